import { msToCivil } from '../time/civil.js';
import { edtfOf, pad } from './edtf-text.js';

/** So long a literal may be. */
const MOST = 200;
const PARTS = String.raw`\s*(-?\d{1,16})((?:\s*,\s*\d{1,4}){0,6})\s*`;
const LITERAL = new RegExp(
  String.raw`^new\s+Date\s*\(\s*(?:(["'])([^"'\\]{0,80})\1|Date\.UTC\s*\(${PARTS}\)|${PARTS})\s*\)`,
);

/** A date by the numbers that JavaScript takes for one, months from 0; no more exact than they are. */
function ofParts(first: number, rest: readonly number[], zone: string): string {
  const [month = 0, day = 1, hour = 0, minute = 0, second = 0] = rest;
  const wall = new Date(0);
  wall.setUTCFullYear(first >= 0 && first < 100 ? 1900 + first : first, month, day);
  wall.setUTCHours(hour, minute, second);
  const { hour: h, minute: m, second: s, ...date } = msToCivil(wall.getTime());
  const time = hour || minute || second ? `${pad(h)}:${pad(m)}:${pad(s)}` : undefined;
  return edtfOf({
    year: date.year,
    month: date.month,
    day: rest.length > 1 ? date.day : undefined,
    time,
    offset: zone,
  });
}

/**
 * The date that stands in a script at that place as `new Date(…)`: of a text, of milliseconds, or of a year and what follows
 * it. Nothing is run. Undefined for anything else.
 */
export function dateLiteral(text: string, at: number): { readonly value: string; readonly end: number } | undefined {
  const found = LITERAL.exec(text.slice(at, at + MOST));
  if (!found) return undefined;
  const [whole, , words, utc, utcRest = '', first, rest = ''] = found;
  const numbers = (list: string): number[] => list.split(',').slice(1).map(Number);
  const end = at + whole.length;
  if (words !== undefined) return { value: words, end };
  if (utc !== undefined) return { value: ofParts(Number(utc), numbers(utcRest), 'Z'), end };
  if (rest) return { value: ofParts(Number(first), numbers(rest), ''), end };
  const instant = new Date(Number(first));
  return Number.isNaN(instant.getTime()) ? undefined : { value: instant.toISOString().replace('.000Z', 'Z'), end };
}
