import { type DateOrder, orderedDate } from '../time/ordered-date.js';
import { type DateParts, edtfOf, pad, yearOfEra } from './edtf-text.js';

const MAX_LENGTH = 64;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const FULL_MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** Zones by the names that e-mail uses (RFC 5322, 4.3); all others are no longer unequivocal. */
const OFFSETS: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  edt: '-04:00',
  est: '-05:00',
  cdt: '-05:00',
  cst: '-06:00',
  mdt: '-06:00',
  mst: '-07:00',
  pdt: '-07:00',
  pst: '-08:00',
};

const BEFORE = new Set(['bc', 'bce']);
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}$/;
const AFTER = new Set(['ad', 'ce']);
const IGNORED = new Set('of at the on st nd rd th t'.split(' '));
const ABOUT = new Set('about around approx approximately c ca circa'.split(' '));

const TIME = /^(\d{1,2}):(\d\d)(?::(\d\d)(\.\d{1,9})?)?$/;

/** A month by its English name or the beginning of it, 1–12. */
export function monthOf(word: string): number | undefined {
  const index = MONTHS.indexOf(word.slice(0, 3));
  const isMonth = index >= 0 && (FULL_MONTHS[index]!.startsWith(word) || word === 'sept');
  return isMonth ? index + 1 : undefined;
}

/** `09:30:05.123` of a time in digits; undefined for what is none. */
export function clockText(time: string, half = ''): string | undefined {
  const [, hours, minutes = '', seconds, fraction = ''] = TIME.exec(time) ?? TIME.exec(`${time}:00`) ?? [];
  if (hours === undefined) return undefined;
  const afternoon = half.startsWith('p') ? 12 : 0;
  const hour = half ? (Number(hours) % 12) + afternoon : Number(hours);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  const ms = fraction && `.${fraction.slice(1, 4).padEnd(3, '0')}`;
  return `${pad(hour)}:${minutes}${seconds === undefined ? '' : `:${seconds}${ms}`}`;
}

/** `+03:00` of `+0300`, `+3`, `+03`. */
const offsetText = (offset: string): string => {
  const digits = offset.slice(1).replace(':', '');
  const [hours, minutes] = digits.length > 2 ? [digits.slice(0, -2), digits.slice(-2)] : [digits, '00'];
  return `${offset[0]}${hours.padStart(2, '0')}:${minutes}`;
};

const ISO =
  /^([+-]?\d{4,9})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?(?:(?:t|\s+)(\d{1,2}(?::\d\d){0,2}(?:\.\d{1,9})?)\s?(z|[+-]\d\d(?::?\d\d)?)?)?$/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:t(\d\d)(\d\d)(\d\d)?(z|[+-]\d{4})?)?$/;
const ORDINAL = /^(\d{4})-(\d{3})((?:t|\s).*)?$/;

/** The nth day of a year. */
function ordinalDate(year: number, day: number): string {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, 0, day);
  return edtfOf({ year, month: date.getUTCMonth() + 1, day: date.getUTCDate() });
}

/** Dates of digits, the year first. */
function numericDate(text: string): string | undefined {
  const compact = COMPACT.exec(text);
  if (compact) {
    const [, year, month, day, hour, minute, second = '00', offset = ''] = compact;
    const time = hour === undefined ? undefined : `${hour}:${minute}:${second}`;
    return edtfOf({
      year: Number(year),
      month: Number(month),
      day: Number(day),
      time,
      offset: /^[+-]/.test(offset) ? offsetText(offset) : offset.toUpperCase(),
    });
  }
  const ordinal = ORDINAL.exec(text);
  if (ordinal) return numericDate(ordinalDate(Number(ordinal[1]), Number(ordinal[2])) + (ordinal[3] ?? ''));
  const iso = ISO.exec(text);
  if (!iso) return undefined;
  const [, year, , month, day, clock, offset = ''] = iso;
  const time = clock === undefined ? undefined : clockText(clock.includes(':') ? clock : `${clock}:00`);
  if (clock !== undefined && (time === undefined || day === undefined)) return undefined;
  return edtfOf({
    year: Number(year),
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
    time,
    offset: /^[+-]/.test(offset) ? offsetText(offset) : offset.toUpperCase(),
  });
}

