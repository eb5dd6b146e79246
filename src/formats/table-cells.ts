import { csvRows } from './csv-rows.js';

/**
 * The cells of a table's text, row by row, as `readEvents` takes them: between commas, semicolons or tabs, whichever the first row
 * has most of; quoted ones whole, others trimmed; a quote that is never closed counts as a character. Rows without anything
 * are left out; rows may differ in length. For programs that show cells to be put right.
 */
export function tableCells(text: string): readonly (readonly string[])[] {
  const next = csvRows(text);
  const rows: (readonly string[])[] = [];
  for (let each = next(); each; each = next()) rows.push(each.cells);
  return rows;
}
