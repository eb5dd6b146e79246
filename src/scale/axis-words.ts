import { civilToMs, MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE, MS_PER_SECOND, msToCivil } from '../time/civil.js';
import { MS_PER_MONTH, MS_PER_YEAR } from './snap.js';
import type { ContextUnit, Step, TickUnit } from './ticks.js';

/** Labels of a context, each list from the longest to the shortest. */
export interface ContextWords {
  /** Complete in themselves. */
  readonly full: readonly string[];
  /** For after a context of the same parent: without what the reader has just read. */
  readonly reduced: readonly string[];
  /** The year (of a minute: the day) that `reduced` leaves out; '' for none. */
  readonly parent: string;
}

type Fields = Intl.DateTimeFormatOptions;

const YEAR: Fields = { year: 'numeric' };
const DAY: Fields = { day: 'numeric' };
const SHORT_MONTH: Fields = { month: 'short' };
const LONG_MONTH: Fields = { month: 'long' };
const WEEKDAY: Fields = { weekday: 'short' };
const TIME: Fields = { hour: 'numeric', minute: '2-digit' };

/** Walls are formatted as UTC: they are the zone's fields already, and zones named by an offset are not known to every Intl. */
const FIXED: Fields = { timeZone: 'UTC', calendar: 'gregory' };

const LAST_DATE = 8.64e15;
const YEAR_1 = civilToMs(1);
const YEAR_1000 = civilToMs(1000);

/** Node and the browsers differ in which space they write. */
const plain = (text: string): string => text.replace(/[\u00a0\u2009\u202f]/g, ' ');

const SAMPLE = civilToMs(2028, 11, 19);
const sampleDays = [20, 21, 22, 23, 24, 25, 26, 28, 30].map((day) => civilToMs(2028, 9, day));
const clock = [0, 10, 12, 20, 22].map((hour) => SAMPLE + hour * MS_PER_HOUR + 48 * MS_PER_MINUTE + 48 * MS_PER_SECOND);

