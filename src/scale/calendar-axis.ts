import { keep } from '../base/keep.js';
import { calendarOf } from '../time/calendar.js';
import { calendarFormat } from '../time/calendar-format.js';
import { calendarNames } from '../time/calendar-names.js';
import { learnCalendars } from '../time/date-format.js';
import type { Zone } from '../time/zone.js';
import type { AxisOptions } from './axis.js';
import type { AxisSource } from './axis-source.js';
import { CalendarSource } from './calendar-source.js';
import { DeepSource } from './deep-source.js';
import { secondRowOf } from './second-row.js';

/** What an axis is made of besides the Gregorian years of four digits. */
export type CalendarAxis = Pick<AxisOptions, 'source' | 'secondRow'>;

/** A source for views between two wall times; null where its calendar has no dates. */
type SourceAt = (from: number, to: number) => AxisSource | null;

const kept = new Map<string, SourceAt>();

/** The source of a calendar; one that is not known is the Gregorian. */
const sourceAt = (name: string, zone: Zone, locale: string): SourceAt =>
  keep(
    kept,
    `${name}/${locale}/${zone.name}`,
    () => {
      const calendar = calendarOf(name);
      const source = calendar ? new CalendarSource(calendar, zone, locale) : new DeepSource(zone, locale);
      return (from, to) => (!calendar || (from >= calendar.first && to <= calendar.last) ? source : null);
    },
    20,
  );

/**
 * What the axis is made of in one or two calendars (Unicode names, a space between), over all of time: where the first
 * has no dates, the axis is Gregorian, and where a second has none, its row is empty. Loaded only where it is needed.
 */
export const calendarAxis = (
  calendars: string,
  zone: Zone,
  locale: string,
  measure: AxisOptions['measure'],
): CalendarAxis => {
  // Whose axis is in another calendar has words in it, too.
  learnCalendars(calendarFormat);
  const [first = 'gregory', second = first] = calendarNames(calendars);
  const [primary, gregorian] = [first, 'gregory'].map((name) => sourceAt(name, zone, locale)) as [SourceAt, SourceAt];
  return {
    // The Gregorian source has all of time.
    source: (from, to) => (primary(from, to) ?? gregorian(from, to))!,
    ...(second !== first && { secondRow: secondRowOf(sourceAt(second, zone, locale), zone, measure) }),
  };
};
