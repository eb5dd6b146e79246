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

/** Whether a wall is told by how many years ago it was: before 10,000 BCE. */
export const isPast = (wall: number): boolean => wall < FAR_PAST;

/** Whether a wall is so far away that only its year's number is written: before 10,000 BCE or after 9999. */
export const isFar = (wall: number): boolean => isPast(wall) || wall >= FAR_FUTURE;

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

/** The year of a far wall: milliseconds that far away are not exact; ten days on is surely in the year. */
const farYear = (wall: number): number => msToCivil(wall + 10 * MS_PER_DAY).year;

/** How many years ago a far year was, counted from 2000 as on the axis, and no more exact than it was stated. */
interface YearsBack {
  readonly count: number;
  readonly inMillions: boolean;
  /** "13.8 billion" is the digits 13.8 and the unit billion. */
  readonly text: string;
  readonly digits: string;
  readonly unit: string;
}

function yearsBack(year: number, locale: string): YearsBack {
  const maximumSignificantDigits = String(-year).replace(/0+$/, '').length;
  const count = Number((PRESENT - year).toPrecision(maximumSignificantDigits));
  const inMillions = count >= 1e6;
  const parts = new Intl.NumberFormat(locale, {
    maximumSignificantDigits,
    ...(inMillions && { notation: 'compact', compactDisplay: 'long' }),
  }).formatToParts(count);
  const textOf = (isWanted: (type: string) => boolean): string =>
    plainSpaces(parts.map(({ type, value }) => (isWanted(type) ? value : '')).join(''));
  const unit = textOf((type) => type === 'compact');
  const text = textOf(() => true);
  const digits = textOf((type) => type !== 'compact').trim();
  return { count, inMillions, text, digits, unit };
}

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
    const year = farYear(wall);
    const { locale } = this.#options;
    if (year > 0) return plainSpaces(new Intl.NumberFormat(locale).format(year));
    const { yearsAgo, millionsAgo = yearsAgo } = this.words;
    const { count, inMillions, text } = yearsBack(year, locale);
    if (!yearsAgo) return plainSpaces(new Intl.RelativeTimeFormat(locale).format(-count, 'year'));
    return fillWords(inMillions ? millionsAgo! : yearsAgo, text);
  }

  /** "717–659 million years ago", the words once; undefined where they are not the same for both. */
  #farRange(first: number, last: number): string | undefined {
    const { yearsAgo, millionsAgo = yearsAgo } = this.words;
    if (!yearsAgo || !isPast(last)) return undefined;
    const { locale } = this.#options;
    const [from, to] = [yearsBack(farYear(first), locale), yearsBack(farYear(last), locale)];
    if (from.inMillions !== to.inMillions) return undefined;
    if (from.text === to.text) return this.#farYear(last);
    const count =
      from.unit === to.unit
        ? to.text.replace(to.digits, this.join(from.digits, to.digits))
        : this.join(from.text, to.text);
    return fillWords(from.inMillions ? millionsAgo! : yearsAgo, count);
  }

  one(start: number, last: number, unit: WrittenUnit): string {
    if (isFar(start)) return this.#farYear(start);
    return this.#write(start, last, unit, !this.#gregorian && (unit === 'month' || unit === 'year'));
  }

  range(first: number, last: number, unit: WrittenUnit): string {
    if (isFar(first) || isFar(last)) {
      return this.#farRange(first, last) ?? this.join(this.one(first, first, 'year'), this.one(last, last, 'year'));
    }
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
