import { parseDate } from '../../time/parse-date.js';
import type { ReadText } from './domain-input.js';

/** Reads every date there is, deep time and decades too; null where it is none. */
export const readRare: ReadText = (text, options) => {
  const read = parseDate(text, options);
  return 'span' in read ? read.span : null;
};
