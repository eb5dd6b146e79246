import { eventOriginOf, setEventOrigin } from '../model/event-origin.js';
import type { EventRecord } from '../model/event-record.js';
import { type DateOrder, orderedDate } from '../time/ordered-date.js';

/** The same events with dates such as `03/02/2026` rewritten, so that they mean the same wherever they go next. */
export function orderDates(events: readonly EventRecord[], order: DateOrder): readonly EventRecord[] {
  const rewrite = <Value>(date: Value, depth = 0): Value => {
    if (typeof date === 'string') return ((orderedDate(date.trim(), order) as Value | undefined) ?? date) as Value;
    if (depth > 2 || typeof date !== 'object' || date === null || date instanceof Date) return date;
    const { start, end } = date as { start?: unknown; end?: unknown };
    return { ...date, start: rewrite(start, depth + 1), end: rewrite(end, depth + 1) };
  };
  const rewritten = events.map((event) =>
    typeof event === 'object' && event !== null
      ? { ...event, date: rewrite(event.date), ...(event.end !== undefined && { end: rewrite(event.end) }) }
      : event,
  );
  setEventOrigin(rewritten, eventOriginOf(events));
  return rewritten;
}
