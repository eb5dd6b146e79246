import { textOf } from '../model/field-parts.js';
import { MS_PER_DAY, msToCivil } from '../time/civil.js';
import { civilDayOf } from '../time/instant-text.js';
import { edtfOf } from './edtf-text.js';
import { looseDate } from './loose-date.js';

/** What programs write of `Date`: `/Date(1388534400000)/`. */
const TICKS = /^\/Date\((-?\d{1,16})(?:[+-]\d{4})?\)\/$/;

/**
 * A date of a program as text: a `Date`, epoch milliseconds (however few, since the program means no year), an object
 * that knows its own number, or text in many forms. What cannot be read stays as it is, to be reported.
 */
export function instantDate(value: unknown): unknown {
  const ticks = typeof value === 'string' ? TICKS.exec(value.trim()) : null;
  const isClock = typeof value === 'object' && value !== null && !Array.isArray(value);
  const ms = ticks ? Number(ticks[1]) : typeof value === 'number' || isClock ? Number(value) : Number.NaN;
  if (Number.isNaN(ms)) return typeof value === 'string' ? (looseDate(value) ?? value.trim()) : value;
  return Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString().replace(':00.000Z', 'Z') : ms;
}

/**
 * The last day that belongs to what ends with the first moment of a day: drawing programs mean midnight by an end that
 * is a day. Other dates stay as they are; undefined where nothing is left behind the start.
 */
export function lastDay(end: unknown, start: unknown): unknown {
  const midnight = civilDayOf(textOf(end));
  if (end === start) return undefined;
  if (Number.isNaN(midnight)) return end;
  const { year, month, day } = msToCivil(midnight - MS_PER_DAY);
  const before = edtfOf({ year, month, day });
  // An end before the start is for others to report.
  return before === start ? undefined : before < textOf(start).slice(0, 10) ? end : before;
}
