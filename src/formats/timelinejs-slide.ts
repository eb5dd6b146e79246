import type { EventRecord, Media } from '../model/event-record.js';
import { type Fields, textOf } from '../model/field-parts.js';
import { edtfOf, pad, yearOfEra } from './edtf-text.js';
import { englishDate } from './english-date.js';
import { isHtml } from './escape-marks.js';
import { plainOfHtml, readHtml } from './html-text.js';
import { linkOf } from './link-text.js';
import { clockText, looseDate, monthOf } from './loose-date.js';
import { readMarkup } from './markup.js';
import { fieldsOf, givenIn, placeIn, recordOf, sourcesOf, textIn } from './record.js';

/** A number that may have been written for people: `4,600,000`. */
const numberIn = (value: unknown): number | undefined => {
  const text = textOf(value).replace(/[,\s]/g, '');
  return /^[+-]?\d{1,15}(?:\.0*)?$/.test(text) ? Number(text) : undefined;
};

/**
 * A slide's date: year, month, day and a time, which may be numbers or text. Years before 1 are counted as people do.
 * What cannot be read stays as it was written, for a problem to name it; '' for none.
 */
export function slideDate(parts: Fields): string {
  const written = ['year', 'month', 'day', 'time', 'hour', 'minute', 'second'].map((part) => textOf(parts[part]));
  const [yearWords = '', monthWords = '', dayWords, timeWords = ''] = written;
  const year = numberIn(yearWords);
  if (year === undefined) return looseDate(yearWords) ?? written.filter(Boolean).join(' ');
  const [, number, day] = written.map(numberIn);
  const month = number ?? monthOf(englishDate(monthWords.slice(0, 40)).toLowerCase());
  const [time = '', half = ''] = timeWords
    .toLowerCase()
    .replaceAll('.', '')
    .split(/\s*(?=[ap]m$)/);
  const hour = numberIn(parts.hour);
  const parted =
    hour === undefined
      ? ''
      : [hour, numberIn(parts.minute) ?? 0, numberIn(parts.second) ?? 0].map((part) => pad(part)).join(':');
  const clock = time ? clockText(time, half) : parted ? clockText(parted) : undefined;
  const isRead = (!monthWords || month) && (!dayWords || (day && month)) && (clock || !(time || parted));
  if (!isRead) return written.filter(Boolean).join(' ');
  return edtfOf({ year: yearOfEra(year), month: month || undefined, day: day || undefined, time: clock });
}

const FRAMES = /^(?:iframe|embed|video|audio|source|img)$/;

/** The address of what is embedded by a piece of markup: of a frame, else of the last link, which is where posts name themselves. */
function embeddedIn(markup: string): string | undefined {
  let frame: string | undefined;
  let link: string | undefined;
  readMarkup(markup, {
    open(name, attributes) {
      if (name === 'a') link = linkOf(attributes.get('href')) ?? link;
      else if (FRAMES.test(name)) frame ??= linkOf(attributes.get('src'));
    },
    close() {},
    text() {},
  });
  return frame ?? link;
}

/** A slide's picture, sound or film; undefined where it has none that may be shown or followed. */
function slideMedia(media: Fields): Media | undefined {
  const written = textOf(media.url ?? media.media);
  const src = /^\s*</.test(written) ? embeddedIn(written) : linkOf(written);
  if (!src) return undefined;
  const rich = (value: unknown): string => readHtml(textOf(value)).text.replace(/\s+/g, ' ');
  return givenIn({
    src,
    alt: textIn(media.alt),
    caption: rich(media.caption),
    credit: rich(media.credit),
    thumbnail: linkOf(media.thumbnail),
    link: linkOf(media.link),
  }) as unknown as Media;
}

/** What a slide of TimelineJS says, whichever way it was written. */
export interface Slide {
  readonly start: string;
  readonly end?: string;
  /** HTML. */
  readonly headline: unknown;
  /** HTML. */
  readonly text: unknown;
  readonly media: Fields;
  readonly group?: unknown;
  readonly displayDate?: unknown;
  readonly background?: unknown;
  readonly id?: unknown;
  readonly location?: unknown;
  /** Where more is told. */
  readonly page?: unknown;
}

/** A picture, or a colour, behind a slide: kept for those who show such. */
function backgroundOf(background: unknown): Fields | undefined {
  const { url, color, alt, opacity } = fieldsOf(background);
  const given = givenIn({ url: linkOf(url), color: textIn(color), alt: textIn(alt), opacity: textIn(opacity) });
  return Object.keys(given).length > 0 ? given : undefined;
}

/** The event that a slide tells of. */
export function eventOfSlide(slide: Slide): EventRecord {
  const { start, end, location } = slide;
  const { name, lat, lon } = fieldsOf(location);
  const media = slideMedia(slide.media);
  const headline = plainOfHtml(textOf(slide.headline));
  const text = textOf(slide.text);
  return recordOf({
    id: textIn(slide.id),
    date: start,
    end: end === start ? undefined : end,
    title: headline || plainOfHtml(text).slice(0, 200),
    summary: isHtml(text) ? readHtml(text).text : text,
    group: plainOfHtml(textOf(slide.group)),
    place: placeIn(name, lat, lon),
    media: media && [media],
    sources: sourcesOf('', linkOf(slide.page)),
    display_date: plainOfHtml(textOf(slide.displayDate)),
    background: backgroundOf(slide.background),
  });
}
