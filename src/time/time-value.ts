import { msToCivil } from './civil.js';
import type { Granularity, Span } from './span.js';
import { FARTHEST_WALL } from './wall-format.js';
import type { Zone } from './zone.js';

/** The units that are times of day. */
export const TIMES: ReadonlySet<Granularity> = new Set(['hour', 'minute', 'second', 'millisecond']);

/**
 * The value of `<time datetime>` for where a span starts; undefined where HTML has no form for it (before the year 1,
 * from 10000 on, seasons, decades, sets).
 */
export function timeValue(span: Span, zone: Zone): string | undefined {
  const { start, kind, granularity } = span;
  if (start === null || kind === 'one-of' || kind === 'all-of' || kind === 'unplaced') return undefined;
  if (Math.abs(start) > FARTHEST_WALL) return undefined;
  const { year } = msToCivil(zone.toWall(start));
  if (year < 1 || year > 9999) return undefined;
  if (TIMES.has(granularity)) return new Date(start).toISOString().replace(/:00\.000Z$/, 'Z');
  const day = new Date(zone.toWall(start)).toISOString();
  return granularity === 'day'
    ? day.slice(0, 10)
    : granularity === 'month'
      ? day.slice(0, 7)
      : granularity === 'year'
        ? day.slice(0, 4)
        : undefined;
}
