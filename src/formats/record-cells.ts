import { captionsOf } from '../model/captions-of.js';
import type { EventRecord, LocalText, Media, Place } from '../model/event-record.js';
import { splitFields } from '../model/split-fields.js';
import { msToCivil } from '../time/civil.js';

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

/**
 * An event as texts by column, the way a table has it: lists joined with `; `, a place, a source, a quotation and the
 * first picture in columns of their own, translations as `title_ar`. Empty for what is no object.
 */
export function recordCells(record: EventRecord): Map<string, string> {
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
  } = splitFields(record ?? {});
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
  cells.set('media_captions', captionsOf(first?.captions)[0]?.src ?? '');
  for (const [field, value] of Object.entries(rest)) {
    cells.set(field, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  return cells;
}
