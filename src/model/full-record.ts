import type { EventRecord, Media, Place, Relation, Source, Status } from './event-record.js';
import { isDegrees } from './is-sound.js';
import { LIMITS } from './limits.js';
import { splitFields } from './split-fields.js';
import { importanceOf, statusOf } from './status.js';

/** A record that can be drawn without further checks: every list is there, and what was wrong is left out. */
export interface FullRecord extends EventRecord {
  readonly id: string;
  /** Empty for the nameless lane. */
  readonly group: string;
  readonly status: Status;
  /** Whole, 1–5. */
  readonly importance: number;
  readonly tags: readonly string[];
  readonly actors: readonly string[];
  readonly relations: readonly Relation[];
  readonly sources: readonly Source[];
  readonly media: readonly Media[];
  readonly place?: Place;
}

/** The same value with every text in it cut at the length of a field, four levels deep; only plain objects are copied. */
function cut(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.length > LIMITS.fieldChars ? value.slice(0, LIMITS.fieldChars) : value;
  if (depth > 3 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => cut(each, depth + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cut(each, depth + 1)]));
}

/** The record that cards, lists and exports read, whatever shape it was handed over in. */
export function fullRecord(record: EventRecord, id: string): FullRecord {
  const split = cut(splitFields(record)) as EventRecord;
  const { place, group, title, summary } = split;
  const { lat, lon, ...named } = typeof place === 'object' ? place : {};
  const onMap = isDegrees(lat, 90) && isDegrees(lon, 180);
  const { place: _place, quote, ...rest } = split;
  return {
    ...rest,
    id,
    title: title ?? '',
    ...(summary !== undefined && { summary }),
    group: group === undefined ? '' : String(group).trim(),
    status: statusOf(split.status),
    importance: importanceOf(split.importance),
    tags: split.tags ?? [],
    actors: split.actors ?? [],
    relations: split.relations ?? [],
    sources: split.sources ?? [],
    ...(quote?.text && { quote }),
    media: (split.media as readonly Media[] | undefined) ?? [],
    ...((onMap || named.name) && { place: (onMap ? { ...named, lat, lon } : named) as Place }),
  } as FullRecord;
}
