import { safeUrl } from '../base/safe-url.js';
import { VERSION } from '../base/version.js';
import { ownZone } from '../model/event-clock.js';
import type { Status, Timeline } from '../model/event-record.js';
import { localText } from '../model/local-text.js';
import { plainText } from '../model/rich-text.js';
import { civilToMs } from '../time/civil.js';
import { dateText } from '../time/format-date.js';
import { learnAllDates } from '../time/learn-all-dates.js';
import { parseDate } from '../time/parse-date.js';
import { type CalendarEnd, calendarEnds } from './calendar-ends.js';
import { type WriteOptions, type WrittenEvent, type WrittenTimeline, writtenTimeline } from './write-options.js';

/** How a calendar file is written. */
export interface IcsOptions extends WriteOptions {
  /** Epoch ms at which the file was made, which each of its events states; the current time when missing. */
  readonly now?: number;
}

/** Most octets of a line, its end not counted. */
const LINE_OCTETS = 75;

const STATUS: Readonly<Record<Status, 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'>> = {
  confirmed: 'CONFIRMED',
  ongoing: 'CONFIRMED',
  reported: 'TENTATIVE',
  planned: 'TENTATIVE',
  disputed: 'TENTATIVE',
  moved: 'CANCELLED',
  postponed: 'CANCELLED',
  cancelled: 'CANCELLED',
};

/** Octets of a character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** A line as lines of at most 75 octets, each but the first after a space; never cut within a character. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += more;
  }
  return `${folded}\r\n`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a text may hold none of them but the tab.
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f]/g;

/** A value of type TEXT (RFC 5545, 3.3.11). */
const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const FIRST = civilToMs(1);
const LAST = civilToMs(9999);

/** `20260206T070000` of a wall time in the years 0 to 9999. */
const wallText = (wall: number): string => new Date(wall).toISOString().slice(0, 19).replace(/[-:]/g, '');

/** An instant that lies anywhere; '' where a calendar has no form for it. */
const utcText = (instant: number | null): string =>
  instant !== null && instant >= FIRST && instant < LAST ? `${wallText(instant)}Z` : '';

const dayText = (wall: number): string => wallText(wall).slice(0, 8);

/** Midnight of the first day of what a date names, or of the day after its last one, as if in UTC. */
function midnight({ civil: { year, month, day }, unit }: CalendarEnd, after = 0): number {
  if (unit === 'year') return civilToMs(year + after);
  if (unit === 'month') return civilToMs(year, month + after);
  return civilToMs(year, month, day + after);
}

/** DTSTART and DTEND; undefined for a date that a calendar has no place for. */
function dates({ table }: WrittenTimeline, { span, index }: WrittenEvent): readonly string[] | undefined {
  const { start, end } = calendarEnds(span, table.zone);
  const isWritable = (each: CalendarEnd): boolean => each.civil.year >= 1 && each.civil.year < 9999;
  if (!start || !isWritable(start) || (end && !isWritable(end))) return undefined;
  if (start.unit === 'time' && (!end || end.unit === 'time')) {
    // A time without a zone is that of whoever looks; so is it in calendars.
    const isFloating = !span.zoned && !ownZone(table, index) && !table.timeline.timezone;
    const at = ({ instant }: CalendarEnd): string =>
      isFloating ? wallText(table.zone.toWall(instant)) : `${wallText(instant)}Z`;
    return [`DTSTART:${at(start)}`, ...(end && end.instant > start.instant ? [`DTEND:${at(end)}`] : [])];
  }
  const last = dayText(midnight(end ?? start, 1));
  return [`DTSTART;VALUE=DATE:${dayText(midnight(start))}`, `DTEND;VALUE=DATE:${last}`, 'TRANSP:TRANSPARENT'];
}

/** What a calendar has no field for: a date in doubt or coarser than a day, and a status that is none of its three. */
function comment({ table }: WrittenTimeline, { span, record, index }: WrittenEvent, lang: string): string {
  const { status } = record;
  const zone = (span.zoned && ownZone(table, index)) || table.zone;
  const words = dateText(span, { locale: lang, timezone: zone.name, calendar: 'gregory' });
  const isPlain =
    !span.approximate && !span.uncertain && /^(day|hour|minute|second|millisecond)$/.test(span.granularity);
  const isSaid = status === 'confirmed' || status === 'cancelled';
  return [isSaid ? '' : status, isPlain && span.end !== null ? '' : words].filter(Boolean).join(', ');
}

function eventLines(written: WrittenTimeline, event: WrittenEvent, stamp: string, lang: string): readonly string[] {
  const when = dates(written, event);
  if (!when) {
    written.leaveOut(event, 'a calendar has only days of the years 1 to 9998');
    return [];
  }
  const { record, title, summary } = event;
  const { name = '', lat, lon } = record.place ?? {};
  const { sources, updated } = record;
  const changed = updated === undefined ? undefined : parseDate(String(updated));
  const url = sources.map((source) => safeUrl(source.url)).find(Boolean);
  const said = sources.map((source) => [source.name, safeUrl(source.url)].filter(Boolean).join(', '));
  const description = [plainText(summary), said.join('\n')].filter(Boolean).join('\n\n');
  const lines: Readonly<Record<string, string | undefined>> = {
    SUMMARY: escapeText(title),
    DESCRIPTION: escapeText(description),
    LOCATION: escapeText(name),
    GEO: lat !== undefined && lon !== undefined ? `${lat};${lon}` : '',
    CATEGORIES: [record.group, ...record.tags].filter(Boolean).map(escapeText).join(','),
    STATUS: STATUS[record.status],
    COMMENT: escapeText(comment(written, event, lang)),
    URL: url,
    'LAST-MODIFIED': changed && 'span' in changed ? utcText(changed.span.start) : '',
  };
  const wholes = record.relations.filter(({ type, to }) => type === 'part-of' && written.table.indexOf(to) >= 0);
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.id)}`,
    `DTSTAMP:${stamp}`,
    ...when,
    ...Object.entries(lines).flatMap(([name, value]) => (value ? [`${name}:${value}`] : [])),
    ...wholes.map(({ to }) => `RELATED-TO:${escapeText(to)}`),
    'END:VEVENT',
  ];
}

/**
 * The events as a calendar (iCalendar, RFC 5545), all-day ones as days and times in UTC; `readEvents` reads it back.
 * A calendar has one language, three statuses (the exact one stands in COMMENT), days of the years 1 to 9998 and no
 * doubt: a month or “around” becomes the days it may lie in. Sources end the description.
 */
export function toIcs(timeline: Timeline, options: IcsOptions = {}): string {
  learnAllDates();
  const written = writtenTimeline(timeline, options);
  const lang = options.lang ?? timeline.lang ?? 'en';
  const stamp = utcText(options.now ?? Date.now()) || utcText(0);
  const head: Readonly<Record<string, string | undefined>> = {
    'X-WR-CALNAME': localText(timeline.title, lang),
    'X-WR-CALDESC': localText(timeline.description, lang),
    'X-WR-TIMEZONE': timeline.timezone,
  };
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//event-timeline//event-timeline ${VERSION}//EN`,
    'CALSCALE:GREGORIAN',
    ...Object.entries(head).flatMap(([name, value]) => (value ? [`${name}:${escapeText(value)}`] : [])),
    ...written.events.flatMap((event) => eventLines(written, event, stamp, lang)),
    'END:VCALENDAR',
  ];
  return lines.map(fold).join('');
}
