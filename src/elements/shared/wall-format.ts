const formats = new Map<string, Intl.DateTimeFormat>();

/** A kept formatter for wall times (epoch milliseconds as if in UTC), in the Gregorian calendar. */
export function wallFormat(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.entries(parts)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', ...parts });
    formats.set(key, format);
  }
  return format;
}

/** The farthest wall time, before and after 1970, that `Date` and with it Intl can hold. */
export const FARTHEST_WALL = 8.64e15;
