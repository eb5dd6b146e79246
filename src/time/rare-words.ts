import type { DateWriter } from './date-writer.js';
import type { Span } from './span.js';

/** Writes a date that is no plain year, month, day or time, without its doubt; `start` and `last` are its walls. */
export type RareWords = (span: Span, start: number, last: number, writer: DateWriter) => string;

let known: RareWords = (span, start, last, writer) =>
  span.kind === 'unplaced' ? span.text : writer.range(start, last, 'day');

/**
 * Lets seasons, blanks and their likes have words of their own, by `rareDateText`; until then they are ranges of days.
 * Whoever has such dates calls it first; pages without any need not load what it takes.
 */
export function learnRareDates(words: RareWords): void {
  known = words;
}

/** The words of a rare date. */
export const rareWords: RareWords = (span, start, last, writer) => known(span, start, last, writer);
