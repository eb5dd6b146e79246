import { readingOf } from '../time/ordered-date.js';
import { parseDate } from '../time/parse-date.js';
import { englishDate, plainSigns } from './english-date.js';
import { looseDate } from './loose-date.js';

const MAX_LENGTH = 64;

/** Parts of years by the words and letters that stand for them, and their numbers in EDTF. */
const PARTS: Readonly<Record<string, string>> = {
  spring: '21',
  summer: '22',
  autumn: '23',
  fall: '23',
  winter: '24',
  q1: '33',
  q2: '34',
  q3: '35',
  q4: '36',
  h1: '40',
  h2: '41',
};

/** Whether a text is a date of the event format as it stands. */
export const isDate = (text: string | undefined): text is string => text !== undefined && 'span' in parseDate(text);

/** `spring 2026`, `Q1 2026`, `2026 Q1`, `19th century`. */
function partOfTime(text: string): string | undefined {
  const [, word = '', year = ''] =
    /^([a-z]\w{1,5})[ /-](\d{4})$/.exec(text.replace(/^(\d{4})[ /-]?([a-z]\w{1,5})$/, '$2 $1')) ?? [];
  if (Object.hasOwn(PARTS, word)) return `${year}-${PARTS[word]}`;
  const [, century] = /^(\d{1,2})(?:st|nd|rd|th) (?:century|c)$/.exec(text) ?? [];
  return Number(century) > 0 ? `${String(Number(century) - 1).padStart(2, '0')}XX` : undefined;
}

/** `13/02/2026`, where only one order makes it a date; with dots the day comes first where the caller says so. */
function onlyReading(text: string, dotted: 'dmy' | undefined): string | undefined {
  const readings = (['dmy', 'mdy'] as const)
    .filter((order) => !(dotted && text.includes('.')) || order === dotted)
    .map((order) => readingOf(text, order))
    .filter((reading) => reading?.exists)
    .map((reading) => reading?.date);
  return new Set(readings).size === 1 ? readings[0] : undefined;
}

function oneDate(text: string, dotted: 'dmy' | undefined): string | undefined {
  const plain = plainSigns(text);
  if (isDate(plain)) return plain;
  const only = onlyReading(plain, dotted);
  if (only !== undefined) return isDate(only) ? only : looseDate(only);
  // Milliseconds since 1970, as the event format has them.
  if (/^1\d{12}$/.test(plain)) return new Date(Number(plain)).toISOString();
  if (/^[\d.,]+$/.test(plain) && !/^\d{8}$/.test(plain) && !/^\d{4}\.\d{1,2}\.\d{1,2}$/.test(plain)) return undefined;
  const english = englishDate(plain).toLowerCase();
  // A year of two digits could be in either century.
  if (!/\d{3}|\b(?:bce?|ad|ce)\b|century/.test(english)) return undefined;
  return [looseDate(english), partOfTime(english)].find(isDate);
}

/**
 * A date as people type it into a table, in EDTF or ISO 8601, where it can mean only one thing: in the words of any
 * language of the interface, with any digits, three numbers of which one cannot be the month, a range with a dash.
 * Undefined for all else: `03/02/2026`, a year of two digits.
 */
export function typedDate(text: string, dotted?: 'dmy'): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const one = oneDate(text, dotted) ?? oneDate(text.replaceAll('–', '-'), dotted);
  if (one !== undefined) return one;
  const plain = plainSigns(text);
  const [from = '', to = '', ...more] = plain.includes('–')
    ? plain.split(/\s?–\s?/)
    : /^\d{4}-\d{4}$/.test(plain)
      ? plain.split('-')
      : plain.split(/ (?:-|to|bis|until|à|al|до) /);
  if (!to || more.length > 0) return undefined;
  const ends = [from, to].map((each) => oneDate(each, dotted));
  const range = ends.join('/');
  return ends.every(Boolean) && isDate(range) ? range : undefined;
}

const SERIAL = /^[2-6]\d{4}(?:[.,]\d{1,10})?$/;
/** The day that spreadsheets count from, by how many days before 1970 it is. */
const SPREADSHEET_DAY = 25_569;
const MS_PER_MINUTE = 60_000;

/** The date of a spreadsheet's day number, `46056.5`; undefined for other texts, and for days before 1954 or after 2091. */
export function serialDate(text: string): string | undefined {
  if (!SERIAL.test(text)) return undefined;
  const minutes = Math.round((Number(text.replace(',', '.')) - SPREADSHEET_DAY) * 24 * 60);
  const [day = '', time = ''] = new Date(minutes * MS_PER_MINUTE).toISOString().split('T');
  return minutes % (24 * 60) === 0 ? day : `${day}T${time.slice(0, 5)}`;
}
