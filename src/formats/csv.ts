import { setEventOrigin } from '../model/event-origin.js';
import type { EventRecord, Timeline } from '../model/event-record.js';
import { LIMITS } from '../model/limits.js';
import type { ProblemList } from '../model/problem-list.js';
import { splitFields } from '../model/split-fields.js';
import { type CsvRow, eachCsvRow, separatorOf } from './csv-rows.js';
import { fieldsOfColumns } from './field-names.js';
import { timelineOf } from './format.js';

/** Cells that a spreadsheet could take for a formula; `toCsv` puts a `'` before them, which is taken off here. */
const ESCAPED = /^'+[\t\r\n ]*[=+\-@＝＋－＠]/;

const QUOTE_FAULTS = {
  'quote-open': 'A quotation mark at the start of a cell is never closed; write "" for a mark inside a text.',
  'quote-stray': 'Text follows a closing quotation mark; write "" for a mark inside a text.',
} as const;

/**
 * Reads a table with a heading row: cells between commas, semicolons or tabs, fields found by their headings in any
 * order and case. Each row with anything in it becomes an event.
 */
export function readCsv(input: unknown, problems: ProblemList): Timeline {
  // Excel's own hint comes before the headings.
  const text = String(input).replace(/^(\uFEFF?)sep=[^\r\n]{1,2}(?=[\r\n])/i, '$1');
  if (/[\uFFFD\0]/.test(text)) {
    const message = 'Some characters could not be read; save the file as UTF-8.';
    problems.add({ code: 'encoding', message });
  }
  let fields: readonly string[] | undefined;
  const events: EventRecord[] = [];
  const rows: number[] = [];

  const readRow = ({ row, cells, fault }: CsvRow): void => {
    if (fault) problems.add({ code: fault, message: QUOTE_FAULTS[fault] }, { row });
    if (!fields) {
      fields = fieldsOfColumns(cells, problems, row);
      for (const field of ['date', 'title']) {
        if (fields.some((each) => each === field || each.startsWith(`${field}_`))) continue;
        const found = cells.map((cell) => `“${cell.slice(0, 40)}”`).slice(0, 20);
        const message = `No column is called “${field}”; the columns are ${found.join(', ')}.`;
        problems.add({ code: 'column-missing', message, field }, { row });
      }
      return;
    }
    const { length } = fields;
    if (cells.length < length || cells.slice(length).some(Boolean)) {
      const message = `The row has ${cells.length} cells, the headings are ${length}; put text with a separator in it in quotation marks.`;
      problems.add({ code: 'row-length', message }, { row });
    }
    const record: Record<string, string> = {};
    for (let column = 0; column < length; column++) {
      const field = fields[column]!;
      let cell = cells[column];
      if (!cell || !field) continue;
      if (cell.includes('\0')) cell = cell.replaceAll('\0', '');
      if (ESCAPED.test(cell)) cell = cell.slice(1);
      if (cell.length > LIMITS.fieldChars) {
        const message = `The text has ${cell.length} characters; only the first ${LIMITS.fieldChars} are used.`;
        problems.add({ code: 'field-long', message }, { row, field });
        cell = cell.slice(0, LIMITS.fieldChars);
      }
      record[field] = cell;
    }
    events.push(splitFields(record));
    rows.push(row);
  };

  eachCsvRow(text, separatorOf(text), readRow);
  if (!fields)
    problems.add({ code: 'empty', message: 'The file is empty; write a row of headings, then a row for each event.' });
  setEventOrigin(events, { rows });
  return timelineOf(events);
}
