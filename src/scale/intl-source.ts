import { keep } from '../base/keep.js';
import { civilToMs, msToCivil } from '../time/civil.js';
import { plainSpaces } from '../time/plain-spaces.js';
import { rangeText } from '../time/range-text.js';
import { AxisSource } from './axis-source.js';
import type { ContextUnit } from './ticks.js';

/** Fields of a date, by the letters in which the forms of contexts are written. */
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

const YEAR_1 = civilToMs(1);
const YEAR_1000 = civilToMs(1000);

interface WeekInfo {
  readonly firstDay: number;
}

const firstWeekdayOf = (locale: string): number => {
  // Newer engines have the method, older ones the getter, the oldest neither.
  const info = new Intl.Locale(locale) as { getWeekInfo?(): WeekInfo; weekInfo?: WeekInfo };
  return (info.getWeekInfo?.() ?? info.weekInfo)?.firstDay ?? 1;
};

/**
 * The Gregorian axis in any language, with the formatters of `Intl`, which are slow to make.
 *
 * Wall times are formatted as UTC: they are the zone's fields already, and not every `Intl` knows zones named by an offset.
 */
export class IntlSource extends AxisSource {
  readonly #english = /^en\b/.test(this.locale);
  readonly #chinese = /^zh\b/.test(this.locale);
  readonly #weekday = firstWeekdayOf(this.locale);
  readonly #half = !!new Intl.DateTimeFormat(this.locale, FIELDS.h).resolvedOptions().hour12;
  readonly #dates = new Map<string, Intl.DateTimeFormat>();
  readonly #numbers = new Map<string, Intl.NumberFormat>();

  override get firstWeekday(): number {
    return this.#weekday;
  }

  protected override get half(): boolean {
    return this.#half;
  }

  protected override length(count: number, unit: string, word: string): string {
    // Not the narrow form: 17m could be months, minutes or metres.
    return this.number({ style: 'unit', unit, unitDisplay: word === unit ? 'long' : 'short' }, count);
  }

  protected override period(unit: ContextUnit, wall: number): string {
    const { year } = msToCivil(wall);
    const isRange = (unit === 'century' && !this.#english) || (unit === 'decade' && (year < 10 || !this.#english));
    if (!isRange || wall < YEAR_1) return super.period(unit, wall);
    const length = unit === 'century' ? 100 : 10;
    const last = civilToMs(year - (year % length) + length - 1);
    return this.#polish(rangeText(this.#format('y', wall < YEAR_1000), wall, last));
  }

  protected override year(wall: number, era: boolean): string {
    return this.#polish(this.#format('y', era).format(wall));
  }

  protected override era(before: boolean): string {
    const parts = this.#format('y', true).formatToParts(before ? -1e14 : 0);
    return this.#polish(parts.find(({ type }) => type === 'era')?.value ?? '');
  }

  protected override seconds(seconds: number): string {
    return seconds % 1
      ? this.number({ minimumFractionDigits: 3 }, seconds % 1).slice(1)
      : `:${this.number({ minimumIntegerDigits: 2 }, seconds)}`;
  }

  protected override date(form: string, wall: number): string {
    return this.#polish(this.#format(form, wall < YEAR_1000 && form.includes('y')).format(wall));
  }

  /** A number, or a number of units. */
  protected number(options: Intl.NumberFormatOptions, value: number): string {
    const key = JSON.stringify(options);
    return plainSpaces(keep(this.#numbers, key, () => new Intl.NumberFormat(this.locale, options)).format(value));
  }

  /** The fields that a form's letters stand for. */
  protected fields(form: string): Intl.DateTimeFormatOptions {
    // Chinese has a month alone in words (二月), beside a year in digits (2026年2月): an axis has both in one row.
    const letters = form === 'l' && this.#chinese ? 'm' : form;
    return Object.assign({}, ...Array.from(letters, (letter) => FIELDS[letter]));
  }

  /** CLDR has BCE and CE, but `Intl` cannot be asked for them. */
  #polish(text: string): string {
    const clean = plainSpaces(text);
    return this.#english ? clean.replace(/\bBC\b/, 'BCE').replace(/\bAD\b/, 'CE') : clean;
  }

  #format(form: string, era: boolean): Intl.DateTimeFormat {
    const letters = era ? `${form}e` : form;
    return keep(this.#dates, letters, () => {
      const fields = this.fields(letters);
      // As in the words of dates: 00:00, not 0:00.
      if (fields.hour && !this.#half) fields.hour = '2-digit';
      return new Intl.DateTimeFormat(this.locale, { ...fields, timeZone: 'UTC', calendar: 'gregory' });
    });
  }
}
