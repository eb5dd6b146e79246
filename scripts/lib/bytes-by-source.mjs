// How many bytes of a minified file each source left, by its source map.
const DIGITS = new Map(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].map((digit, i) => [digit, i]),
);

/** The numbers of one segment of a source map, which are written in base 64 with a sign in the lowest bit. */
function numbersOf(segment) {
  const numbers = [];
  let value = 0;
  let shift = 0;
  for (const letter of segment) {
    const digit = DIGITS.get(letter);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}

/** `{source: bytes}` of a file and its parsed map (version 3); characters outside ASCII count as one. */
export function bytesBySource(code, map) {
  const bytes = {};
  const lines = code.split('\n');
  let source = 0;
  for (const [row, segments] of map.mappings.split(';').entries()) {
    let column = 0;
    let owner;
    for (const segment of segments.split(',').filter(Boolean)) {
      const [columnStep, sourceStep] = numbersOf(segment);
      if (owner !== undefined) bytes[owner] = (bytes[owner] ?? 0) + columnStep;
      column += columnStep;
      if (sourceStep !== undefined) {
        source += sourceStep;
        owner = map.sources[source];
      }
    }
    if (owner !== undefined) bytes[owner] = (bytes[owner] ?? 0) + lines[row].length - column;
  }
  return bytes;
}
