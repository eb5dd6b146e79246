import { civilToMs, daysInMonth, MS_PER_DAY } from './civil.js';
import { instantOf } from './instant-text.js';
import { type DatePart, datePart, dateSpan, doubtOf, type IntervalEnd, intervalSpan, timePart } from './make-span.js';
import type { Span } from './span.js';
import { UTC, type Zone, zoneOf } from './zone.js';

const DATE = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)([T ][\d:.+Z-]+)?)?)?([?~%]?)$/;

/** One date: a year, month, day or usual date-time, and its qualifier; undefined for all else. */
function readPart(text: string, zone: Zone): DatePart | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day, time, doubt = ''] = match;
  const after: string[] = [];
  after[time ? 3 : day ? 2 : month ? 1 : 0] = doubt;
  const doubts = doubt ? doubtOf(after) : undefined;
  if (time) {
    // EDTF has offsets of whole hours, and tables a space.
    const iso = `${year}-${month}-${day}T${time.slice(1).replace(/[+-]\d\d$/, '$&:00')}`;
    const instant = instantOf(iso);
    const zoned = !Number.isNaN(instant);
    const start = zoned ? instant : zone.toInstant(instantOf(`${iso}Z`));
    return Number.isNaN(start) ? undefined : timePart(start, iso, zoned, doubts);
  }
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  if (year === '-0000' || m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return undefined;
  const wall = civilToMs(y, m, d);
  const end = day ? wall + MS_PER_DAY : civilToMs(y, month ? m + 1 : 13);
  const unit = day ? 'day' : month ? 'month' : 'year';
  return datePart(zone.toInstant(wall), zone.toInstant(end), unit, false, false, doubts);
}

/**
 * The span of a date in one of the usual forms, just as `parseDate` reads it; null for any other text and for an unknown
 * zone. These forms are years, months, days and ISO 8601 date-times, and intervals of them with open or unknown ends,
 * each date with `?`, `~` or `%` behind it. Civil dates sit at midnight of `timezone`, UTC by default. Never throws.
 *
 * This is what a page needs for its first picture; the other forms, and what is wrong with a text, are `parseDate`'s.
 */
export function readDate(text: string, { timezone }: { readonly timezone?: string } = {}): Span | null {
  const zone = timezone ? zoneOf(timezone) : UTC;
  if (!zone) return null;
  const part = readPart(text, zone);
  if (part) return dateSpan(text, part);
  if (!text.includes('/')) return null;
  const [from, to, more] = text
    .split('/', 3)
    .map((part): IntervalEnd | undefined => (part === '' || part === '..' ? part : readPart(part, zone)));
  return from !== undefined && to !== undefined && more === undefined ? (intervalSpan(text, from, to) ?? null) : null;
}
