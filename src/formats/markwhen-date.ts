import type { DateOrder } from '../time/ordered-date.js';
import { parseDate } from '../time/parse-date.js';
import { edtfOf } from './edtf-text.js';
import { looseDate } from './loose-date.js';
import { isAmount } from './markwhen-relative.js';

/** A line that begins with a date. */
export interface DatedLine {
  readonly date: string;
  /** '' for none, `..` where it goes on; or how long it lasts, in words. */
  readonly end: string;
  readonly text: string;
  /** How it repeats, which is not read. */
  readonly repeats: string;
}

/** A date and a colon are looked for in so many characters at the beginning of a line, and so many colons. */
const MOST_HEAD = 120;
const MOST_COLONS = 8;

const NOW = /^(?:now|present|today)$/i;
const DAY = /^\d{1,4}[-/.\s]|\d{4}$|[a-z]/i;

/** One date of a line; undefined for what is none. */
function oneDate(text: string, order: DateOrder): string | undefined {
  if (!DAY.test(text) && !/\d{4}/.test(text)) return undefined;
  const [, month, year] = /^(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (year !== undefined) return edtfOf({ year: Number(year), month: Number(month) });
  const loose = looseDate(text, order);
  if (loose) return loose;
  const read = parseDate(text);
  return 'span' in read && read.span.kind !== 'interval' ? text : undefined;
}

/** Both ends of a range, by any of its separators: `A - B`, `A-B`, `A/B`, `A to B`; instead of the second, how long it lasts. */
function range(text: string, order: DateOrder): readonly [string, string] | undefined {
  for (const separator of [' - ', ' – ', ' to ', ' / ', '/', '-', '–']) {
    for (let at = text.indexOf(separator, 1); at > 0; at = text.indexOf(separator, at + 1)) {
      const last = text.slice(at + separator.length).trim();
      const from = oneDate(text.slice(0, at).trim(), order);
      const to = from && (NOW.test(last) ? '..' : isAmount(last) ? last : oneDate(last, order));
      if (from && to) return [from, to];
    }
  }
  return undefined;
}

function datesOf(text: string, order: DateOrder): readonly [string, string] | undefined {
  const one = oneDate(text, order);
  return one ? [one, ''] : range(text, order);
}

/** A line of markwhen that begins with a date or a range and a colon; undefined for any other. */
export function dateOfLine(line: string, order: DateOrder): DatedLine | undefined {
  const head = line.slice(0, MOST_HEAD);
  if (!/^\s*[\d\p{L}-]/u.test(head)) return undefined;
  const colons: number[] = [];
  for (let at = head.indexOf(':'); at > 0 && colons.length < MOST_COLONS; at = head.indexOf(':', at + 1))
    colons.push(at);
  // A time has colons too, so the longest that is a date counts.
  for (const at of colons.reverse()) {
    const [date = '', repeats = ''] = head.slice(0, at).split(/\s+(?=every\b)/i);
    const dates = datesOf(date.trim(), order);
    if (dates) return { date: dates[0], end: dates[1], text: line.slice(at + 1).trim(), repeats: repeats.trim() };
  }
  return undefined;
}
