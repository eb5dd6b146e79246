import { setEventOrigin } from '../model/event-origin.js';
import type { EventRecord, Timeline } from '../model/event-record.js';
import type { Report } from '../model/fault.js';
import { splitFields } from '../model/split-fields.js';
import { fieldsOfColumns } from './field-names.js';
import { type FormatReader, timelineOf } from './format.js';
import { readJson } from './json.js';
import { jsonKind } from './json-kind.js';
import { jsonIn } from './json-text.js';
import { fieldsOf } from './record.js';

/** The readers of formats that are JSON, loaded when they are asked for. */
const READERS: Readonly<Record<string, () => Promise<FormatReader>>> = {
  timelinejs: async () => (await import('./timelinejs.js')).readTimelineJs,
  'json-ld': async () => (await import('./json-ld.js')).readJsonLd,
  vis: async () => (await import('./vis.js')).readVis,
  geojson: async () => (await import('./geojson.js')).readGeoJson,
  wikidata: async () => (await import('./wikidata.js')).readWikidata,
  timemap: async () => (await import('./timemap.js')).readTimemap,
  simile: async () => (await import('./simile.js')).readSimile,
  gviz: async () => (await import('./gviz.js')).readGviz,
};

/** How many records are looked at for the names of their fields. */
const SAMPLE = 20;

/** Records whose fields have other names than the event format's, as the columns of a table may. */
function renamed(timeline: Timeline, report: Report): Timeline {
  const sample = timeline.events.slice(0, SAMPLE).map(fieldsOf);
  const hasDate = (names: readonly string[]): boolean => names.some((name) => name === 'date');
  if (sample.length === 0 || sample.some((record) => hasDate(Object.keys(record)))) return timeline;
  const records = timeline.events.map(fieldsOf);
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const found = fieldsOfColumns(names, () => {});
  if (!hasDate(found)) return timeline;
  const fields = fieldsOfColumns(names, (fault) => report({ ...fault, path: 'events' }));
  const events = records.map((record): EventRecord => {
    const own: Record<string, unknown> = {};
    for (const [i, name] of names.entries()) {
      const field = fields[i];
      if (field && record[name] !== undefined) own[field] ??= record[name];
    }
    return splitFields(own);
  });
  setEventOrigin(events, { path: Object.keys(timeline).length > 1 ? 'events' : '' });
  return { ...timeline, events };
}

/** Reads a JSON document of any format, told by its shape: the event format, or one of those above. */
export async function readAnyJson(input: unknown, report: Report): Promise<Timeline> {
  const value = await jsonIn(input, report);
  if (value === undefined) return timelineOf([]);
  const kind = jsonKind(value);
  if (Object.hasOwn(READERS, kind)) return (await READERS[kind]!())(value, report);
  return renamed(await readJson(value, report), report);
}
