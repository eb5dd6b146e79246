import { civilToMs, MS_PER_DAY, MS_PER_MINUTE, msToCivil } from '../time/civil.js';
import { dateLocale } from '../time/date-locale.js';
import { plainSpaces } from '../time/plain-spaces.js';
import { UNIT_MS } from '../time/unit-ms.js';
import { keep } from './keep.js';
import type { ContextUnit, Step } from './ticks.js';

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

/** The fields that a form's letters stand for. */
export const fieldsOf = (form: string): Intl.DateTimeFormatOptions =>
  Object.assign({}, ...Array.from(form, (letter) => FIELDS[letter]));

/**
 * How a context can be written, from the longest form to the shortest: complete in itself; and after a context of the
 * same year (of minutes: the same day), without what the reader has just read.
 */
const CONTEXTS: Partial<Record<ContextUnit, readonly [full: string, reduced: string]>> = {
  minute: ['dmyt dmt', 't'],
  day: ['wdmy dmy', 'wdm dm'],
  month: ['ly my y', 'l m'],
};

/** The forms in which a context can be written, the longest first: complete, or after one of the same parent. */
export type FormsOf = (unit: ContextUnit, reduced: boolean) => readonly string[];

/** The usual forms of a context unit, for `AxisWords.contextText`; a year or more has one. */
export const formsOf: FormsOf = (unit, reduced) => (CONTEXTS[unit]?.[reduced ? 1 : 0] ?? '').split(' ');

const YEAR_1 = civilToMs(1);
const YEAR_1000 = civilToMs(1000);
const YEAR_10000 = civilToMs(10_000);

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Thu Fri Sat Sun Mon Tue Wed'.split(' ');

/** Every hour, month and weekday, and days of two digits: among these are a unit's widest labels. */
const SAMPLES = Array.from({ length: 24 }, (_, i) => civilToMs(2028, (i % 12) + 1, 20 + (i % 9), i, 48, 48));

const FOLD_UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;

interface WeekInfo {
  readonly firstDay: number;
}

const firstWeekdayOf = (locale: string): number => {
  // Newer engines have the method, older ones the getter, the oldest neither.
  const info = new Intl.Locale(locale) as { getWeekInfo?(): WeekInfo; weekInfo?: WeekInfo };
  return (info.getWeekInfo?.() ?? info.weekInfo)?.firstDay ?? 1;
};

/**
 * The words of an axis in one language, with their formatters, which are slow to make. `locale` is a BCP 47 tag.
 *
 * Wall times are formatted as UTC: they are the zone's fields already, and not every `Intl` knows zones named by an offset.
 */
export class AxisWords {
  protected readonly locale: string;
  readonly #english: boolean;
  readonly #british: boolean;
  readonly #american: boolean;
  #isHalf: boolean | undefined;
  #weekday: number | undefined;
  readonly #dates = new Map<string, Intl.DateTimeFormat>();
  readonly #numbers = new Map<string, Intl.NumberFormat>();
  protected readonly kept = new Map<string, readonly string[]>();

  constructor(tag: string) {
    const locale = dateLocale(tag);
    this.locale = locale;
    this.#english = /^en\b/.test(locale);
    this.#british = locale === 'en-GB';
    this.#american = locale === 'en-US';
  }

  /** 1 (Monday) to 7 (Sunday). */
  get firstWeekday(): number {
    this.#weekday ??= this.#british ? 1 : this.#american ? 7 : firstWeekdayOf(this.locale);
    return this.#weekday;
  }

