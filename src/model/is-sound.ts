import { zoneOf } from '../time/zone.js';
import type { EventRecord } from './event-record.js';
import { type Fields, isFields, placeOf } from './field-parts.js';
import { LIMITS } from './limits.js';
import { importanceNumber, statusIndex } from './status.js';

/** Length of a text, of the longest where it is in several languages; 0 where it says nothing. */
export function textLength(text: unknown): number {
  if (typeof text === 'string') return text.charCodeAt(0) > 32 || text.trim() ? text.length : 0;
  if (typeof text === 'object' && text !== null) return Math.max(0, ...Object.values(text).map(textLength));
  return typeof text === 'number' ? 1 : 0;
}

/** Whether a coordinate is in range; `limit` is 90 for a latitude, 180 for a longitude. */
export const isDegrees = (value: unknown, limit: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= limit;

/** Whether an importance is a number from 1 to 5, or missing. */
export function isImportance(importance: unknown): boolean {
  const number = importanceNumber(importance);
  return number >= 1 && number <= 5;
}

/** Whether a zone is known, or missing. */
export const isZone = (timezone: unknown): boolean =>
  !timezone || (typeof timezone === 'string' && zoneOf(timezone) !== undefined);

/** Latitude and longitude of a record, undefined where it has none. */
export function coordinatesOf(record: EventRecord): { readonly lat?: unknown; readonly lon?: unknown } {
  const { place, lat, latitude, lon } = record;
  if ((lat ?? latitude ?? lon) !== undefined) return placeOf(record as Readonly<Record<string, unknown>>) ?? {};
  return typeof place === 'object' && place !== null ? (placeOf({ place }) ?? {}) : {};
}

/** What may be an address that is not followed, alone or as a link in a text: a colon before a slash, and no host after it. */
const ODD_LINK = /(^|\]\()\W{0,9}(?!https?:\/\/[^ /]+([/)]|$))[a-z][^)/ \]]*:\S/i;

/** How deep in a field an address may stand: in a file of captions, of a list, of a medium, of a list. */
const DEEPEST = 5;

const hasOddLink = (value: unknown, depth = DEEPEST): boolean =>
  isFields(value)
    ? depth > 0 && Object.values(value).some((each) => hasOddLink(each, depth - 1))
    : typeof value === 'string' && ODD_LINK.test(value.trim());

/** Asked of each of a million records: only fields that may hold links are looked into. */
function linksOddly(record: Fields): boolean {
  for (const field in record) {
    const mayLink = field.startsWith('su') || field.startsWith('so') || field.startsWith('me');
    if (mayLink && hasOddLink(record[field])) return true;
  }
  return false;
}

/** Whether nothing is wrong with a record besides its id, date and relations; `checkRecord` says what is. */
export function isSound(record: EventRecord): boolean {
  const { title, summary, status, importance, timezone } = record;
  const { lat, lon } = coordinatesOf(record);
  const length = textLength(title);
  return (
    length > 0 &&
    Math.max(length, textLength(summary)) <= LIMITS.fieldChars &&
    statusIndex(status) >= 0 &&
    isImportance(importance) &&
    isZone(timezone) &&
    (lat === undefined ? lon === undefined : isDegrees(lat, 90) && isDegrees(lon, 180)) &&
    !Object.hasOwn(record, '__proto__') &&
    !linksOddly(record)
  );
}
