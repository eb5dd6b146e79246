import { eventOriginOf, setEventOrigin } from '../model/event-origin.js';
import type { EventRecord, Timeline } from '../model/event-record.js';
import { EventTable } from '../model/event-table.js';
import type { ProblemList } from '../model/problem-list.js';
import { type DateOrder, orderedDate } from '../time/date-repair.js';
import type { ReadOptions, ReadResult } from './format.js';

/** The same events with dates such as `03/02/2026` rewritten, so that they mean the same wherever they go next. */
function withDateOrder(events: readonly EventRecord[], order: DateOrder): readonly EventRecord[] {
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

/** What every reader ends with: the caller's defaults are put in, and dates, ids and relations are checked. */
export function finishReading(read: Timeline, problems: ProblemList, options: ReadOptions): ReadResult {
  const { timezone, lang, dateOrder } = options;
  const timeline: Timeline = {
    ...read,
    ...(timezone && !read.timezone && { timezone }),
    ...(lang && !read.lang && { lang }),
    events: dateOrder ? withDateOrder(read.events, dateOrder) : read.events,
  };
  const found = problems.toArray();
  const absent = new Set(found.filter(({ code }) => code === 'column-missing').map(({ field }) => `${field}-missing`));
  // A column that is not there at all is one problem, not one for each row.
  const others = EventTable.prepare(timeline, options.table).filter(({ code }) => !absent.has(code));
  return { timeline, problems: [...found, ...others] };
}
