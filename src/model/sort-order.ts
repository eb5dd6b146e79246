/** Position and key share a float64: 21 bits hold 2,097,152 positions, 32 are left for the key. */
const POSITIONS = 2 ** 21;

/** Calls `visit` for each stretch of two or more between `from` and `to` that `isSame` as the first of it. */
function eachTie(
  from: number,
  to: number,
  isSame: (i: number, first: number) => boolean,
  visit: (from: number, to: number) => void,
): void {
  let first = from;
  for (let i = from + 1; i <= to; i++) {
    if (i < to && isSame(i, first)) continue;
    if (i - first > 1) visit(first, i);
    first = i;
  }
}

/** Sorts `order[from…to)` by keys, ascending, by way of numbers that hold key and position and are sorted natively. */
function sortByKey(order: Uint32Array, from: number, to: number, keys: Float64Array): void {
  const positions = order.subarray(from, to);
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const position of positions) {
    const key = keys[position]!;
    if (key < low) low = key;
    if (key > high) high = key;
  }
  if (!(high > low)) return;
  const scale = (2 ** 32 - 1) / (high - low);
  const packed = new Float64Array(to - from);
  for (let i = 0; i < packed.length; i++) {
    const position = positions[i]!;
    packed[i] = Math.floor((keys[position]! - low) * scale) * POSITIONS + position;
  }
  packed.sort();
  for (let i = 0; i < packed.length; i++) {
    const key = Math.floor(packed[i]! / POSITIONS);
    positions[i] = packed[i]! - key * POSITIONS;
    packed[i] = key;
  }
  // Keys that share a whole number are sorted again within their narrower range.
  eachTie(
    0,
    packed.length,
    (i, first) => packed[i] === packed[first],
    (first, last) => sortByKey(order, from + first, from + last, keys),
  );
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
  const { length } = starts;
  const order = new Uint32Array(length);
  let isSorted = true;
  for (let i = 0; i < length; i++) {
    order[i] = i;
    if (starts[i - 1]! > starts[i]!) isSorted = false;
  }
  const isTie =
    (keys: Float64Array) =>
    (i: number, first: number): boolean =>
      keys[order[i]!] === keys[order[first]!];
  if (!isSorted) sortByKey(order, 0, length, starts);
  eachTie(0, length, isTie(starts), (from, to) => {
    sortByKey(order, from, to, ends);
    eachTie(from, to, isTie(ends), (first, last) => {
      order.subarray(first, last).sort((a, b) => (idAt(a) < idAt(b) ? -1 : 1));
    });
  });
  return isSorted && order.every((position, i) => position === i) ? undefined : order;
}
