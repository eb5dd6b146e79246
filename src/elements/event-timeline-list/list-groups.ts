import { type EventOrder, orderEvents } from '../../model/event-order.js';
import { FLAG } from '../../model/flag.js';
import type { QuickTable } from '../../model/quick-table.js';
import { msToCivil } from '../../time/civil.js';
import { isPast } from '../../time/date-writer.js';
import type { Granularity } from '../../time/span.js';
import { GREGORY, wallText } from '../../time/wall-format.js';
import { UTC, zoneOf } from '../../time/zone.js';

/** The stretch of time that gets a heading. */
export type PeriodUnit = 'day' | 'month' | 'year' | 'decade' | 'century' | 'millennium';

/** Events under one heading. */
export interface ListGroup {
  /** Wall time of the first one listed; NaN for the events without a place on the line. */
  readonly startWall: number;
  /** That of the last one listed. */
  readonly lastWall: number;
  /** Positions in the list's order, the end exclusive. */
  readonly first: number;
  readonly end: number;
}

/** A list's order and headings. Position `p` shows event `eventAt(p)`. */
export interface ListGroups extends EventOrder {
  readonly unit: PeriodUnit;
  readonly groups: readonly ListGroup[];
}

/** Which events a list has, and in which order. */
export interface ListOrder {
  readonly sort: 'oldest' | 'newest';
  /** Unicode name of the calendar whose months and years are periods; default the Gregorian. */
  readonly calendar?: string | undefined;
  /** Events for which it is not 0 are left out. */
  readonly misses?: Uint8Array | undefined;
}

/** Above this many events periods are closed until a reader opens them. */
export const MOST_OPEN = 5000;

const MOST_PERIODS = 150;
const SAMPLE = 400;

const UNITS: readonly PeriodUnit[] = ['month', 'year', 'decade', 'century', 'millennium'];
/** Length of a unit in years; of those shorter than one, the length of what names them where they are far away. */
export const YEARS: Readonly<Record<PeriodUnit, number>> = {
  day: 1,
  month: 1,
  year: 1,
  decade: 10,
  century: 100,
  millennium: 1000,
};

// Units of a date that is too coarse to stand under a heading of that unit.
const COARSE: readonly Granularity[] = [
  'season',
  'quarter',
  'third',
  'half',
  'year',
  'decade',
  'century',
  'millennium',
];
const COARSEST: Readonly<Record<PeriodUnit, number>> = {
  day: -1,
  month: 0,
  year: 5,
  decade: 5,
  century: 6,
  millennium: 7,
};

/** First and last year of the stretch of `length` years that a year is in; BCE in round numbers too: 500 to 401 BCE. */
export function stretchOf(year: number, length: number): readonly [first: number, last: number] {
  if (year < 1) {
    const first = 1 - Math.ceil((1 - year) / length) * length;
    return [first, first + length - 1];
  }
  const first = Math.floor(year / length) * length;
  return [Math.max(1, first), first + length - 1];
}

/** Tells periods apart: what it answers for two wall times is equal where they are in the same. */
type PeriodOf = (wall: number, unit: PeriodUnit) => number | string;

const MS_PER_DAY = 86_400_000;

/**
 * Years that are told by how long ago they were are together where that has as many digits: 13.8 and 13.5 billion years,
 * 66 and 20 million.
 */
const pastPeriod = (wall: number): number => -1e15 * String(-msToCivil(wall).year).length;

const gregorianPeriod: PeriodOf = (wall, unit) => {
  if (isPast(wall)) return pastPeriod(wall);
  if (unit === 'day') return Math.floor(wall / MS_PER_DAY);
  const { year, month } = msToCivil(wall);
  return unit === 'month' ? year * 12 + month - 1 : stretchOf(year, YEARS[unit])[0];
};

