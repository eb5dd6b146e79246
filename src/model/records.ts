import type { EventRecord } from './event-record.js';
import { type FullRecord, fullRecord } from './full-record.js';
import { kept, type QuickTable } from './quick-table.js';

const known = new WeakMap<QuickTable, Map<number, FullRecord>>();

/** An event's record, its fields normalised (lists are lists, `place` an object, sources a list); kept for those asked. */
export function recordOf(table: QuickTable, index: number): FullRecord {
  const records = known.get(table) ?? new Map<number, FullRecord>();
  known.set(table, records);
  return kept(records, index, () => fullRecord(table.raw(index), table.id(index)));
}

/** What a record says in a field beside that one in a language, as tables do: `place_ar` for `place`; undefined for nothing. */
export function translationOf(record: EventRecord, field: 'place' | 'quote', lang: string): string | undefined {
  const text = record[`${field}_${lang.split('-', 1)[0]!.toLowerCase()}`];
  return typeof text === 'string' && text ? text : undefined;
}
