import type { EventRecord, Media, Place, Relation, Source } from './event-record.js';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
const text = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
const split = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : typeof value === 'string' ? value.split(';') : [value];

/** Only those fields of an object that have a value. */
const givenOf = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => isGiven(value)));

/** A list from a list, or from text whose parts are joined with `;`. Empty parts are left out. */
export const listOf = (value: unknown): readonly string[] => split(value).map(text).filter(Boolean);

/** A number from a number or its text (also with a decimal comma); anything else stays as it is, to be reported. */
function numberOrAsIs(value: unknown): unknown {
  const number = typeof value === 'string' && value.trim() ? Number(value.replace(',', '.')) : Number.NaN;
  return Number.isNaN(number) ? value : number;
}

/** Relations from a list of objects or of `type:id`, or from text: `about:a; moved-to:b`. A bare id is `about` it. */
export const relationList = (value: unknown): readonly Relation[] =>
  split(value)
    .map((part) => {
      const fields = isFields(part) ? part : undefined;
      const word = text(part);
      const colon = word.indexOf(':');
      const to = fields ? text(fields.to) : word.slice(colon + 1).trim();
      return { ...fields, type: text(fields?.type) || word.slice(0, Math.max(0, colon)).trim() || 'about', to };
    })
    .filter(({ to }) => to);

/** Place and coordinates, wherever the record has them. Coordinates that are no numbers stay as they are. */
export function placeOf(record: Fields): Place | undefined {
  const { place } = record;
  const found: Record<string, unknown> = isFields(place) ? { ...place } : isGiven(place) ? { name: text(place) } : {};
  const lat = numberOrAsIs(found.lat ?? found.latitude ?? record.lat ?? record.latitude);
  const lon = numberOrAsIs(found.lon ?? found.lng ?? found.longitude ?? record.lon ?? record.lng ?? record.longitude);
  if (isGiven(lat)) found.lat = lat;
  if (isGiven(lon)) found.lon = lon;
  return found.name || isGiven(lat) || isGiven(lon) ? found : undefined;
}

/** Sources from a list, or from names and links that are joined with `;`; a source without a name is called by its host. */
function sourceList({ sources, source, source_url }: Fields): readonly Source[] {
  const stated = isGiven(sources) ? sources : source;
  const link = text(source_url);
  const list: readonly unknown[] = isFields(stated) ? [stated].flat() : isGiven(stated) ? listOf(stated) : [{}];
  // As many links as names, some of them empty, or one link that may hold a semicolon itself.
  const parts = list.length > 1 ? link.split(';') : [];
  const links = parts.length === list.length ? parts : [link];
  const found: Source[] = [];
  for (const [i, each] of list.entries()) {
    const fields: Fields = isFields(each) ? each : { name: each };
    const url = text(fields.url) || text(links[i]);
    const name = text(fields.name) || url.replace(/^https?:\/\/(www\.)?/i, '').split('/', 1)[0]!;
    if (name) found.push(url ? { ...fields, name, url } : { ...fields, name });
  }
  return found;
}

function mediaList({ media, media_alt: alt, media_caption: caption, media_credit: credit }: Fields): readonly Media[] {
  const list = isFields(media) ? [media].flat() : [givenOf({ src: text(media), alt, caption, credit })];
  return list.filter((each) => text(each?.src)) as unknown as readonly Media[];
}

/** An event's group, by any of its names; the first that is given counts. */
export const groupOf = (record: Fields): unknown => record.group || record.topic || record.category || record.lane;

// Only these languages, as most three-letter endings are words: `title_url`.
const TRANSLATION = /^(title|summary)_((?:[a-z]{2}|ckb|fil|yue)(?:-[a-z\d-]*)?)$/i;

/** Fields that become part of others. */
const PARTS = new Set(
  'lat lon lng latitude longitude source source_url quote_by media_alt media_caption media_credit __proto__'.split(' '),
);

/**
 * A record whose fields have the shapes of the event format, from one whose lists may be text, whose coordinates,
 * source or languages may be fields of their own, and whose group may be called topic. Nothing is judged: a status or a
 * number that is wrong stays, to be reported. Unknown fields are kept, empty ones left out.
 */
export function splitFields(record: Fields): EventRecord {
  const whole: Record<string, unknown> = {};
  const translations: [field: string, lang: string, value: unknown][] = [];
  for (const key of Object.keys(record)) {
    const value = record[key];
    if (!isGiven(value) || PARTS.has(key)) continue;
    const translated = key.includes('_') && TRANSLATION.exec(key);
    if (translated) translations.push([translated[1]!, translated[2]!, value]);
    else whole[key] = value;
  }
  for (const [field, lang, value] of translations) {
    // What was there before is marked as of no known language.
    const before = whole[field];
    whole[field] = { ...(isFields(before) ? before : before !== undefined && { und: before }), [lang]: value };
  }
  const put = (field: string, value: unknown): void => {
    if (isGiven(value) && !(Array.isArray(value) && value.length === 0)) whole[field] = value;
    else delete whole[field];
  };
  const { tags, actors, relations, importance, media, quote } = whole;
  if (tags) put('tags', listOf(tags));
  if (actors) put('actors', listOf(actors));
  if (importance) put('importance', numberOrAsIs(importance));
  if (relations) put('relations', relationList(relations));
  if (media) put('media', mediaList(record));
  if (quote && !isFields(quote)) put('quote', givenOf({ text: text(quote), by: record.quote_by }));
  const place = placeOf(record);
  if (place) whole.place = place;
  else if (whole.place) delete whole.place;
  const sources = sourceList(record);
  if (sources.length > 0) whole.sources = sources;
  else if (whole.sources) delete whole.sources;
  const alias = whole.group === undefined && ['topic', 'category', 'lane'].find((field) => field in whole);
  if (alias) {
    whole.group = whole[alias];
    delete whole[alias];
  }
  return whole as EventRecord;
}
