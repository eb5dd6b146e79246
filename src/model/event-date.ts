import type { Messages } from '../locale/messages.js';
import { capitalise, fill } from '../locale/words.js';
import { dateText } from '../time/format-date.js';
import { parseDate } from '../time/parse-date.js';
import type { Span } from '../time/span.js';
import { FARTHEST_WALL, wallTime } from '../time/wall-format.js';
import { zoneWords } from '../time/zone-words.js';
import { type ClockWords, dateWords, ownZone, wordZone } from './event-clock.js';
import type { Status } from './event-record.js';
import type { QuickTable } from './quick-table.js';
import { recordOf, translationOf } from './records.js';

/** In which language, by whose clock and in which calendar an event's date is told. */
export interface EventWords extends ClockWords {
  readonly messages: Messages;
}

/**
 * An event's date in words. A time of day names its clock; where the event has a clock of its own that shows another
 * time than the reader's, both are given, its own first: “6 February 2026 at 10:00 (UTC+4) · 09:00 (Qatar Time)”. A second
 * calendar's date stands behind: “3 February 2026 (15 Shaʻban 1447 AH)”.
 */
export function clockWords(table: QuickTable, event: number, words: EventWords): string {
  const [, second] = words.calendar?.split(/\s+/) ?? [];
  const text = oneCalendar(table, event, words);
  if (!second) return text;
  const span = table.span(event);
  const date: Span = span.kind === 'instant' ? { ...span, granularity: 'day' } : span;
  const zone = wordZone(table, event, words.timezone);
  return `${text} (${dateText(date, { locale: words.locale, timezone: zone.name, calendar: second })})`;
}

function oneCalendar(table: QuickTable, event: number, { timezone, locale, calendar }: EventWords): string {
  const span = table.span(event);
  const words = dateWords(table, event, { timezone, locale, calendar });
  if (!span.zoned || span.start === null || Math.abs(span.start) > FARTHEST_WALL) return words;
  const instant = span.start;
  const zone = wordZone(table, event, timezone);
  const own = ownZone(table, event);
  if (!own || own.offset(instant) === zone.offset(instant)) return `${words} (${zoneWords(zone, instant, locale)})`;
  const first = dateWords(table, event, { timezone, locale, calendar }, own);
  const day = (wall: number): number => Math.floor(wall / 86_400_000);
  const isSameDay = day(own.toWall(instant)) === day(zone.toWall(instant));
  const second = isSameDay && span.kind === 'instant' ? wallTime(zone.toWall(instant), locale) : words;
  return `${first} (${zoneWords(own, instant, locale)}) · ${second} (${zoneWords(zone, instant, locale)})`;
}

const WAS_PLANNED: ReadonlySet<Status> = new Set(['moved', 'postponed', 'cancelled']);

/** What became of an event, and when it is. The date of what was called off is said to have been planned. */
export function statusAndDate(table: QuickTable, event: number, status: Status, words: EventWords): readonly string[] {
  const { messages, locale } = words;
  const date = clockWords(table, event, words);
  const dated =
    date &&
    (status === 'planned'
      ? fill(messages.plannedFor, { date })
      : WAS_PLANNED.has(status)
        ? fill(messages.wasPlannedFor, { date })
        : date);
  const state = status === 'confirmed' || status === 'planned' ? '' : messages.status[status];
  const [head = '', ...rest] = [state, dated || messages.dateUnknown].filter(Boolean);
  return [capitalise(head, locale), ...rest];
}

/** What stands above the headline: what became of the event, when, where. */
export function whenAndWhere(table: QuickTable, event: number, status: Status, words: EventWords): readonly string[] {
  const record = recordOf(table, event);
  const where = translationOf(record, 'place', words.locale) ?? record.place?.name ?? '';
  return [...statusAndDate(table, event, status, words), ...(where ? [where] : [])];
}

/** A date that stands somewhere in a record as text, in words; the text itself where it is no date. */
export function datePhrase(text: string, { timezone, locale, calendar = 'gregory' }: EventWords): string {
  const zone = timezone === 'event' ? 'UTC' : timezone;
  const read = parseDate(text, { timezone: zone });
  return 'span' in read ? dateText(read.span, { locale, timezone: zone, calendar }) : text;
}
