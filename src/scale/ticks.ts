import { civilToMs, MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE, MS_PER_SECOND, msToCivil } from '../time/civil.js';
import type { Zone } from '../time/zone.js';

/** What a tick's label names. `weekday` is a day too, with its weekday in front. */
export type TickUnit = 'millisecond' | 'second' | 'minute' | 'hour' | 'weekday' | 'day' | 'week' | 'month' | 'year';

/** What the row under the ticks names. */
export type ContextUnit = 'minute' | 'day' | 'month' | 'year' | 'decade' | 'century' | 'era' | 'ago';

/** A distance between ticks: every so many of a unit. */
export interface Step {
  readonly unit: TickUnit;
  readonly every: number;
  /** The least distance between two of its ticks, in ms. */
  readonly shortestMs: number;
  readonly context: ContextUnit;
}

/** A place for a tick: the instant, and the wall time that it stands for, which its label names. */
export interface TickTime {
  readonly instant: number;
  readonly wall: number;
}

/** The first wall times between two, at which a step has its ticks; a few more on both sides do no harm. */
export type WallsOf = (step: Step, from: number, to: number) => readonly number[];

const steps = (unit: TickUnit, ms: number, context: ContextUnit, ...every: readonly number[]): Step[] =>
  every.map((n) => ({ unit, every: n, shortestMs: n * ms, context }));

/** Steps of 1, 2, 5, 10, 20, 50 … years, so many of them, from a place in that row on. */
export const yearSteps = (first: number, count: number): Step[] =>
  Array.from({ length: count }, (_, i): Step => {
    const at = first + i;
    const every = [1, 2, 5][at % 3]! * 10 ** Math.floor(at / 3);
    const context = every < 10 ? 'decade' : every < 100 ? 'century' : every < 10_000 ? 'era' : 'ago';
    return { unit: 'year', every, shortestMs: every * 365 * MS_PER_DAY, context };
  });

/** How many steps of years there are up to 5,000: beyond, dates are told otherwise (`DeepSource`). */
export const YEAR_STEPS = 12;

/** The ladder, from the shortest step to the longest; of two equal ones the one with the longer label comes first. */
export const STEPS: readonly Step[] = [
  ...steps('millisecond', 1, 'minute', 1, 2, 5, 10, 20, 50, 100, 200, 500),
  ...steps('second', MS_PER_SECOND, 'minute', 1, 5, 15, 30),
  ...steps('minute', MS_PER_MINUTE, 'day', 1, 5, 15, 30),
  ...steps('hour', MS_PER_HOUR, 'day', 1, 3, 6, 12),
  ...steps('weekday', MS_PER_DAY, 'month', 1),
  ...steps('day', MS_PER_DAY, 'month', 1, 2),
  ...steps('week', 7 * MS_PER_DAY, 'month', 1),
  ...steps('month', 28 * MS_PER_DAY, 'year', 1),
  ...steps('month', 30 * MS_PER_DAY, 'year', 3),
  ...yearSteps(0, YEAR_STEPS),
];

/** Years are counted from the change of era both ways, so that round numbers of both are hit: 500 BCE is the year −499. */
export const yearWalls = (every: number, from: number, to: number): number[] => {
  const walls: number[] = [];
  const last = Math.ceil(msToCivil(to).year / every);
  for (let i = Math.floor(msToCivil(from).year / every) - 1; i <= last; i++) {
    // The change of era is a tick where it has room.
    if (i || every > 2) walls.push(civilToMs(i * every + (i > 0 ? 0 : 1)));
  }
  return walls;
};

/** Months counted from the year 0, every so many. */
const monthWalls = (every: number, from: number, to: number): number[] => {
  const walls: number[] = [];
  const { year, month } = msToCivil(from);
  for (let i = Math.floor((year * 12 + month - 1) / every) * every, wall = from; wall < to; i += every) {
    wall = civilToMs(Math.floor(i / 12), i - Math.floor(i / 12) * 12 + 1);
    walls.push(wall);
  }
  return walls;
};

/** 1970 began on a Thursday. */
const FIRST_WEEKDAY = 4;
const dayOfMonth = (wall: number): number => msToCivil(wall).day;

/**
 * Where a step has its ticks in the Gregorian calendar. In wall time, as if in UTC, days and all that is shorter are
 * multiples of their length; the places are those of d3's utc intervals, for any year. `firstWeekday`: 0 or 7 is Sunday;
 * `dayOf` gives the day of the month of another calendar.
 */
