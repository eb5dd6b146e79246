import { daysInMonth } from './civil.js';

/** Order of day, month and year in dates such as `03/02/2026`. A year of four digits at the front always comes first. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

// Two different separators are no date; a rest such as a time of day is kept.
const NUMERIC = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?!\d)(.*)$/s;

interface Reading {
  /** In EDTF, with a day that its month has. */
  readonly date: string;
  /** Whether the day as written exists. */
  readonly exists: boolean;
}

/** How a date of three numbers reads in an order; undefined where the form or the month rules it out. */
function reading(text: string, order: DateOrder): Reading | undefined {
  const match = NUMERIC.exec(text);
  if (!match) return undefined;
  const [, first = '', , second = '', third = '', rest = ''] = match;
  const [year, month, day] =
    first.length === 4
      ? [first, second, third]
      : order === 'mdy'
        ? [third, first, second]
        : order === 'dmy'
          ? [third, second, first]
          : ['', '', ''];
  const [m, d] = [Number(month), Number(day)];
  if (year.length !== 4 || m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  const days = daysInMonth(Number(year), m);
  const two = (value: number): string => String(value).padStart(2, '0');
  return { date: `${year}-${two(m)}-${two(Math.min(d, days))}${rest}`, exists: d <= days };
}

/** `03/02/2026` as EDTF, read in the given order; undefined for other forms and days that do not exist. */
export function orderedDate(text: string, order: DateOrder): string | undefined {
  const read = reading(text, order);
  return read?.exists ? read.date : undefined;
}

/**
 * What the writer of a text that is no date may have meant, in EDTF: nothing, one date, or two where the order of day
 * and month is not clear. `isDate` says whether a text can be read.
 */
export function repairDate(text: string, isDate: (text: string) => boolean): readonly string[] {
  const readings = [reading(text, 'dmy'), reading(text, 'mdy')].filter((read) => read !== undefined);
  const existing = readings.filter((read) => read.exists);
  const dates = (existing.length > 0 ? existing : readings.slice(0, 1)).map((read) => read.date);
  const others = [
    text.trim(),
    text.toUpperCase(),
    text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'),
    text.replace(/^-?\d{5,}$/, 'Y$&'),
    text.replace(/^Y(-?)(\d{1,4})$/, (_, sign: string, digits: string) => sign + digits.padStart(4, '0')),
    text.replace('-0000', '0000'),
  ].filter((other) => other !== text);
  const possible = [...new Set(dates)].filter(isDate);
  return possible.length > 0 ? possible : others.filter(isDate).slice(0, 1);
}
