import { SLASH } from './slash.js';
import type { Granularity, Span } from './span.js';
import { UNIT_MS } from './unit-ms.js';

/** Mean length of a unit in milliseconds. */
export const unitMs = (unit: Granularity): number => UNIT_MS[unit];

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
  const doubted = /^[~%]|^-?\w+[~%]-/.test(date) ? 'year' : /^-?[^-]+-([~%]|\w\w[~%]-)/.test(date) ? 'month' : unit;
  return Math.max(UNIT_MS[doubted], UNIT_MS[unit]) * (date.includes('%') ? 2 : 1);
}
