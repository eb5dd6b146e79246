import { type CalendarFormat, calendarFormat } from './calendar-format.js';
import { civilToMs, MS_PER_DAY, msToCivil } from './civil.js';
import { type DateWords, dateWordsOf, fillWords } from './date-words.js';
import { plainSpaces } from './plain-spaces.js';
import { dashBetween, rangeText } from './range-text.js';

export { dateLocale } from './date-locale.js';

/** The units to which dates are written. */
export type WrittenUnit = 'year' | 'month' | 'day' | 'minute' | 'second';

/** Writes walls (milliseconds of wall time, as if in UTC) in one language and style. */
export interface DateWriter {
  readonly words: DateWords;
  /** The unit from `start` to `last`, its last moment. Other calendars may need two of theirs for one of ours. */
  one(start: number, last: number, unit: WrittenUnit): string;
  /** From one unit to another, both included. */
  range(first: number, last: number, unit: WrittenUnit): string;
  /** A range of two texts. */
  join(first: string, last: string): string;
  /** "a, b or c", "a, b and c". */
  list(texts: readonly string[], type: 'disjunction' | 'conjunction'): string;
  /** A number in the digits of the language. */
  number(value: number): string;
  /** A day or month of no year. */
  yearless(wall: number, unit: 'month' | 'day'): string;
}

/** What a writer for `Intl` needs to know; all of it is part of its cache's key. */
export interface IntlWriterOptions {
  readonly locale: string;
  readonly calendar: string;
  readonly month: 'long' | 'short';
  readonly hideYear: boolean;
  /** Instants get their time of day only. */
  readonly timeOnly: boolean;
}

type Fields = Intl.DateTimeFormatOptions;

/** The year from which far ones are counted back. */
const PRESENT = 2000;
const FAR_PAST = civilToMs(-9999);
const FAR_FUTURE = civilToMs(10_000);

/** Whether a wall is so far away that only its year's number is written: before 10,000 BCE or after 9999. */
export const isFar = (wall: number): boolean => wall < FAR_PAST || wall >= FAR_FUTURE;

/** Whether a unit is one of the clock. */
export const isTimed = (unit: WrittenUnit | undefined): boolean => unit === 'minute' || unit === 'second';

const cached = <T>(make: (key: string) => T): ((key: string) => T) => {
  const kept = new Map<string, T>();
  return (key) => {
    let value = kept.get(key);
    if (value === undefined) {
      value = make(key);
      kept.set(key, value);
    }
    return value;
  };
};

/** The text that a locale sets between two years. */
const rangeSeparator = cached((locale) => {
  const years = new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC', calendar: 'gregory' });
  const parts = years.formatRangeToParts(civilToMs(1985), civilToMs(2008));
  const between = plainSpaces(parts.find((part) => part.source === 'shared' && part.type === 'literal')?.value ?? '–');
  // Japanese writes its word for "year" between, too.
  const separator = years.format(0).endsWith(between[0]!) ? between.slice(1) : between;
  return separator.trim() === '–' ? '–' : separator;
});

class IntlWriter implements DateWriter {
  readonly #options: IntlWriterOptions;
  readonly #formats = new Map<string, Intl.DateTimeFormat | CalendarFormat>();
  readonly #calendar: string;
  readonly #gregorian: boolean;
  readonly #hour: '2-digit' | 'numeric';

  constructor(options: IntlWriterOptions) {
    this.#options = options;
    const { calendar, hour12 } = new Intl.DateTimeFormat(options.locale, {
      hour: 'numeric',
      ...(options.calendar && { calendar: options.calendar }),
    }).resolvedOptions();
    this.#calendar = calendar;
    this.#gregorian = /^(gregory|iso8601)$/.test(calendar);
    this.#hour = hour12 ? 'numeric' : '2-digit';
  }

