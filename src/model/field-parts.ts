import type { Place, Relation } from './event-record.js';

/** Fields of a record, of any shape. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value has fields of its own. */
export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
/** Whether a field says anything. */
export const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
/** Text without space around it, of a text or a number; '' for all else. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
const split = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : typeof value === 'string' ? value.split(';') : [value];

/** A list from a list, or from text whose parts are joined with `;`. Empty parts are left out. */
export const listOf = (value: unknown): readonly string[] => split(value).map(textOf).filter(Boolean);

/** A number from a number or its text (also with a decimal comma); anything else stays as it is, to be reported. */
export function numberOrAsIs(value: unknown): unknown {
  const number = typeof value === 'string' && value.trim() ? Number(value.replace(',', '.')) : Number.NaN;
  return Number.isNaN(number) ? value : number;
}

/** Relations from a list of objects or of `type:id`, or from text: `about:a; moved-to:b`. A bare id is `about` it. */
export const relationList = (value: unknown): readonly Relation[] =>
  split(value)
    .map((part) => {
      const fields = isFields(part) ? part : undefined;
      const word = textOf(part);
      const colon = word.indexOf(':');
      const to = fields ? textOf(fields.to) : word.slice(colon + 1).trim();
      return { ...fields, type: textOf(fields?.type) || word.slice(0, Math.max(0, colon)).trim() || 'about', to };
    })
    .filter(({ to }) => to);

/** Place and coordinates, wherever the record has them. Coordinates that are no numbers stay as they are. */
export function placeOf(record: Fields): Place | undefined {
  const { place } = record;
  const found: Record<string, unknown> = isFields(place) ? { ...place } : isGiven(place) ? { name: textOf(place) } : {};
  const lat = numberOrAsIs(found.lat ?? found.latitude ?? record.lat ?? record.latitude);
  const lon = numberOrAsIs(found.lon ?? found.lng ?? found.longitude ?? record.lon ?? record.lng ?? record.longitude);
  if (isGiven(lat)) found.lat = lat;
  if (isGiven(lon)) found.lon = lon;
  return found.name || isGiven(lat) || isGiven(lon) ? found : undefined;
}

/** An event's group, by any of its names; the first that is given counts. */
export const groupOf = (record: Fields): unknown => record.group || record.topic || record.category || record.lane;
