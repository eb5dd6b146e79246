import { STATUSES, type Status } from '../model/event-record.js';
import type { EventFilter } from '../model/filter.js';
import type { ShownView } from './timeline-state.js';

/** What of a timeline's state an address keeps; what is missing is as it is without. */
export interface UrlState {
  readonly view?: ShownView;
  /** What is in sight, epoch ms. */
  readonly domain?: readonly [number, number];
  /** Id of the open event. */
  readonly event?: string;
  readonly filter?: EventFilter;
  /** What does not match the filter is left out. */
  readonly hides?: boolean;
}

/** What is longer is nobody's link. */
const LONGEST = 8000;
const MOST_VALUES = 100;
const VIEWS: readonly ShownView[] = ['chart', 'list', 'story'];

/** Fields of a filter by their names in an address. */
const LISTS = { lane: 'lanes', status: 'statuses', actor: 'actors', tag: 'tags' } as const;

/** Half a letter cannot be written in an address, nor is it worth it. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

const partsOf = (fragment: string): readonly string[] => fragment.replace(/^#/, '').split('&').filter(Boolean);

/** The fields of a part: `view:list;event:a` as pairs, values still encoded. */
const fieldsOf = (value: string): ReadonlyMap<string, string> =>
  new Map(
    value.split(';').map((field): [string, string] => {
      const colon = field.indexOf(':');
      return [field.slice(0, Math.max(0, colon)), field.slice(colon + 1)];
    }),
  );

const listIn = (text = ''): readonly string[] =>
  text
    .split(',')
    .slice(0, MOST_VALUES)
    .map((value) => decoded(value) ?? '');

const filterIn = (fields: ReadonlyMap<string, string>): EventFilter | undefined => {
  const filter: Record<string, unknown> = {};
  const text = decoded(fields.get('text') ?? '');
  if (text) filter.text = text;
  for (const [name, field] of Object.entries(LISTS)) {
    if (!fields.has(name)) continue;
    const values = listIn(fields.get(name));
    const known = field === 'statuses' ? values.filter((value) => STATUSES.includes(value as Status)) : values;
    if (known.length > 0) filter[field] = known;
  }
  const least = Number(fields.get('importance'));
  if (least >= 2 && least <= 5) filter.minImportance = least;
  return Object.keys(filter).length > 0 ? filter : undefined;
};

/**
 * Reads what the fragment of an address says under a key: `#doha=view:list;event:muscat-talks&other=1`. Fields that are
 * not to be read are left out; null where there is nothing under the key.
 */
export const readFragment = (fragment: string, key: string): UrlState | null => {
  const start = `${encoded(key)}=`;
  const part = partsOf(fragment).find((each) => each.startsWith(start));
  if (part === undefined || part.length > LONGEST) return null;
  const fields = fieldsOf(part.slice(start.length));
  const view = VIEWS.find((name) => name === fields.get('view'));
  const ends = fields.get('domain')?.split(',').map(Number) ?? [];
  const [from = Number.NaN, to = Number.NaN] = ends;
  const event = decoded(fields.get('event') ?? '');
  const filter = filterIn(fields);
  return {
    ...(view && { view }),
    ...(to - from > 0 && Number.isFinite(to - from) && { domain: [from, to] as const }),
    ...(event && { event }),
    ...(filter && { filter }),
    ...(filter && fields.has('hide') && { hides: true }),
  };
};

const listText = (values: readonly string[]): string => values.slice(0, MOST_VALUES).map(encoded).join(',');

const whole = (instant: number): string => String(Math.abs(instant) < 2 ** 53 ? Math.round(instant) : instant);

/** The fields of a state as text; '' for one that is as it is without. */
const textOf = ({ view, domain, event, filter = {}, hides }: UrlState): string => {
  const fields = [
    view && `view:${view}`,
    domain && `domain:${domain.map(whole).join()}`,
    event && `event:${encoded(event)}`,
    filter.text?.trim() && `text:${encoded(filter.text)}`,
    ...Object.entries(LISTS).map(([name, field]) => {
      const values = filter[field];
      return values?.length ? `${name}:${listText(values)}` : undefined;
    }),
    filter.minImportance && filter.minImportance > 1 && `importance:${filter.minImportance}`,
    hides && 'hide:1',
  ];
  return fields.filter(Boolean).join(';');
};

/** The fragment (without `#`) that says a state under a key; what it says under other keys stays as it is. */
export const writeFragment = (fragment: string, key: string, state: UrlState): string => {
  const start = `${encoded(key)}=`;
  const text = textOf(state);
  const own = text ? [start + text] : [];
  const parts = partsOf(fragment);
  const at = parts.findIndex((part) => part.startsWith(start));
  const others = parts.filter((part) => !part.startsWith(start));
  others.splice(at < 0 ? others.length : at, 0, ...own);
  return others.join('&');
};
