import { runSteps } from '../base/steps.js';
import type { EventColumns } from './event-columns.js';
import { type LaneArrays, laneArraySteps, laneIndex } from './lane-index.js';

/** How many events start in each of some spans that follow each other, and how many of those are not settled. */
export interface StartCounts {
  readonly all: Uint32Array;
  readonly unsettled: Uint32Array;
}

/**
 * All that the layout and the picture ask of a set of events, so that a table in memory, tile files or a database can
 * each answer it. It answers at once, from what it holds; when it holds more, a new layout is built. Spans are half-open,
 * in folded milliseconds; an event belongs to the span in which it starts.
 */
export interface EventSource {
  /** How many events of the lane start in [from, to). */
  countIn(lane: number, from: number, to: number): number;
  /** The `count` most important of them (all, if there are fewer), the most important first, ties in order of id. */
  topIn(lane: number, from: number, to: number, count: number): ArrayLike<number>;
  /** How many start between each of the ascending `edges` and the next. */
  countsBetween(lane: number, edges: Float64Array): StartCounts;
  /** The `count` longest bars of the lane that overlap [from, to) and are `leastMs` or longer, the longest first, ties in order of id. */
  longestIn(lane: number, from: number, to: number, count: number, leastMs: number): ArrayLike<number>;
}

/** How many events are looked at in one step, which then takes some milliseconds at most. */
const STEP = 32_768;

// The long loops are functions of their own that are called many times: engines compile those soon, and a loop within a
// generator late.

function countLanes(
  { laneOf, events }: Pick<EventColumns, 'laneOf' | 'events'>,
  from: number,
  to: number,
  sizes: Uint32Array,
): void {
  for (let i = from; i < to; i++) sizes[laneOf[events ? events[i]! : i]!]!++;
}

function dealLanes(
  { laneOf, events }: Pick<EventColumns, 'laneOf' | 'events'>,
  from: number,
  to: number,
  lanes: readonly Uint32Array[],
  sizes: Uint32Array,
): void {
  for (let i = from; i < to; i++) {
    const event = events ? events[i]! : i;
    const lane = laneOf[event]!;
    lanes[lane]![sizes[lane]!++] = event;
  }
}

/** Gathers the events of each lane in order, step by step, and what is known of them. Linear in the number of events. */
export function* laneSteps(columns: Omit<EventColumns, 'id'>): Generator<void, readonly LaneArrays[]> {
  const { count, events } = columns;
  const total = events ? events.length : count;
  const sizes = new Uint32Array(columns.lanes);
  for (let i = 0; i < total; i += STEP) {
    countLanes(columns, i, Math.min(total, i + STEP), sizes);
    if (i % (8 * STEP) === 7 * STEP) yield;
  }
  const lanes = Array.from(sizes, (size) => new Uint32Array(size));
  sizes.fill(0);
  for (let i = 0; i < total; i += STEP) {
    dealLanes(columns, i, Math.min(total, i + STEP), lanes, sizes);
    if (i % (4 * STEP) === 3 * STEP) yield;
  }
  const gathered: LaneArrays[] = [];
  let seen = 0;
  for (const own of lanes) {
    const steps = laneArraySteps(columns, own, STEP);
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      seen += step.value;
      // Small lanes share a step.
      if (seen < STEP) continue;
      seen = 0;
      yield;
    }
    gathered.push(step.value);
  }
  return gathered;
}

/** The event source of what was gathered of a table in memory: trees over the events of each lane. */
export function sourceOf(columns: EventColumns, lanes: readonly LaneArrays[]): EventSource {
  const { starts } = columns;
  const indexes = lanes.map((arrays) => laneIndex(columns, arrays));
  /** How many events of the lane start before `time`, which is no fewer than `least`. */
  const before = (lane: number, time: number, least = 0): number => {
    const own = lanes[lane]!.events;
    // Doubling first: the next of many questions is close by.
    let from = least;
    let to = least;
    for (let stride = 1; to < own.length && starts[own[to]!]! < time; stride *= 2) {
      from = to + 1;
      to += stride;
    }
    // Not by `firstWhere`: a picture asks for thousands of bins, most of them empty.
    for (to = Math.min(to, own.length); from < to; ) {
      const middle = (from + to) >> 1;
      if (starts[own[middle]!]! < time) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return {
    countIn: (lane, from, to) => {
      const first = before(lane, from);
      return to > from ? before(lane, to, first) - first : 0;
    },
    topIn: (lane, from, to, wanted) => indexes[lane]!.top(before(lane, from), before(lane, to), wanted),
    countsBetween: (lane, edges) => {
      const all = new Uint32Array(Math.max(0, edges.length - 1));
      const unsettled = new Uint32Array(all.length);
      const { unsettledBefore } = indexes[lane]!;
      let first = before(lane, edges[0]!);
      for (let i = 0; i < all.length; i++) {
        const last = before(lane, edges[i + 1]!, first);
        all[i] = last - first;
        if (unsettledBefore) unsettled[i] = unsettledBefore[last]! - unsettledBefore[first]!;
        first = last;
      }
      return { all, unsettled };
    },
    longestIn: (lane, from, to, wanted, leastMs) => indexes[lane]!.longest(from, to, wanted, leastMs),
  };
}

/** The event source of a table in memory, at once. */
export const columnSource = (columns: EventColumns): EventSource => sourceOf(columns, runSteps(laneSteps(columns)));
