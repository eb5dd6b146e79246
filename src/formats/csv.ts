import { setEventOrigin } from '../model/event-origin.js';
import type { EventRecord, Timeline } from '../model/event-record.js';
import type { Report } from '../model/fault.js';
import { LIMITS } from '../model/limits.js';
import { splitFields } from '../model/split-fields.js';
import { type CsvRow, eachCsvRow, separatorOf } from './csv-rows.js';
import { fieldsOfColumns } from './field-names.js';
import { timelineOf } from './format.js';

/** Cells that a spreadsheet could take for a formula; `toCsv` puts a `'` before them, which is taken off here. */
const ESCAPED = /^'+[\t\r\n ]*[=+\-@＝＋－＠]/;

/**
 * Reads a table with a heading row: cells between commas, semicolons or tabs, fields found by their headings in any
 * order and case. Each row with anything in it becomes an event.
 */
export function readCsv(input: unknown, report: Report): Timeline {
  // Excel's own hint comes before the headings.
  const text = String(input).replace(/^(\uFEFF?)sep=[^\r\n]{1,2}(?=[\r\n])/i, '$1');
  if (/[\uFFFD\0]/.test(text)) {
    report({ code: 'encoding' });
  }
  let fields: readonly string[] | undefined;
  const events: EventRecord[] = [];
  const rows: number[] = [];

  const readRow = ({ row, cells, fault }: CsvRow): void => {
    if (fault) report({ code: fault, row });
    if (!fields) {
      fields = fieldsOfColumns(cells, report, row);
      for (const field of ['date', 'title']) {
        if (fields.some((each) => each === field || each.startsWith(`${field}_`))) continue;
        const found = cells.map((cell) => `“${cell.slice(0, 40)}”`).slice(0, 20);
        report({ code: 'column-missing', row, field, value: field, words: [found.join(', ')] });
      }
      return;
    }
    const { length } = fields;
    if (cells.length < length || cells.slice(length).some(Boolean)) {
      report({ code: 'row-length', row, words: [cells.length, length] });
    }
    const record: Record<string, string> = {};
    for (let column = 0; column < length; column++) {
      const field = fields[column]!;
      let cell = cells[column];
      if (!cell || !field) continue;
      if (cell.includes('\0')) cell = cell.replaceAll('\0', '');
      if (ESCAPED.test(cell)) cell = cell.slice(1);
      if (cell.length > LIMITS.fieldChars) {
        report({ code: 'field-long', row, field, words: [cell.length] });
        cell = cell.slice(0, LIMITS.fieldChars);
      }
      record[field] = cell;
    }
    events.push(splitFields(record));
    rows.push(row);
  };

  eachCsvRow(text, separatorOf(text), readRow);
  if (!fields) report({ code: 'empty' });
  setEventOrigin(events, { rows });
  return timelineOf(events);
}
