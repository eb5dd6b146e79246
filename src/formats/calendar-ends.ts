import { type Civil, msToCivil } from '../time/civil.js';
import type { Granularity, Span } from '../time/span.js';
import type { Zone } from '../time/zone.js';

/** The unit to which other formats can state a date. */
export type CalendarUnit = 'year' | 'month' | 'day' | 'time';

/** One end of an event: a date as a calendar has it, to a unit; smaller parts are to be left out. */
export interface CalendarEnd {
  /** By the clock of the zone that was asked for. */
  readonly civil: Civil;
  readonly unit: CalendarUnit;
  /** Epoch ms; a moment within that year, month or day. */
  readonly instant: number;
}

/** When an event was, for formats that know no doubt. */
export interface CalendarEnds {
  readonly start?: CalendarEnd;
  /** The last year, month or day, which belongs to the event; or the moment at which it ends. */
  readonly end?: CalendarEnd;
}

const UNITS: Readonly<Record<Granularity, CalendarUnit>> = {
  millennium: 'year',
  century: 'year',
  decade: 'year',
  year: 'year',
  half: 'month',
  third: 'month',
  quarter: 'month',
  season: 'month',
  month: 'month',
  day: 'day',
  hour: 'time',
  minute: 'time',
  second: 'time',
  millisecond: 'time',
};

/** Dates of these granularities are one year, month or day. */
const WHOLE: ReadonlySet<Granularity> = new Set(['year', 'month', 'day']);

/**
 * Both ends of a span. One year, month, day or time of day has a start only; a coarser date, and a set, go from the
 * first to the last unit they may lie in. Nothing for a date without a place on the line; no start where it is open.
 */
export function calendarEnds(span: Span, zone: Zone): CalendarEnds {
  const { start, end, kind, granularity, endGranularity = granularity } = span;
  if (kind === 'unplaced') return {};
  const at = (instant: number, unit: CalendarUnit): CalendarEnd => ({
    civil: msToCivil(zone.toWall(instant)),
    unit,
    instant,
  });
  const first = start === null ? {} : { start: at(start, UNITS[granularity]) };
  const isOne = kind === 'instant' || (kind === 'date' && WHOLE.has(granularity));
  if (isOne || end === null) return first;
  const unit = UNITS[endGranularity];
  // Far away in time a millisecond less is the same number.
  return { ...first, end: at(unit === 'time' ? end : end - Math.max(1, Math.abs(end) * 2 ** -50), unit) };
}
