import type { Report } from '../model/fault.js';
import { splitFields } from '../model/split-fields.js';
import type { CsvRow, NextRow, TableKind } from './csv-rows.js';
import { fieldsOfColumns } from './field-names.js';

/** What a table is whose headings are not all the event format's own: by other names, or of another format. */
export function tableKind(head: CsvRow | undefined, next: NextRow, report: Report): TableKind {
  if (!head) {
    report({ code: 'empty' });
    return { fields: [], eventOf: () => undefined };
  }
  const { row, cells } = head;
  // Excel's own hint comes before the headings.
  if (row === 1 && /^sep=/i.test(cells[0]!)) return tableKind(next(), next, report);
  const fields = fieldsOfColumns(cells, report, row);
  for (const field of ['date', 'title']) {
    if (fields.some((each) => each === field || each.startsWith(`${field}_`))) continue;
    const found = cells.map((cell) => `“${cell.slice(0, 40)}”`).slice(0, 20);
    report({ code: 'column-missing', row, field, value: field, words: [found.join(', ')] });
  }
  return { fields, eventOf: splitFields };
}
