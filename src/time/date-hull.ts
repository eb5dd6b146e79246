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
  return {
    start: monthStart(year, first),
    end: monthStart(year, first + 3),
    coreStart: monthStart(year, first + 1),
    coreEnd: monthStart(year, first + 2),
    granularity: 'season',
  };
}

/** A day, month or year without blanks. */
function sureHull(year: number, month: string, day: string): DateHull | 'month' | 'day' {
  const [m, d] = [Number(month), Number(day)];
  if (!month) return hull(civilToMs(year), civilToMs(year + 1), 'year', true);
  if (m < 1) return 'month';
  if (!day) return hull(civilToMs(year, m), monthStart(year, m + 1), 'month', true);
  if (d < 1 || d > daysInMonth(year, m)) return 'day';
  const start = civilToMs(year, m, d);
  return hull(start, start + MS_PER_DAY, 'day', true);
}

/** Whether a number below 100 has a pattern such as `0X`. */
function fits(pattern: string, value: number): boolean {
  const [tens, ones] = pattern;
  return (tens === 'X' || Number(tens) === Math.floor(value / 10)) && (ones === 'X' || Number(ones) === value % 10);
}

/** Start of the first, or end of the last, month or day of a year that has the patterns. */
function edgeInYear(year: number, month: string, day: string, last: boolean): number | undefined {
  if (!month) return civilToMs(last ? year + 1 : year);
  for (let i = 1; i <= 12; i++) {
    const m = last ? 13 - i : i;
    if (!fits(month, m)) continue;
    if (!day) return monthStart(year, last ? m + 1 : m);
    const days = daysInMonth(year, m);
    for (let j = 1; j <= days; j++) {
      const d = last ? days + 1 - j : j;
      if (fits(day, d)) return civilToMs(year, m, d) + (last ? MS_PER_DAY : 0);
    }
  }
  return undefined;
}

/** The same over all years that have a pattern such as `156X`. */
function edge(year: string, month: string, day: string, last: boolean): number | undefined {
  const negative = year.startsWith('-');
  const digits = negative ? year.slice(1) : year;
  const base = Number(digits.replaceAll('X', '0'));
  const count = 10 ** (digits.split('X').length - 1);
  const failed = [false, false];
  // Within 400 fillings a leap year has come if the pattern has any.
  for (let i = 0; i < Math.min(count, 400); i++) {
    let filling = last === negative ? i : count - 1 - i;
    let filled = base;
    for (let at = -1, place = 1; filling > 0; at--, place *= 10) {
      if (digits.at(at) !== 'X') continue;
      filled += (filling % 10) * place;
      filling = Math.floor(filling / 10);
    }
    if (negative) filled = -filled;
    const leap = Number(isLeapYear(filled));
    if (failed[leap] || Object.is(filled, -0)) continue;
    const found = edgeInYear(filled, month, day, last);
    if (found !== undefined) return found;
    failed[leap] = true;
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
  if (!(yearBlank || monthBlank || day.includes('X'))) return sureHull(Number(year), month, day);
  const start = edge(year, month, day, false);
  const end = edge(year, month, day, true);
  if (start === undefined || end === undefined)
    return edgeInYear(2000, month, '', false) === undefined ? 'month' : 'day';
  const unit = yearBlank ? BLANK_UNITS[year.split('X').length - 1]! : monthBlank ? 'year' : 'month';
  return hull(start, end, unit, false);
}
