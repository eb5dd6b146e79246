import { runSteps } from '../base/steps.js';
import type { Timeline } from '../model/event-record.js';
import { EventTable, type TableOptions } from '../model/event-table.js';
import type { Fault } from '../model/fault.js';
import type { ReadResult } from './format.js';

/** Says what is wrong with data that were read, what was `found` in the file first; the table is kept for who asks for it. */
export function checkReading(
  timeline: Timeline,
  options: TableOptions | undefined,
  found: readonly Fault[],
): ReadResult {
  const { table, problems } = runSteps(EventTable.steps(timeline, options ?? {}, found));
  table.prepare();
  return { timeline, problems };
}
