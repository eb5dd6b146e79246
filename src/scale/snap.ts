import { utcDay, utcHour, utcMillisecond, utcMinute, utcMonth, utcSecond, utcYear } from 'd3';
import { UNIT_MS } from '../time/unit-ms.js';
import type { Zone } from '../time/zone.js';

/** Calendar units, the longest first, in wall time as if it were UTC. */
export const UNITS = {
  year: utcYear,
  month: utcMonth,
  day: utcDay,
  hour: utcHour,
  minute: utcMinute,
  second: utcSecond,
  millisecond: utcMillisecond,
} as const;

/** The names of calendar units, the longest first; the first three are dates'. */
export const SNAPS = Object.keys(UNITS) as readonly (keyof typeof UNITS)[];

/** Moves an instant to the nearest boundary of the coarsest unit that is not much longer than `roomMs`. */
export const snap = (instant: number, roomMs: number, zone: Zone): number => {
  const unit = SNAPS.find((name) => UNIT_MS[name] <= 1.25 * roomMs);
  // Beyond the range of Date the answer is NaN, and instants stay as they are.
  const snapped = unit ? zone.toInstant(Number(UNITS[unit].round(new Date(zone.toWall(instant))))) : Number.NaN;
  return Number.isNaN(snapped) ? instant : snapped;
};
