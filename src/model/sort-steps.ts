import type { Steps } from '../base/steps.js';
import { compareBy, movedOrder, type SortKeys, type sortedColumns } from './sort-order.js';

/** Bits of a key that are sorted by in one pass, and how many passes that makes. */
const BITS = 11;
const PASSES = 3;
const MOST_KEY = 2 ** 32 - 1;

/** Positions that are looked at in one step. */
const STEP = 65_536;
/** Ties of more than so many are merged in steps. */
const MOST_TIED = 4096;

/** Starts as whole numbers of 32 bits in the same order; different starts may share one. */
function keysOf(starts: Float64Array): Uint32Array {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!;
    if (start < low) low = start;
    if (start > high) high = start;
  }
  const scale = high > low ? MOST_KEY / (high - low) : 0;
  const keys = new Uint32Array(starts.length);
  for (let i = 0; i < keys.length; i++) keys[i] = Math.min(MOST_KEY, Math.floor((starts[i]! - low) * scale));
  return keys;
}

/** The order of so few keys that the engine's own sort of numbers is the fastest: each key has its position behind it. */
function sortedAtOnce(keys: Uint32Array): Uint32Array<ArrayBuffer> {
  const packed = new Float64Array(keys.length);
  for (let i = 0; i < keys.length; i++) packed[i] = keys[i]! * STEP + i;
  packed.sort();
  const order = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) order[i] = packed[i]! % STEP;
  return order;
}

/** What a pass of the sort works on: positions go from `order` to `sorted`, by the bits of their keys from `shift` on. */
interface Pass {
  readonly order: Uint32Array;
  readonly keys: Uint32Array;
  readonly shift: number;
  readonly sorted: Uint32Array;
}

/** How many positions come before those of each value of the bits. */
function offsetsOf({ keys, shift }: Pass): Uint32Array {
  const mask = 2 ** BITS - 1;
  const offsets = new Uint32Array(2 ** BITS + 1);
  for (let i = 0; i < keys.length; i++) offsets[((keys[i]! >>> shift) & mask) + 1]!++;
  for (let i = 1; i < offsets.length; i++) offsets[i]! += offsets[i - 1]!;
  return offsets;
}

/** Moves the positions of a stretch, those that share the bits in their order. */
function move({ order, keys, shift, sorted }: Pass, offsets: Uint32Array, from: number, to: number): void {
  const mask = 2 ** BITS - 1;
  for (let i = from; i < to; i++) {
    const position = order[i]!;
    sorted[offsets[(keys[position]! >>> shift) & mask]!++] = position;
  }
}

type Compare = ReturnType<typeof compareBy>;

/** Merges two sorted stretches that follow each other. */
function merge(order: Uint32Array, from: number, middle: number, to: number, compare: Compare): void {
  const left = order.slice(from, middle);
  let [at, right] = [from, middle];
  for (let i = 0; i < left.length; ) {
    if (right < to && compare(order[right]!, left[i]!) < 0) order[at++] = order[right++]!;
    else order[at++] = left[i++]!;
  }
}

/** Sorts a long stretch in parts, which are then merged. Texts of ids are made once. */
function* sortLongStretch(order: Uint32Array, from: number, to: number, keys: SortKeys): Steps<void, number> {
  const { length } = order;
  const ids = new Map<number, string>();
  for (let i = from; i < to; i++) {
    ids.set(order[i]!, keys.idAt(order[i]!));
    if (i % MOST_TIED === 0) yield length;
  }
  const compare = compareBy({ ...keys, idAt: (position) => ids.get(position)! });
  for (let i = from; i < to; i += MOST_TIED) {
    order.subarray(i, Math.min(to, i + MOST_TIED)).sort(compare);
    yield length;
  }
  for (let part = MOST_TIED; part < to - from; part *= 2) {
    for (let i = from; i + part < to; i += 2 * part) {
      merge(order, i, i + part, Math.min(to, i + 2 * part), compare);
      yield length;
    }
  }
}

/** `sortOrder` in steps of some milliseconds, and several times as fast for many: by a radix sort. Yields how many there are. */
function* orderSteps(sortKeys: SortKeys): Steps<Uint32Array | undefined, number> {
  const { starts } = sortKeys;
  const { length } = starts;
  const compare = compareBy(sortKeys);
  let order = new Uint32Array(length);
  let sorted = new Uint32Array(length);
  let isSorted = true;
  for (let i = 0; i < length; i++) {
    order[i] = i;
    if (starts[i - 1]! > starts[i]!) isSorted = false;
  }
  yield length;
  const keys = keysOf(starts);
  yield length;
  if (length <= STEP && !isSorted) order = sortedAtOnce(keys);
  for (let turn = 0; turn < PASSES && !isSorted && length > STEP; turn++) {
    const work: Pass = { order, keys, shift: turn * BITS, sorted };
    const offsets = offsetsOf(work);
    for (let i = 0; i < length; i += STEP) {
      move(work, offsets, i, Math.min(length, i + STEP));
      yield length;
    }
    [order, sorted] = [sorted, order];
  }
  let first = 0;
  let rested = 0;
  for (let i = 1; i <= length; i++) {
    if (i < length && keys[order[i]!] === keys[order[first]!]) continue;
    if (i - first > MOST_TIED) yield* sortLongStretch(order, first, i, sortKeys);
    else if (i - first > 1) order.subarray(first, i).sort(compare);
    first = i;
    if (i - rested < STEP / 4) continue;
    rested = i;
    yield length;
  }
  return movedOrder(order);
}

function copySorted(column: Column, order: Uint32Array, copy: Column, from: number, to: number): void {
  for (let i = from; i < to; i++) copy[i] = column[order[i]!]!;
}

type Column = Float64Array | Uint16Array | Uint8Array;

/** `sortedColumns` in steps. */
function* columnSteps<Columns extends Parameters<typeof sortedColumns>[0]>(
  columns: Columns,
  order: Uint32Array,
): Steps<Columns, number> {
  const copies: Record<string, Columns[string]> = {};
  for (const [name, column] of Object.entries(columns)) {
    const copy = column.slice() as Columns[string];
    for (let i = 0; i < order.length; i += STEP) {
      copySorted(column, order, copy, i, Math.min(order.length, i + STEP));
      yield order.length;
    }
    copies[name] = copy;
  }
  return copies as unknown as Columns;
}

/** Sorts long columns in steps. */
export const sortSteps = { order: orderSteps, columns: columnSteps };
