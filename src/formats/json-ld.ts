import { setEventOrigin } from '../model/event-origin.js';
import type { EventRecord, Timeline } from '../model/event-record.js';
import type { Report } from '../model/fault.js';
import type { Fields } from '../model/field-parts.js';
import { makeId } from '../model/make-id.js';
import { timelineOf } from './format.js';
import { articleEvent, eventsOf, liveEvents, richWords } from './json-ld-events.js';
import { localWords, propOf, typesOf } from './json-ld-node.js';
import { jsonIn } from './json-text.js';
import { givenIn } from './record.js';

const EVENT = /Event$|^(?:EventSeries|Festival|Hackathon|CourseInstance)$/;
const ARTICLE = /Article$|Posting$|^Report$/;

/** Properties that lead to what else a document holds. */
const WAYS = [
  '@graph',
  'itemListElement',
  'item',
  'mainEntity',
  'event',
  'events',
  'blogPost',
  'hasPart',
  'subEvent',
  'subEvents',
];

interface Stop {
  readonly value: unknown;
  readonly path: string;
  /** Id of the event that this is a part of. */
  readonly parent?: string;
}

/**
 * Reads JSON-LD in the vocabulary of schema.org: each `Event` with its parts, each article as one event, a
 * `LiveBlogPosting` as its updates, wherever they are in the document. Of an event that was moved, the former date is an
 * event of its own. Without recursion, for any nesting.
 */
export async function readJsonLd(input: unknown, report: Report): Promise<Timeline> {
  const document = await jsonIn(input, report);
  if (document === undefined) return timelineOf([]);
  const events: EventRecord[] = [];
  const paths: string[] = [];
  const about: Record<string, unknown> = {};
  const seen = new Set<unknown>();
  // The last is the next, so that the document's order is kept.
  const stops: Stop[] = [{ value: document, path: '' }];
  for (let stop = stops.pop(); stop; stop = stops.pop()) {
    const { value, path, parent } = stop;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (Array.isArray(value)) {
      for (let i = value.length - 1; i >= 0; i--)
        stops.push({ value: value[i], path: `${path}[${i}]`, ...(parent && { parent }) });
      continue;
    }
    const node = value as Fields;
    const types = typesOf(node);
    let found: readonly EventRecord[] = [];
    if (types.includes('LiveBlogPosting')) {
      about.title ??= localWords(propOf(node, 'headline') ?? propOf(node, 'name'));
      about.description ??= localWords(propOf(node, 'description'), richWords);
      found = liveEvents(node);
    } else if (types.some((type) => EVENT.test(type))) found = eventsOf(node, parent);
    else if (types.some((type) => ARTICLE.test(type))) found = [articleEvent(node)];
    else if (types.includes('ItemList')) {
      about.title ??= localWords(propOf(node, 'name'));
      about.description ??= localWords(propOf(node, 'description'), richWords);
    }
    const parts = ['subEvent', 'subEvents'].some((name) => propOf(node, name) !== undefined);
    // What has parts needs a name for them to point to.
    if (parts && found[0] && !found[0].id) found = [{ ...found[0], id: makeId(found[0]) }, ...found.slice(1)];
    for (const event of found) {
      events.push(event);
      paths.push(path);
    }
    const own = found[0]?.id;
    for (const name of [...WAYS].reverse()) {
      const next = propOf(node, name);
      if (next === undefined) continue;
      const isPart = name.startsWith('subEvent');
      stops.push({ value: next, path: path ? `${path}.${name}` : name, ...(isPart && own && { parent: own }) });
    }
  }
  if (events.length === 0) {
    const message = 'The JSON-LD holds no Event, article or live blog; describe one by the types of schema.org.';
    report({ code: 'events-missing', path: '@graph', message });
  }
  setEventOrigin(events, { pathAt: (position) => paths[position] });
  return { ...givenIn(about), events };
}
