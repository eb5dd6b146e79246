import type { Steps } from '../base/steps.js';
import { UTC, zoneOf } from '../time/zone.js';
import { type Columns, columnSteps, NO_RECORD } from './build-columns.js';
import type { EventRecord, Group, Timeline } from './event-record.js';
import { FewIds } from './few-ids.js';
import { LaneColumns } from './lane-columns.js';
import { quickDate } from './quick-date.js';
import { QuickTable } from './quick-table.js';
import type { TableOptions } from './table-options.js';

/** How many events are read for a first picture. */
const SAMPLE = 8192;
/** From how many on there is one: of records that a file has to be cut into, and of objects, which are read sooner than half a picture is drawn. */
const LEAST_CUT = 65_536;
const LEAST_GIVEN = 131_072;
/** Lanes stand in the order in which the first so many events name them. */
const FIRST = 2048;

/** Events from all over a long list, which tell what its picture will be like. Plain data: workers hand it over. */
export interface Sample {
  readonly columns: Columns;
  /** How many events each of them stands for. */
  readonly weight: number;
}

const weights = new WeakMap<QuickTable, number>();

/** How many events each one of a table stands for: 1, but in the table of a sample. */
export const weightOf = (table: QuickTable): number => weights.get(table) ?? 1;

type RecordAt = (position: number) => EventRecord;

/** Declared lanes, then the others in the order in which they will appear. */
function groupsOf(timeline: Timeline, options: TableOptions, recordAt: RecordAt): readonly Group[] {
  const lanes = new LaneColumns(FIRST, options.groupBy ?? 'group');
  for (let i = 0; i < FIRST; i++) lanes.read(i, recordAt(i));
  const declared: readonly Group[] = Array.isArray(timeline.groups) ? timeline.groups : [];
  const known = new Set(declared.map((group) => group?.id));
  const others = lanes.finish({ events: [] }).filter(({ id }) => !known.has(id));
  return [...declared, ...others.map((group) => ({ ...group, order: Number.MAX_VALUE }))];
}

/**
 * Reads a sample, in steps of some milliseconds. Undefined for lists that are read whole before a reader waits.
 * `cutAt` reads events that are not objects in memory.
 */
export function* sampleSteps(
  timeline: Timeline,
  options: TableOptions,
  cutAt?: RecordAt,
): Steps<Sample | undefined, unknown> {
  const { length } = timeline.events;
  if (length < (cutAt ? LEAST_CUT : LEAST_GIVEN)) return undefined;
  const recordAt = cutAt ?? ((position: number): EventRecord => timeline.events[position] ?? NO_RECORD);
  const groups = groupsOf(timeline, options, recordAt);
  yield;
  const events: EventRecord[] = [];
  for (let i = 0; i < SAMPLE; i++) {
    events.push(recordAt(Math.floor((i * length) / SAMPLE)));
    if (i % 1024 === 1023) yield;
  }
  const { columns } = yield* columnSteps({ ...timeline, groups, events }, options, { reader: quickDate });
  return { columns, weight: length / SAMPLE };
}

/** A sample as a table. Its events have neither ids nor texts. */
export function tableOfSample(timeline: Timeline, options: TableOptions, { columns, weight }: Sample): QuickTable {
  const table = new QuickTable({ ...timeline, events: [] }, options, {
    columns,
    recordAt: () => NO_RECORD,
    ids: new FewIds(0, () => ''),
    axis: zoneOf(options.timezone ?? timeline.timezone ?? 'UTC') ?? UTC,
    reader: quickDate,
    isDoubtful: false,
    suspects: [],
    related: [],
    order: undefined,
  });
  weights.set(table, weight);
  return table;
}
