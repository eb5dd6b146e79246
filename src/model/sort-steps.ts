import type { Steps } from '../base/steps.js';
import { compareBy, movedOrder, type SortedColumns, type SortKeys } from './sort-order.js';

/** Bits of a key that are sorted by in one pass, and how many passes that makes. */
const BITS = 11;
const PASSES = 3;
const MOST_KEY = 2 ** 32 - 1;

/** Positions that are looked at in one step. */
const STEP = 65_536;
/** Ties of more than so many are merged in steps, of no more than so few moved one by one. */
const MOST_TIED = 4096;
const FEW_TIED = 16;

/** How starts become whole numbers of 32 bits in the same order: different starts may share one. */
interface Range {
  readonly low: number;
  readonly scale: number;
  readonly isSorted: boolean;
}

function rangeOf(starts: Float64Array): Range {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let isSorted = true;
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!;
    // The highest so far is the last one, as long as they are in order.
    if (start < high) isSorted = false;
    if (start > high) high = start;
    if (start < low) low = start;
  }
  return { low, scale: high > low ? MOST_KEY / (high - low) : 0, isSorted };
}

function keysOf(starts: Float64Array, { low, scale }: Range): Uint32Array {
  const keys = new Uint32Array(starts.length);
  for (let i = 0; i < keys.length; i++) keys[i] = Math.min(MOST_KEY, Math.floor((starts[i]! - low) * scale));
  return keys;
}

/** Of so few keys the engine's own sort of numbers is the fastest: each key has its position behind it. */
function sortedAtOnce(starts: Float64Array, { low, scale, isSorted }: Range): Float64Array {
  const packed = new Float64Array(starts.length);
  for (let i = 0; i < packed.length; i++) {
    packed[i] = Math.min(MOST_KEY, Math.floor((starts[i]! - low) * scale)) * STEP + i;
  }
  return isSorted ? packed : packed.sort();
}

/** Takes the positions out of sorted keys, and tells from where to where keys are the same. */
function unpack(packed: Float64Array, order: Uint32Array): number[] {
  const tied: number[] = [];
  let former = -1;
  let first = 0;
  for (let i = 0; i < packed.length; i++) {
    const key = Math.floor(packed[i]! / STEP);
    order[i] = packed[i]! - key * STEP;
    if (key === former) continue;
    if (i - first > 1) tied.push(first, i);
    former = key;
    first = i;
  }
  if (packed.length - first > 1) tied.push(first, packed.length);
  return tied;
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

/** Sorts a short stretch in place, for which a list of its own would cost more. */
function insert(order: Uint32Array, from: number, to: number, compare: Compare): void {
  for (let i = from + 1; i < to; i++) {
    const position = order[i]!;
    let at = i;
    for (; at > from && compare(order[at - 1]!, position) > 0; at--) order[at] = order[at - 1]!;
    order[at] = position;
  }
}

/** The order of few by their keys alone, and where these are the same. */
function fewByKey(
  starts: Float64Array,
  range: Range,
): { readonly order: Uint32Array; readonly tied: readonly number[] } {
  const order = new Uint32Array(starts.length);
  return { order, tied: unpack(sortedAtOnce(starts, range), order) };
}

/** The same of many, in steps. */
function* manyByKey(starts: Float64Array, range: Range): Steps<ReturnType<typeof fewByKey>, number> {
  const { length } = starts;
  let order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  let sorted = new Uint32Array(length);
  yield length;
  const keys = keysOf(starts, range);
  yield length;
  for (let turn = 0; turn < PASSES && !range.isSorted; turn++) {
    const work: Pass = { order, keys, shift: turn * BITS, sorted };
    const offsets = offsetsOf(work);
    for (let i = 0; i < length; i += STEP) {
      move(work, offsets, i, Math.min(length, i + STEP));
      yield length;
    }
    [order, sorted] = [sorted, order];
  }
  const tied: number[] = [];
  for (let i = 1, first = 0; i <= length; i++) {
    if (i % STEP === 0) yield length;
    if (i < length && keys[order[i]!] === keys[order[first]!]) continue;
    if (i - first > 1) tied.push(first, i);
    first = i;
  }
  return { order, tied };
}

/** `sortOrder` in steps of some milliseconds, and several times as fast for many: by numbers. Yields how many there are. */
function* orderSteps(sortKeys: SortKeys): Steps<Uint32Array | undefined, number> {
  const { starts } = sortKeys;
  const { length } = starts;
  const compare = compareBy(sortKeys);
  const range = rangeOf(starts);
  yield length;
  const { order, tied } = length <= STEP ? fewByKey(starts, range) : yield* manyByKey(starts, range);
  yield length;
  let rested = 0;
  for (let i = 0; i < tied.length; i += 2) {
    const from = tied[i]!;
    const to = tied[i + 1]!;
    if (to - from > MOST_TIED) yield* sortLongStretch(order, from, to, sortKeys);
    else if (to - from > FEW_TIED) order.subarray(from, to).sort(compare);
    else insert(order, from, to, compare);
    if (to - rested < STEP / 4) continue;
    rested = to;
    yield length;
  }
  return movedOrder(order);
}

/** Brings a stretch of columns into another order. Each by its name: engines are slow where a line meets several kinds of list. */
function copySorted(read: SortedColumns, order: Uint32Array, into: SortedColumns, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const position = order[i]!;
    into.starts[i] = read.starts[position]!;
    into.ends[i] = read.ends[position]!;
    into.importances[i] = read.importances[position]!;
    into.statuses[i] = read.statuses[position]!;
    into.lanes[i] = read.lanes[position]!;
    into.flags[i] = read.flags[position]!;
    into.priorities[i] = read.priorities[position]!;
  }
}

/** `sortedColumns` in steps. */
function* columnSteps(read: SortedColumns, order: Uint32Array): Steps<SortedColumns, number> {
  const into: SortedColumns = {
    starts: read.starts.slice(),
    ends: read.ends.slice(),
    importances: read.importances.slice(),
    statuses: read.statuses.slice(),
    lanes: read.lanes.slice(),
    flags: read.flags.slice(),
    priorities: read.priorities.slice(),
  };
  for (let i = 0; i < order.length; i += STEP) {
    copySorted(read, order, into, i, Math.min(order.length, i + STEP));
    yield order.length;
  }
  return into;
}

/** Sorts long columns in steps. */
export const sortSteps = { order: orderSteps, columns: columnSteps };