/** Walls whose labels are among a unit's widest. */
const SAMPLES: Readonly<Record<Exclude<TickUnit, 'year'>, readonly number[]>> = {
  millisecond: [SAMPLE + 888],
  second: [clock[0]!],
  minute: clock,
  hour: clock,
  weekday: sampleDays,
  day: sampleDays,
  week: sampleDays,
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

/** Year of a wall time that is some year's first moment; far from now float64 may put that a little into the year before. */
const yearFrom = (wall: number): number => msToCivil(wall + MS_PER_MONTH).year;

interface WeekInfo {
  readonly firstDay: number;
}

/** The words of an axis in one language, with their formatters, which are slow to make. `locale` is a valid BCP 47 tag. */
export class AxisWords {
  readonly #locale: string;
  readonly #english: boolean;
  /** Whether hours have AM and PM. */
  readonly #half: boolean;
  /** 1 (Monday) to 7 (Sunday). */
  readonly firstWeekday: number;
  readonly #dates = new Map<string, Intl.DateTimeFormat>();
  readonly #numbers = new Map<string, Intl.NumberFormat>();
  readonly #samples = new Map<string, readonly string[]>();

  constructor(locale: string) {
    this.#locale = locale;
    this.#english = /^en\b/i.test(locale);
    this.#half = !!new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12;
    // Newer engines have the method, older ones the getter, the oldest neither.
    const info = new Intl.Locale(locale) as { getWeekInfo?(): WeekInfo; weekInfo?: WeekInfo };
    this.firstWeekday = (info.getWeekInfo?.() ?? info.weekInfo)?.firstDay ?? 1;
  }

  /** Label of a tick, without what its context says. */
  tick(unit: TickUnit, wall: number): string {
    switch (unit) {
      case 'millisecond': {
        const part = wall - Math.floor(wall / MS_PER_SECOND) * MS_PER_SECOND;
        // Without the nought before the decimal sign.
        if (part) return this.#number({ minimumFractionDigits: 3 }, part / MS_PER_SECOND).slice(1);
        return this.tick('second', wall);
      }
      case 'second':
        return `:${this.#number({ minimumIntegerDigits: 2 }, msToCivil(wall).second)}`;
      case 'minute':
        return this.#text(wall, TIME);
      case 'hour':
        // An hour alone would look like a day of the month where the clock has 24.
        return this.#half ? this.#text(wall, { hour: 'numeric' }) : this.#text(wall, TIME);
      case 'weekday':
        return `${this.#text(wall, WEEKDAY)} ${this.#text(wall, DAY)}`;
      case 'month':
        return this.#text(wall, SHORT_MONTH);
      case 'year':
        return this.#year(wall, wall < YEAR_1);
      default:
        return this.#text(wall, DAY);
    }
  }

  /** Labels as wide as a step's widest, for a view between two wall times; only years depend on these. */
  samples({ unit, every }: Step, from: number, to: number): readonly string[] {
    if (unit === 'year') return [...this.#yearSamples(from, every), ...this.#yearSamples(to, every)];
    return this.#kept(unit, () => [...new Set(SAMPLES[unit].map((wall) => this.tick(unit, wall)))]);
  }

  /** Labels of the context that starts at a wall time. */
  context(unit: ContextUnit, wall: number): ContextWords {
    const text = (...fields: Fields[]): string => this.#text(wall, ...fields);
    switch (unit) {
      case 'minute':
        return {
          full: [text(DAY, SHORT_MONTH, YEAR, TIME), text(DAY, SHORT_MONTH, TIME)],
          reduced: [text(TIME)],
          parent: text(DAY, SHORT_MONTH, YEAR),
        };
      case 'day':
        return {
          full: [text(WEEKDAY, DAY, SHORT_MONTH, YEAR), text(DAY, SHORT_MONTH, YEAR), text(DAY, SHORT_MONTH)],
          reduced: [text(WEEKDAY, DAY, SHORT_MONTH), text(DAY, SHORT_MONTH)],
          parent: text(YEAR),
        };
      case 'month':
        return {
          full: [text(LONG_MONTH, YEAR), text(SHORT_MONTH, YEAR)],
          reduced: [text(LONG_MONTH), text(SHORT_MONTH)],
          parent: text(YEAR),
        };
      default: {
        const full = [this.#years(unit, wall)];
        return { full, reduced: full, parent: '' };
      }
    }
  }

  /** How long a fold is, rounded down in the coarsest unit of which it has three or more, from the longest form to the shortest. */
  fold(ms: number): readonly string[] {
    const [unit, length] = FOLD_UNITS.find((entry) => ms >= 3 * entry[1]) ?? FOLD_UNITS[7];
    // Calendar months and years differ from the mean ones by less than this.
    const count = Math.floor(ms / length + 1e-9);
    return this.#kept(`${unit}${count}`, () =>
      (['long', 'short', 'narrow'] as const).map((unitDisplay) =>
        this.#number(
          { style: 'unit', unit, unitDisplay, ...(count >= 1e4 && { notation: 'compact', compactDisplay: 'long' }) },
          count,
        ),
      ),
    );
  }

  #kept(key: string, make: () => readonly string[]): readonly string[] {
    let texts = this.#samples.get(key);
    if (!texts) {
      texts = make();
      this.#samples.set(key, texts);
    }
    return texts;
  }

  #yearSamples(wall: number, every: number): readonly string[] {
    const { year } = msToCivil(wall);
    const digits = `${Math.abs(year) || 1}`.length;
    const unit = 10 ** Math.floor(Math.log10(every));
    return this.#kept(`${Math.sign(year)}${digits}/${unit}`, () => {
      // As many eights as a label of the step has digits that are not nought.
      const wide = Math.max(1, Math.floor((8.888888888888 * 10 ** (digits - 1)) / unit)) * unit;
      return [this.tick('year', civilToMs(year < 1 ? 1 - wide : wide))];
    });
  }

  #years(unit: ContextUnit, wall: number): string {
    if (unit === 'era' || wall < YEAR_1) return unit === 'year' ? this.#year(wall, true) : this.#era(wall < YEAR_1);
    const early = wall < YEAR_1000;
    const year = yearFrom(wall);
    if (unit === 'year') return this.#year(wall, early);
    if (this.#english && unit === 'century') {
      const count = Math.floor(year / 100) + 1;
      const teen = Math.floor((count % 100) / 10) === 1;
      return `${count}${(!teen && ['th', 'st', 'nd', 'rd'][count % 10]) || 'th'} century`;
    }
    if (this.#english && year > 9) return `${year}s${early ? ` ${this.#era(false)}` : ''}`;
    const length = unit === 'century' ? 100 : 10;
    const last = civilToMs(Math.floor(year / length) * length + length - 1);
    if (last > LAST_DATE) return this.#year(wall, false);
    return this.#polish(this.#date(early ? { ...YEAR, era: 'short' } : YEAR).formatRange(wall, last));
  }

  /** A year; beyond the range of `Date` in millions. */
  #year(wall: number, era: boolean): string {
    if (Math.abs(wall) < LAST_DATE)
      return this.#polish(this.#date(era ? { ...YEAR, era: 'short' } : YEAR).format(wall));
    const year = yearFrom(wall);
    const count = this.#number({ notation: 'compact', maximumFractionDigits: 9 }, year > 0 ? year : 1 - year);
    return era ? `${count} ${this.#era(year < 1)}` : count;
  }

  #era(before: boolean): string {
    const parts = this.#date({ ...YEAR, era: 'short' }).formatToParts(before ? -1e14 : SAMPLE);
    return this.#polish(parts.find(({ type }) => type === 'era')?.value ?? '');
  }

  #text(wall: number, ...fields: Fields[]): string {
    const all: Fields = Object.assign({}, ...fields);
    return this.#polish(this.#date(all.year && wall < YEAR_1000 ? { ...all, era: 'short' } : all).format(wall));
  }

  /** CLDR has BCE and CE, but `Intl` cannot be asked for them. */
  #polish(text: string): string {
    const clean = plain(text);
    return this.#english ? clean.replace(/\bBC\b/, 'BCE').replace(/\bAD\b/, 'CE') : clean;
  }

  #date(fields: Fields): Intl.DateTimeFormat {
    const key = JSON.stringify(fields);
    let format = this.#dates.get(key);
    if (!format) {
      format = new Intl.DateTimeFormat(this.#locale, { ...fields, ...FIXED });
      this.#dates.set(key, format);
    }
    return format;
  }

  #number(options: Intl.NumberFormatOptions, value: number): string {
    const key = JSON.stringify(options);
    let format = this.#numbers.get(key);
    if (!format) {
      format = new Intl.NumberFormat(this.#locale, options);
      this.#numbers.set(key, format);
    }
    return plain(format.format(value));
  }
}
