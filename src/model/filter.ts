import { runSteps, type Steps } from '../base/steps.js';
import { STATUSES, type Status } from './event-record.js';
import { type FacetColumn, type FacetField, facetColumnSteps } from './facet-columns.js';
import { searchWords } from './fold-text.js';
import type { QuickTable } from './quick-table.js';
import { SearchIndex } from './search-index.js';

/** What a reader wants to see; a field that is missing or empty asks for nothing. Fields are joined by “and”, their values by “or”. */
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

/** Why an event does not pass, one bit each. */
export const MISS = { text: 1, lanes: 2, statuses: 4, actors: 8, tags: 16, importance: 32 } as const;

/** What came of a filter. */
export interface FilterResult {
  /** Bits of `MISS` by event; 0 for an event that passes. */
  readonly misses: Uint8Array;
  /** How many pass. */
  readonly count: number;
}

/** What is worked out once a table: its texts and lists in a form that is searched quickly. */
interface Indexes {
  readonly search: SearchIndex;
  readonly columns: Map<FacetField, FacetColumn>;
}

const known = new WeakMap<QuickTable, Indexes>();

const indexesOf = (table: QuickTable): Indexes => {
  let indexes = known.get(table);
  if (!indexes) {
    indexes = { search: new SearchIndex(table), columns: new Map() };
    known.set(table, indexes);
  }
  return indexes;
};

/** A list field of a table as numbers, read at the first call and kept with it. */
export function* facetColumn(table: QuickTable, field: FacetField): Steps<FacetColumn> {
  const { columns } = indexesOf(table);
  const column = columns.get(field) ?? (yield* facetColumnSteps(table, field));
  columns.set(field, column);
  return column;
}

/** Whether a filter asks for nothing, so that every event passes. */
export const asksNothing = ({ text, lanes, statuses, actors, tags, minImportance = 1 }: EventFilter): boolean =>
  !text?.trim() && [lanes, statuses, actors, tags].every((list) => !list?.length) && minImportance <= 1;

// The long loops are functions of their own that are called once a table: engines compile those soon, and a loop within
// a generator late.

const missByNumber = (misses: Uint8Array, column: Uint8Array | Uint16Array, wanted: Uint8Array, bit: number): void => {
  for (let i = 0; i < misses.length; i++) if (!wanted[column[i]!]) misses[i]! |= bit;
};

const missByList = (misses: Uint8Array, { offsets, ids }: FacetColumn, wanted: Uint8Array, bit: number): void => {
  for (let i = 0; i < misses.length; i++) {
    let at = offsets[i]!;
    const end = offsets[i + 1]!;
    while (at < end && !wanted[ids[at]!]) at++;
    if (at === end) misses[i]! |= bit;
  }
};

const missByText = (misses: Uint8Array, counts: Uint8Array, words: number): void => {
  for (let i = 0; i < misses.length; i++) if (counts[i]! < words) misses[i]! |= MISS.text;
};

const missByImportance = (misses: Uint8Array, { importances }: QuickTable, least: number): void => {
  for (let i = 0; i < misses.length; i++) if (importances[i]! < least) misses[i]! |= MISS.importance;
};

const countPasses = (misses: Uint8Array): number => {
  let count = 0;
  for (let i = 0; i < misses.length; i++) if (misses[i] === 0) count++;
  return count;
};

/** A column of ones for the numbers that are wanted; unknown ones (−1) are left out. */
const flagsOf = (length: number, wanted: readonly number[]): Uint8Array => {
  const flags = new Uint8Array(length);
  for (const number of wanted) if (number >= 0) flags[number] = 1;
  return flags;
};

/** Which events pass a filter, in steps of some milliseconds. A table's texts and lists are read for its first filter only. */
export function* filterSteps(table: QuickTable, filter: EventFilter): Steps<FilterResult> {
  const { text = '', lanes = [], statuses = [], minImportance: least = 1 } = filter;
  const misses = new Uint8Array(table.length);
  if (lanes.length > 0) {
    const wanted = flagsOf(
      table.groups.length,
      lanes.map((id) => table.groups.findIndex((group) => group.id === id)),
    );
    missByNumber(misses, table.lanes, wanted, MISS.lanes);
  }
  if (statuses.length > 0) {
    const wanted = flagsOf(
      STATUSES.length,
      statuses.map((status) => STATUSES.indexOf(status)),
    );
    missByNumber(misses, table.statuses, wanted, MISS.statuses);
  }
  for (const field of ['actors', 'tags'] as const) {
    const values = filter[field] ?? [];
    if (values.length === 0) continue;
    const column = yield* facetColumn(table, field);
    const wanted = flagsOf(
      column.values.length,
      values.map((value) => column.idOf(value)),
    );
    missByList(misses, column, wanted, MISS[field]);
    yield;
  }
  if (least > 1) missByImportance(misses, table, least);
  const words = searchWords(text);
  if (words.length > 0) missByText(misses, yield* indexesOf(table).search.find(words), words.length);
  return { misses, count: countPasses(misses) };
}

/** Which events pass a filter, at once. */
export const filterEvents = (table: QuickTable, filter: EventFilter): FilterResult =>
  runSteps(filterSteps(table, filter));
