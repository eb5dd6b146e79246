import { STATUSES, type Status } from './event-record.js';
import { localText } from './local-text.js';
import type { QuickTable } from './quick-table.js';
import { listOf, placeOf } from './split-fields.js';

/** What a reader wants to see; a field that is missing or empty asks for nothing. */
export interface EventFilter {
  /** Words that title, summary, place, actors, tags or group must have, in any order, case and accents aside. */
  readonly text?: string;
  /** Ids of groups. */
  readonly lanes?: readonly string[];
  readonly statuses?: readonly Status[];
  readonly actors?: readonly string[];
  readonly tags?: readonly string[];
  readonly minImportance?: number;
}

/** Text for comparing: lower case, without accents and other marks. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  for (let i = 0; i < lower.length; i++) {
    if (lower.charCodeAt(i) > 127) {
      // Letters that no accent explains, and Arabic's signs that writers leave out or write either way.
      return lower
        .normalize('NFKD')
        .replace(/[\p{M}\u0640]+/gu, '')
        .replace(/ı/g, 'i')
        .replace(/ٱ/g, 'ا')
        .normalize('NFC');
    }
  }
  return lower;
}

/** Tables up to this size keep their texts for searching, so that each key typed need not fold them all again. */
const KEPT = 100_000;
const searched = new WeakMap<QuickTable, readonly string[]>();

/** All the words of an event, folded. */
function searchText(table: QuickTable, index: number): string {
  const raw = table.raw(index);
  const group = table.groups[table.lanes[index]!]!;
  const words = [table.title(index), table.summary(index), group.id, localText(group.title, table.options.lang)];
  const place = placeOf(raw as Readonly<Record<string, unknown>>)?.name ?? '';
  return foldText([...words, place, ...listOf(raw.actors), ...listOf(raw.tags)].join(' '));
}

function searchTexts(table: QuickTable): readonly string[] | undefined {
  if (table.length > KEPT) return undefined;
  let texts = searched.get(table);
  if (!texts) {
    texts = Array.from({ length: table.length }, (_, index) => searchText(table, index));
    searched.set(table, texts);
  }
  return texts;
}

const shares = (list: readonly string[], wanted: ReadonlySet<string>): boolean => list.some((each) => wanted.has(each));

/** Which events pass a filter: 1 at their index, 0 at others'; undefined when the filter asks for nothing. */
export function filterEvents(table: QuickTable, filter: EventFilter): Uint8Array | undefined {
  const words = foldText(filter.text ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const groups = new Set(filter.lanes);
  const statuses = new Set<number>(filter.statuses?.map((status) => STATUSES.indexOf(status)));
  const actors = new Set(filter.actors);
  const tags = new Set(filter.tags);
  const least = filter.minImportance ?? 1;
  const lists = actors.size + tags.size;
  if (words.length + groups.size + statuses.size + lists === 0 && least <= 1) return undefined;
  const lanes = new Set(table.groups.flatMap(({ id }, lane) => (groups.has(id) ? [lane] : [])));
  const texts = words.length > 0 ? searchTexts(table) : undefined;
  const passes = new Uint8Array(table.length);
  for (let i = 0; i < table.length; i++) {
    if (table.importances[i]! < least) continue;
    if (groups.size > 0 && !lanes.has(table.lanes[i]!)) continue;
    if (statuses.size > 0 && !statuses.has(table.statuses[i]!)) continue;
    if (lists > 0) {
      const raw = table.raw(i);
      if (actors.size > 0 && !shares(listOf(raw.actors), actors)) continue;
      if (tags.size > 0 && !shares(listOf(raw.tags), tags)) continue;
    }
    if (words.length > 0) {
      const text = texts?.[i] ?? searchText(table, i);
      if (!words.every((word) => text.includes(word))) continue;
    }
    passes[i] = 1;
  }
  return passes;
}
