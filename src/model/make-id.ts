import type { EventRecord } from './event-record.js';
import { localText } from './local-text.js';

const LONGEST = 60;

/** Words in lower case joined with `-`, letters of any script kept; at most 60 characters. */
export function slugOf(text: string): string {
  const words = text
    .slice(0, 4 * LONGEST)
    .normalize('NFC')
    .toLowerCase();
  const slug = words.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-/, '');
  // A letter may be two units long, which are not to be parted.
  return (slug.length > LONGEST ? [...slug].slice(0, LONGEST).join('') : slug).replace(/-$/, '');
}

/** An event's own id, numbers as text; '' when it has none. */
export function ownId(record: EventRecord): string {
  const id: unknown = record.id;
  return typeof id === 'string' ? id : typeof id === 'number' ? String(id) : '';
}

/** An id from the date and the title, the same on every load: `2026-02-03-weekly-briefing-in-doha`. */
export function makeId(record: EventRecord): string {
  let date: unknown = record.date;
  if (typeof date === 'object' && date !== null && !(date instanceof Date)) {
    const { start, end } = date as { start?: unknown; end?: unknown };
    date = start ?? end;
  }
  if (typeof date !== 'string') {
    const ms = typeof date === 'number' || date instanceof Date ? Number(date) : Number.NaN;
    date = Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : '';
  }
  return slugOf(`${(date as string).slice(0, 10)} ${localText(record.title)}`) || 'event';
}

/** The id that an event has by itself: its own, else one that is made. */
export const ownOrMadeId = (record: EventRecord): string => ownId(record) || makeId(record);
