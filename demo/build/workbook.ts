/** Excel workbooks (.xlsx), read by read-excel-file, which loads with the first of them. */
import type { Cells } from './cells.js';

/** A sheet of a workbook: its name, and its cells as text. */
export interface Sheet {
  readonly name: string;
  readonly cells: Cells;
}

/** The largest workbook that is read, bytes: it is unzipped in memory. */
const LARGEST_BYTES = 20 * 2 ** 20;

/** A day as a date, a day with a time as both: workbooks know no zone, and keep times as fractions of a day. */
const dateText = (date: Date): string =>
  new Date(Math.round(date.getTime() / 1000) * 1000)
    .toISOString()
    .replace(/T00:00:00\.000Z$/, '')
    .replace(/:00\.000Z$/, '')
    .replace('.000Z', '');

const cellText = (value: unknown): string =>
  value === null || value === undefined ? '' : value instanceof Date ? dateText(value) : String(value).trim();

/**
 * The sheets of a workbook that hold a heading and at least one row. Days are written as `2026-02-03`.
 * @throws Error with a message for its reader, for a file that is no workbook or is too large.
 */
export async function sheetsOf(file: Blob): Promise<readonly Sheet[]> {
  if (file.size > LARGEST_BYTES) throw new Error('This workbook is larger than 20 MB: save its sheet as CSV.');
  const { default: readWorkbook } = await import('read-excel-file/universal');
  try {
    const sheets = await readWorkbook(await file.arrayBuffer());
    return sheets
      .map(({ sheet, data }) => ({ name: sheet, cells: data.map((row) => row.map(cellText)) }))
      .filter(({ cells }) => cells.filter((row) => row.some(Boolean)).length > 1);
  } catch {
    throw new Error('This workbook cannot be read. If it has a password, save a copy without one, or as CSV.');
  }
}
