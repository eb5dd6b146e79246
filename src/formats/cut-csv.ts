import type { Steps } from '../base/steps.js';
import { csvRows, type Separator } from './csv-rows.js';
import { type CutText, Offsets } from './cut-text.js';

/** Where the rows of a table are. */
export interface RowCut {
  /** Where each row with anything in it begins, and one more: the end of the text. */
  readonly starts: Uint32Array<ArrayBuffer>;
  /** For each empty row, how many rows with anything in them come before it. */
  readonly blanks: readonly number[];
}

const QUOTE = 34;
const CR = 13;
const LF = 10;

/** How many rows are passed in one step. */
const STEP = 4096;
/** How much of the text a row that goes on behind its first line is looked for in; twice as much each time it does not end there. */
const WINDOW = 4096;

/** How far a character is looked for at once: what no text has need not be looked for in all of it. */
const SIGHT = 65_536;

/**
 * Asks for the first of a character in one stretch after the other; answers the end of a stretch that has none. All of
 * them cost one pass over the text.
 */
const finder = (text: CutText, code: number): ((from: number, to: number) => number) => {
  // There is none between these two, and at the second one where one was found.
  let [none, next] = [0, 0];
  let isFound = false;
  return (from, to) => {
    if (from < none || from > next) [none, next, isFound] = [from, from, false];
    while (!isFound && next < to) {
      const end = Math.min(text.length, next + SIGHT);
      const found = text.indexOf(code, next, end);
      isFound = found >= 0;
      next = isFound ? found : end;
    }
    return Math.min(next, to);
  };
};

/**
 * Finds the rows of a table from an offset on, without reading their cells; the same rows as `csvRows` finds. A row
 * without quotation marks ends with its line; of one with any the end is asked of `csvRows`. Yields how many there are.
 */
export function* cutRows(text: CutText, from: number, separator: Separator): Steps<RowCut, number> {
  const between = separator.charCodeAt(0);
  const [quoteIn, crIn, lfIn] = [finder(text, QUOTE), finder(text, CR), finder(text, LF)];
  const starts = new Offsets();
  const blanks: number[] = [];

  /** Behind the end of the line that an offset is in. */
  const lineEnd = (at: number): number => {
    const end = crIn(at, lfIn(at, text.length));
    return Math.min(text.length, end + (text.at(end) === CR && text.at(end + 1) === LF ? 2 : 1));
  };

  const passQuotedRow = (at: number, line: number): number => {
    for (let length = 0; ; length = Math.max(WINDOW, 2 * length)) {
      const to = length ? Math.min(text.length, at + length) : line;
      const row = csvRows(text.raw(at, to), separator)();
      const end = row ? at + row.end : to;
      // A mark that is not closed in this part may be behind it, and so may the row's end.
      if (to < text.length && (row?.fault === 'quote-open' || (length && end === to))) continue;
      if (row && csvRows(text.slice(at, end), separator)()) starts.add(at);
      else blanks.push(starts.length);
      return end;
    }
  };

  const passRow = (at: number): number => {
    const end = lineEnd(at);
    if (quoteIn(at, end) < end) return passQuotedRow(at, end);
    if (isBlank(text, at, end, between)) blanks.push(starts.length);
    else starts.add(at);
    return end;
  };

  for (let at = from; at < text.length; ) {
    for (let i = 0; i < STEP && at < text.length; i++) at = passRow(at);
    yield starts.length;
  }
  starts.add(text.length);
  return { starts: starts.all, blanks };
}

/** Whether a line without quotation marks has nothing in its cells. Nearly all are told by their first character. */
const isBlank = (text: CutText, from: number, to: number, between: number): boolean => {
  for (let at = from; at < to; at++) {
    const unit = text.at(at);
    if (unit === between) continue;
    return (unit <= 32 || unit > 126) && text.slice(at, to).replaceAll(String.fromCharCode(between), '').trim() === '';
  }
  return true;
};
