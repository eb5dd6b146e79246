import type { EventSource, StartCounts } from '../layout/event-source.js';
import type { LaneLayout } from '../layout/lane-geometry.js';
import type { TiledLayout } from '../layout/tiled-layout.js';

/** Width of a bin at the scale of a level; between two levels it grows to twice that, px. */
const BIN_PX = 4;
/** How many bins are counted at once: more than half of what is in view. */
const BLOCK = 256;
/** How many blocks are kept: those of some views, at some levels, fewer where there are many lanes. */
const KEPT_LANE_BLOCKS = 400;
const LEAST_BLOCKS = 8;

/**
 * How many events start in each bin of each lane, labelled or not. Bins stand on a grid of folded time counted from
 * 1970, at each level one of its own: panning moves them as they are. Counts are kept, so that a step costs nothing.
 */
export class StripCounts {
  readonly #layout: TiledLayout;
  readonly #source: EventSource;
  /** Those used last come last. Keyed by level and block. */
  readonly #blocks = new Map<string, readonly StartCounts[]>();

  /** `source` counts events; those of the layout, or others at the same scale. */
  constructor(layout: TiledLayout, source = layout.source) {
    this.#layout = layout;
    this.#source = source;
  }

  /** Length of a bin at a level, folded ms. */
  binMs(level: number): number {
    return BIN_PX / (this.#layout.k0 * 2 ** level);
  }

  /** Copies the counts of `room` bins of some lanes, from the bin `first` on; they stand lane after lane. */
  read(
    lanes: readonly LaneLayout[],
    level: number,
    first: number,
    room: number,
    { all, unsettled }: StartCounts,
  ): void {
    for (let bin = first; bin < first + room; ) {
      const block = Math.floor(bin / BLOCK);
      const from = bin - block * BLOCK;
      const to = Math.min(BLOCK, from + first + room - bin);
      const blocks = this.#block(level, block);
      for (const [i, { lane }] of lanes.entries()) {
        const counts = blocks[lane]!;
        const at = i * room + bin - first;
        all.set(counts.all.subarray(from, to), at);
        unsettled.set(counts.unsettled.subarray(from, to), at);
      }
      bin += to - from;
    }
  }

  #block(level: number, block: number): readonly StartCounts[] {
    const key = `${level} ${block}`;
    let counts = this.#blocks.get(key);
    if (counts) this.#blocks.delete(key);
    else {
      const binMs = this.binMs(level);
      const edges = Float64Array.from({ length: BLOCK + 1 }, (_, i) => (block * BLOCK + i) * binMs);
      counts = this.#layout.lanes.map(({ lane }) => this.#source.countsBetween(lane, edges));
      const [oldest] = this.#blocks.keys();
      const most = Math.max(LEAST_BLOCKS, KEPT_LANE_BLOCKS / this.#layout.lanes.length);
      if (this.#blocks.size >= most && oldest !== undefined) this.#blocks.delete(oldest);
    }
    this.#blocks.set(key, counts);
    return counts;
  }
}
