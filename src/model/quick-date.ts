import { MS_PER_DAY } from '../time/civil.js';
import { readDate } from '../time/read-date.js';
import type { Span } from '../time/span.js';
import { UNIT_MS } from '../time/unit-ms.js';
import { type Zone, zoneOf } from '../time/zone.js';
import type { Fault } from './fault.js';

/** A span, a fault, or both where part of a date could be saved. */
export interface ResolvedDate {
  readonly span?: Span;
  readonly fault?: Fault;
}

/** Reads when an event was, from its `date`, `end` and `timezone`. */
export type DateReader = (date: unknown, end: unknown, timezone: unknown, axis: Zone) => ResolvedDate;

const UNREAD: ResolvedDate = { fault: { code: 'date-invalid' } };

/** Whether a field has no date at all. */
export const isMissing = (date: unknown): boolean => date === undefined || date === null || date === '';

/** Whether a unit is finer than a day. */
export const isTimed = ({ granularity }: Pick<Span, 'granularity'>): boolean => UNIT_MS[granularity] < MS_PER_DAY;

/** Whether a span is a wall time without an offset. */
export const isFloating = (span: Span): boolean =>
  !span.zoned && isTimed(span) && (!span.endGranularity || isTimed({ granularity: span.endGranularity }));

/** The own clock of an event; undefined where it has none. */
export const ownZone = (timezone: unknown): Zone | undefined =>
  timezone && typeof timezone === 'string' ? zoneOf(timezone) : undefined;

/**
 * Reads the dates that nearly all files have: what `readDate` of time reads, and pairs of these. Civil dates are placed
 * in `axis`, times without an offset in the event's own zone. A fault without a span says no more than that
 * `resolveDate` may know better.
 */
export const quickDate: DateReader = (date, end, timezone, axis) => {
  const start = typeof date === 'string' && date.trim();
  if (!start || !(isMissing(end) || typeof end === 'string')) return UNREAD;
  const text = end ? `${start}/${(end as string).trim() || '?'}` : start;
  const span = readDate(text, { timezone: axis.name });
  if (!span) return UNREAD;
  const own = ownZone(timezone);
  return { span: own && isFloating(span) ? { ...readDate(text, { timezone: own.name })!, zoned: true } : span };
};

/** What stands for the date of an event that has none, or one that cannot be read. */
export const unplacedSpan = (date: unknown): Span => ({
  ...readDate('1970')!,
  start: null,
  end: null,
  coreStart: null,
  coreEnd: null,
  kind: 'unplaced',
  text: typeof date === 'string' || typeof date === 'number' ? String(date).slice(0, 80) : '',
});

/** The end of the unit in which a span's start was stated, for spans that have no end. */
export function startUnitEnd(span: Span, zone: Zone): number {
  const start = span.start ?? 0;
  if (span.coreStart !== null && span.coreStart > start) return span.coreStart;
  if (span.granularity === 'day') return zone.toInstant(zone.toWall(start) + MS_PER_DAY);
  return isTimed(span) ? start + UNIT_MS[span.granularity] : start;
}

/** The start of the unit in which a span's end was stated, for spans that have no start. */
export function endUnitStart(span: Span, zone: Zone): number {
  const end = span.end ?? 0;
  if (span.coreEnd !== null && span.coreEnd < end) return span.coreEnd;
  return span.granularity === 'day' ? zone.toInstant(zone.toWall(end) - MS_PER_DAY) : end;
}
