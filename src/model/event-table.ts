import type { Problem } from '../base/problem.js';
import { runSteps, type Steps } from '../base/steps.js';
import { type ColumnTools, columnSteps } from './build-columns.js';
import { EventIds } from './event-ids.js';
import type { Timeline } from './event-record.js';
import { FastDateColumns } from './fast-date-columns.js';
import type { Fault } from './fault.js';
import type { FullRecord } from './full-record.js';
import { problemSteps } from './problems-of.js';
import { preparedFor, QuickTable } from './quick-table.js';
import { recordOf } from './records.js';
import { resolveDate } from './resolve-date.js';
import { sortSteps } from './sort-steps.js';
import type { TableOptions } from './table-options.js';

export { FLAG } from './flag.js';
export type { TableOptions } from './table-options.js';

/** All that is known about dates and ids. */
const TOOLS: ColumnTools = { reader: resolveDate, dates: FastDateColumns, ids: EventIds, sort: sortSteps };

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
    if (!ready || (ready.isDoubtful && ready.reader !== resolveDate))
      return runSteps(EventTable.steps(timeline, options));
    const table = new EventTable(timeline, options, ready);
    return { table, problems: ready.isDoubtful ? runSteps(problemSteps(table)) : [] };
  }

  /**
   * The same in steps, which yield how many events are read. `found` is what reading their file met, up to the end of
   * this; `recordAt` reads the events where they are not objects in memory.
   */
  static *steps(
    timeline: Timeline,
    options: TableOptions,
    found: readonly Fault[] = [],
    recordAt?: ColumnTools['recordAt'],
  ): Steps<TableResult, number> {
    const built = yield* columnSteps(timeline, options, recordAt ? { ...TOOLS, recordAt } : TOOLS);
    const table = new EventTable(timeline, options, built);
    return { table, problems: built.isDoubtful || found.length > 0 ? yield* problemSteps(table, found) : [] };
  }

  /** The record, its fields normalised (lists are lists, `place` an object, sources a list); cached for those asked. */
  record(index: number): FullRecord {
    return recordOf(this, index);
  }
}
