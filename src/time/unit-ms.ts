import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE, MS_PER_SECOND } from './civil.js';
import type { Granularity } from './span.js';

/** Mean Gregorian year. */
export const MS_PER_YEAR = 365.2425 * MS_PER_DAY;

/** Mean length of each unit, and of a week, in milliseconds. */
export const UNIT_MS: Readonly<Record<Granularity | 'week', number>> = {
  millennium: 1000 * MS_PER_YEAR,
  century: 100 * MS_PER_YEAR,
  decade: 10 * MS_PER_YEAR,
  year: MS_PER_YEAR,
  half: MS_PER_YEAR / 2,
  third: MS_PER_YEAR / 3,
  quarter: MS_PER_YEAR / 4,
  season: MS_PER_YEAR / 4,
  month: MS_PER_YEAR / 12,
  week: 7 * MS_PER_DAY,
  day: MS_PER_DAY,
  hour: MS_PER_HOUR,
  minute: MS_PER_MINUTE,
  second: MS_PER_SECOND,
  millisecond: 1,
};
