import type { Timeline } from '../model/event-record.js';
import type { Fault } from '../model/fault.js';
import { QuickTable } from '../model/quick-table.js';
import type { ReadOptions, ReadResult } from './format.js';

/** A timeline with the caller's defaults for what it does not say itself. */
export const withDefaults = (read: Timeline, { timezone, lang }: ReadOptions): Timeline => ({
  ...read,
  ...(timezone && !read.timezone && { timezone }),
  ...(lang && !read.lang && { lang }),
});

/**
 * What every reader ends with: the caller's defaults are put in, and dates, ids and relations are looked at. What only
 * some data needs is loaded then.
 */
export async function finishReading(
  read: Timeline,
  faults: readonly Fault[],
  options: ReadOptions,
): Promise<ReadResult> {
  const { table } = options;
  const timeline = withDefaults(read, options);
  const quick = QuickTable.read(timeline, table);
  if (!quick.isWhole || faults.length > 0) {
    return (await import('./check-reading.js')).checkReading(timeline, table, faults);
  }
  quick.prepare();
  return { timeline, problems: [] };
}
