import { htmlTag, inlineJson } from '../base/html.js';
import { safeUrl } from '../base/safe-url.js';
import { escapeXml } from '../base/xml.js';
import { en } from '../locale/en.js';
import type { Messages } from '../locale/messages.js';
import { statusAndDate } from '../model/event-date.js';
import type { Timeline } from '../model/event-record.js';
import { localText } from '../model/local-text.js';
import { learnAllDates } from '../time/learn-all-dates.js';
import { learnDates } from '../time/learn-dates.js';
import { calendarEnds } from './calendar-ends.js';
import { lineHtml, linkHtml, richHtml } from './rich-html.js';
import { type WriteOptions, type WrittenEvent, type WrittenTimeline, writtenTimeline } from './write-options.js';

/** How a TimelineJS story is written. */
export interface TimelineJsOptions extends WriteOptions {
  /** Words for statuses and sources; English when missing. */
  readonly messages?: Messages;
}

/** Years beyond this need TimelineJS's other scale, which knows years only. */
const COSMOLOGICAL = 271_820;

/** A date as TimelineJS has it: numbers, years before 1 as people count them (−500 is 500 BCE). */
type SlideDate = Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number | undefined>>;

interface SlideDates {
  readonly start_date?: SlideDate;
  readonly end_date?: SlideDate;
}

function slideDates({ table }: WrittenTimeline, { span }: WrittenEvent): SlideDates {
  const { start, end } = calendarEnds(span, table.zone);
  const dateOf = ({ civil, unit }: NonNullable<typeof start>): SlideDate => {
    const isTime = unit === 'time';
    return {
      year: civil.year > 0 ? civil.year : civil.year - 1,
      month: unit === 'year' ? undefined : civil.month,
      day: unit === 'day' || isTime ? civil.day : undefined,
      hour: isTime ? civil.hour : undefined,
      minute: isTime ? civil.minute : undefined,
      second: isTime && civil.second ? civil.second : undefined,
    };
  };
  return { ...(start && { start_date: dateOf(start) }), ...(end && { end_date: dateOf(end) }) };
}

const isFar = ({ start_date, end_date }: SlideDates): boolean =>
  [start_date, end_date].some((date) => date && Math.abs(date.year ?? 0) > COSMOLOGICAL);

const yearsOnly = ({ start_date, end_date }: SlideDates): SlideDates => {
  const year = (date: SlideDate): SlideDate => ({ ...EMPTY, year: date.year });
  return { ...(start_date && { start_date: year(start_date) }), ...(end_date && { end_date: year(end_date) }) };
};

const EMPTY: SlideDate = {
  year: undefined,
  month: undefined,
  day: undefined,
  hour: undefined,
  minute: undefined,
  second: undefined,
};

const link = (href: string): string | undefined => safeUrl(href);

/** Summary, quotation and sources as HTML, which is what TimelineJS shows. */
function textHtml({ summary, record }: WrittenEvent, messages: Messages): string {
  const { quote, sources } = record;
  const quoted = quote ? htmlTag('blockquote', {}, escapeXml([quote.text, quote.by].filter(Boolean).join(' – '))) : '';
  const names = sources.map(({ name, url }) => {
    const href = safeUrl(url);
    return href ? linkHtml(href, escapeXml(name)) : escapeXml(name);
  });
  const label = escapeXml((names.length > 1 ? messages.sources : messages.source) + messages.colon);
  return richHtml(summary, link) + quoted + (names.length > 0 ? htmlTag('p', {}, label, names.join(', ')) : '');
}

function slide(
  written: WrittenTimeline,
  event: WrittenEvent,
  dates: SlideDates,
  messages: Messages,
  lang: string,
): object {
  const { table } = written;
  const { id, title, span, record, index } = event;
  const { status, group, place } = record;
  const [media] = record.media;
  const isPlain = status === 'confirmed' && !span.approximate && !span.uncertain && span.end !== null;
  const words = { timezone: table.zone.name, locale: lang, messages };
  const url = safeUrl(media?.src);
  return {
    ...dates,
    ...(!isPlain && { display_date: escapeXml(statusAndDate(table, index, status, words).join(', ')) }),
    text: { headline: escapeXml(title), text: textHtml(event, messages) },
    ...(media &&
      url && {
        media: {
          url,
          caption: media.caption && lineHtml(media.caption, link),
          credit: media.credit && lineHtml(media.credit, link),
          alt: media.alt,
        },
      }),
    ...(place && { location: { name: place.name, lat: place.lat, lon: place.lon } }),
    ...(group && { group }),
    unique_id: id,
    autolink: false,
  };
}

/**
 * A timeline as the JSON of a TimelineJS (version 3) story, which `readEvents` reads back. TimelineJS knows one language,
 * one picture an event, and no doubt, status or relations: doubt and status stand in `display_date`, sources end the
 * text. `<` is written as an escape.
 */
export function toTimelineJs(timeline: Timeline, options: TimelineJsOptions = {}): string {
  const { messages = en } = options;
  learnDates(messages);
  learnAllDates();
  const lang = options.lang ?? timeline.lang ?? 'en';
  const written = writtenTimeline(timeline, options);
  const eras = writtenTimeline(
    { timezone: timeline.timezone, events: Array.isArray(timeline.eras) ? timeline.eras : [] },
    options,
  );
  const dated = written.events.map((event) => [event, slideDates(written, event)] as const);
  const stretches = eras.events.map((era) => [era, slideDates(eras, era)] as const);
  const cosmological = [...dated, ...stretches].some(([, dates]) => isFar(dates));
  const shown = (dates: SlideDates): SlideDates => (cosmological ? yearsOnly(dates) : dates);
  const title = localText(timeline.title, lang);
  const description = localText(timeline.description, lang);
  const story = {
    ...(cosmological && { scale: 'cosmological' }),
    ...((title || description) && {
      title: { text: { headline: escapeXml(title), text: richHtml(description, link) } },
    }),
    events: dated.flatMap(([event, dates]) => {
      if (dates.start_date) return [slide(written, event, shown(dates), messages, lang)];
      written.leaveOut(event, 'TimelineJS needs the year in which it begins');
      return [];
    }),
    ...(stretches.length > 0 && {
      eras: stretches.flatMap(([era, dates]) =>
        dates.start_date && dates.end_date
          ? [{ ...shown(dates), text: { headline: escapeXml(era.title) } }]
          : dates.start_date
            ? [{ ...shown({ ...dates, end_date: dates.start_date }), text: { headline: escapeXml(era.title) } }]
            : [],
      ),
    }),
  };
  return inlineJson(story, 2);
}
