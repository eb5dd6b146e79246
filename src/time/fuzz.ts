import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE, MS_PER_SECOND } from './civil.js';
import { SLASH } from './date-part.js';
import type { Granularity, Span } from './span.js';

const MS_PER_YEAR = 365.2425 * MS_PER_DAY;

const UNIT_MS: Readonly<Record<Granularity, number>> = {
  millennium: 1000 * MS_PER_YEAR,
  century: 100 * MS_PER_YEAR,
  decade: 10 * MS_PER_YEAR,
  year: MS_PER_YEAR,
  half: MS_PER_YEAR / 2,
  third: MS_PER_YEAR / 3,
  quarter: MS_PER_YEAR / 4,
  season: MS_PER_YEAR / 4,
  month: MS_PER_YEAR / 12,
  day: MS_PER_DAY,
  hour: MS_PER_HOUR,
  minute: MS_PER_MINUTE,
  second: MS_PER_SECOND,
  millisecond: 1,
};

/** Mean length of a unit in milliseconds. */
export function unitMs(unit: Granularity): number {
  return UNIT_MS[unit];
}

/**
 * How far, in milliseconds, an approximate end of a span may be drawn beyond its stated bound: one unit of the part that
 * is in doubt, two where it is uncertain as well (as python-edtf pads); 0 where that end is not approximate.
 * For drawing only: sorting, filters and words keep to the span.
 */
export function fuzzMs(span: Span, end: 'start' | 'end' = span.approximateStart ? 'start' : 'end'): number {
  const atStart = end === 'start';
  if (!(atStart ? span.approximateStart : span.approximateEnd)) return 0;
  const date = span.text.split(SLASH).at(atStart ? 0 : -1)!;
  const unit = atStart ? span.granularity : (span.endGranularity ?? span.granularity);
  // A qualifier further left speaks of the year or month only.
  const doubted: Granularity = /^[~%]|^-?\w+[~%]-/.test(date)
    ? 'year'
    : /^-?[^-]+-([~%]|\w\w[~%]-)/.test(date)
      ? 'month'
      : unit;
  return Math.max(UNIT_MS[doubted], UNIT_MS[unit]) * (date.includes('%') ? 2 : 1);
}
