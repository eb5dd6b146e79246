import type { Steps } from '../base/steps.js';
import { STATUSES } from './event-record.js';
import type { FacetColumn } from './facet-columns.js';
import { type FilterResult, facetColumn, MISS } from './filter.js';
import type { QuickTable } from './quick-table.js';

/** How many events each choice would show: of those that pass all that is asked of other fields. */
export interface Facets {
  /** By lane. */
  readonly lanes: Uint32Array;
  /** By index in `STATUSES`. */
  readonly statuses: Uint32Array;
  readonly tags: ListFacet;
  readonly actors: ListFacet;
}

/** Counts of a list field. */
export interface ListFacet {
  /** The words, those that most events have first. */
  readonly values: readonly string[];
  /** Counts by position in `values`. */
  readonly counts: Uint32Array;
}

const countNumbers = (
  misses: Uint8Array | null,
  bit: number,
  column: Uint8Array | Uint16Array,
  length: number,
): Uint32Array => {
  const counts = new Uint32Array(length);
  for (let i = 0; i < column.length; i++) if (!misses || (misses[i]! & ~bit) === 0) counts[column[i]!]!++;
  return counts;
};

const countLists = (misses: Uint8Array | null, bit: number, { values, offsets, ids }: FacetColumn): Uint32Array => {
  const counts = new Uint32Array(values.length);
  for (let i = 0; i < offsets.length - 1; i++) {
    if (misses && (misses[i]! & ~bit) !== 0) continue;
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) counts[ids[at]!]!++;
  }
  return counts;
};

/** Words of a column in the order in which they are offered: that of their counts over the whole table. */
const orders = new WeakMap<FacetColumn, Uint32Array>();

const orderOf = (column: FacetColumn): Uint32Array => {
  let order = orders.get(column);
  if (!order) {
    const total = countLists(null, 0, column);
    order = Uint32Array.from(total.keys()).sort((a, b) => total[b]! - total[a]! || a - b);
    orders.set(column, order);
  }
  return order;
};

const listFacet = (misses: Uint8Array | null, bit: number, column: FacetColumn): ListFacet => {
  const counts = countLists(misses, bit, column);
  const order = orderOf(column);
  return { values: Array.from(order, (id) => column.values[id]!), counts: order.map((id) => counts[id]!) };
};

/** Counts what can be chosen besides a filter (null for none), in steps of some milliseconds. */
export function* facetSteps(table: QuickTable, result: FilterResult | null): Steps<Facets> {
  const misses = result?.misses ?? null;
  const lanes = countNumbers(misses, MISS.lanes, table.lanes, table.groups.length);
  const statuses = countNumbers(misses, MISS.statuses, table.statuses, STATUSES.length);
  const tagColumn = yield* facetColumn(table, 'tags');
  const actorColumn = yield* facetColumn(table, 'actors');
  const tags = listFacet(misses, MISS.tags, tagColumn);
  yield;
  return { lanes, statuses, tags, actors: listFacet(misses, MISS.actors, actorColumn) };
}
