import type { EventRecord, Media, Source } from './event-record.js';
import { type Fields, isFields, isGiven, listOf, numberOrAsIs, placeOf, relationList, textOf } from './field-parts.js';

/** Only those fields of an object that have a value. */
const givenOf = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => isGiven(value)));

/** Sources from a list, or from names and links that are joined with `;`; a source without a name is called by its host. */
function sourceList({ sources, source, source_url }: Fields): readonly Source[] {
  const stated = isGiven(sources) ? sources : source;
  const link = textOf(source_url);
  const list: readonly unknown[] = isFields(stated) ? [stated].flat() : isGiven(stated) ? listOf(stated) : [{}];
  // As many links as names, some of them empty, or one link that may hold a semicolon itself.
  const parts = list.length > 1 ? link.split(';') : [];
  const links = parts.length === list.length ? parts : [link];
  const found: Source[] = [];
  for (const [i, each] of list.entries()) {
    const fields: Fields = isFields(each) ? each : { name: each };
    const url = textOf(fields.url) || textOf(links[i]);
    const name = textOf(fields.name) || url.replace(/^https?:\/\/(www\.)?/i, '').split('/', 1)[0]!;
    if (name) found.push(url ? { ...fields, name, url } : { ...fields, name });
  }
  return found;
}

const ofMedium = ['alt', 'caption', 'captions', 'credit'].map((field) => [field, `media_${field}`] as const);

function mediaList(record: Fields): readonly Media[] {
  const { media } = record;
  const parts = Object.fromEntries(ofMedium.map(([field, column]) => [field, record[column]]));
  const list = isFields(media) ? [media].flat() : [givenOf({ src: textOf(media), ...parts })];
  return list.filter((each) => textOf(each?.src)) as unknown as readonly Media[];
}

// Only these languages, as most three-letter endings are words: `title_url`.
const TRANSLATION = /^(title|summary)_((?:[a-z]{2}|ckb|fil|yue)(?:-[a-z\d-]*)?)$/i;

/** Fields that become part of others. */
const PARTS = new Set([
  ...'lat lon lng latitude longitude source source_url quote_by __proto__'.split(' '),
  ...ofMedium.map(([, column]) => column),
]);

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
  if (quote && !isFields(quote)) put('quote', givenOf({ text: textOf(quote), by: record.quote_by }));
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
