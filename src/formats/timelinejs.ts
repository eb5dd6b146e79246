import { setEventOrigin } from '../model/event-origin.js';
import type { Era, Timeline } from '../model/event-record.js';
import type { Report } from '../model/fault.js';
import { type Fields, textOf } from '../model/field-parts.js';
import { edtfOf, yearOfEra } from './edtf-text.js';
import { timelineOf } from './format.js';
import { plainOfHtml, readHtml } from './html-text.js';
import { jsonIn } from './json-text.js';
import { looseDate } from './loose-date.js';
import { fieldsOf, givenIn, itemsOf } from './record.js';
import { eventOfSlide, type Slide, slideDate } from './timelinejs-slide.js';

/** A date of version 2: `2009,2,1`, with the time behind it, or as Americans write it. */
function commaDate(value: unknown): string {
  const text = textOf(value);
  const parts = /^-?\d{1,12}(?:\s*,\s*\d{1,2}){0,5}$/.test(text) ? text.split(',').map(Number) : undefined;
  if (!parts) return text && (looseDate(text, 'mdy') ?? text);
  const [year = 0, month, day, hour, minute = 0, second = 0] = parts;
  return hour === undefined
    ? edtfOf({ year: yearOfEra(year), month: month || undefined, day: day || undefined })
    : slideDate({ year, month, day, hour, minute, second });
}

const thirdVersion = (slide: Fields): Slide => {
  const { headline, text } = fieldsOf(slide.text);
  const [start, end] = [fieldsOf(slide.start_date), fieldsOf(slide.end_date)];
  return {
    start: slideDate(start),
    end: slideDate(end),
    headline,
    text,
    media: fieldsOf(slide.media),
    group: slide.group,
    displayDate: slide.display_date ?? start.display_date,
    background: slide.background,
    id: slide.unique_id,
    location: slide.location,
  };
};

const secondVersion = (slide: Fields): Slide => ({
  start: commaDate(slide.startDate),
  end: commaDate(slide.endDate),
  headline: slide.headline,
  text: slide.text,
  media: fieldsOf(slide.asset),
  group: slide.tag,
});

/** A stretch of time behind the slides. */
export const eraOf = ({ start, end, headline }: Pick<Slide, 'start' | 'end' | 'headline'>): Era => ({
  date: end && end !== start ? `${start}/${end}` : start,
  title: plainOfHtml(textOf(headline)),
});

/** What a title slide says of the whole story. */
export const storyOf = (headline: unknown, text: unknown): Pick<Timeline, 'title' | 'description'> =>
  givenIn({ title: plainOfHtml(textOf(headline)), description: readHtml(textOf(text)).text });

/**
 * Reads the JSON of a TimelineJS story, of version 3 (`events`) or 2 (`timeline.date`), on either of its scales. HTML
 * becomes Markdown; the picture of the title slide is left out.
 */
export async function readTimelineJs(input: unknown, report: Report): Promise<Timeline> {
  // Version 2 also came as a script.
  const json =
    typeof input === 'string' ? input.replace(/^\s*(?:var\s+)?storyjs_jsonp_data\s*=\s*|;\s{0,99}$/g, '') : input;
  const value = await jsonIn(json, report);
  if (value === undefined) return timelineOf([]);
  const root = fieldsOf(value);
  const second = fieldsOf(root.timeline);
  const isSecond = !Array.isArray(root.events) && Array.isArray(second.date);
  const list = isSecond ? second.date : root.events;
  if (!Array.isArray(list)) {
    report({ code: 'events-missing', path: 'events', value });
    return timelineOf([]);
  }
  const slideOf = isSecond ? secondVersion : thirdVersion;
  const events = list.map((slide) => eventOfSlide(slideOf(fieldsOf(slide))));
  setEventOrigin(events, { path: isSecond ? 'timeline.date' : 'events' });
  const { headline, text } = fieldsOf(fieldsOf(root.title).text);
  const eras = itemsOf(isSecond ? second.era : root.eras).map((era) => eraOf(slideOf(fieldsOf(era))));
  return {
    ...(isSecond ? storyOf(second.headline, second.text) : storyOf(headline, text)),
    ...(eras.length > 0 && { eras }),
    events,
  };
}
