import { inlineJson } from '../base/html.js';
import { safeUrl } from '../base/safe-url.js';
import { ownZone } from '../model/event-clock.js';
import type { Media, Source, Status, Timeline } from '../model/event-record.js';
import { localText } from '../model/local-text.js';
import { mediaKind } from '../model/media-kind.js';
import { plainText } from '../model/rich-text.js';
import { MS_PER_MINUTE } from '../time/civil.js';
import type { Zone } from '../time/zone.js';
import { type CalendarEnd, calendarEnds } from './calendar-ends.js';
import { type WriteOptions, type WrittenEvent, type WrittenTimeline, writtenTimeline } from './write-options.js';

type Fields = Readonly<Record<string, unknown>>;

/** What schema.org knows of a status; a moved event of unknown new date is postponed. */
const STATUS: Partial<Readonly<Record<Status, string>>> = {
  moved: 'EventPostponed',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
};

const schema = (name: string): string => `https://schema.org/${name}`;

const pad = (number: number, length = 2): string => String(number).padStart(length, '0');

/** `+04:00`. */
const offsetText = (offset: number): string => {
  const minutes = Math.round(Math.abs(offset) / MS_PER_MINUTE);
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
};

/** ISO 8601 to the unit that was stated; undefined for years that it has no four digits for. */
function isoText({ civil, unit, instant }: CalendarEnd, clock: Zone | undefined): string | undefined {
  const { year, month, day, hour, minute, second } = civil;
  if (Math.abs(year) > 9999) return undefined;
  const parts = [`${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}`, pad(month), pad(day)];
  const date = parts.slice(0, unit === 'year' ? 1 : unit === 'month' ? 2 : 3).join('-');
  if (unit !== 'time') return date;
  return `${date}T${pad(hour)}:${pad(minute)}:${pad(second)}${clock ? offsetText(clock.offset(instant)) : ''}`;
}

interface IsoDates {
  readonly startDate?: string;
  readonly endDate?: string;
}

function isoDates({ table }: WrittenTimeline, { span, index }: WrittenEvent): IsoDates {
  const own = span.zoned ? ownZone(table, index) : undefined;
  // A time without a zone is that of the timeline, where it names one.
  const clock = own ?? (span.zoned || table.timeline.timezone ? table.zone : undefined);
  const { start, end } = calendarEnds(span, clock ?? table.zone);
  const startDate = start && isoText(start, clock);
  const endDate = end && isoText(end, clock);
  return { ...(startDate && { startDate }), ...(endDate && { endDate }) };
}

const placeOf = ({ place }: WrittenEvent['record']): Fields | undefined =>
  place && {
    '@type': 'Place',
    name: place.name,
    ...(place.lat !== undefined && {
      geo: { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon },
    }),
  };

const sourceOf = ({ name, url, date }: Source): Fields => ({
  '@type': 'CreativeWork',
  publisher: { '@type': 'Organization', name },
  url: safeUrl(url),
  datePublished: date,
});

const imageOf = ({ src, alt, caption, credit }: Media): Fields => ({
  '@type': 'ImageObject',
  url: safeUrl(src),
  caption,
  alternateName: alt,
  creditText: credit,
});

/** Leaves empty fields out, so that nobody reads more into them. */
const given = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );

const thing = (name: string): Fields => ({ '@type': 'Thing', name });

function eventOf(written: WrittenTimeline, event: WrittenEvent): Fields {
  const { table, events } = written;
  const { record, id, title, summary } = event;
  const { status, relations, group, tags, sources, media, actors } = record;
  /** The event to which a relation leads. */
  const related = (wanted: string): WrittenEvent | undefined =>
    relations
      .filter(({ type }) => type === wanted)
      .map(({ to }) => table.indexOf(to))
      .filter((index) => index >= 0)
      .map((index) => events[table.position(index)])[0];
  const dates = isoDates(written, event);
  const next = status === 'moved' ? related('moved-to') : undefined;
  const whole = related('part-of');
  return given({
    '@type': 'Event',
    identifier: id,
    name: title,
    description: plainText(summary),
    ...(next ? { ...isoDates(written, next), previousStartDate: dates.startDate, sameAs: `#${next.id}` } : dates),
    eventStatus: schema(next ? 'EventRescheduled' : (STATUS[status] ?? 'EventScheduled')),
    location: placeOf(record),
    about: [...(group ? [group] : []), ...actors].map(thing),
    keywords: tags,
    image: media.filter((each) => mediaKind(each) === 'image' && safeUrl(each.src)).map((each) => given(imageOf(each))),
    url: sources.map(({ url }) => safeUrl(url)).find(Boolean),
    subjectOf: sources.map((source) => given(sourceOf(source))),
    superEvent: whole && { '@type': 'Event', identifier: whole.id, name: whole.title },
  });
}

/** What `toJsonLd` writes, as an object. */
export function jsonLdOf(timeline: Timeline, options: WriteOptions = {}): Fields {
  const written = writtenTimeline(timeline, options);
  const lang = options.lang ?? timeline.lang;
  return given({
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: localText(timeline.title, lang),
    description: plainText(localText(timeline.description, lang)),
    numberOfItems: written.events.length,
    itemListElement: written.events.map((event, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      item: eventOf(written, event),
    })),
  });
}

/**
 * The events as JSON-LD for search engines: an `ItemList` of schema.org `Event`s, which `readEvents` reads back. It has
 * one language and no doubt, knows only what was called off of all statuses and no relation but `part-of` and
 * `moved-to`. `<` is written as an escape, so that the text may stand inside a page's script element.
 */
export const toJsonLd = (timeline: Timeline, options: WriteOptions = {}): string =>
  inlineJson(jsonLdOf(timeline, options), 2);
