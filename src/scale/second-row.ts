import { keep } from '../base/keep.js';
import { UNIT_MS } from '../time/unit-ms.js';
import type { Zone } from '../time/zone.js';
import { type AxisOptions, addSegments, labelContexts, type Segment, stretchesOf } from './axis.js';
import type { AxisSource } from './axis-source.js';
import { type FormsOf, formsOf } from './axis-words.js';
import type { ContextUnit } from './ticks.js';

/** From the finest to the coarsest, with a length that no label's stretch is much shorter than, ms. */
const UNITS: readonly (readonly [ContextUnit, number])[] = [
  ['day', UNIT_MS.day],
  ['month', 29 * UNIT_MS.day],
  ['year', 354 * UNIT_MS.day],
  ['decade', 10 * 354 * UNIT_MS.day],
  ['century', 100 * 354 * UNIT_MS.day],
];
/** Between two labels, beyond a tenth of their width. */
const GAP_PX = 10;
const SLACK = 1.1;
/** Between the line at a boundary and its label, beyond what the first row has. */
const INSET_PX = 3;
/** Any dates with long and short names of months. */
const SAMPLES = Array.from({ length: 13 }, (_, i) => Date.UTC(2026, i, 20));

/** Days without their weekday, which the ticks have. */
const forms: FormsOf = (unit, reduced) => {
  const days = reduced ? ['dm'] : ['dmy', 'dm'];
  return unit === 'day' ? days : formsOf(unit, reduced);
};

/**
 * Makes the row of a second calendar, one label for each of its days, months or years: the shortest unit whose labels,
 * complete in themselves, have room. `source` gives what a view between two wall times is made of, null where the
 * calendar has no dates.
 */
export const secondRowOf = (
  source: (from: number, to: number) => AxisSource | null,
  zone: Zone,
  measure: AxisOptions['measure'],
): NonNullable<AxisOptions['secondRow']> => {
  const widths = new Map<ContextUnit, number>();
  const widthOf = (unit: ContextUnit, row: AxisSource): number =>
    keep(widths, unit, () => {
      const labels = SAMPLES.map((instant) => row.label(row.context(unit, instant), forms(unit, true)[0]!));
      return Math.max(...labels.map((label) => measure(label, true)));
    });
  return (viewport, warp) => {
    const stretches = stretchesOf(viewport, warp).filter(({ from, to }) => to > from);
    const [first, last] = [viewport.from, viewport.to].map((folded) => zone.toWall(warp.toInstant(folded)));
    const row = source(first!, last!);
    if (!row) return [];
    const [unit] = UNITS.find(([name, ms]) => ms * viewport.k >= SLACK * widthOf(name, row) + GAP_PX) ?? [
      'era' as const,
    ];
    const segments: Segment[] = [];
    for (const stretch of stretches) addSegments(segments, stretch, unit, row, viewport, warp);
    const labels = labelContexts(segments, viewport, row, { measure }, viewport.widthPx - INSET_PX, forms);
    return labels.map((label) => ({ ...label, px: label.px + INSET_PX }));
  };
};
