import { type EventTable, FLAG } from '../../model/event-table.js';
import { msToCivil } from '../../time/civil.js';
import { formatDate } from '../../time/format-date.js';
import { UTC, type Zone, zoneOf } from '../../time/zone.js';
import { FARTHEST_WALL, wallFormat } from './wall-format.js';

/** The zone that an event itself goes by: its own field, or the offset that its time was written with; undefined for none. */
export function ownZone(table: EventTable, event: number): Zone | undefined {
  const { timezone } = table.record(event);
  const { text, zoned } = table.span(event);
  return zoneOf((timezone ?? (zoned ? /T.*([+-]\d\d:?\d\d)$/.exec(text)?.[1] : '')) || '');
}

/**
 * The zone in which an event's date is worded: that of the axis for a civil date, which never shifts by a day; else the
 * one asked for, `event` being the event's own.
 */
export function wordZone(table: EventTable, event: number, timezone: string): Zone {
  const axis = zoneOf(table.options.timezone ?? 'UTC') ?? UTC;
  if (!(table.flags[event]! & FLAG.zoned)) return axis;
  return (timezone === 'event' ? ownZone(table, event) : zoneOf(timezone)) ?? axis;
}

/** The whole date of an event in words. */
export const dateWords = (table: EventTable, event: number, timezone: string, locale: string): string =>
  formatDate(table.span(event), { locale, timezone: wordZone(table, event, timezone).name, style: 'full' });

/** The date of an event as it stands beside its title in a link from another event: the year only where it differs. */
export function linkDate(table: EventTable, event: number, from: number, timezone: string, locale: string): string {
  const span = table.span(event);
  const zone = wordZone(table, event, timezone);
  const wall = zone.toWall(span.start ?? Number.NaN);
  const near = zone.toWall(table.span(from).start ?? Number.NaN);
  const isDay = (span.kind === 'date' || span.kind === 'instant') && /day|hour|minute|second/.test(span.granularity);
  return isDay && Math.abs(wall) < FARTHEST_WALL && msToCivil(wall).year === msToCivil(near).year
    ? wallFormat(locale, { day: 'numeric', month: 'short' }).format(wall)
    : formatDate(span, { locale, timezone: zone.name, style: 'short' });
}
