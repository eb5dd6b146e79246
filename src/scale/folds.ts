import { UNIT_MS } from '../time/unit-ms.js';
import type { Zone } from '../time/zone.js';
import { floorTo, snap } from './snap.js';
import { type Fold, placeFolds } from './warp.js';

export { type DomainOptions, domainOf } from './domain.js';
export { NO_FOLDS, warpOf, withoutFold } from './warp.js';

/** A fold's drawn length, as a share of the whole drawing. */
const FOLD_SHARE = 1 / 24;
/** Time kept before the event that ends a fold, as a share of the drawing; after the one that starts it, twice this. */
const MARGIN_SHARE = 1 / 48;
/** What a fold hides must otherwise take this share of the drawing … */
const WORTH_SHARE = 1 / 8;
/** … its gap must be so many times the usual one … */
const TIMES_MEDIAN = 5;
/** … and clearly longer than the longest gap that stays, or of two alike one would look much longer. */
const TIMES_NEXT = 1.25;
/** All folds together must make the rest so many times longer: a break must earn its place. */
const TIMES_LONGER = 2;
/** With more, the drawing would be mostly breaks. */
const MOST_FOLDS = 8;

/** What folding needs to know besides the points. */
export interface FoldOptions {
  /** Zone of the axis, in whose days folds begin and end. */
  readonly zone: Zone;
}

/** Length of the calendar unit (year, month or day) on whose boundaries three quarters of the points lie; 0 for none. */
const grainOf = (points: Float64Array, zone: Zone): number => {
  const stride = Math.ceil(points.length / 1000);
  let walls = points.filter((_, i) => i % stride === 0).map((point) => zone.toWall(point));
  const least = 0.75 * walls.length;
  let grain = 0;
  // Each on a boundary of a unit is on one of the shorter ones.
  for (const name of ['day', 'month', 'year'] as const) {
    walls = walls.filter((wall) => floorTo(name, wall) === wall);
    if (walls.length < least) break;
    grain = UNIT_MS[name];
  }
  return grain;
};

/** Length of the drawing when `count` gaps are folded and `kept` ms of events remain; the ends get the margins of a fold. */
const drawnLength = (kept: number, count: number, grain: number): number => {
  const length = kept / (1 - count * (3 * MARGIN_SHARE + FOLD_SHARE) - 3 * MARGIN_SHARE);
  return length * MARGIN_SHARE >= grain ? length : (kept + 3 * grain * (count + 1)) / (1 - count * FOLD_SHARE);
};

/**
 * Chooses which empty stretches between points (sorted starts and stated ends, in epoch ms) to fold. At most eight.
 *
 * The longest gaps are folded: as many as leave the shortest folded one worth it. It is worth it when what it hides would
 * take an eighth of the drawing, all the others being folded and every fold having its own length and margins; when it
 * is five times as long as the median gap; and when the next shorter one is clearly shorter. Besides, all folds together
 * must at least double the scale of the rest. All of these are ratios, so hours and millennia fold alike, and evenly spread
 * events never fold.
 *
 * About a 48th of the drawing is kept before the event that ends a fold and twice that after the one that starts it; at
 * least one unit (and two) where most dates are whole days, months or years. Bounds are rounded to the coarsest unit
 * that fits into the margin, in the zone of the axis.
 */
export const autoFolds = (points: Float64Array, { zone }: FoldOptions): Fold[] => {
  const steps = points.slice(1).map((point, i) => point - points[i]!);
  const gaps = steps.filter((gap) => gap > 0).sort();
  const median = gaps[(gaps.length - 1) >> 1] ?? 0;
  const least = Math.max(gaps.at(-MOST_FOLDS - 1) ?? 0, Number.MIN_VALUE);
  const longest: { start: number; end: number; gap: number }[] = [];
  steps.forEach((gap, i) => {
    if (gap >= least) longest.push({ start: points[i]!, end: points[i + 1]!, gap });
  });
  longest.sort((a, b) => b.gap - a.gap).splice(MOST_FOLDS + 1);
  const rest = gaps.subarray(0, -MOST_FOLDS - 1).reduce((sum, gap) => sum + gap, 0);
  const long = longest.filter(({ gap }) => gap >= TIMES_MEDIAN * median).length;
  const grain = long && grainOf(points, zone);
  const whole = points.at(-1)! - points[0]!;
  for (let folded = Math.min(long, MOST_FOLDS); folded > 0; folded--) {
    const { gap } = longest[folded - 1]!;
    // Summed up, not subtracted from the whole: beside the age of the universe a week would be rounded away.
    const kept = longest.slice(folded).reduce((sum, other) => sum + other.gap, rest);
    const drawn = drawnLength(kept, folded, grain);
    const margin = Math.max(drawn * MARGIN_SHARE, grain);
    if (gap - 3 * margin < WORTH_SHARE * drawn || gap < TIMES_NEXT * (longest[folded]?.gap ?? 0)) continue;
    if (drawn * TIMES_LONGER > drawnLength(whole, 0, grain)) continue;
    // A length of few binary digits keeps folded coordinates of whole milliseconds exact.
    const unit = 2 ** (Math.floor(Math.log2(drawn * FOLD_SHARE)) - 8);
    const length = Math.round((drawn * FOLD_SHARE) / unit) * unit;
    return placeFolds(
      longest
        .slice(0, folded)
        .sort((a, b) => a.start - b.start)
        .map(({ start, end }) => ({
          start: snap(start + 2 * margin, margin, zone),
          end: snap(end - margin, margin, zone),
          length,
        }))
        // Rounding to long units may leave nothing to hide.
        .filter(({ start, end }) => end - start > length),
    );
  }
  return [];
};
