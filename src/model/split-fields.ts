import type { EventRecord, LocalText, Media, Place, Relation, Source } from './event-record.js';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const given = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
const text = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

/** A list from a list, or from text whose parts are joined with `;`. Empty parts are left out. */
export function listOf(value: unknown): readonly string[] {
  const parts = Array.isArray(value) ? value : typeof value === 'string' ? value.split(';') : [value];
  return parts.map(text).filter(Boolean);
}

/** A number from a number or its text (also with a decimal comma); anything else stays as it is, to be reported. */
function numberOrAsIs(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const number = value.trim() === '' ? Number.NaN : Number(value.replace(',', '.'));
  return Number.isNaN(number) ? value : number;
}

/** Relations from a list of objects or of `type:id`, or from text: `about:a; moved-to:b`. A bare id is `about` it. */
export function relationList(value: unknown): readonly Relation[] {
  const parts: readonly unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(';')
      : [value];
  const relations: Relation[] = [];
  for (const part of parts) {
    if (isFields(part)) {
      const to = text(part.to);
      if (to) relations.push({ ...part, type: text(part.type) || 'about', to });
    } else {
      const word = text(part);
      const colon = word.indexOf(':');
      const to = word.slice(colon + 1).trim();
      if (to) relations.push({ type: word.slice(0, Math.max(0, colon)).trim() || 'about', to });
    }
  }
  return relations;
}

/** Place and coordinates, wherever the record has them. Coordinates that are no numbers stay as they are. */
export function placeOf(record: Fields): Place | undefined {
  const { place } = record;
  const inside = isFields(place) ? place : {};
  const name = isFields(place) ? text(place.name) : text(place);
  const lat = numberOrAsIs(inside.lat ?? inside.latitude ?? record.lat ?? record.latitude);
  const lon = numberOrAsIs(
    inside.lon ?? inside.lng ?? inside.longitude ?? record.lon ?? record.lng ?? record.longitude,
  );
  if (!name && !given(lat) && !given(lon)) return undefined;
  return { ...inside, ...(name && { name }), ...(given(lat) && { lat }), ...(given(lon) && { lon }) } as Place;
}

function sourceList(record: Fields): readonly Source[] {
  const { sources, source } = record;
  const stated = given(sources) ? sources : source;
  if (Array.isArray(stated)) {
    return stated.flatMap((each): Source[] => {
      const fields: Fields = isFields(each) ? each : { name: each };
      const name = text(fields.name) || text(fields.url);
      return name ? [{ ...fields, name }] : [];
    });
  }
  if (isFields(stated)) return sourceList({ sources: [stated] });
  const names = listOf(stated);
  const link = text(record.source_url);
  const parts = link.split(';').map(text);
  // As many links as names, some of them empty, or one link that may hold a semicolon itself.
  const links = names.length > 1 && parts.length === names.length ? parts : link ? [link] : [];
  const count = Math.max(names.length, links.length);
  return Array.from({ length: count }, (_, i) => {
    const url = links[i];
    return { name: names[i] ?? url!.replace(/^https?:\/\/(www\.)?/i, '').split('/', 1)[0]!, ...(url && { url }) };
  });
}

function mediaList(record: Fields): readonly Media[] {
  const { media } = record;
  if (Array.isArray(media)) return media.filter((each) => isFields(each) && text(each.src)) as Media[];
  if (isFields(media)) return mediaList({ media: [media] });
  const src = text(media);
  if (!src) return [];
  const { media_alt: alt, media_caption: caption, media_credit: credit } = record;
  return [
    {
      src,
      ...(given(alt) && { alt: text(alt) }),
      ...(given(caption) && { caption: text(caption) }),
      ...(given(credit) && { credit: text(credit) }),
    },
  ];
}

/** Fields that hold an event's group, the first that is given counting. */
export const GROUP_FIELDS = ['group', 'topic', 'category', 'lane'] as const;

/** Field and language of a name such as `title_ar`; undefined for other names. */
function languageField(key: string): readonly [field: string, lang: string] | undefined {
  // Only these, as most three-letter endings are words: `title_url`.
  const match = /^(title|summary)_([a-z]{2}|ckb|fil|yue)(-[a-z\d-]*)?$/i.exec(key);
  return match ? [match[1]!, match[2]! + (match[3] ?? '')] : undefined;
}

/** Adds a translation; what was there before is then marked `und`, its language being unknown. */
function addLanguage(before: unknown, lang: string, translation: unknown): LocalText {
  const first = isFields(before) ? before : before === undefined ? {} : { und: before };
  return { ...first, [lang]: translation } as LocalText;
}

/**
 * A record whose fields have the shapes of the event format, from one whose lists may be text, whose coordinates,
 * source or languages may be fields of their own, and whose group may be called topic. Nothing is judged: a status or a
 * number that is wrong stays, to be reported. Unknown fields are kept, empty ones left out.
 */
export function splitFields(record: Fields): EventRecord {
  const whole: Record<string, unknown> = {};
  const putList = (field: string, list: readonly unknown[]): void => {
    if (list.length > 0) whole[field] = list;
  };
  const translations: [field: string, lang: string, value: unknown][] = [];
  for (const key of Object.keys(record)) {
    const value = record[key];
    if (!given(value)) continue;
    switch (key) {
      case 'tags':
      case 'actors':
        putList(key, listOf(value));
        break;
      case 'relations':
        putList(key, relationList(value));
        break;
      case 'importance':
        whole[key] = numberOrAsIs(value);
        break;
      case 'quote':
        whole[key] = isFields(value)
          ? value
          : { text: text(value), ...(given(record.quote_by) && { by: record.quote_by }) };
        break;
      case 'place':
      case 'lat':
      case 'lon':
      case 'lng':
      case 'latitude':
      case 'longitude':
        whole.place ??= placeOf(record);
        break;
      case 'source':
      case 'source_url':
      case 'sources':
        if (!whole.sources) putList('sources', sourceList(record));
        break;
      case 'media':
        putList(key, mediaList(record));
        break;
      case 'quote_by':
      case 'media_alt':
      case 'media_caption':
      case 'media_credit':
      case '__proto__':
        break;
      default: {
        const translated = key.includes('_') ? languageField(key) : undefined;
        if (translated) translations.push([...translated, value]);
        else whole[key] = value;
      }
    }
  }
  for (const [field, lang, value] of translations) whole[field] = addLanguage(whole[field], lang, value);
  if (whole.group === undefined) {
    const alias = GROUP_FIELDS.find((field) => whole[field] !== undefined);
    if (alias) {
      whole.group = whole[alias];
      delete whole[alias];
    }
  }
  return whole as EventRecord;
}
