import type { Problem } from '../base/problem.js';
import { instantOf } from './instant-text.js';
import { type DatePart, datePart, dateSpan } from './make-span.js';
import type { Span } from './span.js';
import { UNIT_MS } from './unit-ms.js';
import { type ParseDateOptions, readWholeDate } from './whole-date.js';
import { zoneOf } from './zone.js';

export type { DateOrder } from './ordered-date.js';
export type { ParseDateOptions } from './whole-date.js';

/** A time of day in a form that `instantOf` reads; its last part is its unit. */
function timePart(instant: number, iso: string): DatePart {
  const unit =
    iso.charCodeAt(16) !== 58 /* : */ ? 'minute' : iso.charCodeAt(19) !== 46 /* . */ ? 'second' : 'millisecond';
  return datePart(instant, instant + UNIT_MS[unit], unit, true, true);
}

/**
 * Reads a date of EDTF (ISO 8601-2, levels 0 to 2) or an ISO 8601 date-time, also in intervals, and says what is wrong
 * with any other text. Plain dates sit at midnight of `options.timezone`. Never throws; linear in the text.
 *
 * `parseDate('2026-01-28~/..')`, `parseDate('156X-12-25')`, `parseDate('2026-02-06T10:00+04:00[Asia/Dubai]')`
 */
export function parseDate(
  text: string,
  options: ParseDateOptions = {},
): { readonly span: Span } | { readonly problem: Problem } {
  const { timezone, strict } = options;
  // Feeds and logs are made of these. An unknown zone is a problem with them too.
  const instant = strict || (timezone && !zoneOf(timezone)) ? Number.NaN : instantOf(text);
  return Number.isNaN(instant) ? readWholeDate(text, options) : { span: dateSpan(text, timePart(instant, text)) };
}
