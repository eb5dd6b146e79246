import { clamp } from '../base/number.js';
import { MS_PER_YEAR } from '../time/unit-ms.js';
import { NO_FOLDS, type Warp } from './warp.js';

/** A tenth of a millisecond a pixel: nothing is closer together in news. */
const FINEST_MS_PER_PX = 0.1;
/**
 * Beyond the range of `Date` (some years are left for zones, and for the runs in which ticks are made) there are no
 * months, so that a year is the shortest that an axis can show …
 */
export const LAST_DATE = 8.64e15 - 5e11;
/** … and has this width at most, px. */
const WIDEST_YEAR_PX = 100;
/** Below so many float64 steps a pixel, marks would visibly jump while panning. */
const STEPS_PER_PX = 4;

/** Distance from `value` to the next float64. */
const float64Step = (value: number): number => 2 ** (Math.floor(Math.log2(Math.abs(value) || 1)) - 52);

/**
 * What stretch of folded time is in sight, and its size. Immutable: an operation returns another viewport, or this one
 * where nothing changes. Pixels count from where time starts; mirroring for right-to-left is the painter's business.
 *
 * It is never wider than its extent, so zooming out ends at `minK`, where all of it is seen. Zooming in ends where a
 * pixel is a tenth of a millisecond or four float64 steps of the instants there, whichever is longer; beyond the range of
 * `Date`, where a year is 100 px wide.
 */
export class Viewport {
  /** Folded milliseconds at the leading edge. */
  readonly from: number;
  /** Pixels per folded millisecond. */
  readonly k: number;
  readonly widthPx: number;
  /** Folded limits, beyond which nothing is shown. */
  readonly extent: readonly [number, number];
  /** Scale at which the whole extent fits. */
  readonly minK: number;
  /** Scale at which zooming in ends in the middle of the view; it is finer near 1970 than far from it. */
  readonly maxK: number;
  readonly #warp: Warp;

  private constructor(extent: readonly [number, number], widthPx: number, warp: Warp, from: number, k: number) {
    this.extent = extent;
    this.widthPx = widthPx;
    this.#warp = warp;
    this.minK = widthPx / (extent[1] - extent[0]);
    this.k = Math.max(k, this.minK);
    this.from = clamp(from, extent[0], Math.max(extent[0], extent[1] - widthPx / this.k));
    this.maxK = this.#finest(this.toFolded(widthPx / 2));
  }

  /**
   * The viewport that shows all of a folded extent. `warp` tells how fine instants are; an empty extent is widened to
   * the least that can be drawn, a width below 1 px is taken as 1.
   */
  static fitting(extent: readonly [number, number], widthPx: number, warp: Warp = NO_FOLDS): Viewport {
    const [start, end] = extent;
    const least = Math.max(1, 1024 * float64Step(start));
    const kept = end - start > 0 ? extent : ([start - least / 2, start + least / 2] as const);
    return new Viewport(kept, Math.max(1, widthPx), warp, kept[0], 0);
  }

  /** Folded milliseconds at the trailing edge. */
  get to(): number {
    return this.from + this.widthPx / this.k;
  }

  /** Pixels from the leading edge of a folded coordinate. */
  toPx(folded: number): number {
    return (folded - this.from) * this.k;
  }

  /** The folded coordinate at a distance from the leading edge. */
  toFolded(px: number): number {
    return this.from + px / this.k;
  }

  /** Zooms in (factor > 1) or out about a place that stays where it is, as far as the limits allow. */
  zoomBy(factor: number, anchorPx = this.widthPx / 2): Viewport {
    const anchor = this.toFolded(anchorPx);
    const k = clamp(this.k * factor, this.minK, this.#finest(anchor));
    return k === this.k ? this : this.#at(anchor - anchorPx / k, k);
  }

  /** Moves by pixels; positive goes later. Never changes the zoom. */
  panBy(px: number): Viewport {
    return this.#at(this.from + px / this.k, this.k);
  }

  /** Shows the stretch between two folded coordinates, in either order; more of it on both sides where that is too little. */
  fitTo(from: number, to: number): Viewport {
    const middle = from + (to - from) / 2;
    const wanted = this.widthPx / Math.abs(to - from);
    const k = clamp(wanted, this.minK, this.#finest(middle));
    return this.#at(k === wanted ? Math.min(from, to) : middle - this.widthPx / k / 2, k);
  }

  /** Shows all of the extent. */
  fit(): Viewport {
    return this.#at(this.extent[0], this.minK);
  }

  /** The same stretch in another width. */
  resize(widthPx: number): Viewport {
    const width = Math.max(1, widthPx);
    if (!(width !== this.widthPx && width < Infinity)) return this;
    // At the widest the new fit is exact, where k · width / widthPx may be off by a rounding.
    const k = this.k === this.minK ? 0 : Math.min((this.k * width) / this.widthPx, this.maxK);
    return new Viewport(this.extent, width, this.#warp, this.from, k);
  }

  /** Scale at which zooming in at a folded coordinate ends; a whole extent is always shown, however short. */
  #finest(folded: number): number {
    const instant = this.#warp.toInstant(folded);
    const finest = Math.abs(instant) > LAST_DATE ? MS_PER_YEAR / WIDEST_YEAR_PX : FINEST_MS_PER_PX;
    return Math.max(this.minK, 1 / Math.max(finest, STEPS_PER_PX * float64Step(instant)));
  }

  #at(from: number, k: number): Viewport {
    if (!Number.isFinite(from + k)) return this;
    const next = new Viewport(this.extent, this.widthPx, this.#warp, from, k);
    return next.from === this.from && next.k === this.k ? this : next;
  }
}
