import { priorityTree } from './priority-tree.js';

/**
 * All that is asked of a set of events, so that a table in memory, tile files or a database can each answer. It answers
 * at once, from what it holds; when it holds more, a new layout is built. Spans are half-open, in folded milliseconds;
 * an event belongs to the span in which it starts.
 */
export interface EventSource {
  /** How many events of the lane start in [from, to). */
  countIn(lane: number, from: number, to: number): number;
  /** The `count` most important of them (all, if there are fewer), the most important first, ties in order of id. */
  topIn(lane: number, from: number, to: number, count: number): ArrayLike<number>;
  /**
   * Counts by bins of `step` from `from` on: for each bin that is not empty, in order, its index, how many events of the
   * lane start in it, and the first of them.
   */
  eachBin(
    lane: number,
    from: number,
    step: number,
    binCount: number,
    visit: (index: number, count: number, event: number) => void,
  ): void;
  /**
   * Bars that overlap [from, to), at most `count`, the longest first: of those that run in from before the ones that
   * reach furthest, of those that start inside the longest.
   */
  longestIn(lane: number, from: number, to: number, count: number): number[];
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
  /** True for a bar, false for a dot. */
  isBar(event: number): boolean;
  id(event: number): string;
}

/** The events of one lane in order of start, and trees over them, those over lengths made when first asked. */
class LaneEvents {
  readonly top: ReturnType<typeof priorityTree>;
  readonly #events: Uint32Array;
  readonly #columns: EventColumns;
  #furthest?: ReturnType<typeof priorityTree>;
  #longest?: ReturnType<typeof priorityTree>;

  constructor(events: Uint32Array, columns: EventColumns) {
    const { priorities } = columns;
    this.#events = events;
    this.#columns = columns;
    this.top = priorityTree(
      events,
      (event) => priorities[event]!,
      (event) => columns.id(event),
    );
  }

  /** How many events start before `time`, known to be between `low` and `high`. */
  before(time: number, low = 0, high = this.#events.length): number {
    const { starts } = this.#columns;
    let [least, most] = [low, high];
    while (least < most) {
      const middle = (least + most) >> 1;
      if (starts[this.#events[middle]!]! < time) least = middle + 1;
      else most = middle;
    }
    return least;
  }

  eachBin(
    from: number,
    step: number,
    binCount: number,
    visit: (index: number, count: number, event: number) => void,
  ): void {
    const { starts } = this.#columns;
    const end = this.before(from + binCount * step);
    for (let first = this.before(from), next = first; first < end; first = next) {
      const event = this.#events[first]!;
      let index = Math.floor((starts[event]! - from) / step);
      // Division and multiplication may round to different sides of a bin's edge.
      if (starts[event]! >= from + (index + 1) * step) index++;
      let reach = 1;
      while (first + reach < end && starts[this.#events[first + reach]!]! < from + (index + 1) * step) reach *= 2;
      next = this.before(from + (index + 1) * step, first + 1, Math.min(end, first + reach));
      visit(Math.min(index, binCount - 1), next - first, event);
    }
  }

  longestIn(from: number, to: number, count: number): number[] {
    const { starts, ends } = this.#columns;
    const ofBars = (score: (event: number) => number): ReturnType<typeof priorityTree> =>
      priorityTree(this.#events, (event) => (this.#columns.isBar(event) ? score(event) : -Infinity));
    this.#furthest ??= ofBars((event) => ends[event]!);
    this.#longest ??= ofBars((event) => ends[event]! - starts[event]!);
    const first = this.before(from);
    const shown = (event: number): number => Math.min(to, ends[event]!) - Math.max(from, starts[event]!);
    return [...this.#furthest(0, first, count), ...this.#longest(first, this.before(to), count)]
      .filter((event) => ends[event]! > from)
      .sort((a, b) => shown(b) - shown(a) || a - b)
      .slice(0, count);
  }
}

/** The event source of a table in memory. Linear to build. */
export function columnSource(columns: EventColumns): EventSource {
  const { count, events, laneOf } = columns;
  const total = events ? events.length : count;
  const offsets = new Uint32Array(columns.lanes + 1);
  for (let i = 0; i < total; i++) offsets[laneOf[events ? events[i]! : i]! + 1]!++;
  for (let lane = 0; lane < columns.lanes; lane++) offsets[lane + 1]! += offsets[lane]!;
  const sorted = new Uint32Array(total);
  const next = offsets.slice();
  for (let i = 0; i < total; i++) {
    const event = events ? events[i]! : i;
    sorted[next[laneOf[event]!]!++] = event;
  }
  const lanes = Array.from(
    { length: columns.lanes },
    (_, lane) => new LaneEvents(sorted.subarray(offsets[lane], offsets[lane + 1]), columns),
  );
  return {
    countIn: (lane, from, to) => Math.max(0, lanes[lane]!.before(to) - lanes[lane]!.before(from)),
    topIn: (lane, from, to, count) => lanes[lane]!.top(lanes[lane]!.before(from), lanes[lane]!.before(to), count),
    eachBin: (lane, ...rest) => lanes[lane]!.eachBin(...rest),
    longestIn: (lane, ...rest) => lanes[lane]!.longestIn(...rest),
  };
}
