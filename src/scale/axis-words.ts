import { civilToMs, MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE, MS_PER_SECOND, msToCivil } from '../time/civil.js';
import { keep } from './keep.js';
import { MS_PER_MONTH, MS_PER_YEAR } from './snap.js';
import type { ContextUnit, Step, TickUnit } from './ticks.js';

/** Fields of a date, by the letters in which the forms below are written. */
const FIELDS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  e: { era: 'short' },
  y: { year: 'numeric' },
  m: { month: 'short' },
  l: { month: 'long' },
  d: { day: 'numeric' },
  w: { weekday: 'short' },
  h: { hour: 'numeric' },
  t: { hour: 'numeric', minute: '2-digit' },
};

/** How a context can be written, each list from the longest to the shortest. */
export interface ContextForms {
  /** Complete in themselves. */
  readonly full: readonly string[];
  /** For after a context of the same year (of minutes: the same day), without what the reader has just read. */
  readonly reduced: readonly string[];
}

const CONTEXTS: Partial<Record<ContextUnit, ContextForms>> = {
  minute: { full: ['dmyt', 'dmt'], reduced: ['t'] },
  day: { full: ['wdmy', 'dmy'], reduced: ['wdm', 'dm'] },
  month: { full: ['ly', 'my', 'y'], reduced: ['l', 'm'] },
};

/** A year or more has one form. */
const PERIOD: ContextForms = { full: [''], reduced: [''] };

/** The forms of a context unit, for `AxisWords.context`. */
export const formsOf = (unit: ContextUnit): ContextForms => CONTEXTS[unit] ?? PERIOD;

const LAST_DATE = 8.64e15;
const YEAR_1 = civilToMs(1);
const YEAR_1000 = civilToMs(1000);
const SOME_DAY = civilToMs(2028, 11, 19);

const days = [20, 21, 22, 23, 24, 25, 26, 28, 30].map((day) => civilToMs(2028, 9, day));
const hours = [0, 10, 12, 20, 22].map((hour) => SOME_DAY + hour * MS_PER_HOUR + 48 * MS_PER_MINUTE);

/** Walls whose labels are among a unit's widest; of seconds any. */
const WIDEST: Partial<Record<TickUnit, readonly number[]>> = {
  minute: hours,
  hour: hours,
  weekday: days,
  day: days,
  week: days,
  month: Array.from({ length: 12 }, (_, month) => civilToMs(2028, month + 1)),
};

const FOLD_UNITS = [
  ['year', MS_PER_YEAR],
  ['month', MS_PER_MONTH],
  ['week', 7 * MS_PER_DAY],
  ['day', MS_PER_DAY],
  ['hour', MS_PER_HOUR],
  ['minute', MS_PER_MINUTE],
  ['second', MS_PER_SECOND],
  ['millisecond', 1],
] as const;

/** Node and the browsers differ in which space they write. */
const plain = (text: string): string => text.replace(/[\u00a0\u2009\u202f]/g, ' ');

/** Year of a wall time that is some year's first moment; far from now float64 may put that a little into the year before. */
const yearFrom = (wall: number): number => msToCivil(wall + MS_PER_MONTH).year;

interface WeekInfo {
  readonly firstDay: number;
}

/**
 * The words of an axis in one language, with their formatters, which are slow to make. `locale` is a valid BCP 47 tag.
 *
 * Wall times are formatted as UTC: they are the zone's fields already, and not every `Intl` knows zones named by an offset.
 */
export class AxisWords {
  readonly #locale: string;
  readonly #english: boolean;
  /** Whether hours have AM and PM. */
  readonly #half: boolean;
  /** 1 (Monday) to 7 (Sunday). */
  readonly firstWeekday: number;
  readonly #dates = new Map<string, Intl.DateTimeFormat>();
  readonly #numbers = new Map<string, Intl.NumberFormat>();
  readonly #kept = new Map<string, readonly string[]>();

  constructor(locale: string) {
    this.#locale = locale;
    this.#english = /^en\b/i.test(locale);
    this.#half = !!new Intl.DateTimeFormat(locale, FIELDS.h).resolvedOptions().hour12;
    // Newer engines have the method, older ones the getter, the oldest neither.
    const info = new Intl.Locale(locale) as { getWeekInfo?(): WeekInfo; weekInfo?: WeekInfo };
    this.firstWeekday = (info.getWeekInfo?.() ?? info.weekInfo)?.firstDay ?? 1;
  }

