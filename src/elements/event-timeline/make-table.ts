import { inSlices } from '../../base/pace.js';
import type { ReadResult } from '../../formats/format.js';
import type { Timeline } from '../../model/event-record.js';
import { EventTable } from '../../model/event-table.js';
import { MANY_EVENTS } from '../../model/limits.js';
import { preparedFor, type QuickTable } from '../../model/quick-table.js';
import { resolveDate } from '../../model/resolve-date.js';
import type { TableOptions } from '../../model/table-options.js';
import { rareDateText } from '../../time/rare-date.js';
import { learnRareDates } from '../../time/rare-words.js';
import type { LargeHost } from './large-data.js';
import type { MadeTable } from './made-table.js';

/**
 * The table of data for which a quick one does not do: something about them is unusual, or they are many. Undefined
 * where nobody wants it any more, as `isOther` says or since the element is gone.
 */
export const makeTable = async (
  { timeline, problems }: ReadResult,
  options: TableOptions,
  isOther: () => boolean,
  host: LargeHost,
): Promise<MadeTable | undefined> => {
  if (isOther()) return undefined;
  // Other dates than these are in every table.
  learnRareDates(rareDateText);
  const read = await tableOf(timeline, options, isOther, host);
  const { groupBy, colorBy } = options;
  const made = read && colorBy && colorBy !== groupBy ? { ...read, table: await coloured(read.table, colorBy) } : read;
  // What was found in a file has the rows of the file.
  return !made || isOther() ? undefined : { table: made.table, problems: problems.length ? problems : made.problems };
};

const coloured = async (table: QuickTable, field: string): Promise<QuickTable> => {
  const { colouredSteps } = await import('../../model/coloured-table.js');
  return inSlices().run(colouredSteps(table, field));
};

const tableOf = async (
  timeline: Timeline,
  options: TableOptions,
  isOther: () => boolean,
  host: LargeHost,
): Promise<MadeTable | undefined> => {
  const ready = preparedFor(timeline, options);
  if (ready?.reader === resolveDate) return { table: new EventTable(timeline, options, ready), problems: [] };
  if (!(timeline.events?.length >= MANY_EVENTS)) return EventTable.from(timeline, options);
  return (await import('./large-data.js')).makeLargeTable(timeline, options, isOther, host);
};
