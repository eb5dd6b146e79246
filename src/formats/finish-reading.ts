import type { Timeline } from '../model/event-record.js';
import type { Fault } from '../model/fault.js';
import { QuickTable } from '../model/quick-table.js';
import type { ReadOptions, ReadResult } from './format.js';

/**
 * What every reader ends with: the caller's defaults are put in, and dates, ids and relations are looked at. What only
 * some data needs is loaded then.
 */
export async function finishReading(
  read: Timeline,
  faults: readonly Fault[],
  options: ReadOptions,
): Promise<ReadResult> {
  const { timezone, lang, dateOrder } = options;
  const timeline: Timeline = {
    ...read,
    ...(timezone && !read.timezone && { timezone }),
    ...(lang && !read.lang && { lang }),
    events: dateOrder ? (await import('./order-dates.js')).orderDates(read.events, dateOrder) : read.events,
  };
  const quick = QuickTable.read(timeline, options.table);
  if (quick.isWhole && faults.length === 0) {
    quick.prepare();
    return { timeline, problems: [] };
  }
  const [{ EventTable }, { splitRecords }] = await Promise.all([
    import('../model/event-table.js'),
    import('./split-records.js'),
  ]);
  splitRecords(timeline.events);
  return EventTable.check(timeline, options.table, faults);
}
