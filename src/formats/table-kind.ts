import type { Report } from '../model/fault.js';
import { splitFields } from '../model/split-fields.js';
import type { CsvRow, NextRow, TableKind } from './csv-rows.js';
import { fieldsOfColumns, plainName } from './field-names.js';

/** What a table is whose headings are not all the event format's own: by other names, or of another format. */
export async function tableKind(head: CsvRow | undefined, next: NextRow, report: Report): Promise<TableKind> {
  if (!head) {
    report({ code: 'empty' });
    return { fields: [], eventOf: () => undefined };
  }
  const { row } = head;
  // Excel's own hint comes before the headings; and what is left of a mark in UTF-16 is none of theirs.
  const cells = head.cells.map((cell, i) => (i === 0 ? cell.replace(/^\uFFFD{1,2}/, '') : cell));
  if (row === 1 && /^sep=/i.test(cells[0]!)) return tableKind(next(), next, report);
  if (cells.length >= 57) {
    const { gdeltTable, isGdelt } = await import('./gdelt.js');
    const hasHeadings = !/^\d/.test(cells[0]!);
    if (isGdelt(cells)) return { ...gdeltTable(cells, hasHeadings), ...(!hasHeadings && { first: head }) };
  }
  const names = cells.map(plainName);
  if (names.includes('eventdate')) {
    const { acledTable, isAcled } = await import('./acled.js');
    const headings = cells.map((cell) => cell.toLowerCase());
    if (isAcled(headings)) return acledTable(headings);
  }
  if (names.includes('year') || names.includes('headline')) {
    const { isTimelineJsSheet, timelineJsSheet } = await import('./timelinejs-sheet.js');
    if (isTimelineJsSheet(names)) return timelineJsSheet(cells, names);
  }
  const fields = fieldsOfColumns(cells, report, row);
  for (const field of ['date', 'title']) {
    if (fields.some((each) => each === field || each.startsWith(`${field}_`))) continue;
    const found = cells.map((cell) => `“${cell.slice(0, 40)}”`).slice(0, 20);
    report({ code: 'column-missing', row, field, value: field, words: [found.join(', ')] });
  }
  return { fields, eventOf: splitFields };
}