/** The months and years of another calendar, each day asked once: there is no arithmetic of them here, only words. */
function calendarPeriods(calendar: string): PeriodOf {
  const kept = { month: new Map<number, string>(), year: new Map<number, string>() };
  return (wall, unit) => {
    if ((unit !== 'month' && unit !== 'year') || isPast(wall)) return gregorianPeriod(wall, unit);
    const day = Math.floor(wall / MS_PER_DAY);
    let words = kept[unit].get(day);
    if (words === undefined) {
      words = wallText('en', calendar, periodParts(unit), day * MS_PER_DAY);
      kept[unit].set(day, words);
    }
    return words;
  };
}

/** What is told of a period in other calendars than the Gregorian. */
export const periodParts = (unit: PeriodUnit): Intl.DateTimeFormatOptions =>
  unit === 'year' ? { year: 'numeric' } : { month: 'long', year: 'numeric' };

/**
 * Wall time of each placed event's start: civil dates by the clock of the axis, the others by the reader's. A start that
 * would be earlier by its own clock than the one before is held there, so that no period comes twice.
 */
function wallStarts(table: QuickTable, timezone: string): Float64Array {
  const axis = zoneOf(table.options.timezone ?? 'UTC') ?? UTC;
  const zone = zoneOf(timezone) ?? axis;
  const walls = new Float64Array(table.placed);
  let last = Number.NEGATIVE_INFINITY;
  for (let event = 0; event < table.placed; event++) {
    const clock = table.flags[event]! & FLAG.zoned ? zone : axis;
    last = Math.max(last, clock.toWall(table.starts[event]!));
    walls[event] = last;
  }
  return walls;
}

function countPeriods(walls: Float64Array, unit: PeriodUnit, periodOf: PeriodOf): number {
  let count = 0;
  let last: number | string = Number.NaN;
  for (const wall of walls) {
    const period = periodOf(wall, unit);
    if (period !== last) count++;
    last = period;
  }
  return count;
}

/** Whether more than a third of the dates (of a sample) are coarser than a unit. */
function isTooFine(table: QuickTable, unit: PeriodUnit): boolean {
  const step = Math.max(1, Math.floor(table.placed / SAMPLE));
  let coarse = 0;
  let asked = 0;
  for (let event = 0; event < table.placed; event += step, asked++) {
    const rank = COARSE.indexOf(table.span(event).granularity);
    if (rank >= 0 && rank >= COARSEST[unit]) coarse++;
  }
  return coarse * 3 > asked;
}

function chooseUnit(table: QuickTable, walls: Float64Array, periodOf: PeriodOf): PeriodUnit {
  const { placed } = table;
  if (placed > MOST_OPEN) {
    return (
      (['day', ...UNITS] as const).find((unit) => countPeriods(walls, unit, periodOf) <= MOST_PERIODS) ?? 'millennium'
    );
  }
  const fits = (unit: PeriodUnit): boolean => {
    const count = countPeriods(walls, unit, periodOf);
    return (count <= 2 || count * 1.5 <= placed) && !isTooFine(table, unit);
  };
  return UNITS.find(fits) ?? 'millennium';
}

/**
 * Cuts a table into periods long enough to hold a few events each, in the order asked for; dateless events come last.
 * Periods are those of the whole table, also where some events are left out.
 */
export function groupEvents(
  table: QuickTable,
  timezone: string,
  { sort, misses, calendar = GREGORY }: ListOrder,
): ListGroups {
  const walls = wallStarts(table, timezone);
  const periodOf = calendar === GREGORY ? gregorianPeriod : calendarPeriods(calendar);
  const unit = chooseUnit(table, walls, periodOf);
  const order = orderEvents(table, sort, misses);
  const { length, placed, eventAt } = order;
  const groups: ListGroup[] = [];
  let first = 0;
  for (let position = 1; position <= placed; position++) {
    const startWall = walls[eventAt(first)]!;
    if (position < placed && periodOf(walls[eventAt(position)]!, unit) === periodOf(startWall, unit)) continue;
    groups.push({ startWall, lastWall: walls[eventAt(position - 1)]!, first, end: position });
    first = position;
  }
  if (placed < length) groups.push({ startWall: Number.NaN, lastWall: Number.NaN, first: placed, end: length });
  return { ...order, unit, groups };
}
