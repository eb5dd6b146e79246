import { STATUSES, type Status } from './event-record.js';

const positions = new Map<unknown, number>(STATUSES.map((status, index) => [status, index]));
positions.set('canceled', STATUSES.indexOf('cancelled'));

/** Index in `STATUSES` of a status in any case, spelled either way; confirmed when none is given, −1 for another word. */
export function statusIndex(status: unknown): number {
  if (status === undefined || status === null || status === '') return 0;
  return (
    positions.get(status) ?? (typeof status === 'string' ? (positions.get(status.trim().toLowerCase()) ?? -1) : -1)
  );
}

/** The status of a record, confirmed for a word that is none. */
export const statusOf = (status: unknown): Status => STATUSES[Math.max(0, statusIndex(status))]!;

/** By status, 1 for what may not be, or not be so: all but what is confirmed or goes on. */
export const UNSETTLED = Uint8Array.from(STATUSES, (status) => (/^(?:confirmed|ongoing)$/.test(status) ? 0 : 1));

/** Importance as a number; NaN for what is none, 3 when missing. Not yet held to 1–5. */
export function importanceNumber(importance: unknown): number {
  if (typeof importance === 'number') return importance;
  if (importance === undefined || importance === null || importance === '') return 3;
  return typeof importance === 'string' && importance.trim() ? Number(importance) : Number.NaN;
}

/** A whole importance from 1 to 5; 3 for what is not a number. */
export function importanceOf(importance: unknown): number {
  const number = importanceNumber(importance);
  return Number.isNaN(number) ? 3 : Math.min(5, Math.max(1, Math.round(number)));
}
