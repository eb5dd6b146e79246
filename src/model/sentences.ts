import { STATUSES } from './event-record.js';
import type { Fault } from './fault.js';
import { LIMITS } from './limits.js';

const QUOTE_ADVICE = 'write "" for a mark inside a text';

/** What each code says: what is wrong, and after a semicolon what would be right. `value` is quoted and shortened. */
const SENTENCES: Readonly<Record<string, (value: string, ...words: readonly unknown[]) => string>> = {
  // Dates.
  'date-missing': () => 'A date is missing, so the event stands at the end of the list; write one like 2026-02-28',
  'date-invalid': (value) => `${value} is not a date; write it as text, like 2026-02-28`,
  'date-ambiguous': (value, year, ms, instant) =>
    `${value} can be the year "${year}" or ${ms} milliseconds after 1970, "${instant}"; write the text of the one that is meant`,
  'date-order': (value, start) => `${value} is before its start, “${start}”; turn them round`,
  'date-serial': (value, date) =>
    `${value} is the number that a spreadsheet has for a day, so it is read as ${date}; give its column the format of dates`,
  'end-twice': (value, date) => `${value} is a second end, as “${date}” has one; leave one of them out`,
  'timezone-unknown': (value) => `${value} is not a time zone; use a name such as Asia/Qatar`,
  // Other fields.
  'title-missing': () => 'A title is missing, so the event is shown by its date; write a headline',
  'field-long': (_, length) => `The text has ${length} characters; only the first ${LIMITS.fieldChars} are used`,
  'field-name': (value) => `${value} cannot be the name of a field, so it is left out; call it something else`,
  'status-unknown': (value) =>
    `${value} is not a status, so the event counts as confirmed; write one of ${STATUSES.join(', ')}`,
  'importance-invalid': (value) => `${value} is not a number from 1 to 5`,
  'coordinate-invalid': (value, name, limit) => `${value} is not a ${name}; write degrees from −${limit} to ${limit}`,
  'coordinate-missing': () => 'One of latitude and longitude is missing, so the place is not on a map; write both',
  'link-refused': (value) =>
    `${value} is not an address that may be followed, so it is left out; write one that begins with https:`,
  'id-duplicate': (value, name) =>
    `${value} is the id of another event too, so this one is called “${name}”; give each its own`,
  'relation-unknown': (value) => `${value} is not the id of any event, so this relation is left out`,
  'relation-invalid': () => 'A relation names no event; write {"type": "follows", "to": "the other’s id"}',
  'relation-cycle': (value, names) => `${value} goes round in a circle (${names}); take one of these relations out`,
  // Whole events and timelines.
  'event-invalid': (value) => `${value} is not an event; write an object with date and title`,
  'events-missing': (value) => `${value} has no list of events; write {"events": […]}, or only a list`,
  'type-wrong': (value, type) => `${value} is not a ${type}`,
  'group-invalid': () => 'A group has no id; write the name that its events have as their group',
  'groups-many': (value) => `${value} groups are more than can be drawn; the limit is ${LIMITS.lanes}`,
  'rows-many': (value) => `${value} events are too many; only the first ${LIMITS.rows} are drawn`,
  // Files.
  empty: () => 'The file is empty; write a row of headings, then a row for each event',
  encoding: () => 'Some characters could not be read; save the file as UTF-8',
  'file-long': (value) => `${value} characters are more than can be read; the limit is ${LIMITS.fileChars}`,
  'format-unknown': (value, formats) => `${value} is not a format that can be read; these are ${formats}`,
  'not-data': (value) =>
    `This is a web page${value && `, called ${value}`}, not data; check that the address is that of the file itself`,
  unreadable: (value) => `The data could not be read: ${value}`,
  'column-missing': (value, columns) => `No column is called ${value}; the columns are ${columns}`,
  'headings-missing': (_, fields) =>
    `The table has no headings, so its columns are read as ${fields}; write a row of headings above it`,
  'column-double': (value) => `Two columns are called ${value}; only the first is read`,
  'row-length': (_, cells, headings) =>
    `The row has ${cells} cells, the headings are ${headings}; put text with a separator in it in quotation marks`,
  'quote-open': () => `A quotation mark at the start of a cell is never closed; ${QUOTE_ADVICE}`,
  'quote-stray': () => `Text follows a closing quotation mark; ${QUOTE_ADVICE}`,
};

/** A value as it is shown in a problem: at most 80 characters, and never what an object holds. */
export function shownValue(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  const text = String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** The sentence for a fault, without where it is. */
export function sentenceOf({ code, message, value, words = [] }: Fault): string {
  if (message) return message;
  return `${SENTENCES[code]!(value === undefined ? '' : `“${shownValue(value)}”`, ...words)}.`;
}
