import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from './civil.js';
import { plainSpaces } from './plain-spaces.js';
import type { Span } from './span.js';
import { UNIT_MS } from './unit-ms.js';
import { UTC, zoneOf } from './zone.js';

/** Farther away than this, a date says more. */
const MOST_DAYS = 6;

/**
 * A day or a time of day as it is from now (epoch ms): "yesterday", "in 3 hours", "5 minutes ago". '' for what is in
 * doubt, longer than a day, or a week away.
 */
export function relativeText(span: Span, now: number, timezone: string, locale: string): string {
  const { start, kind, granularity, approximate, uncertain } = span;
  const isPlain = start !== null && (kind === 'date' || kind === 'instant') && !approximate && !uncertain;
  if (!isPlain || UNIT_MS[granularity] > MS_PER_DAY) return '';
  const zone = zoneOf(timezone) ?? UTC;
  const dayOf = (instant: number): number => Math.floor(zone.toWall(instant) / MS_PER_DAY);
  const days = dayOf(start) - dayOf(now);
  if (!(Math.abs(days) <= MOST_DAYS)) return '';
  const ms = start - now;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const say = (count: number, unit: 'day' | 'hour' | 'minute'): string => plainSpaces(format.format(count, unit));
  if (kind === 'date' || Math.abs(ms) >= MS_PER_DAY) return say(days, 'day');
  return Math.abs(ms) >= MS_PER_HOUR
    ? say(Math.trunc(ms / MS_PER_HOUR), 'hour')
    : say(Math.trunc(ms / MS_PER_MINUTE), 'minute');
}
