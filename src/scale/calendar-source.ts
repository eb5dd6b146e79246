import { keep } from '../base/keep.js';
import type { Calendar, CalendarPeriod } from '../time/calendar.js';
import { type CalendarFormat, calendarFormat, yearOnly } from '../time/calendar-format.js';
import { MS_PER_DAY } from '../time/civil.js';
import { plainSpaces } from '../time/plain-spaces.js';
import { rangeText } from '../time/range-text.js';
import type { Zone } from '../time/zone.js';
import { IntlSource } from './intl-source.js';
import { type ContextTime, type ContextUnit, contextAround, EVER, type Step, wallsOf } from './ticks.js';

/** How many months' names are measured: those of three years, leap months included. */
const SAMPLE_MONTHS = 38;
const SAMPLES_FROM = Date.UTC(2024, 0, 1);
/** A thirteenth month has no quarter of its own. */
const MONTHS_WITH_QUARTERS = 12;
const CONTEXT_YEARS: Partial<Record<ContextUnit, number>> = { decade: 10, century: 100 };

/** The axis in another calendar. Days, hours and less are the same everywhere; months and years are the calendar's. */
export class CalendarSource extends IntlSource {
  readonly #calendar: Calendar;
  readonly #formats = new Map<string, CalendarFormat>();
  readonly #year: Intl.DateTimeFormat;

  constructor(calendar: Calendar, zone: Zone, locale: string) {
    super(zone, locale);
    this.#calendar = calendar;
    this.#year = new Intl.DateTimeFormat(this.locale, { year: 'numeric', timeZone: 'UTC', calendar: calendar.name });
  }

  override samples(step: Step, from: number, to: number): readonly string[] {
    const { unit, every } = step;
    if (unit !== 'year') return super.samples(step, from, to);
    const years = [from, to].map((wall) => Math.round(this.#yearAt(wall).year / every) * every);
    return keep(this.kept, `${every}/${years}`, () =>
      years.map((year) => this.tick(step, this.#calendar.yearOf(year).start)),
    );
  }

  protected override sampleWalls(): readonly number[] {
    const walls = [...super.sampleWalls()];
    let month = this.#calendar.monthAround(SAMPLES_FROM);
    for (let i = 0; i < SAMPLE_MONTHS; i++) {
      walls.push(month.start);
      month = this.#calendar.monthAround(month.end);
    }
    return walls;
  }

  protected override walls(step: Step, from: number, to: number): readonly number[] {
    const { unit, every } = step;
    const calendar = this.#calendar;
    if (unit === 'year') {
      const walls: number[] = [];
      const last = this.#yearAt(to).year;
      for (let year = Math.ceil(this.#yearAt(from).year / every) * every; year <= last; year += every) {
        walls.push(calendar.yearOf(year).start);
      }
      return walls;
    }
    if (unit !== 'month') {
      return wallsOf(step, from, to, this.firstWeekday, (wall) => calendar.dayOf(wall));
    }
    const walls: number[] = [];
    const isWanted = (index: number): boolean => index % every === 0 && (every === 1 || index < MONTHS_WITH_QUARTERS);
    for (let year = this.#yearAt(from); year.start <= to; year = calendar.yearAround(year.end)) {
      let month = calendar.monthAround(year.start);
      for (let index = 0; month.start < year.end; index++, month = calendar.monthAround(month.end)) {
        if (isWanted(index)) walls.push(month.start);
      }
      if (year.end >= calendar.last) break;
    }
    return walls;
  }

  protected override around(unit: ContextUnit, instant: number): ContextTime {
    const calendar = this.#calendar;
    const wall = this.zone.toWall(instant);
    const between = (from: number, to: number, parent = Number.NaN): ContextTime => ({
      start: this.zone.toInstant(from),
      end: to === EVER ? EVER : this.zone.toInstant(to),
      wall: from,
      parent,
    });
    const { year, start, end } = this.#yearAt(wall);
    if (unit === 'day') return { ...contextAround(unit, instant, this.zone), parent: year };
    if (unit === 'month') {
      const month = calendar.monthAround(this.#inside(wall));
      return between(month.start, month.end, year);
    }
    if (unit === 'year') return between(start, end);
    if (unit === 'minute' || !calendar.isCounted) return contextAround(unit, instant, this.zone);
    const length = CONTEXT_YEARS[unit];
    if (!length) return between(calendar.first, EVER);
    const first = year - (year % length);
    return between(calendar.yearOf(Math.max(first, 1)).start, calendar.yearOf(first + length).start);
  }

  protected override date(form: string, wall: number): string {
    // A time of day and a weekday alone are the same in each.
    return /^[thw]$/.test(form) ? super.date(form, wall) : plainSpaces(this.#format(form).format(wall));
  }

  protected override year(wall: number): string {
    return plainSpaces(this.#calendar.isCounted ? yearOnly(this.#year, wall) : this.#year.format(wall));
  }

  protected override period(unit: ContextUnit, wall: number): string {
    const calendar = this.#calendar;
    if (unit === 'year') return plainSpaces(this.#year.format(wall));
    if (!calendar.isCounted) return super.period(unit, wall);
    if (unit === 'era') return this.#era(wall);
    const { year } = this.#yearAt(wall);
    const length = CONTEXT_YEARS[unit] ?? 1;
    const last = calendar.yearOf(year - (year % length) + length - 1);
    return rangeText(this.#year, wall, last.start + MS_PER_DAY);
  }

  /** The calendar's era; the calendar's name where the language writes none. */
  #era(wall: number): string {
    const part = this.#year
      .formatToParts(wall)
      .find(({ type }) => type === 'era')
      ?.value.trim();
    const names = new Intl.DisplayNames(this.locale, { type: 'calendar' });
    return plainSpaces(part || (names.of(this.#calendar.name) ?? this.#calendar.name));
  }

  #format(form: string): CalendarFormat {
    return keep(this.#formats, form, () => calendarFormat(this.locale, this.#calendar.name, this.fields(form)));
  }

  #inside(wall: number): number {
    return Math.min(Math.max(wall, this.#calendar.first), this.#calendar.last - 1);
  }

  #yearAt(wall: number): CalendarPeriod {
    return this.#calendar.yearAround(this.#inside(wall));
  }
}
