import { dateLocale } from './date-writer.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A kept formatter for wall times (epoch milliseconds as if in UTC), in the Gregorian calendar, as the axis is, and in
 * the same English as whole dates.
 */
export function wallFormat(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.entries(parts)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(dateLocale(locale), { timeZone: 'UTC', calendar: 'gregory', ...parts });
    formats.set(key, format);
  }
  return format;
}

/** A time of day, `09:00` or `9:00 AM`. */
export function wallTime(wall: number, locale: string): string {
  const { hour12 } = wallFormat(locale, { hour: 'numeric' }).resolvedOptions();
  return wallFormat(locale, { hour: hour12 ? 'numeric' : '2-digit', minute: '2-digit' }).format(wall);
}

/** The farthest wall time, before and after 1970, that `Date` and with it Intl can hold. */
export const FARTHEST_WALL = 8.64e15;
