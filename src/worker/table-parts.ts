import type { Problem } from '../base/problem.js';
import { runSteps } from '../base/steps.js';
import type { CutFile } from '../formats/cut-file.js';
import { CutRecords, cutEvents } from '../formats/cut-records.js';
import { cutText } from '../formats/cut-text.js';
import { withDefaults } from '../formats/finish-reading.js';
import type { ReadOptions, ReadResult } from '../formats/format.js';
import type { LargeFile } from '../formats/read-large.js';
import { laneSteps } from '../layout/event-source.js';
import { keepLanes } from '../layout/kept-lanes.js';
import type { LaneArrays } from '../layout/lane-index.js';
import type { Columns } from '../model/build-columns.js';
import { EventIds, type IdTables } from '../model/event-ids.js';
import { EventTable } from '../model/event-table.js';
import { ownOrMadeId } from '../model/make-id.js';
import { resolveDate } from '../model/resolve-date.js';
import { UNSETTLED } from '../model/status.js';
import { UTC, zoneOf } from '../time/zone.js';

/** A large file that was read, as plain data that goes from a worker to a page. */
export interface TableParts {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly file: CutFile;
  readonly columns: Columns;
  readonly ids: IdTables;
  /** Name of the zone of the axis. */
  readonly zone: string;
  readonly order: Uint32Array | undefined;
  readonly related: readonly number[];
  readonly isDoubtful: boolean;
  readonly problems: readonly Problem[];
  /** What is known of the events of each lane. */
  readonly lanes: readonly LaneArrays[];
}

/** The parts of a file that was read from its bytes; its lanes are gathered for that. */
export function partsOf(bytes: Uint8Array<ArrayBuffer>, { table, problems, file }: LargeFile): TableParts {
  const { columns, ids, axis, order, related, isDoubtful } = table.built;
  const { starts, ends, lanes: laneOf, priorities, flags, statuses, groups, placed: count } = columns;
  const doubt = { statuses, unsettled: UNSETTLED };
  const lanes = runSteps(laneSteps({ lanes: groups.length, count, starts, ends, laneOf, priorities, flags, doubt }));
  return {
    bytes,
    file,
    columns,
    ids: (ids as EventIds).tables,
    zone: axis.name,
    order,
    related,
    isDoubtful,
    problems,
    lanes,
  };
}

/** All the memory that parts stand in: it goes with them to the page, and is not copied. */
export const buffersOf = ({ bytes, file, columns, ids, order, lanes }: TableParts): ArrayBufferLike[] => {
  const views = [
    bytes,
    file.cut.starts,
    ids.hashes,
    ids.slots,
    ...Object.values(columns),
    ...lanes.flatMap(Object.values),
  ];
  if (order) views.push(order);
  return [...new Set(views.flatMap((view: unknown) => (ArrayBuffer.isView(view) ? [view.buffer] : [])))];
};

/** A file from its parts; its table is ready for who asks for it with the same options. */
export function resultOf(parts: TableParts, options: ReadOptions): ReadResult {
  const { bytes, file, columns, zone, order, related, isDoubtful, problems } = parts;
  const records = new CutRecords(cutText(bytes), file.cut);
  const timeline = withDefaults({ ...file.timeline, events: cutEvents(records, file.path) }, options);
  const built = {
    columns,
    recordAt: records.at,
    ids: new EventIds(records.length, (position) => ownOrMadeId(records.at(position)), parts.ids),
    axis: zoneOf(zone) ?? UTC,
    reader: resolveDate,
    isDoubtful,
    suspects: [],
    related,
    order,
  };
  keepLanes(built, parts.lanes);
  new EventTable(timeline, options.table ?? {}, built).prepare();
  return { timeline, problems };
}
