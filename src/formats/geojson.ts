import { setEventOrigin } from '../model/event-origin.js';
import type { EventRecord, Timeline } from '../model/event-record.js';
import type { Report } from '../model/fault.js';
import { type Fields, textOf } from '../model/field-parts.js';
import { splitFields } from '../model/split-fields.js';
import { fieldsOfColumns } from './field-names.js';
import { timelineOf } from './format.js';
import { plainOfHtml, readHtml } from './html-text.js';
import { jsonIn } from './json-text.js';
import { linkOf } from './link-text.js';
import { fieldsOf, givenIn, itemsOf, placeIn, recordOf, sourcesOf } from './record.js';
import { spanOfWhens } from './when-span.js';

/** How many coordinates of a shape are looked at for its middle. */
const MOST_POINTS = 100_000;

/** The middle of a shape’s coordinates: of their box, which for a point is the point. Without recursion. */
function middleOf(geometry: unknown): { readonly lat?: number; readonly lon?: number } {
  const { coordinates, geometries } = fieldsOf(geometry);
  const open: unknown[] = [coordinates, ...itemsOf(geometries).map((each) => fieldsOf(each).coordinates)];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let count = 0; open.length > 0 && count < MOST_POINTS; count++) {
    const each = open.pop();
    if (!Array.isArray(each)) continue;
    const [lon, lat] = each as readonly unknown[];
    if (typeof lon === 'number' && typeof lat === 'number') {
      [west, east] = [Math.min(west, lon), Math.max(east, lon)];
      [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    } else for (const part of each.slice(0, MOST_POINTS)) open.push(part);
  }
  if (east < west) return {};
  return { lat: (south + north) / 2, lon: (west + east) / 2 };
}

/** All that says when something was: of the feature, else of its shapes. */
function whensOf(feature: Fields, geometry: Fields): readonly Fields[] {
  const own = [feature.when, fieldsOf(feature.properties).when].filter((when) => fieldsOf(when) === when);
  const shapes = [geometry.when, ...itemsOf(geometry.geometries).map((each) => fieldsOf(each).when)];
  const found = own.length > 0 ? own : shapes;
  return found.map(fieldsOf).filter((when) => Object.keys(when).length > 0);
}

const labelOf = (value: unknown): string => {
  const { label, sourceLabels, toponym, value: words } = fieldsOf(value);
  return (
    textOf(value) ||
    textOf(toponym) ||
    textOf(label) ||
    textOf(fieldsOf(itemsOf(sourceLabels)[0]).label) ||
    textOf(words)
  );
};

function eventOf(feature: Fields, fallback: unknown, report: Report): EventRecord {
  const properties = fieldsOf(feature.properties);
  const geometry = fieldsOf(feature.geometry);
  const names = Object.keys(properties).filter((name) => name !== 'when');
  const fields = fieldsOfColumns(names, report);
  const record: Record<string, unknown> = {};
  for (const [i, name] of names.entries()) if (fields[i]) record[fields[i]] = properties[name];
  const stated = splitFields(record);
  const own = whensOf(feature, geometry);
  // What is said of all counts for those that say nothing themselves.
  const { when, whens } = spanOfWhens(own.length > 0 || stated.date !== undefined ? own : [fieldsOf(fallback)]);
  const title = textOf(stated.title) || labelOf(itemsOf(feature.names)[0]) || labelOf(feature);
  const [type, ...types] = itemsOf(feature.types).map(labelOf).filter(Boolean);
  const { lat, lon } = middleOf(geometry);
  // A place of Linked Places, not something that happened at one.
  const isPlace = ['names', 'types', '@id'].some((field) => field in feature);
  const summary = textOf(stated.summary) || labelOf(itemsOf(feature.descriptions)[0]);
  const cited = itemsOf(feature.citations).flatMap((each) => sourcesOf(labelOf(each), linkOf(fieldsOf(each)['@id'])));
  const media = itemsOf(feature.depictions).flatMap((each) => {
    const { '@id': address, title: caption, license } = fieldsOf(each);
    const src = linkOf(address);
    return src ? [givenIn({ src, caption: textOf(caption), credit: textOf(license), type: 'image' })] : [];
  });
  return recordOf({
    ...stated,
    id: textOf(stated.id) || textOf(feature['@id']) || textOf(feature.id),
    date: when ?? stated.date,
    ...(when !== undefined && { end: undefined }),
    title: plainOfHtml(title),
    summary: summary && readHtml(summary).text,
    group: stated.group ?? type,
    tags: [
      ...itemsOf(stated.tags),
      ...types,
      ...whens.flatMap((each) => itemsOf(each.periods).map((period) => textOf(fieldsOf(period).name))),
    ].filter(Boolean),
    place: stated.place ?? placeIn(isPlace ? title : '', lat, lon),
    sources: [...itemsOf(stated.sources), ...cited],
    media: [...itemsOf(stated.media), ...media],
    // Several stretches of time are drawn as one; here they are all.
    timespans:
      whens.length > 1 || itemsOf(whens[0]?.timespans).length > 1
        ? whens.flatMap((each) => itemsOf(each.timespans))
        : undefined,
  });
}

/**
 * Reads GeoJSON with `when` (Linked Places, GeoJSON-T), or with a date among its properties: one event a feature, at the
 * middle of its shape. Of several stretches of time the whole is drawn.
 */
export async function readGeoJson(input: unknown, report: Report): Promise<Timeline> {
  const value = await jsonIn(input, report);
  if (value === undefined) return timelineOf([]);
  const root = fieldsOf(value);
  const list: unknown = root.type === 'Feature' ? [root] : root.features;
  if (!Array.isArray(list)) {
    report({ code: 'events-missing', path: 'features', value });
    return timelineOf([]);
  }
  // A name that cannot be a field is told once, not for each feature.
  const told = new Set<unknown>();
  const once: Report = (fault) => {
    if (!told.has(fault.value)) report({ ...fault, path: 'features' });
    told.add(fault.value);
  };
  const events = list.map((feature) =>
    fieldsOf(feature) === feature ? eventOf(feature, root.when, once) : (feature as EventRecord),
  );
  setEventOrigin(events, { path: 'features' });
  const { title, description } = fieldsOf(root.indexing ?? root.properties);
  return {
    ...givenIn({ title: textOf(title ?? fieldsOf(root.indexing).name), description: textOf(description) }),
    events,
  };
}