/** What the words of a date say, as they come. */
interface WordDate {
  month?: number;
  day?: number;
  year?: number;
  time?: string;
  offset?: string;
  half?: string;
  isBefore?: boolean;
  isAfter?: boolean;
  isAbout?: boolean;
  isDecade?: boolean;
  /** The year has two digits. */
  isShort?: boolean;
}

const WORD = /[a-z]+|\d+(?::\d\d){1,2}(?:\.\d{1,9})?|[+-]\d{1,2}:?\d\d(?!\d)|-?\d+|[^\s,.']/g;

/** Takes one word; false where it is none of a date. */
function takeWord(word: string, date: WordDate): boolean {
  if (/^[a-z]/.test(word)) {
    const month = monthOf(word);
    if (month !== undefined && date.month === undefined && word.length > 2) date.month = month;
    else if (/^[ap]m$/.test(word) && date.time !== undefined) date.half = word;
    else if (Object.hasOwn(OFFSETS, word)) date.offset ??= OFFSETS[word];
    else if (BEFORE.has(word)) date.isBefore = true;
    else if (AFTER.has(word)) date.isAfter = true;
    else if (ABOUT.has(word)) date.isAbout = true;
    else if (word === 's' && date.year !== undefined) date.isDecade = true;
    else return WEEKDAY.test(word) || IGNORED.has(word);
    return true;
  }
  if (word.includes(':') && !/^[+-]/.test(word)) {
    if (date.time !== undefined) return false;
    date.time = word;
  } else if (/^[+-]./.test(word)) {
    if (date.time !== undefined) date.offset = offsetText(word);
    else if (date.year === undefined && word.startsWith('-') && date.day === undefined) date.year = Number(word);
    // `22-Nov-1963`: a dash between two parts.
    else return takeWord(word.slice(1), date);
  } else if (/^\d/.test(word)) {
    const number = Number(word);
    if (word.length <= 2 && date.day === undefined && number <= 31 && number > 0 && !date.isBefore) date.day = number;
    else if (date.year === undefined) {
      date.year = number;
      date.isShort = word.length === 2;
    } else return false;
  } else return /^[-/()]$/.test(word);
  return true;
}

/** Dates with words: `22 November 1963`, `Fri, 22 Nov 1963 13:00:00 -0600`, `44 BC`, `1930s`. */
function wordDate(text: string): string | undefined {
  const date: WordDate = {};
  for (const word of text.match(WORD) ?? []) if (!takeWord(word, date)) return undefined;
  let { year, day } = date;
  const { month, isBefore, time } = date;
  const hasEra = isBefore || date.isAfter;
  // `44 BC`, where the one number is the year.
  if (year === undefined && month === undefined && hasEra) [year, day] = [day, undefined];
  if (year === undefined || Math.abs(year) > 1e11 || (day !== undefined && month === undefined)) return undefined;
  if (date.isShort && !hasEra) {
    if (month === undefined) return undefined;
    // The year of two digits that e-mail once had (RFC 5322, 4.3).
    year += year < 50 ? 2000 : 1900;
  }
  const clock = time === undefined ? undefined : clockText(time, date.half);
  if (time !== undefined && (clock === undefined || day === undefined)) return undefined;
  if (date.isDecade)
    return year >= 1000 && year < 10_000 && month === undefined ? `${Math.floor(year / 10)}X` : undefined;
  const parts: DateParts = { year: yearOfEra(isBefore ? -year : year), month, day, time: clock, offset: date.offset };
  return edtfOf(parts) + (date.isAbout ? '~' : '');
}

/**
 * A date as people and programs write it (ISO 8601 in its many forms, e-mail, JavaScript’s `Date`, English words), as
 * EDTF; undefined for what is none, and for dates such as `03/02/2026` without an `order`. A year before the common era
 * has a word for it, or a minus: that is then counted as people do where it stands among words, astronomically in ISO.
 */
export function looseDate(text: string, order?: DateOrder): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const plain = text.trim().toLowerCase();
  const numeric = numericDate(plain) ?? numericDate((order && orderedDate(plain, order)) ?? '');
  // JavaScript's own form ends with the zone's name in brackets.
  return numeric ?? wordDate(plain.replace(/\s*\([^()]*\)$/, ''));
}
