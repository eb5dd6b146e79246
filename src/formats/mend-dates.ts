import { eventOriginOf, setEventOrigin } from '../model/event-origin.js';
import type { EventRecord, Timeline } from '../model/event-record.js';
import type { Report } from '../model/fault.js';
import { readingOf } from '../time/ordered-date.js';
import { plainSigns } from './english-date.js';
import { PLAIN_DATE } from './plain-date.js';
import { isDate, serialDate, typedDate } from './typed-date.js';

/** Languages in which numbers with dots are a day, a month and a year. */
const DOTTED = /^(?:de|ru|tr|pl|cs|sk|da|nb|no|fi|uk|ro|bg|sr|hr|sl|et|lv|he|az|ka|hy)\b/i;

const FIELDS = ['date', 'end'] as const;

/** Whether dates with dots have the day first: as the language says, or because one of them can only be so and none otherwise. */
function hasDayFirst(texts: Iterable<string>, isSaid: boolean): boolean {
  let isDay = isSaid;
  for (const text of texts) {
    if (!/^\d{1,2}\.\d{1,2}\.\d{4}/.test(text)) continue;
    const [day, month] = (['dmy', 'mdy'] as const).map((order) => readingOf(text, order)?.exists);
    if (month && !day) return false;
    isDay ||= Boolean(day && !month);
  }
  return isDay;
}

/** A date that stays wrong, with digits for which what is right can be said. */
function plainDigits(text: string): string | undefined {
  const plain = text.length <= 64 ? plainSigns(text) : text;
  return plain !== text.trim() && /^[\d/.: -]+$/.test(plain) ? plain : undefined;
}

/**
 * The same timeline with dates as EDTF or ISO 8601 that people typed otherwise, where they can mean only one thing;
 * itself where there are none. A spreadsheet's day number is read and reported. What stays is for those to report who
 * look at events.
 */
export function mendDates(timeline: Timeline, lang: string | undefined, report: Report): Timeline {
  const { events } = timeline;
  const odd = new Map<string, string | undefined>();
  for (const event of events) {
    for (const field of FIELDS) {
      const text = event[field];
      if (typeof text === 'string' && !PLAIN_DATE.test(text) && !isDate(text)) odd.set(text, undefined);
    }
  }
  if (odd.size === 0) return timeline;
  const isDayFirst = Boolean(eventOriginOf(events).isDayFirst || (lang && DOTTED.test(lang)));
  const dotted = hasDayFirst(odd.keys(), isDayFirst) ? 'dmy' : undefined;
  for (const text of odd.keys()) odd.set(text, serialDate(text) ?? typedDate(text, dotted) ?? plainDigits(text));
  const mended = events.map((event, index): EventRecord => {
    const changes: { date?: string; end?: string } = {};
    for (const field of FIELDS) {
      const text = event[field];
      const date = typeof text === 'string' ? odd.get(text) : undefined;
      if (date === undefined) continue;
      changes[field] = date;
      if (serialDate(text as string)) report({ code: 'date-serial', index, field, value: text, words: [date] });
    }
    return Object.keys(changes).length > 0 ? { ...event, ...changes } : event;
  });
  setEventOrigin(mended, eventOriginOf(events));
  return { ...timeline, events: mended };
}
