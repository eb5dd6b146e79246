import type { CalendarFormat } from './calendar-format.js';

/** Makes a formatter for wall times in a calendar (a Unicode name). */
export type MakeDateFormat = (locale: string, calendar: string, fields: Intl.DateTimeFormatOptions) => CalendarFormat;

/** As `Intl` writes, which for some calendars is not well. */
export const plainFormat = (
  locale: string,
  calendar: string,
  fields: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale, { ...fields, calendar, timeZone: 'UTC' });

let known: MakeDateFormat = plainFormat;

/**
 * Lets dates be written in all calendars, by `calendarFormat`; until then they are as `Intl` writes them. Whoever has
 * dates in another calendar than ours calls it first; pages without any need not load what it takes.
 */
export function learnCalendars(make: MakeDateFormat): void {
  known = make;
}

/** A formatter for wall times in a calendar that may be another than ours. */
export const dateFormat: MakeDateFormat = (locale, calendar, fields) => known(locale, calendar, fields);
