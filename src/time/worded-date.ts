import { ar } from '../locale/ar.js';
import { de } from '../locale/de.js';
import { es } from '../locale/es.js';
import { fa } from '../locale/fa.js';
import { fr } from '../locale/fr.js';
import { he } from '../locale/he.js';
import { ja } from '../locale/ja.js';
import { pt } from '../locale/pt.js';
import { ru } from '../locale/ru.js';
import { tr } from '../locale/tr.js';
import { zh } from '../locale/zh.js';
import { dateLocale } from './date-locale.js';
import { hasDateWords, registerDateWords } from './date-words.js';
import { type FormatDateOptions, formatDate as formatPlain } from './format-date.js';
import { learnAllDates } from './learn-all-dates.js';
import type { Span } from './span.js';

const LANGUAGES = [ar, de, es, fa, fr, he, ja, pt, ru, tr, zh];

/**
 * A date in words, its doubt included, in any of the twelve languages of the interface: "around 29 January 2026", "etwa
 * 29. Januar 2026". In others the dates are those of `Intl`, and signs stand for words. Never throws: what cannot be said
 * is given as it was written.
 */
export function formatDate(span: Span, options: FormatDateOptions = {}): string {
  const language = dateLocale(options.locale ?? 'en').split('-', 1)[0]!;
  // When asked for: importing runs nothing. What an app has registered itself stays.
  const messages = hasDateWords(language) ? undefined : LANGUAGES.find(({ lang }) => lang === language);
  if (messages?.dates) registerDateWords(language, messages.dates);
  learnAllDates();
  return formatPlain(span, options);
}
