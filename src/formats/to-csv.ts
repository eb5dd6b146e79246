import type { Timeline } from '../model/event-record.js';
import { literalHeading } from './field-names.js';
import { recordCells } from './record-cells.js';

/** Columns in their order; those that no event fills are left out, and unknown fields follow. */
const COLUMNS =
  'id date end timezone title summary group tags actors place lat lon status importance relations source source_url quote quote_by media media_alt media_caption media_credit media_captions updated'.split(
    ' ',
  );
const ALWAYS = new Set(['id', 'date', 'title']);

/** What a spreadsheet could take for a formula, however many marks were put before it already. */
const FORMULA = /^'*[\t\r\n ]*[=+\-@＝＋－＠]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

function writeCell(text: string): string {
  const clean = text.replaceAll('\0', '');
  const safe = FORMULA.test(clean) && !NUMBER.test(clean) ? `'${clean}` : clean;
  return /^[\w.:/~?%-]*$/.test(safe) ? safe : `"${safe.replaceAll('"', '""')}"`;
}

/**
 * The events as a table for spreadsheets (RFC 4180, UTF-8), which `readEvents` reads back. Cells that a spreadsheet
 * would run as a formula get a `'` before them; an app's own field that is called as a field of events, or a time of day,
 * has `field:` before its name. A table has no room for a second picture or a relation's label.
 */
export function toCsv(timeline: Timeline): string {
  const rows = timeline.events.map((record) => recordCells(record));
  const used = new Set<string>();
  for (const cells of rows) for (const [column, cell] of cells) if (cell) used.add(column);
  const isTitle = (column: string): boolean => column.startsWith('title');
  const columns = [
    ...COLUMNS.flatMap((column) => {
      const translations = [...used].filter((each) => each.startsWith(`${column}_`) && !COLUMNS.includes(each));
      for (const each of translations) used.delete(each);
      const wanted = used.delete(column) || (ALWAYS.has(column) && !(isTitle(column) && translations.length > 0));
      return wanted ? [column, ...translations] : translations;
    }),
    ...used,
  ];
  const headings = columns.map((column) => (used.has(column) ? literalHeading(column) : column));
  const lines = [headings, ...rows.map((cells) => columns.map((column) => cells.get(column) ?? ''))];
  return lines.map((line) => `${line.map(writeCell).join(',')}\r\n`).join('');
}
