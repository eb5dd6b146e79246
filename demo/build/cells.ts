import { dsvFormat } from 'd3';
import { fieldsOfColumns, parseDate, readEvents, writeEvents } from 'event-timeline';

/** Cells of a spreadsheet, row by row; the first row are headings. Every row is as long as the first. */
export type Cells = readonly (readonly string[])[];

/** Headings for cells that came without: what people write first. */
const USUAL = ['date', 'title', 'summary', 'group', 'source', 'source_url'];

/** Other kinds of file than tables, seen from how they begin. */
const OTHER = /^\s*(?:[{[<]|BEGIN:VCALENDAR)/;

const separatorOf = (text: string): string => {
  const line = text.slice(0, 4000).split('\n', 1)[0] ?? '';
  const count = (mark: string): number => line.split(mark).length;
  return ['\t', ';', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
};

/** The event field that each column fills; a column of its own keeps its heading. */
export const fieldsOf = (headings: readonly string[]): readonly string[] => fieldsOfColumns(headings, () => {});

const isDate = (text: string | undefined): boolean => text !== undefined && 'span' in parseDate(text.trim());

/** What was pasted or dropped: its cells, and what else it says of itself by the names of the form's fields. */
export interface Taken {
  readonly cells: Cells;
  readonly look: Readonly<Record<string, string>>;
}

/** Reads what was pasted or dropped: a table as it is, any other file by way of the events in it. */
export async function cellsOf(text: string, name: string): Promise<Taken> {
  if (OTHER.test(text) || /\.(json|ics|xml|html?)$/i.test(name)) {
    const { timeline } = await readEvents(text, { name });
    const { title, description, timezone, lang } = timeline;
    const said = { heading: title, description, zone: timezone, lang };
    const look = Object.entries(said).filter((each): each is [string, string] => typeof each[1] === 'string');
    return { cells: tableOf(rowsOf(await writeEvents(timeline, 'csv'))), look: Object.fromEntries(look) };
  }
  return { cells: tableOf(rowsOf(text)), look: {} };
}

const rowsOf = (text: string): Cells => dsvFormat(separatorOf(text)).parseRows(text.replace(/^\ufeff/, ''));

/** A table of its cells: empty rows are left out, each row is as long as the longest, and headings that are missing are put in. */
export function tableOf(cells: Cells): Cells {
  const rows = cells.filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const full = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  // Cells alone, without a row that names them.
  const isBare = full[0]?.some(isDate) ?? false;
  return isBare
    ? [Array.from({ length: width }, (_, column) => USUAL[column] ?? `column ${column + 1}`), ...full]
    : full;
}

/** The cells as CSV, as the library reads them. */
export const csvOf = (cells: Cells): string => dsvFormat(',').formatRows(cells.map((row) => [...row]));

/** Cells with one of them changed. */
export const withCell = (cells: Cells, row: number, column: number, value: string): Cells =>
  cells.map((each, index) => (index === row ? each.map((cell, at) => (at === column ? value : cell)) : each));

/** Cells with a row more, or without one. */
export const withRow = (cells: Cells): Cells => [...cells, (cells[0] ?? []).map(() => '')];
export const withoutRow = (cells: Cells, row: number): Cells => cells.filter((_, index) => index !== row);
/** Cells with a column more. */
export const withColumn = (cells: Cells, heading: string): Cells =>
  cells.map((row, index) => [...row, index === 0 ? heading : '']);
