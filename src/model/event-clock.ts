import { msToCivil } from '../time/civil.js';
import { dateText } from '../time/format-date.js';
import type { Span } from '../time/span.js';
import { TIMES } from '../time/time-value.js';
import { UTC, type Zone, zoneOf } from '../time/zone.js';
import { FLAG } from './flag.js';
import type { QuickTable } from './quick-table.js';
import { recordOf } from './records.js';

/** In which language, by whose clock (`event` is each event's own) and in which calendar dates are worded. */
export interface ClockWords {
  readonly timezone: string;
  readonly locale: string;
  /** One or two (Unicode names, a space between); default the Gregorian. */
  readonly calendar?: string;
}

/** `10:00[Asia/Dubai]` or `10:00+04:00`, also as the start of an interval. */
const CLOCK = /\d(?:[+-]\d\d(?::?\d\d)?)?\[([^\]]+)\]|[T ]\d\d:[^/]*?([+-]\d\d(?::?\d\d)?)/;

/**
 * The zone that an event itself goes by: its own field, or the zone or offset that its time was written with; undefined
 * for none.
 */
export function ownZone(table: QuickTable, event: number): Zone | undefined {
  const { timezone } = recordOf(table, event);
  const { text, zoned } = table.span(event);
  const [, name, offset] = (zoned && CLOCK.exec(text)) || [];
  return zoneOf(timezone || name || offset || '');
}

/**
 * The zone in which an event's date is worded: that of the axis for a civil date, which never shifts by a day; else the
 * one asked for, `event` being the event's own.
 */
export function wordZone(table: QuickTable, event: number, timezone: string): Zone {
  const axis = zoneOf(table.options.timezone ?? 'UTC') ?? UTC;
  if (!(table.flags[event]! & FLAG.zoned)) return axis;
  return (timezone === 'event' ? ownZone(table, event) : zoneOf(timezone)) ?? axis;
}

/** The whole date of an event in words, told by a clock; by that of `wordZone` when none is given. */
export function dateWords(
  table: QuickTable,
  event: number,
  { timezone, locale, calendar = 'gregory' }: ClockWords,
  zone: Zone = wordZone(table, event, timezone),
): string {
  return dateText(table.span(event), { locale, timezone: zone.name, calendar });
}

/** The days of a span, without its times of day. */
const onDays = (span: Span): Span => {
  const { kind, granularity, endGranularity = granularity } = span;
  if (kind === 'instant') return { ...span, granularity: 'day' };
  if (kind !== 'interval' || !(TIMES.has(granularity) || TIMES.has(endGranularity))) return span;
  // Its text would say the times again.
  return {
    ...span,
    granularity: TIMES.has(granularity) ? 'day' : granularity,
    endGranularity: TIMES.has(endGranularity) ? 'day' : endGranularity,
    text: '/',
  };
};

/** The date of an event beside its title in a link from another event: the year only where it is not the same. */
export function linkDate(
  table: QuickTable,
  event: number,
  from: number,
  { timezone, locale, calendar = 'gregory' }: ClockWords,
  time: 'with-time' | 'day-only' = 'with-time',
): string {
  const zone = wordZone(table, event, timezone);
  const yearOf = (index: number): number => msToCivil(zone.toWall(table.starts[index]!)).year;
  const hideYear = event < table.placed && yearOf(event) === yearOf(from);
  const told = time === 'day-only' ? onDays(table.span(event)) : table.span(event);
  return dateText(told, { locale, timezone: zone.name, calendar, style: 'short', hideYear });
}