export const wallsOf = (step: Step, from: number, to: number, firstWeekday = 1, dayOf = dayOfMonth): number[] => {
  const { unit, every, shortestMs } = step;
  if (unit === 'year') return yearWalls(every, from, to);
  if (unit === 'month') return monthWalls(every, from, to);
  // Every other day counts from the first of each month; the tick just before it is one day off, and goes.
  const isAlternate = unit === 'day' && every > 1;
  const ms = isAlternate ? MS_PER_DAY : shortestMs;
  const shift = unit === 'week' ? (firstWeekday - FIRST_WEEKDAY) * MS_PER_DAY : 0;
  const first = Math.ceil((from - shift) / ms);
  const count = Math.max(0, Math.ceil((to - shift) / ms) - first);
  const walls = Array.from({ length: count }, (_, i) => (first + i) * ms + shift);
  return isAlternate ? walls.filter((wall) => dayOf(wall) % every === 1 && dayOf(wall + MS_PER_DAY) > 1) : walls;
};

/**
 * The ticks of a step from one instant to before another, in the wall time of a zone: a repeated hour has its ticks
 * twice, a skipped one has none, and a day that lacks its midnight starts at the change. Strictly increasing.
 */
export const ticksBetween = (
  step: Step,
  from: number,
  to: number,
  zone: Zone,
  walls: WallsOf = (...between) => wallsOf(...between),
): TickTime[] => {
  const whole = step.shortestMs >= MS_PER_DAY;
  // A day more on both sides: a whole day may be skipped.
  const more = whole ? MS_PER_DAY : 0;
  const offsets = [zone.offset(from), zone.offset(to)];
  const first = from + Math.min(...offsets) - more;
  const last = to + Math.max(...offsets) + more;
  const ticks = walls(step, first, last).flatMap((wall): TickTime[] => {
    if (whole) return [{ instant: zone.toInstant(wall), wall }];
    // No zone is a whole day from UTC, so these are the offsets on either side of any change nearby.
    return [wall - zone.offset(wall - MS_PER_DAY), wall - zone.offset(wall + MS_PER_DAY)]
      .filter((instant) => zone.toWall(instant) === wall)
      .map((instant) => ({ instant, wall }));
  });
  ticks.sort((a, b) => a.instant - b.instant);
  // Of a skipped day both midnights are the same instant; the later names the day that follows.
  return ticks.filter(({ instant }, i) => instant >= from && instant < to && instant !== ticks[i + 1]?.instant);
};

/** A stretch of time that one label of the row under the ticks names; `wall` is its first moment. */
export interface ContextTime {
  /** Instants. */
  readonly start: number;
  readonly end: number;
  readonly wall: number;
  /** The year in which it lies; of a minute the day, counted from 1970; NaN for a year and longer. */
  readonly parent: number;
}

/** End of an era without end: a number that JSON can write. */
export const EVER = Number.MAX_VALUE;

const CONTEXT_YEARS: Partial<Record<ContextUnit, number>> = { decade: 10, century: 100 };

/** The context of a unit in which an instant lies. Decades and centuries before the year 1 are all one era. */
export const contextAround = (unit: ContextUnit, instant: number, zone: Zone): ContextTime => {
  const wall = zone.toWall(instant);
  const { year, month, day } = msToCivil(wall);
  const context = (from: number, to: number, parent = Number.NaN): ContextTime => ({
    start: zone.toInstant(from),
    end: zone.toInstant(to),
    wall: from,
    parent,
  });
  if (unit === 'minute') {
    // By elapsed time, so that a repeated minute is two.
    const start = instant - (wall - Math.floor(wall / MS_PER_MINUTE) * MS_PER_MINUTE);
    return { start, end: start + MS_PER_MINUTE, wall: zone.toWall(start), parent: Math.floor(wall / MS_PER_DAY) };
  }
  if (unit === 'day') return context(civilToMs(year, month, day), civilToMs(year, month, day + 1), year);
  if (unit === 'month') return context(civilToMs(year, month), civilToMs(year, month + 1), year);
  if (unit === 'year') return context(civilToMs(year), civilToMs(year + 1));
  // A finite bound, so that an axis stays plain data: no date is before it.
  if (year < 1) return context(civilToMs(-1e12), civilToMs(1));
  const length = CONTEXT_YEARS[unit];
  if (!length) return context(civilToMs(1), EVER);
  const first = year - (year % length);
  // There is no year 0: the first decade has nine years.
  return context(civilToMs(first || 1), civilToMs(first + length));
};
