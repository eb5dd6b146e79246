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

/** A stretch to fold: instants, and how long it is drawn. */
interface Break {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/** Places breaks outwards from 1970, `later` ones or earlier ones. */
const placeFrom = (breaks: readonly Break[], later: boolean): Fold[] => {
  let hidden = 0;
  return breaks.map(({ start, end, length }) => {
    const foldedStart = later ? start - hidden : end + hidden - length;
    hidden += end - start - length;
    return { start, end, foldedStart, foldedEnd: foldedStart + length };
  });
};

/** Gives breaks (sorted, not touching) their folded coordinates. */
export const placeFolds = (breaks: readonly Break[]): Fold[] => {
  // Where 1970 lies, folded time is time, and coordinates are smallest, hence most exact, where dates are.
  const earlier = breaks.filter(({ end }) => end <= 0).reverse();
  return [...placeFrom(earlier, false).reverse(), ...placeFrom(breaks.slice(earlier.length), true)];
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

/**
 * The piecewise linear function through (xs, ys), which are the starts and ends of folds in turn: slope 1 outside folds.
 * Never decreasing, also where float64 is coarse.
 */
const bend =
  (xs: readonly number[], ys: readonly number[]) =>
  (x: number): number => {
    let i = xs.length;
    while (i > 0 && x < xs[i - 1]!) i--;
    const j = Math.max(0, i - 1);
    if (i % 2) return ys[j]! + ((x - xs[j]!) / (xs[i]! - xs[j]!)) * (ys[i]! - ys[j]!);
    const y = ys[j]! + (x - xs[j]!);
    return i < xs.length ? Math.min(y, ys[i]!) : y;
  };

/** The warp of some folds (sorted): a few comparisons a call, nothing at all without folds. */
export const warpOf = (folds: readonly Fold[]): Warp => {
  if (!folds.length) return NO_FOLDS;
  const instants = folds.flatMap(({ start, end }) => [start, end]);
  const folded = folds.flatMap(({ foldedStart, foldedEnd }) => [foldedStart, foldedEnd]);
  return { folds, toFolded: bend(instants, folded), toInstant: bend(folded, instants) };
};
