import type { Steps } from '../base/steps.js';
import { listOf } from './field-parts.js';
import type { QuickTable } from './quick-table.js';

/** The fields of an event that are lists of words. */
export type FacetField = 'tags' | 'actors';

/** One such field of all events as numbers: those of event `i` are `ids[offsets[i]]` up to `ids[offsets[i + 1]]`. */
export interface FacetColumn {
  /** The words, in the order in which they come. */
  readonly values: readonly string[];
  readonly offsets: Uint32Array;
  readonly ids: Uint32Array;
  /** Number of a word; −1 for one that no event has. */
  idOf(value: string): number;
}

/** How many events are read in one step. */
const STEP = 4096;

/** Reads a field of all events, in steps of some milliseconds. A word that an event has twice counts once. */
export function* facetColumnSteps(table: QuickTable, field: FacetField): Steps<FacetColumn> {
  const numbers = new Map<string, number>();
  const offsets = new Uint32Array(table.length + 1);
  let ids = new Uint32Array(Math.max(16, table.length));
  let count = 0;
  for (let event = 0; event < table.length; event++) {
    const written = table.raw(event)[field];
    const values = written ? new Set(listOf(written)) : [];
    for (const value of values) {
      let id = numbers.get(value);
      if (id === undefined) {
        id = numbers.size;
        numbers.set(value, id);
      }
      if (count === ids.length) {
        const longer = new Uint32Array(2 * ids.length);
        longer.set(ids);
        ids = longer;
      }
      ids[count++] = id;
    }
    offsets[event + 1] = count;
    if (event % STEP === STEP - 1) yield;
  }
  return {
    values: [...numbers.keys()],
    offsets,
    ids: ids.subarray(0, count),
    idOf: (value) => numbers.get(value) ?? -1,
  };
}
