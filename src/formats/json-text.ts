import type { Report } from '../model/fault.js';

/** What of a text that is no JSON can be read all the same; what is wrong with it is reported, and where. */
async function mendedJson(text: string, report: Report): Promise<unknown> {
  const { jsonLines, looseJson } = await import('./json-loose.js');
  const lines = jsonLines(text);
  if (lines) return lines;
  const { jsonFault } = await import('./json-fault.js');
  const fault = jsonFault(text);
  const { value, isWhole } = looseJson(text);
  if (typeof value !== 'object' || value === null) {
    report(fault);
    return undefined;
  }
  report(
    isWhole
      ? { ...fault, code: 'json-loose', message: `${fault.message} It is read all the same.` }
      : { ...fault, message: `${fault.message} Only what stands before is read.` },
  );
  return value;
}

/** A script that does no more than to give a value a name. */
const NAMED = /^\s*(?:(?:var|let|const)\s+)?[\w$.]{1,60}\s*=\s*(?=[[{])/;

/**
 * The value of a JSON text, or what was handed over as an object; undefined, and reported where, for text that is none.
 * A text with one value to a line is a list of them.
 */
export async function jsonIn(input: unknown, report: Report): Promise<unknown> {
  if (typeof input !== 'string') return input;
  const whole = input.replace(/^\uFEFF/, '');
  const text = NAMED.test(whole) ? whole.replace(NAMED, '').replace(/;\s{0,99}$/, '') : whole;
  try {
    return JSON.parse(text);
  } catch {
    return mendedJson(text, report);
  }
}
