import { firstWhere } from './first-where.js';
import { priorityTree } from './priority-tree.js';

/**
 * All that the layout asks of a set of events, so that a table in memory, tile files or a database can each answer. It
 * answers at once, from what it holds; when it holds more, a new layout is built. Spans are half-open, in folded
 * milliseconds; an event belongs to the span in which it starts.
 */
export interface EventSource {
  /** How many events of the lane start in [from, to). */
  countIn(lane: number, from: number, to: number): number;
  /** The `count` most important of them (all, if there are fewer), the most important first, ties in order of id. */
  topIn(lane: number, from: number, to: number, count: number): ArrayLike<number>;
}

/** Columns of a table, in folded milliseconds; an event is its position in them. */
export interface EventColumns {
  /** How many lanes there are. */
  readonly lanes: number;
  /** Events, sorted by start; the columns may be longer. */
  readonly count: number;
  /** Ascending. */
  readonly starts: Float64Array;
  /** Not before the starts. */
  readonly ends: Float64Array;
  readonly laneOf: Uint16Array;
  /** Who gets a label first: higher ones. Nearly all different (importance · 2³² + a hash), for speed. */
  readonly priorities: Float64Array;
  /** Which events take part, ascending, where not all do (a filter's answer). */
  readonly events?: Uint32Array | undefined;
  id(event: number): string;
}

/** The event source of a table in memory: the events of each lane in order, and a max-tree over them. Linear to build. */
export function columnSource(columns: EventColumns): EventSource {
  const { count, starts, laneOf, priorities, events } = columns;
  const total = events ? events.length : count;
  const eventAt = (i: number): number => (events ? events[i]! : i);
  const sizes = new Uint32Array(columns.lanes);
  for (let i = 0; i < total; i++) sizes[laneOf[eventAt(i)]!]!++;
  const lanes = Array.from(sizes, (size) => new Uint32Array(size));
  sizes.fill(0);
  for (let i = 0; i < total; i++) {
    const lane = laneOf[eventAt(i)]!;
    lanes[lane]![sizes[lane]!++] = eventAt(i);
  }
  const trees = lanes.map((own) => priorityTree(own, priorities, (event) => columns.id(event)));

  /** How many events of the lane start before `time`. */
  const before = (lane: number, time: number): number => {
    const own = lanes[lane]!;
    return firstWhere(0, own.length, (i) => starts[own[i]!]! >= time);
  };
  return {
    countIn: (lane, from, to) => before(lane, to) - before(lane, from),
    topIn: (lane, from, to, wanted) => trees[lane]!(before(lane, from), before(lane, to), wanted),
  };
}
