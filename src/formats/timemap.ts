import { setEventOrigin } from '../model/event-origin.js';
import type { EventRecord, Timeline } from '../model/event-record.js';
import type { Report } from '../model/fault.js';
import { type Fields, textOf } from '../model/field-parts.js';
import { orderedDate } from '../time/ordered-date.js';
import { timelineOf } from './format.js';
import { jsonIn } from './json-text.js';
import { linkOf } from './link-text.js';
import { clockText } from './loose-date.js';
import { fieldsOf, givenIn, itemsOf, placeIn, recordOf, sourcesOf } from './record.js';

const USED = new Set(
  'id civId description date time location latitude longitude category type associations sources comments time_display'.split(
    ' ',
  ),
);

/** Longest headline that is made of a description. */
const MOST_TITLE = 140;

/** The first sentence of a text, or as much as fits a headline. */
function headlineOf(text: string): string {
  const [sentence = ''] = text.split(/(?<=[.!?؟。])\s|\n/, 1);
  if (sentence.length <= MOST_TITLE) return sentence.replace(/\.$/, '');
  return `${sentence.slice(0, MOST_TITLE).replace(/\s+\S*$/, '')} …`;
}

/** A day and a time as Timemap has them, the month first; as it was written where it is none. */
function dateOf({ date, time }: Fields): string {
  const day = orderedDate(textOf(date), 'mdy') ?? textOf(date);
  const clock = clockText(textOf(time));
  return clock && /^\d{4}-\d\d-\d\d$/.test(day) ? `${day}T${clock}` : day;
}

/** What is known of the sources that events name by their ids. */
function sourcesById(sources: unknown): ReadonlyMap<string, Fields> {
  const list = Array.isArray(sources) ? sources : Object.values(fieldsOf(sources));
  return new Map(list.map(fieldsOf).map((source) => [textOf(source.id), source]));
}

function eventOf(item: Fields, known: ReadonlyMap<string, Fields>): EventRecord {
  const description = textOf(item.description);
  const title = headlineOf(description);
  const rest = Object.entries(item).filter(([field]) => !USED.has(field));
  const comments = textOf(item.comments);
  return recordOf({
    ...givenIn(Object.fromEntries(rest)),
    id: textOf(item.civId) || textOf(item.id),
    date: dateOf(item),
    title,
    summary: [description === title || description === `${title}.` ? '' : description, comments]
      .filter(Boolean)
      .join('\n\n'),
    group: textOf(item.category) || textOf(item.type),
    tags: itemsOf(item.associations).map(textOf).filter(Boolean),
    place: placeIn(item.location, item.latitude, item.longitude),
    sources: itemsOf(item.sources).flatMap((each) => {
      const source = known.get(textOf(each)) ?? (fieldsOf(each) === each ? fieldsOf(each) : { title: each });
      const { title: name, id, url, paths } = source;
      return sourcesOf(textOf(name) || textOf(id), linkOf(url) ?? linkOf(itemsOf(paths)[0]));
    }),
    display_date: textOf(item.time_display),
  });
}

/**
 * Reads the events of Timemap (Forensic Architecture, Bellingcat): their list, or an object that has their sources too.
 * Dates are `M/D/YYYY`. A headline is made of the description's first sentence.
 */
export async function readTimemap(input: unknown, report: Report): Promise<Timeline> {
  const value = await jsonIn(input, report);
  if (value === undefined) return timelineOf([]);
  const root = fieldsOf(value);
  const list = Array.isArray(value) ? value : root.events;
  if (!Array.isArray(list)) {
    report({ code: 'events-missing', path: 'events', value });
    return timelineOf([]);
  }
  const known = sourcesById(root.sources);
  const events = list.map((item) => eventOf(fieldsOf(item), known));
  setEventOrigin(events, { path: list === value ? '' : 'events' });
  return { ...givenIn({ title: textOf(root.title) }), events };
}
