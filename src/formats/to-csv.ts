import type { EventRecord, LocalText, Media, Place, Timeline } from '../model/event-record.js';
import { splitFields } from '../model/split-fields.js';
import { msToCivil } from '../time/civil.js';

/** Columns in their order; those that no event fills are left out, and unknown fields follow. */
const COLUMNS =
  'id date end timezone title summary group tags actors place lat lon status importance relations source source_url quote quote_by media media_alt media_caption media_credit updated'.split(
    ' ',
  );
const ALWAYS = new Set(['id', 'date', 'title']);

/** What a spreadsheet could take for a formula, however many marks were put before it already. */
const FORMULA = /^'*[\t\r\n ]*[=+\-@＝＋－＠]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A date as text that reads as the same instant or date. */
function dateText(date: unknown): string {
  if (typeof date === 'string') return date;
  if (typeof date !== 'number' && !(date instanceof Date)) return '';
  const ms = Number(date);
  if (Math.abs(ms) <= 8.64e15) {
    const text = new Date(ms).toISOString();
    // Years of more than four digits are written otherwise in EDTF.
    if (/^\d/.test(text)) return text;
  }
  return Number.isFinite(ms) ? `Y${msToCivil(ms).year}` : '';
}

/** Items joined with `; `; a semicolon within an item would end it. */
const joined = (items: readonly string[] | undefined): string =>
  (items ?? []).map((item) => item.replaceAll(';', ',')).join('; ');

function putText(cells: Map<string, string>, field: string, text: LocalText | undefined): void {
  if (typeof text !== 'object') {
    if (text !== undefined) cells.set(field, String(text));
    return;
  }
  for (const [lang, each] of Object.entries(text)) cells.set(lang === 'und' ? field : `${field}_${lang}`, String(each));
}

function cellsOf(record: EventRecord): Map<string, string> {
  const {
    date,
    end,
    title,
    summary,
    tags,
    actors,
    place,
    relations,
    sources = [],
    quote,
    media,
    ...rest
  } = splitFields(record);
  const cells = new Map<string, string>();
  const pair = typeof date === 'object' && !(date instanceof Date) ? date : undefined;
  const start = dateText(pair ? pair.start : date);
  const last = dateText(end ?? pair?.end);
  cells.set('date', start || !last ? start : `/${last}`);
  cells.set('end', start ? last : '');
  putText(cells, 'title', title);
  putText(cells, 'summary', summary);
  cells.set('tags', joined(tags));
  cells.set('actors', joined(actors));
  const { name = '', lat, lon } = (place ?? {}) as Place;
  cells.set('place', name);
  cells.set('lat', String(lat ?? ''));
  cells.set('lon', String(lon ?? ''));
  cells.set('relations', joined(relations?.map(({ type, to }) => `${type}:${to}`)));
  const urls = sources.map(({ url }) => url ?? '');
  cells.set('source', joined(sources.map((source) => source.name)));
  cells.set('source_url', urls.length > 1 ? (urls.some(Boolean) ? joined(urls) : '') : (urls[0] ?? ''));
  cells.set('quote', quote?.text ?? '');
  cells.set('quote_by', quote?.by ?? '');
  const [first] = (media ?? []) as readonly Media[];
  cells.set('media', first?.src ?? '');
  cells.set('media_alt', first?.alt ?? '');
  cells.set('media_caption', first?.caption ?? '');
  cells.set('media_credit', first?.credit ?? '');
  for (const [field, value] of Object.entries(rest)) {
    cells.set(field, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  return cells;
}

function writeCell(text: string): string {
  const clean = text.replaceAll('\0', '');
  const safe = FORMULA.test(clean) && !NUMBER.test(clean) ? `'${clean}` : clean;
  return /^[\w.:/~?%-]*$/.test(safe) ? safe : `"${safe.replaceAll('"', '""')}"`;
}

/**
 * The events as a table for spreadsheets (RFC 4180, UTF-8), which `readEvents` reads back. Cells that a spreadsheet
 * would run as a formula get a `'` before them. A table has no room for a second picture or a relation's label.
 */
export function toCsv(timeline: Timeline): string {
  const rows = timeline.events.map((record) => cellsOf(record ?? {}));
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
  const lines = [columns, ...rows.map((cells) => columns.map((column) => cells.get(column) ?? ''))];
  return lines.map((line) => `${line.map(writeCell).join(',')}\r\n`).join('');
}
