import { keep } from '../base/keep.js';
import type { CalendarFormat } from './calendar-format.js';
import { dateFormat } from './date-format.js';
import { dateLocale } from './date-writer.js';
import { plainSpaces } from './plain-spaces.js';

/** Unicode name of the calendar that everything is in if nothing else is said. */
export const GREGORY = 'gregory';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A kept formatter for wall times (epoch milliseconds as if in UTC), in the Gregorian calendar, as the axis is, and in
 * the same English as whole dates.
 */
export function wallFormat(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const make = (): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(dateLocale(locale), { timeZone: 'UTC', calendar: GREGORY, ...parts });
  return keep(formats, `${locale} ${Object.entries(parts)}`, make);
}

const calendarFormats = new Map<string, CalendarFormat>();

/** A wall time in words of a calendar, by its Unicode name. */
export function wallText(locale: string, calendar: string, parts: Intl.DateTimeFormatOptions, wall: number): string {
  if (calendar === GREGORY) return wallFormat(locale, parts).format(wall);
  const make = (): CalendarFormat => dateFormat(dateLocale(locale), calendar, parts);
  return plainSpaces(keep(calendarFormats, `${locale} ${calendar} ${Object.entries(parts)}`, make).format(wall));
}

/** A time of day, `09:00` or `9:00 AM`. */
export function wallTime(wall: number, locale: string): string {
  const { hour12 } = wallFormat(locale, { hour: 'numeric' }).resolvedOptions();
  return wallFormat(locale, { hour: hour12 ? 'numeric' : '2-digit', minute: '2-digit' }).format(wall);
}

/** The farthest wall time, before and after 1970, that `Date` and with it Intl can hold. */
export const FARTHEST_WALL = 8.64e15;
