import { UTC, type Zone, zoneOf } from '../time/zone.js';
import { assignIds, ownId } from './assign-ids.js';
import { checkRecord } from './check-record.js';
import { checkRelations } from './check-relations.js';
import { checkTimeline } from './check-timeline.js';
import { DateColumns } from './date-columns.js';
import { EventIds } from './event-ids.js';
import type { EventRecord, Group, Timeline } from './event-record.js';
import { LaneColumns } from './lane-columns.js';
import { LIMITS } from './limits.js';
import { faultOf, type ProblemList } from './problem-list.js';
import { sortOrder } from './sort-order.js';
import { importanceOf, statusIndex } from './status.js';
import type { TableOptions } from './table-options.js';

/** The columns of a table, sorted, and the way back to the records. */
export interface Columns {
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
  /** The record at a position of the list; an empty one for what is none. */
  readonly recordAt: (position: number) => EventRecord;
  readonly ids: EventIds;
  readonly axis: Zone;
  /** Position in the list for each index; undefined when both are the same. */
  readonly order: Uint32Array | undefined;
}

const EMPTY = {} as EventRecord;

const isRecord = (record: unknown): record is EventRecord =>
  typeof record === 'object' && record !== null && !Array.isArray(record);

type Sortable = Pick<Columns, 'starts' | 'ends' | 'importances' | 'statuses' | 'lanes' | 'flags'>;

/** Copies columns in a new order; all in one loop, as each is of another kind. */
function permute(order: Uint32Array, from: Sortable, to: Sortable): void {
  const { starts, ends, importances, statuses, lanes, flags } = to;
  for (let i = 0; i < order.length; i++) {
    const position = order[i]!;
    starts[i] = from.starts[position]!;
    ends[i] = from.ends[position]!;
    importances[i] = from.importances[position]!;
    statuses[i] = from.statuses[position]!;
    lanes[i] = from.lanes[position]!;
    flags[i] = from.flags[position]!;
  }
}

/** Reads and checks all records in one pass, then sorts what came out. */
export function buildColumns(timeline: Timeline, options: TableOptions, problems: ProblemList): Columns {
  const zoneName = options.timezone ?? timeline.timezone;
  const axis = (typeof zoneName === 'string' && zoneOf(zoneName)) || UTC;
  if (options.timezone && axis === UTC && !zoneOf(options.timezone)) {
    problems.add(faultOf('timezone-unknown', options.timezone, 'is not a time zone; UTC is used'));
  }
  checkTimeline(timeline, axis, problems);
  let records: readonly EventRecord[] = timeline.events;
  if (!Array.isArray(records)) {
    const message = 'There is no list of events; write {"events": […]}, or only a list.';
    problems.add({ code: 'events-missing', message }, { path: 'events', field: 'events' });
    records = [];
  }
  const length = Math.min(records.length, LIMITS.rows);
  if (records.length > length) {
    problems.add(faultOf('rows-many', records.length, `events are too many; only the first ${length} are drawn`));
  }

  const importances = new Uint8Array(length);
  const statuses = new Uint8Array(length);
  const dates = new DateColumns(length, axis);
  const laneColumns = new LaneColumns(length, options.groupBy ?? 'group');
  const recordAt = (position: number): EventRecord => {
    const record = records[position];
    return isRecord(record) ? record : EMPTY;
  };
  const ids = new EventIds(length, (position) => ownId(recordAt(position)));
  const doubled: number[] = [];
  const nameless: number[] = [];
  const linked: number[] = [];
  for (let i = 0; i < length; i++) {
    const record = recordAt(i);
    if (record === EMPTY) {
      problems.add(faultOf('event-invalid', records[i], 'is not an event; write an object with date and title'), {
        index: i,
      });
    } else {
      checkRecord(record, i, problems);
    }
    const fault = dates.read(i, record);
    if (fault && record !== EMPTY) problems.add(fault, { index: i, field: 'date' });
    laneColumns.read(i, record);
    importances[i] = importanceOf(record.importance);
    statuses[i] = Math.max(0, statusIndex(record.status));
    if (record.relations) linked.push(i);
    const id = ownId(record);
    if (id === '') nameless.push(i);
    else if (ids.add(i, id) >= 0) doubled.push(i);
  }
  const { extent, placed } = dates.finish();
  const { starts, ends, flags } = dates;
  const { lanes } = laneColumns;
  assignIds({ recordAt, ids, doubled, nameless, starts, ends }, problems);
  checkRelations(recordAt, ids, linked, problems);
  const groups = laneColumns.finish(timeline, problems);

  const order = sortOrder(starts, ends, (position) => ids.at(position));
  const priorities = new Float64Array(length);
  const columns: Columns = {
    starts: order ? new Float64Array(length) : starts,
    ends: order ? new Float64Array(length) : ends,
    importances: order ? new Uint8Array(length) : importances,
    statuses: order ? new Uint8Array(length) : statuses,
    lanes: order ? new Uint16Array(length) : lanes,
    flags: order ? new Uint16Array(length) : flags,
    priorities,
    groups,
    extent,
    placed,
    recordAt,
    ids,
    axis,
    order,
  };
  if (order) permute(order, { starts, ends, importances, statuses, lanes, flags }, columns);
  columns.ends.fill(extent[1], placed);
  const { hashes } = ids;
  for (let i = 0; i < length; i++) {
    priorities[i] = columns.importances[i]! * 2 ** 32 + hashes[order ? order[i]! : i]!;
  }
  return columns;
}
