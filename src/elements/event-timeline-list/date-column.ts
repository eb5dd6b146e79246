import type { Messages } from '../../locale/messages.js';
import { msToCivil } from '../../time/civil.js';
import { dateLocale, joinRange } from '../../time/date-writer.js';
import type { Granularity, Span } from '../../time/span.js';
import { FARTHEST_WALL, GREGORY, wallFormat, wallText, wallTime } from '../../time/wall-format.js';
import type { Zone } from '../../time/zone.js';
import type { PeriodUnit } from './list-groups.js';

/** What stands left of the rail: one strong short text, and small ones below it. */
export interface DateColumn {
  readonly strong: string;
  readonly small: readonly string[];
}

/** Whose clock and words. */
export interface DateWords {
  readonly zone: Zone;
  readonly locale: string;
  readonly messages: Messages;
  /** Unicode name; default the Gregorian. */
  readonly calendar?: string | undefined;
  /** The zone's words, where a time must have them beside it. */
  readonly zoneLabel?: string | undefined;
}

const MS_PER_DAY = 86_400_000;

const DAYS: readonly Granularity[] = ['day', 'hour', 'minute', 'second', 'millisecond'];
const TIMES: readonly Granularity[] = DAYS.slice(1);

const isFineAs = (granularities: readonly Granularity[], span: Span): boolean =>
  granularities.includes(span.granularity);

/** Unit that the strong text names below a heading of each unit. */
const STRONG: Readonly<Record<PeriodUnit, 'day' | 'month' | 'year'>> = {
  day: 'day',
  month: 'day',
  year: 'day',
  decade: 'year',
  century: 'year',
  millennium: 'year',
};

/** A day's number without the word for day that some languages put after it. */
const dayNumber = (wall: number, locale: string, calendar: string): string =>
  wallFormat(locale, { calendar, day: 'numeric' })
    .formatToParts(wall)
    .find(({ type }) => type === 'day')?.value ?? '';

/** What is told of an interval's end: no finer than it was stated, and the year where it is another; undefined for seasons and the like. */
function endPartsOf(
  { end, granularity, endGranularity = granularity }: Span,
  startYear: number,
  strong: 'day' | 'month' | 'year',
  zone: Zone,
  calendar: string,
): Intl.DateTimeFormatOptions | undefined {
  const isMonth = endGranularity === 'month' && calendar === GREGORY;
  const isYear = endGranularity === 'year' && calendar === GREGORY;
  if (!(isMonth || isYear || DAYS.includes(endGranularity))) return undefined;
  const { year } = msToCivil(zone.toWall(end!) - 1);
  if (isYear || (strong === 'year' && year !== startYear)) return { year: 'numeric' };
  return {
    ...(isMonth ? {} : { day: 'numeric' }),
    month: 'short',
    ...(year === startYear ? {} : { year: 'numeric' }),
  };
}

/**
 * The short date beside an event below a heading of a unit: “26 Mon”, “28 around”, “2 since”, “6 10:00”.
 * Undefined where the date does not fit into so few letters (no start, a set, a season, far away in time): then the
 * whole date is written above the headline.
 */
export function dateColumn(
  span: Span,
  unit: PeriodUnit,
  { zone, locale, messages, calendar = GREGORY, zoneLabel }: DateWords,
): DateColumn | undefined {
  const { start, kind, granularity, end } = span;
  if (
    start === null ||
    Math.abs(start) > FARTHEST_WALL ||
    kind === 'one-of' ||
    kind === 'all-of' ||
    kind === 'unplaced'
  ) {
    return undefined;
  }
  const wall = zone.toWall(start);
  const { year } = msToCivil(wall);
  if (year < 1 || year > 9999) return undefined;
  const words = (at: number, parts: Intl.DateTimeFormatOptions): string => wallText(locale, calendar, parts, at);
  const doubt = span.uncertain ? ` ${messages.dates?.unknown ?? '?'}` : '';
  const isDay = isFineAs(DAYS, span);
  const small: string[] = [];
  let strong: string;
  if (isDay && STRONG[unit] === 'day') {
    strong = words(wall, { day: 'numeric' });
    if (unit === 'year') small.push(words(wall, { month: 'short' }));
  } else if (isDay || (granularity === 'month' && calendar === GREGORY)) {
    if (STRONG[unit] === 'day') strong = words(wall, { month: 'short' });
    else {
      strong = words(wall, { year: 'numeric' });
      small.push(words(wall, isDay ? { day: 'numeric', month: 'short' } : { month: 'short' }));
    }
  } else if (granularity === 'year' && calendar === GREGORY && STRONG[unit] === 'year')
    strong = words(wall, { year: 'numeric' });
  else return undefined;

  if (span.approximateStart) small.unshift(messages.around);
  const closed = kind === 'interval' && end !== null;
  const endParts = closed ? endPartsOf(span, year, STRONG[unit], zone, calendar) : {};
  if (!endParts) return undefined;
  const last = closed ? zone.toWall(end) - 1 : wall;
  // What ends on the day on which it began is told by its times.
  const isLonger = closed && !(isDay && Math.floor(last / MS_PER_DAY) === Math.floor(wall / MS_PER_DAY));
  if (isLonger && unit !== 'year' && STRONG[unit] === 'day' && isDay && endParts.day) {
    if (words(last, { month: 'long' }) === words(wall, { month: 'long' }) && last - wall < 31 * MS_PER_DAY) {
      strong = joinRange(dayNumber(wall, locale, calendar), dayNumber(last, locale, calendar), dateLocale(locale));
    } else small.push(`– ${words(last, endParts)}`);
  } else if (isLonger) {
    if (Math.abs(last) > FARTHEST_WALL) return undefined;
    small.push(`– ${words(last, endParts)}`);
  } else if (kind === 'interval' && span.openEnd) {
    if (!span.approximateStart) small.unshift(messages.since);
  } else if (kind === 'interval' && !closed) small.push('– ?');
  else if (isFineAs(TIMES, span)) {
    const from = wallTime(wall, locale);
    const to = closed && TIMES.includes(span.endGranularity ?? granularity) ? wallTime(zone.toWall(end), locale) : from;
    small.push(from, ...(to === from ? [] : [`– ${to}`]), ...(zoneLabel ? [zoneLabel] : []));
  } else if (STRONG[unit] === 'day' && unit !== 'year' && isDay && !span.approximateStart) {
    small.push(words(wall, { weekday: 'short' }));
  }
  if (!doubt) return { strong, small };
  return small.length
    ? { strong, small: small.map((text, i) => (i ? text : text + doubt)) }
    : { strong: strong + doubt, small };
}
