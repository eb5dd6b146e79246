import { dsvFormat } from 'd3';
import { fieldsOfColumns, type Problem, parseDate, readEvents, tableCells, writeEvents } from 'event-timeline';

/** Cells of a spreadsheet, row by row; the first row are headings. Every row is as long as the first. */
export type Cells = readonly (readonly string[])[];

/** Headings for cells that came without: what people write first. */
const USUAL = ['date', 'title', 'summary', 'group', 'source', 'source_url'];

/** Other kinds of file than tables, seen from how they begin. */
const OTHER = /^\s*(?:[{[<]|BEGIN:VCALENDAR)/;

/** The event field that each column fills; a column of its own keeps its heading. */
export const fieldsOf = (headings: readonly string[]): readonly string[] => fieldsOfColumns(headings, () => {});

const isDate = (text: string | undefined): boolean => text !== undefined && 'span' in parseDate(text.trim());

/** What was pasted or dropped: its cells, what else it says of itself by the names of the form's fields, and what is wrong with it. */
export interface Taken {
  readonly cells: Cells;
  readonly problems: readonly Problem[];
  readonly look: Readonly<Record<string, string>>;
}

/** Reads what was pasted or dropped: a table as it is, any other file by way of the events in it. */
export async function cellsOf(text: string, name: string): Promise<Taken> {
  if (OTHER.test(text) || /\.(json|ics|xml|html?)$/i.test(name)) {
    const { timeline, problems } = await readEvents(text, { name });
    const { title, description, timezone, lang } = timeline;
    const said = { heading: title, description, zone: timezone, lang };
    const look = Object.entries(said).filter((each): each is [string, string] => typeof each[1] === 'string');
    return { cells: tableOf(tableCells(await writeEvents(timeline, 'csv'))), look: Object.fromEntries(look), problems };
  }
  return { cells: tableOf(tableCells(text)), look: {}, problems: [] };
}

/** A table of its cells: empty rows are left out, each row is as long as the longest, and headings that are missing are put in. */
export function tableOf(cells: Cells): Cells {
  const rows = cells.filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const full = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  // Cells alone, without a row that names them.
  const isBare = full[0]?.some(isDate) ?? false;
  return isBare
    ? [Array.from({ length: width }, (_, column) => USUAL[column] ?? `column ${column + 1}`), ...full]
    : withGuesses(full);
}

/** Rows of a table that are looked at for what its columns are. */
const SAMPLE = 50;
const LOOKS_DATED = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b/;

/** Names the columns of dates and of headlines by what is in them, where no heading does: only those that no field is known for. */
function withGuesses(cells: Cells): Cells {
  const headings = cells[0] ?? [];
  const fields = fieldsOf(headings);
  const sample = cells.slice(1, SAMPLE + 1);
  const valuesOf = (column: number): readonly string[] => sample.map((row) => row[column]!.trim()).filter(Boolean);
  const free = headings.map((_, column) => column).filter((column) => fields[column] === headings[column]);
  const mostly = (values: readonly string[], holds: (value: string) => boolean): boolean =>
    values.length > sample.length / 2 && values.filter(holds).length > values.length * 0.8;
  const dates = free.filter((column) => mostly(valuesOf(column), (text) => LOOKS_DATED.test(text) || isDate(text)));
  const lengthOf = (column: number): number =>
    valuesOf(column).reduce((sum, text) => sum + Math.min(text.length, 90), 0);
  const texts = free
    .filter(
      (column) =>
        !dates.includes(column) && mostly(valuesOf(column), (text) => /\p{L}{2}/u.test(text) && !/^https?:/.test(text)),
    )
    .filter((column) => new Set(valuesOf(column)).size > valuesOf(column).length * 0.7);
  const title = texts.reduce<number | undefined>(
    (best, column) => (best === undefined || lengthOf(column) > lengthOf(best) ? column : best),
    undefined,
  );
  const named = new Map<number | undefined, string>();
  if (!fields.includes('date')) named.set(dates[0], 'date');
  if (!fields.includes('title')) named.set(title, 'title');
  return [headings.map((heading, column) => named.get(column) ?? heading), ...cells.slice(1)];
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
