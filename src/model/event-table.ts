import type { Problem } from '../base/problem.js';
import { runSteps } from '../base/steps.js';
import { buildColumns, type ColumnTools } from './build-columns.js';
import type { Timeline } from './event-record.js';
import { FastDateColumns } from './fast-date-columns.js';
import type { Fault } from './fault.js';
import type { FullRecord } from './full-record.js';
import { numberIds } from './number-ids.js';
import { problemSteps } from './problems-of.js';
import { preparedFor, QuickTable } from './quick-table.js';
import { recordOf } from './records.js';
import { resolveDate } from './resolve-date.js';
import { sortSteps } from './sort-steps.js';
import type { TableOptions } from './table-options.js';

export { FLAG } from './flag.js';
export type { TableOptions } from './table-options.js';

/** All that is known about dates and ids. */
const TOOLS: ColumnTools = { reader: resolveDate, dates: FastDateColumns, number: numberIds, sort: sortSteps };

/** What `EventTable.from` answers. */
export interface TableResult {
  readonly table: EventTable;
  readonly problems: readonly Problem[];
}

/**
 * A table that reads every form of date and says what is wrong with the data. Pages load it only for data that needs
 * that: a `QuickTable` is the same for all others.
 */
export class EventTable extends QuickTable {
  /** Reads a timeline. Never throws on bad data; every event gets a row. */
  static from(timeline: Timeline, options: TableOptions = {}): TableResult {
    const ready = preparedFor(timeline, options);
    const isUsable = ready && (!ready.isDoubtful || ready.reader === resolveDate);
    const built = isUsable ? ready : buildColumns(timeline, options, TOOLS);
    const table = new EventTable(timeline, options, built);
    return { table, problems: built.isDoubtful ? runSteps(problemSteps(table)) : [] };
  }

  /** Reads a timeline for its problems, those `found` in its file first, and keeps the table for the next to ask for it. */
  static check(
    timeline: Timeline,
    options: TableOptions = {},
    found: readonly Fault[] = [],
  ): { readonly timeline: Timeline; readonly problems: readonly Problem[] } {
    const table = new EventTable(timeline, options, buildColumns(timeline, options, TOOLS));
    table.prepare();
    return { timeline, problems: runSteps(problemSteps(table, found)) };
  }

  /** The record, its fields normalised (lists are lists, `place` an object, sources a list); cached for those asked. */
  record(index: number): FullRecord {
    return recordOf(this, index);
  }
}
