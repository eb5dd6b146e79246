import { type Fields, textOf } from '../model/field-parts.js';
import type { Format } from './format.js';
import { fieldsOf, itemsOf } from './record.js';

/** How many items of a list are looked at. */
const SAMPLE = 20;

const ENTITY = /^https?:\/\/www\.wikidata\.org\/entity\/Q\d/;

const someHas = (items: readonly Fields[], ...names: readonly string[]): boolean =>
  items.some((item) => names.every((name) => Object.hasOwn(item, name)));

/** What only Timemap calls so. */
const OWN = ['civId', 'time_precision', 'time_display', 'category_full', 'narrative___stepStyles', 'associations'];

/** Whether records are those of Timemap: a date and a description, and something that nobody else has. */
const isTimemap = (items: readonly Fields[]): boolean =>
  items.some((item) => 'date' in item && 'description' in item && OWN.some((field) => Object.hasOwn(item, field)));

/** Whose a list of objects is. */
function kindOfList(items: readonly Fields[]): Format {
  if (someHas(items, '@type') || someHas(items, '@graph')) return 'json-ld';
  if (items.some((item) => Object.values(item).some((value) => ENTITY.test(textOf(value))))) return 'wikidata';
  if (isTimemap(items)) return 'timemap';
  if (someHas(items, 'date')) return 'json';
  if (someHas(items, 'start_date')) return 'timelinejs';
  return someHas(items, 'start', 'content') ? 'vis' : 'json';
}

/** Which format the value of a JSON document is, by its shape; `json` for the event format, and for what is none. */
export function jsonKind(value: unknown): Format {
  const sampleOf = (list: unknown): readonly Fields[] => itemsOf(list).slice(0, SAMPLE).map(fieldsOf);
  if (Array.isArray(value)) return kindOfList(sampleOf(value));
  const root = fieldsOf(value);
  const { events, items, timeline, results, table } = root;
  if (/^Feature(?:Collection)?$/.test(textOf(root.type)) || Array.isArray(root.features)) return 'geojson';
  if (Array.isArray(fieldsOf(results).bindings)) return 'wikidata';
  if (Array.isArray(fieldsOf(table).rows) || (Array.isArray(root.errors) && 'reqId' in root)) return 'gviz';
  if (Array.isArray(fieldsOf(timeline).date)) return 'timelinejs';
  if (Array.isArray(events)) {
    const sample = sampleOf(events);
    if (isTimemap(sample)) return 'timemap';
    if (someHas(sample, 'date')) return 'json';
    if (someHas(sample, 'start_date') || 'scale' in root) return 'timelinejs';
    if (textOf(root.dateTimeFormat) || textOf(fieldsOf(root).wikiURL) || someHas(sample, 'start', 'durationEvent'))
      return 'simile';
    return someHas(sample, '@type') ? 'json-ld' : 'json';
  }
  if (['@context', '@graph', '@type'].some((name) => Object.hasOwn(root, name))) return 'json-ld';
  return Array.isArray(items) && someHas(sampleOf(items), 'start') ? 'vis' : 'json';
}
