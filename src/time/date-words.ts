import type { DateTexts } from '../locale/message-texts.js';

/** What signs stand for where a language has no words. */
type Signed =
  | 'around'
  | 'uncertain'
  | 'since'
  | 'until'
  | 'unknown'
  | 'orEarlier'
  | 'orLater'
  | 'dayUnknown'
  | 'monthUnknown';

/**
 * The words of one language around a date. A word that is missing is replaced by signs, or by a range of days, which every
 * reader understands.
 */
export interface DateWords extends Pick<DateTexts, Signed>, Partial<Omit<DateTexts, Signed>> {
  /** The four quarters of year `{0}`, where numbers are written out. */
  readonly quarters?: readonly [string, string, string, string];
  /** The century, where its word is not that of its first decade. */
  readonly century?: string;
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
