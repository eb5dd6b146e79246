import type { EventRecord, Timeline } from '../model/event-record.js';
import type { Report } from '../model/fault.js';
import { splitFields } from '../model/split-fields.js';
import type { CsvRow, FlatRecord, NextRow, TableKind } from './csv-rows.js';
import { END_TIMES, isLiteral, plainName, TIMES } from './field-names.js';
import { clockText } from './loose-date.js';
import { isDate, typedDate } from './typed-date.js';

/** So many lines may stand above the headings. */
const MOST_LINES = 6;

const filled = ({ cells }: CsvRow): readonly string[] => cells.filter(Boolean);

/** What stands above the headings of a table, and the rows that were read to find that out. */
export interface Lines {
  /** The first line with more than one cell in it. */
  readonly head: CsvRow;
  /** What the first line says. */
  readonly title: string;
}

/**
 * Passes lines with one cell each, such as a spreadsheet's own title over merged cells. Where no fuller row follows,
 * answers the rows that were read.
 */
export function linesAbove(first: CsvRow, next: NextRow): Lines | readonly CsvRow[] {
  const passed: CsvRow[] = [];
  while (passed.length < MOST_LINES) {
    const row = next();
    if (!row) break;
    if (filled(row).length > 1) return { head: row, title: filled(first)[0]! };
    passed.push(row);
  }
  return passed;
}

/** The same kind of table with a title of its own. */
export const titled = (kind: TableKind, title: string): TableKind => ({
  ...kind,
  wrap: (events): Timeline => ({ title, ...(kind.wrap?.(events) ?? { events }) }),
});

/**
 * The columns of a table without headings, by what its first row holds: the first date, the next one, text; undefined
 * where that is none of an event.
 */
export function fieldsByContent({ row, cells }: CsvRow, report: Report): readonly string[] | undefined {
  const names = ['title', 'summary'];
  const dates = ['date', 'end'];
  const fields = cells.map((cell, i) => {
    const isWhen = isDate(cell) || typedDate(cell) !== undefined;
    const name = isWhen ? dates.shift() : /\p{L}/u.test(cell) && names.shift();
    return name || `column ${i + 1}`;
  });
  if (!fields.includes('date') || !fields.includes('title')) return undefined;
  report({ code: 'headings-missing', row, words: [fields.join(', ')] });
  return fields;
}

/** `14:30` of a cell; undefined for what is no time of day. */
function clockIn(cell: string | undefined): string | undefined {
  const [, time = '', half] = /^(\d{1,2}(?::\d\d){1,2})\s?(?:([ap])\.?m\.?|uhr|h)?$/i.exec(cell ?? '') ?? [];
  return time ? clockText(time, half?.toLowerCase()) : undefined;
}

/** A day with a time behind it; itself where it has one already, or there is none. */
const at = (day: string | undefined, clock: string | undefined): string | undefined =>
  day && clock && !day.includes(':') ? `${day} ${clock}` : day;

/** Makes events of rows that have the time of day in a column of its own; undefined where no heading says that. */
export function eventsWithTimes(
  fields: readonly string[],
  headings: readonly string[],
): ((record: FlatRecord) => EventRecord) | undefined {
  const named = (names: ReadonlySet<string>): string | undefined =>
    fields.find((field, column) => names.has(plainName(field)) && !isLiteral(headings[column] ?? ''));
  const [time, endTime] = [named(TIMES), named(END_TIMES)];
  if (!fields.includes('date') || !(time || endTime)) return undefined;
  return (record) => {
    const start = clockIn(time && record[time]);
    const whole: Record<string, string> = { ...record };
    const date = at(record.date, start);
    if (date) whole.date = date;
    if (time && date !== record.date) delete whole[time];
    const last = clockIn(endTime && record[endTime]);
    const endClock = last ?? clockIn(record.end);
    const end = endClock && (clockIn(record.end) || !record.end) ? at(record.date, endClock) : at(record.end, last);
    if (end) whole.end = end;
    if (endTime && last && end?.endsWith(last)) delete whole[endTime];
    return splitFields(whole);
  };
}
