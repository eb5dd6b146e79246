import type { Timeline } from '../model/event-record.js';

/**
 * A timeline as JSON in the event format, records as they were handed over; `readEvents` reads it back. `<` is written
 * as an escape, so that the text may stand inside a page's script element.
 */
export function toJson(timeline: Timeline): string {
  const { title, description, lang, dir, timezone, calendar, eras, groups, events } = timeline;
  const whole = { title, description, lang, dir, timezone, calendar, eras, groups, events };
  const withoutProto = (key: string, value: unknown): unknown => (key === '__proto__' ? undefined : value);
  return JSON.stringify(whole, withoutProto, 2).replaceAll('<', '\\u003c');
}
