/** Index and key share a float64: 21 bits hold 2,097,152 positions, 32 are left for the key. */
const POSITIONS = 2 ** 21;
const KEYS = 2 ** 32 - 1;
/** Bits sorted in each of three passes; below `FEW` items these cost more than they save. */
const DIGIT = 11;
const FEW = 4096;

/** One pass of a radix sort: moves positions and their keys into the order of a digit of the keys. */
function sortByDigit(
  from: Uint32Array,
  fromKeys: Uint32Array,
  to: Uint32Array,
  toKeys: Uint32Array,
  shift: number,
): void {
  const mask = 2 ** DIGIT - 1;
  const next = new Uint32Array(mask + 2);
  for (let i = 0; i < fromKeys.length; i++) {
    const digit = (fromKeys[i]! >>> shift) & mask;
    next[digit + 1] = next[digit + 1]! + 1;
  }
  for (let i = 1; i < next.length; i++) next[i] = next[i]! + next[i - 1]!;
  for (let i = 0; i < fromKeys.length; i++) {
    const key = fromKeys[i]!;
    const digit = (key >>> shift) & mask;
    const place = next[digit]!;
    next[digit] = place + 1;
    toKeys[place] = key;
    to[place] = from[i]!;
  }
}

/** Sorts `order[from…to)` by keys, ascending, by way of whole numbers that stand for them. */
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
  const positions = order.subarray(from, to);
  const { length } = positions;
  const buckets = new Uint32Array(length);
  for (let i = 0; i < length; i++) buckets[i] = (keys[positions[i]!]! - low) * scale;
  if (length > FEW) {
    const other = new Uint32Array(length);
    const otherBuckets = new Uint32Array(length);
    sortByDigit(positions, buckets, other, otherBuckets, 0);
    sortByDigit(other, otherBuckets, positions, buckets, DIGIT);
    sortByDigit(positions, buckets, other, otherBuckets, 2 * DIGIT);
    positions.set(other);
    buckets.set(otherBuckets);
  } else {
    const packed = new Float64Array(length);
    for (let i = 0; i < length; i++) packed[i] = buckets[i]! * POSITIONS + positions[i]!;
    packed.sort();
    for (let i = 0; i < length; i++) {
      const bucket = Math.floor(packed[i]! / POSITIONS);
      buckets[i] = bucket;
      positions[i] = packed[i]! - bucket * POSITIONS;
    }
  }
  // Keys that share a whole number are sorted again within their narrower range.
  let first = 0;
  for (let i = 1; i <= length; i++) {
    if (i < length && buckets[i] === buckets[first]) continue;
    if (i - first > 1) sortByKey(order, from + first, from + i, keys);
    first = i;
  }
}

/** Calls `visit` for each stretch of `order[from…to)` of two or more equal keys. */
function eachTie(
  order: Uint32Array,
  from: number,
  to: number,
  keys: Float64Array,
  visit: (from: number, to: number) => void,
): void {
  let first = from;
  for (let i = from + 1; i <= to; i++) {
    if (i < to && keys[order[i]!] === keys[order[first]!]) continue;
    if (i - first > 1) visit(first, i);
    first = i;
  }
}

/** Sorts texts by a number made of the first characters in which they differ, and the rest of them as texts. */
function sortByText(
  order: Uint32Array,
  from: number,
  to: number,
  keys: Float64Array,
  textAt: (position: number) => string,
): void {
  const positions = order.subarray(from, to);
  const texts = Array.from(positions, textAt);
  const example = texts[0]!;
  let common = example.length;
  for (const text of texts) {
    let same = 0;
    while (same < common && text.charCodeAt(same) === example.charCodeAt(same)) same++;
    common = same;
  }
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i]!;
    let key = 0;
    let plain = true;
    for (let at = common; at < common + 7; at++) {
      const unit = at < text.length ? text.charCodeAt(at) : 0;
      // What follows a character beyond ASCII is left to the comparison of texts.
      plain &&= unit < 127;
      key = key * 128 + (plain ? unit : 127);
    }
    keys[positions[i]!] = key;
  }
  sortByKey(order, from, to, keys);
  eachTie(order, from, to, keys, (first, last) => {
    const tied = Array.from(order.subarray(first, last), (position) => ({ position, text: textAt(position) }));
    tied.sort((a, b) => (a.text < b.text ? -1 : 1));
    for (const [i, each] of tied.entries()) order[first + i] = each.position;
  });
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
  let sorted = 1;
  while (sorted < length && starts[sorted - 1]! <= starts[sorted]!) sorted++;
  const isSorted = sorted >= length;
  const order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  if (!isSorted) sortByKey(order, 0, length, starts);
  const textKeys = new Float64Array(length);
  eachTie(order, 0, length, starts, (from, to) => {
    sortByKey(order, from, to, ends);
    eachTie(order, from, to, ends, (first, last) => sortByText(order, first, last, textKeys, idAt));
  });
  return isSorted && order.every((position, i) => position === i) ? undefined : order;
}
