import { buildColumns } from './build-columns.js';
import { EventIds } from './event-ids.js';
import type { Timeline } from './event-record.js';
import { FastDateColumns } from './fast-date-columns.js';
import { MANY_EVENTS } from './limits.js';
import { quickDate } from './quick-date.js';
import { preparedFor, QuickTable } from './quick-table.js';
import { sortSteps } from './sort-steps.js';
import type { TableOptions } from './table-options.js';

/**
 * `QuickTable.read` for so many events that it pays to read their dates, and to sort them, by faster code: the same table.
 * Undefined for as many as are read in slices, unless they are read already; and where colours say something of their own.
 */
export const readDense = (timeline: Timeline, options: TableOptions): QuickTable | undefined => {
  if (options.colorBy) return undefined;
  const built =
    preparedFor(timeline, options) ??
    (timeline.events.length < MANY_EVENTS
      ? buildColumns(timeline, options, { reader: quickDate, dates: FastDateColumns, ids: EventIds, sort: sortSteps })
      : undefined);
  return built && new QuickTable(timeline, options, built);
};
