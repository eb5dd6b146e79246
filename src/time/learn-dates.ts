import type { Messages } from '../locale/messages.js';
import { registerDateWords } from './date-words.js';

/** Lets dates be worded in the language of these messages. Whoever words dates calls it first; again costs nothing. */
export function learnDates({ lang, dates }: Messages): void {
  if (dates) registerDateWords(lang, dates);
}
