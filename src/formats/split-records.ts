import { eventOriginOf, setEventOrigin } from '../model/event-origin.js';
import type { EventRecord } from '../model/event-record.js';
import { splitFields } from '../model/split-fields.js';

/**
 * Gives the records of a list that was read from a table their full shapes: lists are lists, a place is an object. In
 * place, since tables were built on the list already; a picture is drawn of records as they were read. Lists that
 * a caller made, and those done before, are left as they are.
 */
export function splitRecords(events: readonly EventRecord[]): void {
  const { rows, flat } = eventOriginOf(events);
  if (!flat) return;
  const list = events as EventRecord[];
  for (let i = 0; i < list.length; i++) list[i] = splitFields(list[i]!);
  setEventOrigin(events, { rows: rows! });
}
