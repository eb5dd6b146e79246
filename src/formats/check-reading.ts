import { runSteps } from '../base/steps.js';
import { eventOriginOf } from '../model/event-origin.js';
import type { Timeline } from '../model/event-record.js';
import { EventTable, type TableOptions } from '../model/event-table.js';
import type { Fault, Report } from '../model/fault.js';
import type { ReadResult } from './format.js';

/** The same timeline, with those dates read that people typed into lines and rows in their own ways; see `mend-dates.ts`. */
export const withTypedDates = async (read: Timeline, report: Report): Promise<Timeline> =>
  eventOriginOf(read.events).rowAt ? (await import('./mend-dates.js')).mendDates(read, read.lang, report) : read;

/** Says what is wrong with data that were read, what was `found` in the file first; the table is kept for who asks for it. */
export async function checkReading(
  read: Timeline,
  options: TableOptions | undefined,
  faults: readonly Fault[],
): Promise<ReadResult> {
  const found = [...faults];
  const timeline = await withTypedDates(read, (fault) => found.push(fault));
  const { table, problems } = runSteps(EventTable.steps(timeline, options ?? {}, found));
  table.prepare();
  return { timeline, problems };
}
