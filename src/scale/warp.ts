/** A break in the axis: an empty stretch drawn much shorter than it is. */
export interface Fold {
  /** Instants between which time is folded. */
  readonly start: number;
  readonly end: number;
  /** The same in folded coordinates. */
  readonly foldedStart: number;
  readonly foldedEnd: number;
}

/**
 * Bends time where folds are: monotone, piecewise linear, slope 1 outside folds.
 * Folded coordinates are milliseconds too and equal the instant at 1970 when nothing is folded; everything above the
 * time scale (layout, scene, viewport) works in them and does not know about folds.
 */
export interface Warp {
  readonly folds: readonly Fold[];
  toFolded(instant: number): number;
  toInstant(folded: number): number;
}
