import type { Report } from '../model/fault.js';

/** The value of a JSON text, or what was handed over as an object; undefined, and reported where, for text that is none. */
export async function jsonIn(input: unknown, report: Report): Promise<unknown> {
  if (typeof input !== 'string') return input;
  const text = input.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch {
    const { jsonFault } = await import('./json-fault.js');
    report(jsonFault(text));
    return undefined;
  }
}
