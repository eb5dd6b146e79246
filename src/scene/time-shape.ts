import { FLAG } from '../model/flag.js';
import type { QuickTable } from '../model/quick-table.js';
import { autoFolds, domainOf, NO_FOLDS, warpOf } from '../scale/folds.js';
import type { Warp } from '../scale/warp.js';
import type { Granularity } from '../time/span.js';
import { UNIT_MS } from '../time/unit-ms.js';
import type { Zone } from '../time/zone.js';

/** How a table's time is bent, and what of it is shown at first; all in folded milliseconds. */
export interface TimeShape {
  readonly warp: Warp;
  /** From a little before the first event to a little after the last. */
  readonly domain: readonly [number, number];
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** Above this many events nothing is folded: a beat so busy has no empty months worth a break. */
const MOST_FOLDED = 20_000;

const foldPoints = ({ placed, starts, ends, flags }: QuickTable): Float64Array => {
  const points: number[] = [];
  for (let i = 0; i < placed; i++) {
    points.push(starts[i] ?? 0);
    if ((flags[i] ?? 0) & FLAG.statedEnd) points.push(ends[i] ?? 0);
  }
  return new Float64Array(points).sort();
};

/** Few events need room by the unit they are dated to; more of them give the domain its length themselves. */
const FEW = 8;

/** The finest unit to which any of a few events is dated; undefined for more of them. */
const finestOf = (table: QuickTable): Granularity | undefined => {
  if (table.placed > FEW) return undefined;
  const units = Array.from({ length: table.placed }, (_, event) => table.span(event).granularity);
  return units.sort((a, b) => UNIT_MS[a] - UNIT_MS[b])[0];
};

/** Folds the empty stretches of a table, unless told not to, and puts its columns into folded time. */
export const shapeTime = (table: QuickTable, zone: Zone, folding: 'auto' | 'none'): TimeShape => {
  const folds = folding === 'none' || table.placed > MOST_FOLDED ? [] : autoFolds(foldPoints(table), { zone });
  const warp = folds.length ? warpOf(folds) : NO_FOLDS;
  const placed = table.placed;
  const domain = domainOf(table.extent, warp, { zone, granularity: finestOf(table) });
  const fold = (column: Float64Array): Float64Array =>
    folds.length ? column.subarray(0, placed).map((instant) => warp.toFolded(instant)) : column.subarray(0, placed);
  return { warp, domain, starts: fold(table.starts), ends: fold(table.ends) };
};