  get words(): DateWords {
    return dateWordsOf(this.#options.locale);
  }

  #format(unit: WrittenUnit, year: boolean, era: boolean): Intl.DateTimeFormat | CalendarFormat {
    const key = `${unit}${year}${era}`;
    let format = this.#formats.get(key);
    if (!format) {
      const { locale, month, timeOnly } = this.#options;
      const timed = isTimed(unit);
      const fields: Fields = {};
      if (!(timed && timeOnly)) {
        if (year) fields.year = 'numeric';
        if (era) fields.era = 'short';
        if (unit !== 'year') fields.month = month;
        if (timed || unit === 'day') fields.day = 'numeric';
      }
      if (timed) {
        fields.hour = this.#hour;
        fields.minute = '2-digit';
        if (unit === 'second') fields.second = '2-digit';
      }
      format = this.#gregorian
        ? new Intl.DateTimeFormat(locale, { ...fields, calendar: 'gregory', timeZone: 'UTC' })
        : calendarFormat(locale, this.#calendar, fields);
      this.#formats.set(key, format);
    }
    return format;
  }

  #write(first: number, last: number, unit: WrittenUnit, asRange: boolean): string {
    const from = msToCivil(first).year;
    const to = msToCivil(last).year;
    const year = unit === 'year' || !this.#options.hideYear || from !== to;
    const format = this.#format(unit, year, this.#gregorian && from < 1000 && year);
    const one = plainSpaces(format.format(first));
    let text = one;
    if (asRange) {
      if (format instanceof Intl.DateTimeFormat) text = rangeText(format, first, last);
      // ICU compares Gregorian fields, and so takes two Persian months for one.
      if (text === one) {
        const other = plainSpaces(format.format(last));
        if (other !== one) text = this.join(one, other);
      }
    }
    // Intl has no BCE, and some engines put an "at" before the time.
    return this.#options.locale.startsWith('en')
      ? text
          .replace(/\bBC\b/g, 'BCE')
          .replace(/\bAD\b/g, 'CE')
          .replaceAll(' at ', ', ')
      : text;
  }

  #farYear(wall: number): string {
    // Milliseconds that far away are not exact; ten days on is surely in the year.
    const { year } = msToCivil(wall + 10 * MS_PER_DAY);
    const { locale } = this.#options;
    if (year > 0) return plainSpaces(new Intl.NumberFormat(locale).format(year));
    // Counted from 2000, as on the axis, and no more exact than it was stated.
    const maximumSignificantDigits = String(-year).replace(/0+$/, '').length;
    const size: Intl.NumberFormatOptions = { maximumSignificantDigits };
    const rounded = Number((PRESENT - year).toPrecision(maximumSignificantDigits));
    const { yearsAgo, millionsAgo = yearsAgo } = this.words;
    if (!yearsAgo) return plainSpaces(new Intl.RelativeTimeFormat(locale).format(-rounded, 'year'));
    const inWords = rounded >= 1e6 && ({ notation: 'compact', compactDisplay: 'long' } as const);
    const count = new Intl.NumberFormat(locale, { ...size, ...inWords }).format(rounded);
    return fillWords(inWords ? millionsAgo! : yearsAgo, plainSpaces(count));
  }

  one(start: number, last: number, unit: WrittenUnit): string {
    if (isFar(start)) return this.#farYear(start);
    return this.#write(start, last, unit, !this.#gregorian && (unit === 'month' || unit === 'year'));
  }

  range(first: number, last: number, unit: WrittenUnit): string {
    if (isFar(first) || isFar(last)) return this.join(this.one(first, first, 'year'), this.one(last, last, 'year'));
    const days = this.#options.timeOnly && Math.floor(first / MS_PER_DAY) !== Math.floor(last / MS_PER_DAY);
    return this.#write(first, last, days && isTimed(unit) ? 'day' : unit, true);
  }

  join(first: string, last: string): string {
    const separator = rangeSeparator(this.#options.locale);
    return first + (separator === '–' ? dashBetween(first, last) : separator) + last;
  }

  list(texts: readonly string[], type: 'disjunction' | 'conjunction'): string {
    return new Intl.ListFormat(this.#options.locale, { type }).format(texts);
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.#options.locale).format(value);
  }

  yearless(wall: number, unit: 'month' | 'day'): string {
    return plainSpaces(this.#format(unit, false, false).format(wall));
  }
}

const writers = new Map<string, DateWriter>();

/** A writer over `Intl`, kept for the next time: making formatters costs far more than formatting. */
export function intlWriter(options: IntlWriterOptions): DateWriter {
  const { locale, calendar, month, hideYear, timeOnly } = options;
  const key = [locale, calendar, month, hideYear, timeOnly].join();
  let writer = writers.get(key);
  if (!writer) {
    writer = new IntlWriter(options);
    writers.set(key, writer);
  }
  return writer;
}
