/**
 * The words of one language around a date. `{0}` and `{1}` stand for what is put in. A word that is missing is replaced
 * by signs, or by a range of days, which every reader understands.
 */
export interface DateWords {
  /** `~`: "around 29 January 2026". */
  readonly around: string;
  /** `?`: "6 February 2026?". */
  readonly uncertain: string;
  /** Open ends. */
  readonly since: string;
  readonly until: string;
  /** The same three before a day or a time of day, where a language has another word there: "seit dem 2. Februar". */
  readonly aroundDay?: string;
  readonly sinceDay?: string;
  readonly untilDay?: string;
  /** Open ends of approximate dates, where a language does not just put one word behind the other: "seit etwa dem 2. Februar". */
  readonly sinceAround?: string;
  readonly untilAround?: string;
  readonly sinceAroundDay?: string;
  readonly untilAroundDay?: string;
  /** What stands for an end that is not known. */
  readonly unknown: string;
  /** `[..1984]` and `[1984..]`. */
  readonly orEarlier: string;
  readonly orLater: string;
  /** `1985-04-XX` and `1985-XX`. */
  readonly dayUnknown: string;
  readonly monthUnknown: string;
  /** `XXXX-12-25`. */
  readonly yearUnknown?: string;
  /** Spring to winter of year `{0}`. */
  readonly seasons?: readonly [string, string, string, string];
  /** `~` of the same, where they have an article then. */
  readonly aroundSeasons?: readonly [string, string, string, string];
  /** Quarter `{0}` of year `{1}`. */
  readonly quarter?: string;
  /** The four quarters of year `{0}`, where numbers are written out. */
  readonly quarters?: readonly [string, string, string, string];
  /** The decade that begins in year `{0}`. */
  readonly decade?: string;
  /** The century, where its word is not that of its first decade. */
  readonly century?: string;
  /** Some time from `{0}` to `{1}`. */
  readonly between?: string;
  /** `{0}` is a number with its words: "66 million". */
  readonly yearsAgo?: string;
  /** The same for millions and more, where these take another word behind them. */
  readonly millionsAgo?: string;
  /** `~` of a number of years ago, put around the number: "vor etwa 66 Millionen Jahren". */
  readonly aroundYears?: string;
}

const SIGNS: DateWords = {
  around: '≈ {0}',
  uncertain: '{0}?',
  since: '{0} – …',
  until: '… – {0}',
  unknown: '?',
  orEarlier: '≤ {0}',
  orLater: '≥ {0}',
  dayUnknown: '{0}',
  monthUnknown: '{0}',
};

const ENGLISH: DateWords = {
  around: 'around {0}',
  uncertain: '{0}?',
  since: 'since {0}',
  until: 'until {0}',
  unknown: '?',
  orEarlier: '{0} or earlier',
  orLater: '{0} or later',
  seasons: ['Spring {0}', 'Summer {0}', 'Autumn {0}', 'Winter {0}'],
  quarter: 'Q{0} {1}',
  decade: '{0}s',
  century: '{0}s',
  dayUnknown: '{0}, day unknown',
  monthUnknown: '{0}, month unknown',
  yearUnknown: '{0}, year unknown',
  between: 'between {0} and {1}',
  yearsAgo: '{0} years ago',
};

const registered = new Map<string, DateWords>([['en', ENGLISH]]);

/** Adds or replaces the words of a language (`fa`, without a region); words left out become signs. */
export function registerDateWords(language: string, words: Partial<DateWords>): void {
  registered.set(language, { ...SIGNS, ...words });
}

/** Whether a language has words. */
export const hasDateWords = (language: string): boolean => registered.has(language);

/** The words for a locale, by its language. */
export function dateWordsOf(locale: string): DateWords {
  return registered.get(locale.split('-', 1)[0]!) ?? SIGNS;
}

/** A text with `{0}` and `{1}` filled in. */
export function fillWords(template: string, first: string, second = ''): string {
  return template.replace(/\{[01]\}/g, (slot) => (slot === '{0}' ? first : second));
}
