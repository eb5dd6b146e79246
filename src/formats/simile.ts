import { setEventOrigin } from '../model/event-origin.js';
import type { EventRecord, Timeline } from '../model/event-record.js';
import type { Report } from '../model/fault.js';
import { type Fields, textOf } from '../model/field-parts.js';
import { yearText } from './edtf-text.js';
import { isHtml } from './escape-marks.js';
import { timelineOf } from './format.js';
import { plainOfHtml, readHtml } from './html-text.js';
import { lastDay } from './instant-date.js';
import { jsonIn } from './json-text.js';
import { linkOf } from './link-text.js';
import { looseDate } from './loose-date.js';
import { lineCounter, readMarkup } from './markup.js';
import { fieldsOf, givenIn, itemsOf, recordOf, sourcesOf } from './record.js';

/** What says how an event is drawn, and what is read of it. */
const USED = new Set(
  'start latestStart earliestEnd end isDuration durationEvent instant title caption description text image link icon color textColor classname tapeImage tapeRepeat trackNum hoverText id eventID wiki-section wikiURL wikiSection'.split(
    ' ',
  ),
);

/**
 * A date of SIMILE: JavaScript’s own text, ISO, or a year. Midnight is how a day was written there, whatever the zone.
 */
function dateOf(value: unknown): string {
  if (typeof value === 'number') return yearText(value);
  const text = textOf(value);
  const read = looseDate(text) ?? text;
  return read.replace(/T00:00(?:Z|[+-]\d\d:\d\d)?$/, '');
}

const near = (date: string): string => (/^-?[\dY][\d-]{3,}$/.test(date) ? `${date}~` : date);

/** An event of either form; `isSpan` says what an end means where nothing else does. */
function eventOf(event: Fields, description: unknown, isSpan: boolean): EventRecord {
  const { latestStart, earliestEnd, durationEvent, isDuration } = event;
  const start = dateOf(event.start);
  const end = textOf(lastDay(dateOf(event.end), start));
  const stated = [durationEvent, isDuration]
    .map(textOf)
    .concat([durationEvent, isDuration].filter((each) => typeof each === 'boolean').map(String))
    .find(Boolean);
  const spans = stated === undefined ? isSpan : stated === 'true';
  const words = textOf(description);
  const from = latestStart === undefined ? start : near(start);
  const to = earliestEnd === undefined ? end : near(end);
  const isPlain = [start, end].every((date) => /^-?\d{4}(?:-\d\d){0,2}$/.test(date)) && start.length === end.length;
  // An end of what has no duration says how inexactly it is known.
  const date = spans || !end ? from : isPlain ? `[${start}..${end}]` : from;
  const image = linkOf(event.image);
  const caption = plainOfHtml(textOf(event.caption));
  const rest = Object.entries(event).filter(([field]) => !USED.has(field));
  return recordOf({
    ...Object.fromEntries(rest),
    id: textOf(event.id) || textOf(event.eventID),
    date,
    end: date.startsWith('[') ? '' : to,
    title: plainOfHtml(textOf(event.title)),
    summary: isHtml(words) ? readHtml(words).text : words.replace(/[ \t\r\n]+/g, ' '),
    media: image ? [givenIn({ src: image, type: 'image', caption })] : [],
    sources: sourcesOf('', linkOf(event.link)),
  });
}

function readXml(source: string, report: Report): Timeline {
  const events: EventRecord[] = [];
  const rows: number[] = [];
  const lineOf = lineCounter(source);
  let current: { readonly fields: Fields; text: string } | undefined;
  const end = (): void => {
    if (current) events.push(eventOf(current.fields, current.text, false));
    current = undefined;
  };
  readMarkup(
    source,
    {
      open(name, attributes, at) {
        if (name !== 'event') return;
        end();
        const fields: Record<string, string> = {};
        for (const [attribute, value] of attributes) if (attribute !== '__proto__') fields[attribute] = value;
        current = { fields, text: '' };
        rows.push(lineOf(at));
      },
      close(name) {
        if (name === 'event') end();
      },
      text(text) {
        if (current) current.text += text;
      },
    },
    true,
  );
  end();
  if (events.length === 0) report({ code: 'events-missing', message: 'The file has no <event> elements.' });
  setEventOrigin(events, { rowAt: (position) => rows[position] });
  return timelineOf(events);
}

/**
 * Reads the events of a SIMILE Timeline, in XML (`<data><event start="…">`) or JSON (`{events: […]}`). An end of an
 * event without duration is its imprecision; ends at midnight belong to the day before.
 */
export async function readSimile(input: unknown, report: Report): Promise<Timeline> {
  if (typeof input === 'string' && /^[\s\uFEFF]*</.test(input)) return readXml(input, report);
  const value = await jsonIn(input, report);
  if (value === undefined) return timelineOf([]);
  const { events: list } = fieldsOf(value);
  if (!Array.isArray(list)) {
    report({ code: 'events-missing', path: 'events', value });
    return timelineOf([]);
  }
  const events = itemsOf(list).map((each) => {
    const event = fieldsOf(each);
    return eventOf(event, event.description ?? event.text, true);
  });
  setEventOrigin(events, { path: 'events' });
  return timelineOf(events);
}
