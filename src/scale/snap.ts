import { civilToMs, msToCivil } from '../time/civil.js';
import { UNIT_MS } from '../time/unit-ms.js';
import type { Zone } from '../time/zone.js';

/** Units of the calendar and the clock, the longest first. */
const SNAPS = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'] as const;

/** A unit to whose boundaries instants are moved. */
export type SnapUnit = (typeof SNAPS)[number];

/** The first moment of a unit, in wall time as if it were UTC; of the one so many further for a year or month. */
export const floorTo = (unit: SnapUnit, wall: number, more = 0): number => {
  if (unit !== 'year' && unit !== 'month') return Math.floor(wall / UNIT_MS[unit] + more) * UNIT_MS[unit];
  const { year, month } = msToCivil(wall);
  if (unit === 'year') return civilToMs(year + more);
  return civilToMs(year + (month + more > 12 ? 1 : 0), ((month + more - 1) % 12) + 1);
};

/** Moves an instant to the nearest boundary of the coarsest unit that is not much longer than `roomMs`. */
export const snap = (instant: number, roomMs: number, zone: Zone): number => {
  const unit = SNAPS.find((name) => UNIT_MS[name] <= 1.25 * roomMs);
  if (!unit) return instant;
  const wall = zone.toWall(instant);
  const [before, after] = [floorTo(unit, wall), floorTo(unit, wall, 1)];
  const boundary = wall - before < after - wall ? before : after;
  // Within a repeated hour it is that of the same pass.
  const moved = boundary - zone.offset(instant);
  return zone.toWall(moved) === boundary ? moved : zone.toInstant(boundary);
};
