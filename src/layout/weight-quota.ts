import type { LabelWeight } from './measure.js';
import { TILE_PX } from './tile-metrics.js';

/** Of a lane's labels in a tile, so many a row may be strong … */
const STRONG_PER_ROW = 0.34;
/** … and so many strong or plain; the others are quiet. */
const PLAIN_PER_ROW = 1;

/**
 * How many labels a stretch of a lane may have, and how strong they may be, so that where all is important a few headlines
 * still lead the rest.
 */
export class WeightQuota {
  #strong: number;
  #plain: number;
  #counted = 0;
  /** How many more labels the stretch may have. */
  readonly room: number;

  /** For `rowCount` rows of `widthPx`, of whose `most` labels `present` are there already. */
  constructor(
    rowCount: number,
    present: readonly { readonly weight: LabelWeight }[] = [],
    widthPx = TILE_PX,
    most = Infinity,
  ) {
    this.room = most - present.length;
    const rows = (rowCount * widthPx) / TILE_PX;
    this.#strong = Math.ceil(rows * STRONG_PER_ROW);
    this.#plain = Math.ceil(rows * PLAIN_PER_ROW);
    for (const { weight } of present) this.#take(weight);
  }

  /**
   * The weight that an event gets which would be of weight `wanted` by its importance: that or a quieter one. `placed`:
   * the labels that were placed so far, which only grow from one question to the next.
   */
  weightOf(wanted: LabelWeight, placed: readonly { readonly weight: LabelWeight }[]): LabelWeight {
    while (this.#counted < placed.length) this.#take(placed[this.#counted++]!.weight);
    if (wanted > 1 && this.#strong > 0) return 2;
    return wanted > 0 && this.#plain > 0 ? 1 : 0;
  }

  #take(weight: LabelWeight): void {
    if (weight > 1) this.#strong--;
    if (weight > 0) this.#plain--;
  }
}
