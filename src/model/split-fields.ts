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
  const inside: Fields = isFields(place) ? place : { name: text(place) };
  const found = givenOf({
    ...inside,
    lat: numberOrAsIs(inside.lat ?? inside.latitude ?? record.lat ?? record.latitude),
    lon: numberOrAsIs(inside.lon ?? inside.lng ?? inside.longitude ?? record.lon ?? record.lng ?? record.longitude),
  });
  return found.name !== undefined || found.lat !== undefined || found.lon !== undefined ? found : undefined;
}

/** Sources from a list, or from names and links that are joined with `;`; a source without a name is called by its host. */
function sourceList({ sources, source, source_url }: Fields): readonly Source[] {
  const stated = isGiven(sources) ? sources : source;
  const link = text(source_url);
  const parts = link.split(';').map(text);
  const list = isFields(stated) ? [stated].flat() : listOf(stated);
  return (list.length > 0 ? list : [{}]).flatMap((each: unknown, i): Source[] => {
    // As many links as names, some of them empty, or one link that may hold a semicolon itself.
    const url = list.length > 1 && parts.length === list.length ? parts[i] : i === 0 ? link : '';
    const fields: Fields = { ...(url && { url }), ...(isFields(each) ? each : { name: each }) };
    const name =
      text(fields.name) ||
      text(fields.url)
        .replace(/^https?:\/\/(www\.)?/i, '')
        .split('/', 1)[0];
    return name ? [{ ...fields, name }] : [];
  });
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
    else if (field in whole) delete whole[field];
  };
  for (const field of ['tags', 'actors']) put(field, listOf(record[field]));
  put('place', placeOf(record));
  put('importance', numberOrAsIs(record.importance));
  put('relations', relationList(record.relations));
  put('sources', sourceList(record));
  put('media', mediaList(record));
  const { quote, quote_by: by } = record;
  put('quote', isGiven(quote) && !isFields(quote) ? givenOf({ text: text(quote), by }) : quote);
  if (whole.group === undefined) {
    const alias = ['topic', 'category', 'lane'].find((field) => field in whole);
    if (alias) {
      put('group', whole[alias]);
      delete whole[alias];
    }
  }
  return whole as EventRecord;
}
