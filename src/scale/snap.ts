import {
  type CountableTimeInterval,
  utcDay,
  utcHour,
  utcMillisecond,
  utcMinute,
  utcMonth,
  utcSecond,
  utcYear,
} from 'd3';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE, MS_PER_SECOND } from '../time/civil.js';
import type { Zone } from '../time/zone.js';

/** Mean Gregorian year. */
export const MS_PER_YEAR = 365.2425 * MS_PER_DAY;
/** A twelfth of it. */
export const MS_PER_MONTH = MS_PER_YEAR / 12;

/** Calendar units with their lengths in ms, the longest first; the first three are dates'. */
export const SNAPS: readonly (readonly [number, CountableTimeInterval])[] = [
  [MS_PER_YEAR, utcYear],
  [MS_PER_MONTH, utcMonth],
  [MS_PER_DAY, utcDay],
  [MS_PER_HOUR, utcHour],
  [MS_PER_MINUTE, utcMinute],
  [MS_PER_SECOND, utcSecond],
  [1, utcMillisecond],
];

/** Moves an instant to the nearest boundary of the coarsest unit that is not much longer than `roomMs`. */
export const snap = (instant: number, roomMs: number, zone: Zone): number => {
  const unit = SNAPS.find(([ms]) => ms <= 1.25 * roomMs);
  // Beyond the range of Date the answer is NaN, and instants stay as they are.
  const snapped = unit ? zone.toInstant(unit[1].round(new Date(zone.toWall(instant))).getTime()) : Number.NaN;
  return Number.isNaN(snapped) ? instant : snapped;
};
