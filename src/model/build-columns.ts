import { UTC, type Zone, zoneOf } from '../time/zone.js';
import { assignIds } from './assign-ids.js';
import { DateColumns } from './date-columns.js';
import type { EventIds } from './event-ids.js';
import type { EventRecord, Group, Timeline } from './event-record.js';
import { isSound, isZone } from './is-sound.js';
import { LaneColumns } from './lane-columns.js';
import { LIMITS } from './limits.js';
import type { numberIds } from './number-ids.js';
import { isPlainGraph } from './plain-graph.js';
import type { DateReader } from './quick-date.js';
import { sortOrder } from './sort-order.js';
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
  readonly ids: EventIds;
  readonly axis: Zone;
  readonly reader: DateReader;
  /** Whether anything may be wrong with the data, or was not read. */
  readonly isDoubtful: boolean;
  /** Position in the list for each index; undefined when both are the same. */
  readonly order: Uint32Array | undefined;
}

const EMPTY = {} as EventRecord;

const isRecord = (record: unknown): record is EventRecord =>
  typeof record === 'object' && record !== null && !Array.isArray(record);

/** A column in another order. */
function sorted<Column extends Float64Array | Uint16Array | Uint8Array>(
  column: Column,
  order: Uint32Array | undefined,
): Column {
  const copy = order ? (column.slice() as Column) : column;
  if (order) for (let i = 0; i < order.length; i++) copy[i] = column[order[i]!]!;
  return copy;
}

/** Whether nothing can be wrong with what a timeline says besides its events. */
function isPlain({ timezone, groups = [], eras = [] }: Timeline): boolean {
  const hasId = (group: Group | null): boolean => typeof group?.id === 'string';
  return isZone(timezone) && Array.isArray(groups) && groups.every(hasId) && Array.isArray(eras) && eras.length === 0;
}

/** Reads all records, then sorts what came out. Where ids are doubled, `number` makes them unique. */
export function buildColumns(
  timeline: Timeline,
  options: TableOptions,
  reader: DateReader,
  number?: typeof numberIds,
): Built {
  const { timezone = timeline.timezone } = options;
  const zone = timezone && typeof timezone === 'string' ? zoneOf(timezone) : UTC;
  const axis = zone ?? UTC;
  const records: readonly EventRecord[] = Array.isArray(timeline.events) ? timeline.events : [];
  const length = Math.min(records.length, LIMITS.rows);
  let isDoubtful = !zone || records !== timeline.events || records.length > length || !isPlain(timeline);

  const importances = new Uint8Array(length);
  const statuses = new Uint8Array(length);
  const dates = new DateColumns(length, axis, reader);
  const laneColumns = new LaneColumns(length, options.groupBy ?? 'group');
  const recordAt = (position: number): EventRecord => {
    const record = records[position];
    return isRecord(record) ? record : EMPTY;
  };
  for (let i = 0; i < length; i++) {
    const record = recordAt(i);
    const isRead = dates.read(i, record);
    isDoubtful ||= !isRead || !isSound(record);
    laneColumns.read(i, record);
    importances[i] = importanceOf(record.importance);
    statuses[i] = Math.max(0, statusIndex(record.status));
  }
  const { extent, placed } = dates.finish();
  const { starts, ends, flags } = dates;
  const { lanes } = laneColumns;
  const groups = laneColumns.finish(timeline);

  const named = assignIds(length, recordAt);
  const isDoubled = named.doubled.length > 0;
  const ids = (isDoubled && number?.(starts, ends, recordAt)) || named.ids;
  isDoubtful ||= isDoubled;
  isDoubtful ||= groups.length > LIMITS.lanes;
  isDoubtful ||= !isPlainGraph(length, recordAt, (id) => ids.positionOf(id));

  const order = sortOrder(starts, ends, (position) => ids.at(position));
  const weights = sorted(importances, order);
  const priorities = new Float64Array(length);
  for (let i = 0; i < length; i++) priorities[i] = weights[i]! * 2 ** 32 + ids.hashes[order ? order[i]! : i]!;
  const columns: Columns = {
    length,
    starts: sorted(starts, order),
    ends: sorted(ends, order).fill(extent[1], placed),
    importances: weights,
    statuses: sorted(statuses, order),
    lanes: sorted(lanes, order),
    flags: sorted(flags, order),
    priorities,
    groups,
    extent,
    placed,
  };
  return { columns, recordAt, ids, axis, reader, isDoubtful, order };
}