  /** Whether hours have AM and PM. */
  get #half(): boolean {
    this.#isHalf ??=
      this.#american || (!this.#british && !!new Intl.DateTimeFormat(this.locale, FIELDS.h).resolvedOptions().hour12);
    return this.#isHalf;
  }

  /** Label of a tick, without what its context says. */
  tick({ unit }: Step, wall: number): string {
    if (unit === 'year') return this.year(wall, wall < YEAR_1);
    if (unit.endsWith('second')) {
      const seconds = (wall - Math.floor(wall / MS_PER_MINUTE) * MS_PER_MINUTE) / 1000;
      return seconds % 1
        ? // Without the nought before the decimal sign.
          this.number({ minimumFractionDigits: 3 }, seconds % 1).slice(1)
        : `:${this.number({ minimumIntegerDigits: 2 }, seconds)}`;
    }
    const letters = { minute: 't', hour: 't', weekday: 'wd', month: 'm', day: 'd', week: 'd' }[unit as 'hour'];
    // An hour alone would look like a day of the month where the clock has 24.
    return Array.from(unit === 'hour' && this.#half ? 'h' : letters, (form) => this.date(form, wall)).join(' ');
  }

  /** Labels as wide as a step's widest, for a view between two wall times; only years depend on these. */
  samples(step: Step, from: number, to: number): readonly string[] {
    const { unit, every } = step;
    if (unit !== 'year') {
      const ms = unit === 'millisecond' ? 888 : 0;
      return keep(this.kept, unit, () => [...new Set(this.sampleWalls().map((wall) => this.tick(step, wall + ms)))]);
    }
    const years = [from, to].map((wall) => Math.round(msToCivil(wall).year / every) * every);
    return keep(this.kept, `${every}/${years}`, () =>
      years.map((year) => this.tick(step, civilToMs(year + (year > 0 ? 0 : 1)))),
    );
  }

  /** Wall times at which labels of every month, weekday and hour are to be had. */
  protected sampleWalls(): readonly number[] {
    return SAMPLES;
  }

  /** Label, in one of its forms, of the context that starts at a wall time. */
  contextText(unit: ContextUnit, form: string, wall: number): string {
    return form ? this.date(form, wall) : this.period(unit, wall);
  }

  /** How long a fold is, rounded down in the coarsest unit of which it has three or more; the long form or the short. */
  fold(ms: number, unitDisplay: 'long' | 'short'): string {
    const unit = FOLD_UNITS.find((name) => ms >= 3 * UNIT_MS[name]) ?? 'millisecond';
    const count = Math.floor(ms / UNIT_MS[unit]);
    if (this.#english && unitDisplay === 'long' && count > 1 && count < 1000) return `${count} ${unit}s`;
    // Not the narrow form: 17m could be months, minutes or metres.
    return this.number({ style: 'unit', unit, unitDisplay }, count);
  }

  /** A year, decade, century or era. */
  protected period(unit: ContextUnit, wall: number): string {
    const early = wall < YEAR_1000;
    if (unit === 'year') return this.year(wall, early);
    if (unit === 'era' || wall < YEAR_1) return this.#era(wall < YEAR_1);
    const { year } = msToCivil(wall);
    const length = unit === 'century' ? 100 : 10;
    if (this.#english && length > 10) {
      const count = Math.floor(year / 100) + 1;
      const teen = Math.floor((count % 100) / 10) === 1;
      return `${count}${(!teen && ['th', 'st', 'nd', 'rd'][count % 10]) || 'th'} century`;
    }
    if (this.#english && year > 9) return `${year}s${early ? ` ${this.#era(false)}` : ''}`;
    const last = civilToMs(year - (year % length) + length - 1);
    return this.#polish(this.#format('y', early).formatRange(wall, last));
  }

  /** A year, with its era where asked for. */
  protected year(wall: number, era: boolean): string {
    return (!era && this.#usual('y', wall)) || this.#polish(this.#format('y', era).format(wall));
  }

  #era(before: boolean): string {
    const parts = this.#format('y', true).formatToParts(before ? -1e14 : 0);
    return this.#polish(parts.find(({ type }) => type === 'era')?.value ?? '');
  }

  /** A date with the fields of a form. */
  protected date(form: string, wall: number): string {
    return (
      this.#usual(form, wall) ?? this.#polish(this.#format(form, wall < YEAR_1000 && form.includes('y')).format(wall))
    );
  }

  /**
   * The forms that nearly all first pictures in English are made of, as `Intl` writes them; undefined for all others. A
   * page's first use of `Intl` takes 30 ms, a third of a picture.
   */
  #usual(form: string, wall: number): string | undefined {
    const isUsual = /^(?:[dmlwyt]|[lm]y)$/.test(form) || (this.#british ? /^dmy?$/.test(form) : form === 'h');
    if (!(isUsual && (this.#british || this.#american) && wall >= YEAR_1000 && wall < YEAR_10000)) return undefined;
    const { year, month, day, hour, minute } = msToCivil(wall);
    const name = MONTHS[month - 1]!;
    const clock = (minutes: string): string =>
      this.#british
        ? `${hour < 10 ? 0 : ''}${hour}${minutes}`
        : `${hour % 12 || 12}${minutes} ${hour < 12 ? 'AM' : 'PM'}`;
    const texts: Readonly<Record<string, string | number>> = {
      d: day,
      m: name.slice(0, this.#british && month === 9 ? 4 : 3),
      l: name,
      w: WEEKDAYS[((Math.floor(wall / MS_PER_DAY) % 7) + 7) % 7]!,
      y: year,
      h: clock(''),
      t: clock(`:${minute < 10 ? 0 : ''}${minute}`),
    };
    return Array.from(form, (letter) => texts[letter]).join(' ');
  }

  /** CLDR has BCE and CE, but `Intl` cannot be asked for them. */
  #polish(text: string): string {
    const clean = plainSpaces(text);
    return this.#english ? clean.replace(/\bBC\b/, 'BCE').replace(/\bAD\b/, 'CE') : clean;
  }

  #format(form: string, era: boolean): Intl.DateTimeFormat {
    const letters = era ? `${form}e` : form;
    return keep(this.#dates, letters, () => {
      const fields = fieldsOf(letters);
      // As in the words of dates: 00:00, not 0:00.
      if (fields.hour && !this.#half) fields.hour = '2-digit';
      return new Intl.DateTimeFormat(this.locale, { ...fields, timeZone: 'UTC', calendar: 'gregory' });
    });
  }

  /** A number, or a number of units. */
  protected number(options: Intl.NumberFormatOptions, value: number): string {
    const key = JSON.stringify(options);
    return plainSpaces(keep(this.#numbers, key, () => new Intl.NumberFormat(this.locale, options)).format(value));
  }
}
