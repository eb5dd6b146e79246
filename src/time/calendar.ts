import { civilToMs, MS_PER_DAY, msToCivil } from './civil.js';

/** A month or year of a calendar in wall time (milliseconds as if in UTC), the end exclusive. */
export interface CalendarPeriod {
  readonly start: number;
  readonly end: number;
  /** The year, or that in which the month lies, as its calendar counts it; of calendars that count by eras the Gregorian one. */
  readonly year: number;
}

/** The months and years of a calendar. Walls must be within `first` and `last`. */
export interface Calendar {
  /** Unicode name. */
  readonly name: string;
  /** Walls between which the calendar is of use: from its first year, to where it is no longer known or `Intl` slow. */
  readonly first: number;
  readonly last: number;
  /** Whether years are numbered from one to the next; false where each has a name, or an era begins anew. */
  readonly isCounted: boolean;
  /** Day of the month, from 1. */
  dayOf(wall: number): number;
  monthAround(wall: number): CalendarPeriod;
  yearAround(wall: number): CalendarPeriod;
  /** The year of a number; the first or the last that there is, where it lies beyond. */
  yearOf(number: number): CalendarPeriod;
}

/** The Gregorian year before which no calendar's first year begins; of the Chinese one that of its present rules. */
const FIRST_YEARS: Readonly<Record<string, number>> = {
  islamic: 622,
  persian: 622,
  hebrew: -3761,
  ethiopic: 7,
  coptic: 283,
  indian: 78,
  chinese: 1645,
  dangi: 1645,
  buddhist: -542,
  japanese: 1868,
  roc: 1912,
};
/** What must be added to a Gregorian year in calendars that have Gregorian months. */
const GREGORIAN: Readonly<Record<string, number>> = { buddhist: 543, roc: -1911, japanese: 0 };
/** Those reckoned by the sky: beyond some centuries, nobody knows, and finding out takes long. */
const LAST_YEARS: Readonly<Record<string, number>> = { chinese: 2200, dangi: 2200 };
/** Longer than any month, by less than the shortest (the five days that end an Ethiopian year) is long. */
const PROBE_DAYS = 31;
/** Somewhat shorter than the shortest year, and than its last month. */
const YEAR_PROBE_DAYS = 340;
const MEAN_YEAR_DAYS = { lunar: 354.36708, solar: 365.2425 };

/** A calendar whose months and years are Gregorian. */
function gregorianLike(name: string, shift: number, first: number, last: number): Calendar {
  const yearAround = (wall: number): CalendarPeriod => {
    const { year } = msToCivil(wall);
    return { start: civilToMs(year), end: civilToMs(year + 1), year: year + shift };
  };
  return {
    name,
    first,
    last,
    isCounted: name !== 'japanese',
    dayOf: (wall) => msToCivil(wall).day,
    monthAround(wall) {
      const { year, month } = msToCivil(wall);
      return { start: civilToMs(year, month), end: civilToMs(year, month + 1), year: year + shift };
    },
    yearAround,
    yearOf: (number) => yearAround(Math.min(Math.max(civilToMs(number - shift), first), last - 1)),
  };
}

/**
 * A calendar of which only `Intl` knows how long its months are. The next month starts before the 32nd day from now, and
 * the number of that day tells how many days before.
 */
class SearchedCalendar implements Calendar {
  readonly first: number;
  readonly isCounted: boolean;
  readonly #format: Intl.DateTimeFormat;
  readonly #meanYear: number;
  readonly #years = new Map<number, CalendarPeriod>();
  #month: CalendarPeriod = { start: 0, end: 0, year: 0 };
  #year: CalendarPeriod = { start: 0, end: 0, year: 0 };

  constructor(
    readonly name: string,
    earliest: number,
    readonly last: number,
  ) {
    this.first = earliest;
    this.isCounted = !LAST_YEARS[name];
    this.#meanYear = (name.startsWith('islamic') ? MEAN_YEAR_DAYS.lunar : MEAN_YEAR_DAYS.solar) * MS_PER_DAY;
    this.#format = new Intl.DateTimeFormat(`en-u-ca-${name}-nu-latn`, {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'numeric',
      year: 'numeric',
    });
    if (this.isCounted) this.first = this.yearOf(1).start;
  }

  dayOf(wall: number): number {
    return this.#fields(wall).day;
  }

  monthAround(wall: number): CalendarPeriod {
    if (wall >= this.#month.start && wall < this.#month.end) return this.#month;
    const midnight = Math.floor(wall / MS_PER_DAY) * MS_PER_DAY;
    const { day, year } = this.#fields(midnight);
    const start = midnight - (day - 1) * MS_PER_DAY;
    const probe = start + PROBE_DAYS * MS_PER_DAY;
    this.#month = { start, end: probe - (this.#fields(probe).day - 1) * MS_PER_DAY, year };
    return this.#month;
  }

  yearAround(wall: number): CalendarPeriod {
    if (wall >= this.#year.start && wall < this.#year.end) return this.#year;
    const month = this.monthAround(wall);
    this.#year = this.#years.get(month.year) ?? this.#yearFrom(month);
    if (this.#years.size > 1000) this.#years.clear();
    this.#years.set(month.year, this.#year);
    return this.#year;
  }

  yearOf(number: number): CalendarPeriod {
    const known = this.#years.get(number);
    if (known) return known;
    const now = this.yearAround(0);
    const guess = now.start + (number - now.year + 0.5) * this.#meanYear;
    let year = this.yearAround(Math.min(Math.max(guess, this.first), this.last - 1));
    while (year.year < number && year.end < this.last) year = this.yearAround(year.end);
    while (year.year > number && year.start > this.first) year = this.yearAround(year.start - 1);
    return year;
  }

  #yearFrom(month: CalendarPeriod): CalendarPeriod {
    const { year } = month;
    let first = month;
    for (let former = month; former.year === year; former = this.monthAround(first.start - 1)) first = former;
    let next = this.monthAround(first.start + YEAR_PROBE_DAYS * MS_PER_DAY);
    while (next.year === year) next = this.monthAround(next.end);
    return { start: first.start, end: next.start, year };
  }

  #fields(wall: number): { readonly day: number; readonly year: number } {
    let [day, year] = [1, 0];
    for (const { type, value } of this.#format.formatToParts(wall)) {
      if (type === 'day') day = Number(value);
      // Chinese years have names; what is related to them is the Gregorian year in which they begin.
      else if (type === 'year' || (type as string) === 'relatedYear') year = Number(value);
    }
    return { day, year };
  }
}

const kept = new Map<string, Calendar | undefined>();

function makeCalendar(name: string): Calendar | undefined {
  const shift = GREGORIAN[name];
  const firstYear = FIRST_YEARS[name.replace(/^islamic-.+/, 'islamic')];
  if (firstYear === undefined) return undefined;
  const first = civilToMs(firstYear);
  const last = civilToMs(LAST_YEARS[name] ?? 9999);
  return shift === undefined ? new SearchedCalendar(name, first, last) : gregorianLike(name, shift, first, last);
}

/**
 * The calendar of a Unicode name that is not the Gregorian one: islamic-umalqura (and others of its kind), persian,
 * hebrew, ethiopic, coptic, indian, chinese, dangi, buddhist, japanese, roc. Undefined for all else.
 */
export function calendarOf(name: string): Calendar | undefined {
  if (!kept.has(name)) kept.set(name, makeCalendar(name));
  return kept.get(name);
}
