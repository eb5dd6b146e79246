const BITS = 4;

/** How many nodes share one a level up. */
export const FAN_OUT = 1 << BITS;

/** Shift that takes a position to its node so many levels up. */
export const shiftOf = (level: number): number => BITS * level;

/** Maxima of 16 neighbours each. */
export function maxima(values: Float64Array): Float64Array {
  const nodes = new Float64Array(((values.length - 1) >> BITS) + 1).fill(-Infinity);
  for (let i = 0; i < values.length; i++) {
    if (values[i]! > nodes[i >> BITS]!) nodes[i >> BITS] = values[i]!;
  }
  return nodes;
}

/** `values`, the maxima of 16 of them each, those of 16 such blocks, and so on, up to a level of at most 16. */
export function maxLevels(values: Float64Array): Float64Array[] {
  const levels = [values];
  while (values.length > FAN_OUT) {
    values = maxima(values);
    levels.push(values);
  }
  return levels;
}
