import type { Format } from './format.js';

/**
 * The format of data. A text's first character counts more than its name or what a server says, as both are often wrong:
 * JSON begins with a bracket, a page with `<`. Anything else without a hint is a table.
 */
export function detectFormat(
  input: string | object,
  hints: { readonly contentType?: string; readonly name?: string } = {},
): Format {
  if (typeof input !== 'string') return 'json';
  const first = /^[\uFEFF\s]*(.?)/.exec(input.slice(0, 65_536))?.[1];
  if (first === '{' || first === '[') return 'json';
  if (first === '<') return 'html';
  // A name that ends in .csv is more to be trusted than a server that calls everything JSON.
  return /\.[ct]sv$/i.test(hints.name ?? '') || !/json/i.test(`${hints.name} ${hints.contentType}`) ? 'csv' : 'json';
}
