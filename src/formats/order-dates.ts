import { eventOriginOf, setEventOrigin } from '../model/event-origin.js';
import type { Timeline } from '../model/event-record.js';
import { type DateOrder, orderedDate } from '../time/ordered-date.js';

/**
 * The same timeline with dates such as `03/02/2026` rewritten, so that they mean the same wherever they go next; itself
 * where no order is given.
 */
export function orderDates(timeline: Timeline, order: DateOrder | undefined): Timeline {
  if (!order) return timeline;
  const rewrite = <Value>(date: Value, depth = 0): Value => {
    if (typeof date === 'string') return ((orderedDate(date.trim(), order) as Value | undefined) ?? date) as Value;
    if (depth > 2 || typeof date !== 'object' || date === null || date instanceof Date) return date;
    const { start, end } = date as { start?: unknown; end?: unknown };
    return { ...date, start: rewrite(start, depth + 1), end: rewrite(end, depth + 1) };
  };
  const events = timeline.events.map((event) =>
    typeof event === 'object' && event !== null
      ? { ...event, date: rewrite(event.date), ...(event.end !== undefined && { end: rewrite(event.end) }) }
      : event,
  );
  setEventOrigin(events, eventOriginOf(timeline.events));
  return { ...timeline, events };
}
