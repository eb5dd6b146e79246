import type { Timeline } from '../model/event-record.js';
import type { Report } from '../model/fault.js';
import { textOf } from '../model/field-parts.js';
import { readRows } from './csv.js';
import type { CsvRow } from './csv-rows.js';
import { edtfOf, pad } from './edtf-text.js';
import { timelineOf } from './format.js';
import { jsonIn } from './json-text.js';
import { fieldsOf, itemsOf } from './record.js';

/** `Date(2026,1,3)` or `Date(2026,1,3,10,0,0)`: the month counts from 0. */
const DATE = /^Date\((-?\d{1,6}),(\d{1,2}),(\d{1,2})(?:,(\d{1,2}),(\d{1,2}),(\d{1,2})(?:,\d{1,3})?)?\)$/;

/** A cell as text: a date in EDTF, a number without the separators that it is shown with. */
function cellText(cell: unknown, type: unknown): string {
  const { v, f } = fieldsOf(cell);
  if (v === null || v === undefined) return textOf(f);
  if (type === 'timeofday' && Array.isArray(v))
    return v
      .slice(0, 3)
      .map((part) => pad(Number(part)))
      .join(':');
  if (typeof v === 'boolean') return String(v);
  const date = typeof v === 'string' ? DATE.exec(v) : null;
  if (!date) return textOf(v);
  const [year = 0, month = 0, day, hour, minute = 0, second = 0] = date
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const time = hour === undefined ? undefined : [hour, minute, second].map((part) => pad(part)).join(':');
  return edtfOf({ year, month: month + 1, day, time });
}

/**
 * Reads what Google's query for a published sheet (`gviz/tq`) answers: `google.visualization.Query.setResponse({…});`,
 * or the object in it. Columns are found as in CSV; where the sheet names none, its first row has the names.
 */
export async function readGviz(input: unknown, report: Report): Promise<Timeline> {
  let json = input;
  if (typeof input === 'string') {
    const from = input.indexOf('(') + 1;
    const to = input.lastIndexOf(')');
    if (/^[\s\S]{0,40}setResponse\($/.test(input.slice(Math.max(0, from - 48), from)) && to > from)
      json = input.slice(from, to);
  }
  const answer = fieldsOf(await jsonIn(json, report));
  const { cols, rows } = fieldsOf(answer.table);
  if (!Array.isArray(rows)) {
    const { message, detailed_message: detail } = fieldsOf(itemsOf(answer.errors)[0]);
    const reason = textOf(detail) || textOf(message);
    report(
      reason
        ? {
            code: 'sheet-refused',
            message: `Google did not hand over the sheet: ${reason.replace(/\.$/, '')}. Publish it to the web.`,
          }
        : { code: 'events-missing', path: 'table.rows', value: answer.table },
    );
    return timelineOf([]);
  }
  const columns = itemsOf(cols).map(fieldsOf);
  const stated = columns.map(({ label }) => textOf(label));
  const hasLabels = stated.some(Boolean);
  const labels = stated.map((label, i) => label || `column ${i + 1}`);
  let at = hasLabels ? -1 : 0;
  return readRows((): CsvRow | undefined => {
    while (at < rows.length) {
      const each = at++;
      const found =
        each < 0 ? labels : itemsOf(fieldsOf(rows[each]).c).map((cell, i) => cellText(cell, columns[i]?.type));
      // An answer has no cells at the end of a short row.
      const cells = columns.map((_, i) => found[i] ?? '');
      if (cells.some(Boolean)) return { row: each + (hasLabels ? 2 : 1), cells, end: 0 };
    }
    return undefined;
  }, report);
}