  /** Label of a tick, without what its context says. */
  tick(unit: TickUnit, wall: number): string {
    const intoSecond = wall - Math.floor(wall / MS_PER_SECOND) * MS_PER_SECOND;
    switch (unit) {
      case 'millisecond':
      case 'second':
        return intoSecond
          ? // Without the nought before the decimal sign.
            this.#number({ minimumFractionDigits: 3 }, intoSecond / MS_PER_SECOND).slice(1)
          : `:${this.#number({ minimumIntegerDigits: 2 }, msToCivil(wall).second)}`;
      case 'minute':
        return this.#date('t', wall);
      case 'hour':
        // An hour alone would look like a day of the month where the clock has 24.
        return this.#date(this.#half ? 'h' : 't', wall);
      case 'weekday':
        return `${this.#date('w', wall)} ${this.#date('d', wall)}`;
      case 'month':
        return this.#date('m', wall);
      case 'year':
        return this.#year(wall, wall < YEAR_1);
      default:
        return this.#date('d', wall);
    }
  }

  /** Labels as wide as a step's widest, for a view between two wall times; only years depend on these. */
  samples({ unit, every }: Step, from: number, to: number): readonly string[] {
    if (unit !== 'year') {
      const walls = WIDEST[unit] ?? [SOME_DAY + (unit === 'second' ? 0 : 888)];
      return keep(this.#kept, unit, () => [...new Set(walls.map((wall) => this.tick(unit, wall)))]);
    }
    const years = [from, to].map((wall) => Math.round(msToCivil(wall).year / every) * every);
    return keep(this.#kept, `${years}`, () =>
      years.map((year) => this.tick(unit, civilToMs(year > 0 ? year : year + 1))),
    );
  }

  /** Label, in one of its forms, of the context that starts at a wall time. */
  context(unit: ContextUnit, form: string, wall: number): string {
    return form ? this.#date(form, wall) : this.#period(unit, wall);
  }

  /** How long a fold is, rounded down in the coarsest unit of which it has three or more, the long form and the short. */
  fold(ms: number): readonly string[] {
    const [unit, length] = FOLD_UNITS.find((entry) => ms >= 3 * entry[1]) ?? FOLD_UNITS[7];
    const count = Math.floor(ms / length);
    const deep = count >= 1e4 && ({ notation: 'compact', compactDisplay: 'long' } as const);
    return keep(this.#kept, unit + count, () =>
      // Not the narrow form: 17m could be months, minutes or metres.
      (['long', 'short'] as const).map((unitDisplay) =>
        this.#number({ style: 'unit', unit, unitDisplay, ...deep }, count),
      ),
    );
  }

  /** A year, decade, century or era. */
  #period(unit: ContextUnit, wall: number): string {
    const early = wall < YEAR_1000;
    if (unit === 'year') return this.#year(wall, early);
    if (unit === 'era' || wall < YEAR_1) return this.#era(wall < YEAR_1);
    const year = yearFrom(wall);
    const length = unit === 'century' ? 100 : 10;
    if (this.#english && length === 100) {
      const count = Math.floor(year / 100) + 1;
      const teen = Math.floor((count % 100) / 10) === 1;
      return `${count}${(!teen && ['th', 'st', 'nd', 'rd'][count % 10]) || 'th'} century`;
    }
    if (this.#english && year > 9) return `${year}s${early ? ` ${this.#era(false)}` : ''}`;
    const last = civilToMs(Math.floor(year / length) * length + length - 1);
    if (last > LAST_DATE) return this.#year(wall, false);
    return this.#polish(this.#format(early ? 'ye' : 'y').formatRange(wall, last));
  }

  /** A year; beyond the range of `Date` in millions. */
  #year(wall: number, era: boolean): string {
    if (Math.abs(wall) < LAST_DATE) return this.#polish(this.#format(era ? 'ye' : 'y').format(wall));
    const year = yearFrom(wall);
    const count = this.#number({ notation: 'compact', maximumFractionDigits: 9 }, year > 0 ? year : 1 - year);
    return era ? `${count} ${this.#era(year < 1)}` : count;
  }

  #era(before: boolean): string {
    const parts = this.#format('ye').formatToParts(before ? -1e14 : SOME_DAY);
    return this.#polish(parts.find(({ type }) => type === 'era')?.value ?? '');
  }

  #date(form: string, wall: number): string {
    return this.#polish(this.#format(wall < YEAR_1000 && form.includes('y') ? `${form}e` : form).format(wall));
  }

  /** CLDR has BCE and CE, but `Intl` cannot be asked for them. */
  #polish(text: string): string {
    const clean = plain(text);
    return this.#english ? clean.replace(/\bBC\b/, 'BCE').replace(/\bAD\b/, 'CE') : clean;
  }

  #format(form: string): Intl.DateTimeFormat {
    return keep(this.#dates, form, () => {
      const fields = Object.assign({}, ...[...form].map((letter) => FIELDS[letter]));
      return new Intl.DateTimeFormat(this.#locale, { ...fields, timeZone: 'UTC', calendar: 'gregory' });
    });
  }

  #number(options: Intl.NumberFormatOptions, value: number): string {
    const key = JSON.stringify(options);
    return plain(keep(this.#numbers, key, () => new Intl.NumberFormat(this.#locale, options)).format(value));
  }
}
