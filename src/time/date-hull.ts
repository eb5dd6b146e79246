import { civilToMs, daysInMonth, isLeapYear, MS_PER_DAY } from './civil.js';
import type { Granularity } from './span.js';

/** The bounds of a civil date in wall time (milliseconds as if in UTC), the end exclusive. */
export interface DateHull {
  readonly start: number;
  readonly end: number;
  readonly coreStart: number;
  readonly coreEnd: number;
  readonly granularity: Granularity;
}

/** Years beyond this, in either direction, are too far for days to be counted exactly. */
const LAST_YEAR = 1e12;

const BLANK_UNITS: readonly Granularity[] = ['year', 'decade', 'century', 'millennium', 'millennium'];

/** Milliseconds at which a month begins; months past 12 run on into the next years. */
function monthStart(year: number, month: number): number {
  return civilToMs(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1);
}

/** A hull that is sure, or of which no part is. */
function hull(start: number, end: number, granularity: Granularity, sure: boolean): DateHull {
  return { start, end, coreStart: sure ? start : end, coreEnd: sure ? end : start, granularity };
}

/**
 * The sub-year groups of EDTF level 2: seasons by hemisphere (21–32), quarters, thirds and halves of a year.
 * Seasons are meteorological, winter running into the next year; only their middle month is sure.
 */
function groupHull(year: number, group: number, south: boolean): DateHull {
  if (group > 32) {
    const [base, months, unit]: readonly [number, number, Granularity] =
      group > 39 ? [40, 6, 'half'] : group > 36 ? [37, 4, 'third'] : [33, 3, 'quarter'];
    const first = (group - base) * months + 1;
    return hull(monthStart(year, first), monthStart(year, first + months), unit, true);
  }
  const season = (group - 21 + (group > 28 || (group < 25 && south) ? 2 : 0)) % 4;
  const first = season * 3 + 3;
  const whole = hull(monthStart(year, first), monthStart(year, first + 3), 'season', true);
  return { ...whole, coreStart: monthStart(year, first + 1), coreEnd: monthStart(year, first + 2) };
}

/** The numbers up to `most` that a pattern such as `0X` stands for; none for those that do not exist. */
function numbersOf(pattern: string, most: number): readonly number[] {
  const value = Number(pattern);
  if (!pattern.includes('X')) return value > 0 && value <= most ? [value] : [];
  return Array.from({ length: most }, (_, i) => i + 1).filter((number) =>
    [...String(number).padStart(2, '0')].every((digit, i) => pattern[i] === 'X' || pattern[i] === digit),
  );
}

/** Start of the first, or end of the last, month or day of a year that has the patterns. */
function edgeInYear(year: number, month: string, day: string, last: boolean): number | undefined {
  const months = month ? numbersOf(month, 12) : [last ? 12 : 1];
  for (let i = 0; i < months.length; i++) {
    const m = months.at(last ? -1 - i : i)!;
    const most = daysInMonth(year, m);
    const d = day ? numbersOf(day, most).at(last ? -1 : 0) : last ? most : 1;
    if (d) return civilToMs(year, m, d) + (last ? MS_PER_DAY : 0);
  }
  return undefined;
}

/** The same over all years that have a pattern such as `156X`. */
function edge(year: string, month: string, day: string, last: boolean): number | undefined {
  const blanks = year.split('X').length - 1;
  if (!blanks) return edgeInYear(Number(year), month, day, last);
  const failed = new Set<boolean>();
  // Within 400 fillings a leap year has come if the pattern has any.
  for (let i = 0; i < Math.min(10 ** blanks, 400); i++) {
    const filling = String(last === (year[0] === '-') ? i : 10 ** blanks - 1 - i).padStart(blanks, '0');
    let at = 0;
    const filled = Number(year.replace(/X/g, () => filling[at++]!));
    const leap = isLeapYear(filled);
    if (failed.has(leap) || Object.is(filled, -0)) continue;
    const found = edgeInYear(filled, month, day, last);
    if (found !== undefined) return found;
    failed.add(leap);
  }
  return undefined;
}

/** First and last of the years that `Y-17E7`, or `1950` with 2 significant digits, stand for. */
function yearRange(year: string, significant: string): readonly [number, number] | undefined {
  const value = Number(year.replace('Y', ''));
  const size = Math.abs(value);
  const digits = String(size).length;
  const kept = significant ? Number(significant) : digits;
  if (size > LAST_YEAR || kept < 1 || kept > digits || (year.startsWith('Y') && size < 10_000)) return undefined;
  const width = 10 ** (digits - kept);
  const low = size - (size % width);
  const high = low + width - 1;
  return value < 0 ? [-high, -low] : [low, high];
}

/**
 * Bounds of a civil date given by its parts as EDTF writes them: `-?[0-9X]{4}` or `Y…` for the year, then two characters
 * each, or nothing. `significant` is the number of the year's significant digits, if given. Where there is no such date,
 * the part that is wrong.
 */
export function dateHull(
  year: string,
  significant: string,
  month: string,
  day: string,
  south: boolean,
): DateHull | 'year' | 'month' | 'day' {
  const long = year.startsWith('Y');
  const yearBlank = year.includes('X');
  if (year === '-0000' || (yearBlank && (significant || /^-?XXXX.+/.test(year)))) return 'year';
  if (long || significant) {
    const range = yearRange(year, significant);
    if (!range) return 'year';
    if (month) return 'month';
    const [first, last] = range;
    const unit = BLANK_UNITS[Math.min(Math.round(Math.log10(last - first + 1)), 4)]!;
    return hull(civilToMs(first), civilToMs(last + 1), unit, first === last);
  }
  const group = Number(month);
  if (group > 12) {
    if (yearBlank || group < 21 || group > 41) return 'month';
    return day ? 'day' : groupHull(Number(year), group, south);
  }
  const monthBlank = month.includes('X');
  const start = edge(year, month, day, false);
  const end = edge(year, month, day, true);
  if (start === undefined || end === undefined) return month && !numbersOf(month, 12).length ? 'month' : 'day';
  const isSure = !`${year}${month}${day}`.includes('X');
  const stated = day ? 'day' : month ? 'month' : 'year';
  const unit = yearBlank ? BLANK_UNITS[year.split('X').length - 1]! : monthBlank ? 'year' : isSure ? stated : 'month';
  return hull(start, end, unit, isSure);
}
