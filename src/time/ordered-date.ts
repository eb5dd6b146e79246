import { daysInMonth } from './civil.js';

/** Order of day, month and year in dates such as `03/02/2026`. A year of four digits at the front always comes first. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

// Two different separators are no date; a rest such as a time of day is kept.
const NUMERIC = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?!\d)(.*)$/s;

/** A date of three numbers as it can be read. */
export interface DateReading {
  /** In EDTF, with a day that its month has. */
  readonly date: string;
  /** Whether the day as written exists. */
  readonly exists: boolean;
}

/** How a date of three numbers reads in an order; undefined where the form or the month rules it out. */
export function readingOf(text: string, order: DateOrder): DateReading | undefined {
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
  const read = readingOf(text, order);
  return read?.exists ? read.date : undefined;
}
