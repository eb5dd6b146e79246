import type { Granularity, Span } from './span.js';
import { UNIT_MS } from './unit-ms.js';

/**
 * How far, in milliseconds, an approximate end of a span may be drawn beyond its stated bound: one unit of the part that
 * is in doubt, two where it is uncertain as well (as python-edtf pads); 0 where that end is not approximate.
 * For drawing only: sorting, filters and words keep to the span.
 */
export function fuzzMs(span: Span, end: 'start' | 'end' = span.approximateStart ? 'start' : 'end'): number {
  const atStart = end === 'start';
  if (!(atStart ? span.approximateStart : span.approximateEnd)) return 0;
  const isEnd = !atStart && span.kind === 'interval';
  const unit = (isEnd && span.endGranularity) || span.granularity;
  // The finest part that is approximate; a qualifier further left speaks of the year or month only.
  const doubts = Object.entries((isEnd ? span.endDoubt : span.doubt) ?? {}).filter(([, sign]) => sign !== '?');
  const [part, sign] = doubts.at(-1) ?? [];
  return Math.max(UNIT_MS[part as Granularity] || 0, UNIT_MS[unit]) * (sign === '%' ? 2 : 1);
}
