import { civilToMs, daysInMonth, MS_PER_DAY, MS_PER_MINUTE } from './civil.js';
import { type DatePart, datePart, dateSpan, doubtOf, type IntervalEnd, intervalSpan } from './make-span.js';
import type { Span } from './span.js';
import { UNIT_MS } from './unit-ms.js';
import { UTC, type Zone, zoneOf } from './zone.js';

const DATE =
  /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{3}))?)?(Z|([+-]\d\d)(?::([0-5]\d))?)?)?)?)?([?~%]?)$/;

/** One date: a year, month, day or usual date-time, and its qualifier; undefined for all else. */
function readPart(text: string, zone: Zone): DatePart | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  // By number, not in turn: a list is taken apart by an iterator, which costs more than the rest until engines compile it.
  const { 1: year = '', 2: month, 3: day, 4: hour, 5: minute, 6: second, 7: fraction, 8: offset, 9: hours } = match;
  const { 10: minutes, 11: doubt } = match;
  const doubts = doubt ? doubtOf(hour ? 4 : day ? 3 : month ? 2 : 1, doubt) : undefined;
  const y = Number(year);
  const m = Number(month ?? 1);
  const d = Number(day ?? 1);
  if (year === '-0000' || m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return undefined;
  const h = Number(hour ?? 0);
  const min = Number(minute ?? 0);
  const sec = Number(second ?? 0);
  const wall = civilToMs(y, m, d, h, min, sec, Number(fraction ?? 0));
  if (hour) {
    if (y < 0 || h > 23 || min > 59 || sec > 59 || Math.abs(Number(hours ?? 0)) > 23) return undefined;
    const unit = fraction ? 'millisecond' : second ? 'second' : 'minute';
    const away = Number(hours ?? 0) * 60 + Number((hours?.[0] ?? '') + (minutes ?? 0));
    const start = offset ? wall - away * MS_PER_MINUTE : zone.toInstant(wall);
    return datePart(start, start + UNIT_MS[unit], unit, true, Boolean(offset), doubts);
  }
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
