import type { EventRecord } from './event-record.js';
import { localText } from './local-text.js';

const LONGEST = 60;
const units = new Uint16Array(LONGEST);

/** Words in lower case joined with `-`, letters of any script kept; at most 60 characters. */
export function slugOf(text: string): string {
  let length = 0;
  let gap = false;
  for (let i = 0; i < text.length && length < LONGEST; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 127) {
      // One more than fits: a pair cut in half would be no letter.
      const plain = text
        .slice(0, 4 * LONGEST)
        .normalize('NFC')
        .toLowerCase();
      const slug = plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-/, '');
      return [...slug].slice(0, LONGEST).join('').replace(/-$/, '');
    }
    const lower = unit >= 65 && unit <= 90 ? unit + 32 : unit;
    if ((lower >= 97 && lower <= 122) || (lower >= 48 && lower <= 57)) {
      if (gap && length > 0) {
        if (length + 1 >= LONGEST) break;
        units[length++] = 45;
      }
      units[length++] = lower;
      gap = false;
    } else {
      gap = true;
    }
  }
  // Joined from units at once, since text built piece by piece takes several times the memory.
  return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
}

function dayOf(date: unknown, depth = 0): string {
  if (typeof date === 'string') return date.slice(0, 10);
  if (typeof date === 'object' && date !== null && !(date instanceof Date)) {
    const { start, end } = date as { start?: unknown; end?: unknown };
    return depth < 2 ? dayOf(start ?? end, depth + 1) : '';
  }
  const ms = Number(date ?? Number.NaN);
  return Number.isNaN(ms) ? '' : Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString().slice(0, 10) : String(ms);
}

/** An id from the date and the title, the same on every load: `2026-02-03-weekly-briefing-in-doha`. */
export const makeId = (record: EventRecord): string =>
  slugOf(`${dayOf(record.date)} ${localText(record.title)}`) || 'event';
