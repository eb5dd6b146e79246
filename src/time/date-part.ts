import { civilToMs, MS_PER_HOUR, MS_PER_MINUTE, MS_PER_SECOND } from './civil.js';
import { dateHull } from './date-hull.js';
import { DATE_PARTS, type DatePart, datePart, doubtOf } from './make-span.js';
import type { PartDoubt } from './span.js';
import { UNIT_MS } from './unit-ms.js';
import { type Zone, zoneOf } from './zone.js';

/** How a date is read. */
export interface PartOptions {
  /** Where civil dates and times without an offset are. */
  readonly zone: Zone;
  /** The Library of Congress's EDTF to the letter. */
  readonly strict: boolean;
  /** Seasons 21–24 are those of the southern half. */
  readonly south: boolean;
}

/** Where reading stopped, and what is wrong there if more can be said than that it is no date. */
export interface DateFault {
  readonly offset: number;
  readonly reason?: string;
}

// Year, month, day, each with the qualifiers on its left and right.
const DATE =
  /^([?~%]?)(-?[\dX]{4}|Y-?\d+(?:E\d+)?)(?:S(\d+))?([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?/;
const TIME =
  /^([T ])(\d\d)(?::(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?(?:Z|([+-])(\d\d)(:?\d\d)?)?(?:\[([^\]]+)\])?([?~%]?)/;

const TIME_UNITS = ['hour', 'minute', 'second', 'millisecond'] as const;

/** Reads a time of day, from its `T` or space on to the end. `midnight` is that of its day, as wall time. */
function readTime(rest: string, midnight: number, { zone, strict }: PartOptions): DatePart | DateFault {
  const match = TIME.exec(rest);
  if (!match) return { offset: 0 };
  const [
    whole,
    separator,
    hour,
    minute = '',
    second = '',
    fraction = '',
    sign,
    hours,
    minutes = '',
    name,
    doubts = '',
  ] = match;
  if (whole.length < rest.length) return { offset: whole.length };
  if (strict && (separator === ' ' || !second || fraction || name || doubts || /^\d/.test(minutes))) {
    return { offset: 0, reason: 'a time in EDTF is written T23:20:30, T23:20:30Z or T23:20:30+04:30' };
  }
  const [offsetHours, offsetMinutes] = [Number(hours ?? 0), Number(minutes.slice(-2))];
  const wrong =
    Number(hour) > 23
      ? 1
      : Number(minute) > 59
        ? 4
        : Number(second) > 59
          ? 7
          : offsetHours > 23 || offsetMinutes > 59
            ? rest.indexOf(sign!)
            : 0;
  if (wrong) return { offset: wrong };
  const named = name ? zoneOf(name) : zone;
  if (!named) return { offset: rest.indexOf('['), reason: `“${name}” is not a time zone` };
  const milliseconds = Math.floor(Number(fraction.slice(0, 3).padEnd(3, '0')));
  const wall =
    midnight +
    Number(hour) * MS_PER_HOUR +
    Number(minute) * MS_PER_MINUTE +
    Number(second) * MS_PER_SECOND +
    milliseconds;
  const offset = (sign === '-' ? -1 : 1) * (offsetHours * MS_PER_HOUR + offsetMinutes * MS_PER_MINUTE);
  const fixed = Boolean(sign) || rest.includes('Z');
  const start = fixed ? wall - offset : named.toInstant(wall);
  const unit = TIME_UNITS[fraction ? 3 : second ? 2 : minute ? 1 : 0]!;
  return datePart(
    start,
    start + UNIT_MS[unit],
    unit,
    true,
    fixed || Boolean(name),
    doubts ? doubtOf(4, doubts) : undefined,
  );
}

/** What qualifiers say of each part: those `after` a part are about it and all before it, those `before` it about it alone. */
function doubtOfParts(after: readonly string[], before: readonly string[]): PartDoubt {
  const signs = DATE_PARTS.map((part, i) => [part, (before[i] ?? '') + after.slice(i).join('')] as const);
  const doubted = signs.filter(([, sign]) => sign);
  return Object.fromEntries(doubted.map(([part, sign]) => [part, /%|\?.*~|~.*\?/.test(sign) ? '%' : sign[0]]));
}

/** Reads one date of EDTF (levels 0 to 2) or ISO 8601, such as `2026-02-03T10:00+03:00` or `156X-12-25~`. */
export function readDatePart(text: string, options: PartOptions): DatePart | DateFault {
  const match = DATE.exec(text);
  if (!match) return { offset: 0 };
  const [
    whole,
    q1 = '',
    year = '',
    significant = '',
    q2 = '',
    q3 = '',
    month = '',
    q4 = '',
    q5 = '',
    day = '',
    q6 = '',
  ] = match;
  const doubts = q1 + q2 + q3 + q4 + q5 + q6;
  const { zone, strict, south } = options;
  const civil = dateHull(year, significant, month, day, south);
  if (typeof civil === 'string' || (strict && doubts && civil.granularity === 'season')) {
    const dayAt = whole.length - q6.length - day.length;
    const monthAt = day ? dayAt - q5.length - 1 - q4.length - 2 : dayAt - q4.length - 2;
    return { offset: civil === 'year' ? 0 : civil === 'day' ? dayAt : civil === 'month' ? monthAt : whole.length - 1 };
  }
  const { granularity } = civil;
  if (whole.length < text.length) {
    const offset = whole.length;
    if (granularity !== 'day' || doubts) return { offset };
    const timed = readTime(text.slice(offset), civil.start, options);
    return 'offset' in timed ? { ...timed, offset: offset + timed.offset } : timed;
  }
  const [start, end, coreStart, coreEnd] = [civil.start, civil.end, civil.coreStart, civil.coreEnd].map(zone.toInstant);
  const doubt = doubts ? doubtOfParts([q2, q4, q6], [q1, q3, q5]) : undefined;
  const part = datePart(start!, end!, granularity, false, false, doubt, coreStart, coreEnd);
  if (!significant) return year.includes('X') ? { ...part, unplaced: /^-?X/.test(year) } : part;
  const estimate = zone.toInstant(civilToMs(Number(year.replace('Y', ''))));
  return { ...part, approximate: part.approximate || civil.coreStart > civil.start, estimate };
}
