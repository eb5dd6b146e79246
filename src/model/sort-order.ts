/** Index and key share a float64: 21 bits hold 2,097,152 positions, 32 are left for the key. */
const POSITIONS = 2 ** 21;
const KEYS = 2 ** 32 - 1;

/** Sorts `order[from…to)` by keys, ascending: numbers that hold both key and position, sorted natively. */
function sortByKey(order: Uint32Array, from: number, to: number, keys: Float64Array): void {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = from; i < to; i++) {
    const key = keys[order[i]!]!;
    if (key < low) low = key;
    if (key > high) high = key;
  }
  if (!(high > low)) return;
  const scale = KEYS / (high - low);
  const packed = new Float64Array(to - from);
  for (let i = from; i < to; i++) {
    const position = order[i]!;
    packed[i - from] = Math.floor((keys[position]! - low) * scale) * POSITIONS + position;
  }
  packed.sort();
  // Keys that the quantisation made equal are sorted again within their narrower range.
  let first = from;
  let bucket = -1;
  for (let i = from; i < to; i++) {
    const number = packed[i - from]!;
    const key = Math.floor(number / POSITIONS);
    order[i] = number - key * POSITIONS;
    if (key === bucket) continue;
    if (i - first > 1) sortByKey(order, first, i, keys);
    first = i;
    bucket = key;
  }
  if (to - first > 1) sortByKey(order, first, to, keys);
}

/** Calls `visit` for each stretch of `order[from…to)` of two or more equal keys. */
function eachTie(
  order: Uint32Array,
  from: number,
  to: number,
  keys: Float64Array,
  visit: (from: number, to: number) => void,
): void {
  for (let i = from; i < to; ) {
    const key = keys[order[i]!]!;
    let next = i + 1;
    while (next < to && keys[order[next]!]! === key) next++;
    if (next - i > 1) visit(i, next);
    i = next;
  }
}

/**
 * Positions sorted by start, then end, then id (by code units); undefined when they are in that order already.
 * At most 2,097,152 positions. `idAt` is asked only where both bounds are equal.
 */
export function sortOrder(
  starts: Float64Array,
  ends: Float64Array,
  idAt: (position: number) => string,
): Uint32Array | undefined {
  const inOrder = (a: number, b: number): boolean => {
    const difference = starts[a]! - starts[b]! || ends[a]! - ends[b]!;
    return difference < 0 || (difference === 0 && idAt(a) < idAt(b));
  };
  const { length } = starts;
  let sorted = 1;
  while (sorted < length && inOrder(sorted - 1, sorted)) sorted++;
  if (sorted >= length) return undefined;
  const order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  sortByKey(order, 0, length, starts);
  eachTie(order, 0, length, starts, (from, to) => {
    sortByKey(order, from, to, ends);
    eachTie(order, from, to, ends, (first, last) => {
      const tied = Array.from(order.subarray(first, last), (position) => ({ position, id: idAt(position) }));
      tied.sort((a, b) => (a.id < b.id ? -1 : 1));
      for (const [i, each] of tied.entries()) order[first + i] = each.position;
    });
  });
  return order;
}
