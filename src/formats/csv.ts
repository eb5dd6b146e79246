import { setEventOrigin } from '../model/event-origin.js';
import type { EventRecord, Timeline } from '../model/event-record.js';
import type { Report } from '../model/fault.js';
import { LIMITS } from '../model/limits.js';
import { splitFields } from '../model/split-fields.js';
import { type CsvRow, csvRows, type FlatRecord, type NextRow, type TableKind } from './csv-rows.js';
import { timelineOf } from './format.js';

/** Cells that a spreadsheet could take for a formula; `toCsv` puts a `'` before them, which is taken off here. */
const ESCAPED = /^'+[\t\r\n ]*[=+\-@＝＋－＠]/;

/** The headings of the event format. What any others mean is known to `table-kind.ts`, which is loaded for them. */
const OWN =
  /^(id|date|end|timezone|group|topic|tags|actors|place|lat|lon|status|importance|relations|source(_url)?|quote(_by)?|media(_alt|_captions?|_credit)?|updated|(title|summary)(_[a-z]{2})?)$/;

/** Whether a field is one of the event format, by its own name. */
export const isOwnField = (name: string): boolean => OWN.test(name);

/** What the rows of a table are, by its first one. */
export async function kindOf(head: CsvRow | undefined, next: NextRow, report: Report): Promise<TableKind> {
  const cells = head?.cells ?? [];
  const isOwn =
    cells.every(isOwnField) &&
    new Set(cells).size === cells.length &&
    cells.includes('date') &&
    cells.some((cell) => cell.startsWith('title'));
  return isOwn
    ? { fields: cells, eventOf: splitFields }
    : (await import('./table-kind.js')).tableKind(head, next, report);
}

/** The record of a row, as flat as the row is: each field is a text. */
export function rowRecord({ row, cells, fault }: CsvRow, fields: readonly string[], report: Report): FlatRecord {
  if (fault) report({ code: fault, row });
  const { length } = fields;
  if (cells.length < length || cells.slice(length).some(Boolean)) {
    report({ code: 'row-length', row, words: [cells.length, length] });
  }
  const record: Record<string, string> = {};
  for (let column = 0; column < length; column++) {
    const field = fields[column]!;
    let cell = cells[column];
    if (!cell || !field) continue;
    if (ESCAPED.test(cell)) cell = cell.slice(1);
    if (cell.length > LIMITS.fieldChars) {
      report({ code: 'field-long', row, field, words: [cell.length] });
      cell = cell.slice(0, LIMITS.fieldChars);
    }
    record[field] = cell;
  }
  return record;
}

/** Reads the rows of a table whose first one are headings. Each other row with anything in it becomes an event. */
export async function readRows(next: NextRow, report: Report): Promise<Timeline> {
  const { fields, eventOf, next: follow = next, wrap = timelineOf } = await kindOf(next(), next, report);
  const events: EventRecord[] = [];
  const rows: number[] = [];
  for (let each = follow(); each; each = follow()) {
    const record = rowRecord(each, fields, report);
    const event = eventOf(record, each.row);
    if (!event) continue;
    events.push(event);
    rows.push(each.row);
  }
  setEventOrigin(events, { rowAt: (position) => rows[position] });
  return wrap(events);
}

/**
 * Reads a table with a heading row: cells between commas, semicolons or tabs, fields found by their headings in any
 * order and case.
 */
export function readCsv(input: unknown, report: Report): Promise<Timeline> {
  return readRows(csvRows(String(input)), report);
}
