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

/** Gives breaks (instants, and how long each is drawn) their folded coordinates. Sorted, not touching. */
export const placeFolds = (breaks: readonly { start: number; end: number; length: number }[]): Fold[] => {
  const folds: Fold[] = [];
  // Where 1970 lies, folded time is time, and coordinates are smallest, hence most exact, where dates are.
  const after = breaks.filter(({ end }) => end > 0);
  for (const { start, end, length } of after) {
    const last = folds.at(-1);
    const foldedStart = last ? last.foldedEnd + (start - last.end) : start;
    folds.push({ start, end, foldedStart, foldedEnd: foldedStart + length });
  }
  let next: Fold | undefined;
  for (const { start, end, length } of breaks.slice(0, breaks.length - after.length).reverse()) {
    const foldedEnd: number = next ? next.foldedStart - (next.start - end) : end;
    next = { start, end, foldedStart: foldedEnd - length, foldedEnd };
    folds.unshift(next);
  }
  return folds;
};

/** The folds left when one of them is opened; folded coordinates change. */
export const withoutFold = (folds: readonly Fold[], index: number): Fold[] =>
  placeFolds(
    folds
      .filter((_, i) => i !== index)
      .map(({ start, end, foldedStart, foldedEnd }) => ({ start, end, length: foldedEnd - foldedStart })),
  );

const same = (value: number): number => value;

/** Time as it is. */
export const NO_FOLDS: Warp = { folds: [], toFolded: same, toInstant: same };

/** The warp of some folds (sorted): a few comparisons a call, nothing at all without folds. */
export const warpOf = (folds: readonly Fold[]): Warp => {
  const first = folds[0];
  if (!first) return NO_FOLDS;
  const lastIndex = folds.length - 1;
  return {
    folds,
    toFolded(instant) {
      for (let i = lastIndex; i >= 0; i--) {
        const { start, end, foldedStart, foldedEnd } = folds[i]!;
        if (instant >= end) {
          const folded = foldedEnd + (instant - end);
          return i < lastIndex ? Math.min(folded, folds[i + 1]!.foldedStart) : folded;
        }
        if (instant > start) return foldedStart + ((instant - start) / (end - start)) * (foldedEnd - foldedStart);
      }
      return first.foldedStart + (instant - first.start);
    },
    toInstant(folded) {
      for (let i = lastIndex; i >= 0; i--) {
        const { start, end, foldedStart, foldedEnd } = folds[i]!;
        if (folded >= foldedEnd) {
          const instant = end + (folded - foldedEnd);
          return i < lastIndex ? Math.min(instant, folds[i + 1]!.start) : instant;
        }
        if (folded > foldedStart) return start + ((folded - foldedStart) / (foldedEnd - foldedStart)) * (end - start);
      }
      return first.start + (folded - first.foldedStart);
    },
  };
};
