import { keep } from '../base/keep.js';
import { civilToMs, MS_PER_DAY, MS_PER_MINUTE, msToCivil } from '../time/civil.js';
import { dateLocale } from '../time/date-locale.js';
import { UNIT_MS } from '../time/unit-ms.js';
import type { ContextUnit, Step } from './ticks.js';

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

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Thu Fri Sat Sun Mon Tue Wed'.split(' ');

/** Every hour, month and weekday, and days of two digits: among these are a unit's widest labels. */
const SAMPLES = Array.from({ length: 24 }, (_, i) => civilToMs(2028, (i % 12) + 1, 20 + (i % 9), i, 48, 48));

const FOLDS = [
  ['year', 'yr'],
  ['month', 'mth'],
  ['week', 'wk'],
  ['day', 'day'],
  ['hour', 'hr'],
  ['minute', 'min'],
  ['second', 'sec'],
] as const;

/** Two texts with something between, unless one is ''. */
const joined = (before: string, between: string, after: string): string =>
  before && after ? before + between + after : before + after;

const two = (number: number): string => String(number).padStart(2, '0');

/** Whether a language (BCP 47) is English as it is written in most countries or in the United States. */
export const isPlainEnglish = (tag: string): boolean => /^en-(?:GB|US)$/.test(dateLocale(tag));

/**
 * The words of a Gregorian axis in English, as `Intl` writes them; `locale` is a BCP 47 tag, and any but American English
 * is British. Without `Intl`, whose first use takes a page 30 ms, a third of a first picture; other languages are
 * `IntlSource`'s.
 */
export class AxisWords {
  protected readonly locale: string;
  protected readonly kept = new Map<string, readonly string[]>();

  constructor(tag: string) {
    this.locale = dateLocale(tag);
  }

  /** 1 (Monday) to 7 (Sunday). */
  get firstWeekday(): number {
    return this.half ? 7 : 1;
  }

  /** Whether hours have AM and PM. */
  protected get half(): boolean {
    return this.locale === 'en-US';
  }

  /** Label of a tick, without what its context says. */
  tick({ unit }: Step, wall: number): string {
    if (unit === 'year') return this.year(wall, wall < YEAR_1);
    if (unit.endsWith('second')) return this.seconds((wall - Math.floor(wall / MS_PER_MINUTE) * MS_PER_MINUTE) / 1000);
    const letters = { minute: 't', hour: 't', weekday: 'wd', month: 'm', day: 'd', week: 'd' }[unit as 'hour'];
    // An hour alone would look like a day of the month where the clock has 24.
    return Array.from(unit === 'hour' && this.half ? 'h' : letters, (form) => this.date(form, wall)).join(' ');
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
    const [unit, short] = FOLDS.find(([name]) => ms >= 3 * UNIT_MS[name]) ?? ['millisecond', 'ms'];
    const count = Math.floor(ms / UNIT_MS[unit]);
    return this.length(count, unit, unitDisplay === 'long' ? unit : short);
  }

  /** A number of units; `word` is the singular. */
  protected length(count: number, _unit: string, word: string): string {
    return `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} ${word}${count === 1 || word === 'ms' ? '' : 's'}`;
  }

  /** A year, decade, century or era. */
  protected period(unit: ContextUnit, wall: number): string {
    const { year } = msToCivil(wall);
    const early = year < 1000;
    if (unit === 'year') return this.year(wall, early);
    if (unit === 'era' || year < 1) return this.era(year < 1);
    if (unit === 'century') {
      const count = Math.floor(year / 100) + 1;
      const teen = Math.floor((count % 100) / 10) === 1;
      return `${count}${(!teen && ['th', 'st', 'nd', 'rd'][count % 10]) || 'th'} century`;
    }
    return `${year > 9 ? `${year}s` : `${year}–9`}${early ? ` ${this.era(false)}` : ''}`;
  }

  /** A year, with its era where asked for. */
  protected year(wall: number, era: boolean): string {
    const { year } = msToCivil(wall);
    return `${year > 0 ? year : 1 - year}${era ? ` ${this.era(year < 1)}` : ''}`;
  }

  /** The era before the year 1, or since. */
  protected era(before: boolean): string {
    return before ? 'BCE' : 'CE';
  }

  /** Seconds of a minute; parts of one alone, without the nought before the decimal sign. */
  protected seconds(seconds: number): string {
    return seconds % 1 ? (seconds % 1).toFixed(3).slice(1) : `:${two(seconds)}`;
  }

  /** A date with the fields of a form. */
  protected date(form: string, wall: number): string {
    const { year, month, day, hour, minute } = msToCivil(wall);
    const { half } = this;
    const name = MONTHS[month - 1]!;
    const days = form.includes('d') ? `${day}` : '';
    const months = form.includes('l') ? name : form.includes('m') ? name.slice(0, month === 9 && !half ? 4 : 3) : '';
    const years = form.includes('y') ? this.year(wall, year < 1000) : '';
    const weekday = form.includes('w') ? WEEKDAYS[((Math.floor(wall / MS_PER_DAY) % 7) + 7) % 7]! : '';
    const dated = half ? joined(months, ' ', days) : joined(days, ' ', months);
    const date = joined(weekday, half || years ? ', ' : ' ', joined(dated, half && days ? ', ' : ' ', years));
    const minutes = form.includes('t') ? `:${two(minute)}` : '';
    if (!minutes && !form.includes('h')) return date;
    const clock = half ? `${hour % 12 || 12}${minutes} ${hour < 12 ? 'AM' : 'PM'}` : two(hour) + minutes;
    return joined(date, ', ', clock);
  }
}
