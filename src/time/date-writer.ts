import { keep } from '../base/keep.js';
import type { CalendarFormat } from './calendar-format.js';
import { civilToMs, MS_PER_DAY, msToCivil } from './civil.js';
import { dateFormat, plainFormat } from './date-format.js';
import { type DateWords, dateWordsOf, fillWords } from './date-words.js';
import { plainSpaces } from './plain-spaces.js';
import { dashBetween, rangeText } from './range-text.js';

export { dateLocale } from './date-locale.js';

/** The units to which dates are written. */
export type WrittenUnit = 'year' | 'month' | 'day' | 'minute' | 'second';

/** Writes walls (milliseconds of wall time, as if in UTC) in one language and style. */
export interface DateWriter {
  readonly words: DateWords;
  /** Whether its years are ours. */
  readonly isGregorian: boolean;
  /**
   * The unit from `start` to `last`, its last moment. Other calendars may need two of theirs for one of ours. `around`:
   * years long ago are said to be counted roughly.
   */
  one(start: number, last: number, unit: WrittenUnit, around?: boolean): string;
  /** From one unit to another, both included. */
  range(first: number, last: number, unit: WrittenUnit, around?: boolean): string;
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

const separators = new Map<string, string>();

/** The text that a locale sets between two years. */
const rangeSeparator = (locale: string): string =>
  keep(separators, locale, () => {
    const years = new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC', calendar: 'gregory' });
    const parts = years.formatRangeToParts(civilToMs(1985), civilToMs(2008));
    const between = plainSpaces(
      parts.find((part) => part.source === 'shared' && part.type === 'literal')?.value ?? '–',
    );
    // Japanese writes its word for "year" between, too.
    const separator = years.format(0).endsWith(between[0]!) ? between.slice(1) : between;
    return separator.trim() === '–' ? '–' : separator;
  });

/** A range of two texts, with what a locale sets between: "2–9", "۱۳ تا ۲۰", "2～9". */
export function joinRange(first: string, last: string, locale: string): string {
  const separator = rangeSeparator(locale);
  return first + (separator === '–' ? dashBetween(first, last) : separator) + last;
}

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
  const text = plainSpaces(parts.map(({ value }) => value).join(''));
  const unit = parts.find(({ type }) => type === 'compact')?.value ?? '';
  const digits = text.replace(unit, '').trim();
  return { count, inMillions, text, digits, unit };
}

class IntlWriter implements DateWriter {
  readonly #options: IntlWriterOptions;
  readonly #formats = new Map<string, Intl.DateTimeFormat | CalendarFormat>();
  readonly #calendar: string;
  readonly isGregorian: boolean;
  readonly #hour: '2-digit' | 'numeric';

  constructor(options: IntlWriterOptions) {
    this.#options = options;
    const { calendar, hour12 } = new Intl.DateTimeFormat(options.locale, {
      hour: 'numeric',
      ...(options.calendar && { calendar: options.calendar }),
    }).resolvedOptions();
    this.#calendar = calendar;
    this.isGregorian = /^(gregory|iso8601)$/.test(calendar);
    this.#hour = hour12 ? 'numeric' : '2-digit';
  }

  get words(): DateWords {
    return dateWordsOf(this.#options.locale);
  }

  #format(unit: WrittenUnit, year: boolean, era: boolean): Intl.DateTimeFormat | CalendarFormat {
    return keep(this.#formats, `${unit}${year}${era}`, () => {
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
      return this.isGregorian ? plainFormat(locale, 'gregory', fields) : dateFormat(locale, this.#calendar, fields);
    });
  }

  #write(first: number, last: number, unit: WrittenUnit, asRange: boolean): string {
    const from = msToCivil(first).year;
    const to = msToCivil(last).year;
    const year = unit === 'year' || !this.#options.hideYear || from !== to;
    const format = this.#format(unit, year, this.isGregorian && from < 1000 && year);
    const one = plainSpaces(format.format(first));
    // Before its first year a calendar counts below nought; ours has eras.
    if (!this.isGregorian && from < 700 && /[-−]\p{Nd}/u.test(this.#format(unit, true, false).format(first))) {
      return intlWriter({ ...this.#options, calendar: 'gregory' }).range(first, last, unit);
    }
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

  /** "717–659 million" years ago; in millions, they may take another word. */
  #ago(count: string, inMillions: boolean, around: boolean): string {
    const { yearsAgo = '', millionsAgo = yearsAgo, aroundYears = '' } = this.words;
    return fillWords(inMillions ? millionsAgo : yearsAgo, around ? fillWords(aroundYears, count) : count);
  }

  #farYear(wall: number, around = false): string {
    const year = farYear(wall);
    const { locale } = this.#options;
    if (year > 0) return plainSpaces(new Intl.NumberFormat(locale).format(year));
    const { count, inMillions, text } = yearsBack(year, locale);
    return this.words.yearsAgo
      ? this.#ago(text, inMillions, around)
      : plainSpaces(new Intl.RelativeTimeFormat(locale).format(-count, 'year'));
  }

  /** "717–659 million years ago", the words once; undefined where they are not the same for both. */
  #farRange(first: number, last: number, around: boolean): string | undefined {
    if (!this.words.yearsAgo || !isPast(last)) return undefined;
    const { locale } = this.#options;
    const [from, to] = [yearsBack(farYear(first), locale), yearsBack(farYear(last), locale)];
    if (from.inMillions !== to.inMillions) return undefined;
    if (from.text === to.text) return this.#farYear(last, around);
    const count =
      from.unit === to.unit
        ? to.text.replace(to.digits, this.join(from.digits, to.digits))
        : this.join(from.text, to.text);
    return this.#ago(count, from.inMillions, around);
  }

  one(start: number, last: number, unit: WrittenUnit, around?: boolean): string {
    if (isFar(start)) return this.#farYear(start, around);
    return this.#write(start, last, unit, !this.isGregorian && (unit === 'month' || unit === 'year'));
  }

  range(first: number, last: number, unit: WrittenUnit, around = false): string {
    if (isFar(first) || isFar(last)) {
      return (
        this.#farRange(first, last, around) ??
        this.join(this.one(first, first, 'year', around), this.one(last, last, 'year', around))
      );
    }
    const days = this.#options.timeOnly && Math.floor(first / MS_PER_DAY) !== Math.floor(last / MS_PER_DAY);
    return this.#write(first, last, days && isTimed(unit) ? 'day' : unit, true);
  }

  join(first: string, last: string): string {
    return joinRange(first, last, this.#options.locale);
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
  return keep(writers, [locale, calendar, month, hideYear, timeOnly].join(), () => new IntlWriter(options));
}
