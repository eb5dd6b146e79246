import { msToCivil } from './civil.js';
import { dateText } from './format-date.js';
import { parseDate } from './parse-date.js';
import type { Zone } from './zone.js';

/** In which language and calendar an instant is worded. */
export interface InstantWords {
  readonly locale: string;
  /** Unicode name; default the Gregorian. */
  readonly calendar?: string;
  /** With the time of day. */
  readonly time?: boolean;
}

const padded = (value: number, digits = 2): string => String(value).padStart(digits, '0');

/** How many digits of a far year are told. */
const DIGITS = 4;

/** A year of more than four digits, to the first few of them: nobody means more by a place on the line. */
const roundYear = (year: number): number => Number(year.toPrecision(DIGITS));

/** A year as EDTF has it. */
const yearText = (year: number): string =>
  Math.abs(year) > 9999 ? `Y${roundYear(year)}` : `${year < 0 ? '-' : ''}${padded(Math.abs(year), 4)}`;

/** A place on the time line in words, by the clock of a zone: to the day, to the minute, or far away to the year. */
export const instantWords = (instant: number, zone: Zone, { locale, calendar, time }: InstantWords): string => {
  const wall = zone.toWall(instant);
  const { year, month, day, hour, minute } = msToCivil(wall);
  const isNear = Math.abs(year) <= 9999;
  const date = isNear ? `${yearText(year)}-${padded(month)}-${padded(day)}` : yearText(year);
  const read = parseDate(time && isNear ? `${date}T${padded(hour)}:${padded(minute)}` : date);
  return 'span' in read ? dateText(read.span, { locale, timezone: 'UTC', calendar: calendar ?? 'gregory' }) : date;
};
