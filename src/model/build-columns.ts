import { runSteps, type Steps } from '../base/steps.js';
import { UTC, type Zone, zoneOf } from '../time/zone.js';
import { DateColumns } from './date-columns.js';
import type { EventRecord, Group, Timeline } from './event-record.js';
import { FewIds, type Ids } from './few-ids.js';
import { isSound, isZone } from './is-sound.js';
import { LaneColumns } from './lane-columns.js';
import { LIMITS } from './limits.js';
import { ownId, ownOrMadeId } from './make-id.js';
import { isPlainGraph } from './plain-graph.js';
import type { DateReader } from './quick-date.js';
import { sortedColumns, sortOrder } from './sort-order.js';
import type { sortSteps } from './sort-steps.js';
import { importanceOf, statusIndex } from './status.js';
import type { TableOptions } from './table-options.js';

/** The columns of a table, as `QuickTable` describes them. */
export interface Columns {
  readonly length: number;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly importances: Uint8Array;
  readonly statuses: Uint8Array;
  readonly lanes: Uint16Array;
  readonly flags: Uint16Array;
  readonly priorities: Float64Array;
  readonly groups: readonly Group[];
  readonly extent: readonly [number, number];
  readonly placed: number;
}

/** What was read of a timeline: the columns, and the way back to the records. */
export interface Built {
  readonly columns: Columns;
  /** The record at a position of the list; an empty one for what is none. */
  readonly recordAt: (position: number) => EventRecord;
  readonly ids: Ids;
  readonly axis: Zone;
  readonly reader: DateReader;
  /** Whether anything may be wrong with the data, or was not read. */
  readonly isDoubtful: boolean;
  /** Positions of records with which something may be wrong besides their relations. */
  readonly suspects: readonly number[];
  /** Positions, ascending, of records that state relations. */
  readonly related: readonly number[];
  /** Position in the list for each index; undefined when both are the same. */
  readonly order: Uint32Array | undefined;
}

/** What columns are built with. */
export interface ColumnTools {
  readonly reader: DateReader;
  /** Reads long lists faster. */
  readonly dates?: typeof DateColumns;
  /** Keeps many ids. */
  readonly ids?: new (
    length: number,
    own: (position: number) => string,
  ) => Ids;
  /** Sorts in steps, for long lists. */
  readonly sort?: typeof sortSteps;
  /** The records, where they are not those of the list of events. */
  readonly recordAt?: (position: number) => EventRecord;
}

/** Stands for what is no record. */
export const NO_RECORD = {} as EventRecord;

/** How many records are read in one step. */
const STEP = 1024;

/** Whether something in a list of events may be one. */
export const isRecord = (record: unknown): record is EventRecord =>
  typeof record === 'object' && record !== null && !Array.isArray(record);

/** Whether nothing can be wrong with what a timeline says besides its events. */
function isPlain({ timezone, groups = [], eras = [] }: Timeline): boolean {
  const hasId = (group: Group | null): boolean => typeof group?.id === 'string';
  return isZone(timezone) && Array.isArray(groups) && groups.every(hasId) && Array.isArray(eras) && eras.length === 0;
}

/** Reads all records, each once, then sorts what came out. Yields how many records it has read. */
export function* columnSteps(
  timeline: Timeline,
  options: TableOptions,
  { reader, dates: Dates = DateColumns, ids: IdList = FewIds, sort, recordAt: givenAt }: ColumnTools,
): Steps<Built, number> {
  const { timezone = timeline.timezone } = options;
  const zone = timezone && typeof timezone === 'string' ? zoneOf(timezone) : UTC;
  const axis = zone ?? UTC;
  const records: readonly EventRecord[] = Array.isArray(timeline.events) ? timeline.events : [];
  const length = Math.min(records.length, LIMITS.rows);
  const recordAt =
    givenAt ??
    ((position: number): EventRecord => {
      const record = records[position];
      return isRecord(record) ? record : NO_RECORD;
    });

  const importances = new Uint8Array(length);
  const statuses = new Uint8Array(length);
  const dates = new Dates(length, axis, reader);
  const laneColumns = new LaneColumns(length, options.groupBy ?? 'group');
  // An id that is made is made again whenever it is asked for: a million of them would take more room than all columns.
  const ids = new IdList(length, (position) => ownOrMadeId(recordAt(position)));
  const nameless: number[] = [];
  const doubled: number[] = [];
  const suspects: number[] = [];
  const related: number[] = [];
  // A function of its own that is called many times: engines compile it soon, and a loop within a generator late.
  const readStretch = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const record = recordAt(i);
      const isRead = dates.read(i, record);
      if (!isRead || !isSound(record)) suspects.push(i);
      laneColumns.read(i, record);
      importances[i] = importanceOf(record.importance);
      statuses[i] = Math.max(0, statusIndex(record.status));
      const id = ownId(record);
      if (!id) nameless.push(i);
      else if (!ids.add(i, id)) doubled.push(i);
      if (record.relations) related.push(i);
    }
  };
  for (let i = 0; i < length; i += STEP) {
    readStretch(i, Math.min(length, i + STEP));
    yield i;
  }
  const { extent, placed } = dates.finish();
  const { starts, ends, flags } = dates;
  const { lanes } = laneColumns;
  const groups = laneColumns.finish(timeline);
  yield length;

  for (let i = 0; i < nameless.length; i++) {
    const position = nameless[i]!;
    if (!ids.add(position, ids.at(position))) doubled.push(position);
    if (i % STEP === STEP - 1) yield length;
  }
  if (doubled.length > 0 && ids.number) yield* ids.number({ doubled, starts, ends, recordAt }, suspects);
  const isDoubtful =
    !zone ||
    records !== timeline.events ||
    records.length > length ||
    !isPlain(timeline) ||
    suspects.length + doubled.length > 0 ||
    groups.length > LIMITS.lanes ||
    !isPlainGraph(related, recordAt, (id) => ids.positionOf(id));

  const idAt = (position: number): string => ids.at(position);
  const priorities = new Float64Array(length).map((_, i) => importances[i]! * 2 ** 32 + ids.hashes[i]!);
  const keys = { starts, ends, idAt };
  const read = { starts, ends, importances, statuses, lanes, flags, priorities };
  const order = sort ? yield* sort.order(keys) : sortOrder(keys);
  const inOrder = order ? (sort ? yield* sort.columns(read, order) : sortedColumns(read, order)) : read;
  inOrder.ends.fill(extent[1], placed);
  const columns: Columns = { ...inOrder, length, groups, extent, placed };
  return { columns, recordAt, ids, axis, reader, isDoubtful, suspects, related, order };
}

/** The columns of a timeline, at once. */
export const buildColumns = (timeline: Timeline, options: TableOptions, tools: ColumnTools): Built =>
  runSteps(columnSteps(timeline, options, tools));
