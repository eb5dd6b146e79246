import { setEventOrigin } from '../model/event-origin.js';
import type { EventRecord, Timeline } from '../model/event-record.js';
import type { Report } from '../model/fault.js';
import { timelineOf } from './format.js';
import { jsonIn } from './json-text.js';

/** What a timeline says besides its events, and of which type that is. */
const FIELDS = {
  title: 'text',
  description: 'text',
  lang: 'string',
  dir: 'string',
  timezone: 'string',
  calendar: 'string',
  eras: 'list',
  groups: 'list',
} as const;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function isOf(type: 'text' | 'string' | 'list', value: unknown): boolean {
  if (type === 'list') return Array.isArray(value);
  return typeof value === 'string' || (type === 'text' && isObject(value) && !Array.isArray(value));
}

/** Reads a timeline object, or just a list of events, from JSON or from an object in memory. Known fields are picked by name. */
export async function readJson(input: unknown, report: Report): Promise<Timeline> {
  const value = await jsonIn(input, report);
  if (value === undefined) return timelineOf([]);
  const isList = Array.isArray(value);
  const events: unknown = isList ? value : isObject(value) ? value.events : undefined;
  if (!Array.isArray(events)) {
    report({ code: 'events-missing', path: 'events', value });
    return timelineOf([]);
  }
  if (isList) {
    setEventOrigin(events, { path: '' });
    return timelineOf(events as readonly EventRecord[]);
  }
  const timeline: Record<string, unknown> = {};
  for (const [field, type] of Object.entries(FIELDS)) {
    const stated = (value as Readonly<Record<string, unknown>>)[field];
    if (stated === undefined || stated === null) continue;
    if (isOf(type, stated)) timeline[field] = stated;
    else report({ code: 'type-wrong', path: field, field, value: stated, words: [type] });
  }
  // A group may be given by its name alone.
  if (Array.isArray(timeline.groups)) {
    timeline.groups = timeline.groups.map((group: unknown) => (typeof group === 'string' ? { id: group } : group));
  }
  return { ...timeline, events: events as readonly EventRecord[] };
}
