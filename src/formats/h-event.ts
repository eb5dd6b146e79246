import type { EventRecord } from '../model/event-record.js';
import { escapeMarks } from './escape-marks.js';
import { linkOf } from './link-text.js';
import { looseDate } from './loose-date.js';
import type { Attributes, MarkupHandler } from './markup.js';
import { placeIn, recordOf, sourcesOf } from './record.js';

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

// Properties of h-event and h-entry, and of hCalendar before them.
const PROPERTIES: Readonly<Record<string, string>> = {
  'p-name': 'title',
  'p-summary': 'summary',
  'p-description': 'summary',
  'e-description': 'summary',
  'e-content': 'summary',
  'p-content': 'summary',
  'dt-start': 'start',
  'dt-end': 'end',
  'dt-published': 'published',
  'dt-updated': 'updated',
  'p-location': 'place',
  'h-geo': 'place',
  'p-category': 'tag',
  'p-organizer': 'actor',
  'p-author': 'author',
  'u-url': 'url',
  'u-uid': 'id',
  'u-photo': 'photo',
  'u-featured': 'photo',
  'p-latitude': 'lat',
  'p-longitude': 'lon',
  summary: 'title',
  description: 'summary',
  dtstart: 'start',
  dtend: 'end',
  location: 'place',
  category: 'tag',
  url: 'url',
  uid: 'id',
};

/** hCalendar's names are words of all days, so they count within its root only. */
const isClassic = (name: string): boolean => !name.includes('-');

/** The name of what is only a part of a property's value. */
const PART = 'value';

/** A property whose element is open. */
interface Property {
  readonly name: string;
  readonly tag: string;
  depth: number;
  text: string;
  /** Parts of a date, or of another text, that are marked with `value`. */
  readonly parts: string[];
  readonly stated: string | undefined;
}

interface Root {
  readonly row: number;
  readonly tag: string;
  readonly kind: 'event' | 'entry';
  readonly isClassic: boolean;
  depth: number;
  text: string;
  readonly found: Map<string, string[]>;
}

/** An event of microformats, and where it is. */
export interface MarkedEvent {
  readonly row: number;
  readonly kind: 'event' | 'entry';
  readonly event: EventRecord;
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a date element states: by an attribute, else by its text. */
const statedBy = (tag: string, attributes: Attributes, isDate: boolean): string | undefined => {
  if (isDate && /^(?:time|ins|del)$/.test(tag)) return attributes.get('datetime');
  if (tag === 'abbr') return attributes.get('title');
  return tag === 'data' || tag === 'input' ? attributes.get('value') : undefined;
};

/** An end that has no day of its own is on the start's, and one without an offset has the start's. */
function endAfter(end: string, start: string): string {
  const [day = '', time = ''] = start.split('T');
  const read = looseDate(/^\d{1,2}:\d\d/.test(end) ? `${day} ${end}` : end) ?? end;
  const offset = /(?:Z|[+-]\d\d:\d\d)$/.exec(time)?.[0] ?? '';
  return /T[\d:.]+$/.test(read) ? read + offset : read;
}

function eventOf({ found, text, kind }: Root): EventRecord {
  const all = (name: string): readonly string[] => found.get(name) ?? [];
  const first = (name: string): string => all(name)[0] ?? '';
  const dateIn = (name: string): string => looseDate(first(name)) ?? first(name);
  const title = first('title') || fold(text).slice(0, 200);
  const photo = linkOf(first('photo'));
  const summary = first('summary');
  const start = dateIn(kind === 'event' || !first('published') ? 'start' : 'published');
  const end = first('end') && endAfter(first('end'), start);
  return recordOf({
    id: first('id'),
    date: start,
    end: kind === 'event' ? end : '',
    title,
    summary: summary === title ? '' : escapeMarks(summary),
    tags: [...new Set(all('tag'))],
    actors: all('actor'),
    place: placeIn(first('place'), first('lat'), first('lon')),
    media: photo ? [{ src: photo, type: 'image' }] : [],
    sources: sourcesOf(first('author'), linkOf(first('url'))),
    updated: dateIn('updated'),
  });
}

/** Finds events and entries marked with microformats: h-event, h-entry and hCalendar’s vevent. */
export class MicroformatReader implements MarkupHandler {
  readonly events: MarkedEvent[] = [];
  #root: Root | undefined;
  #properties: Property[] = [];
  /** Another thing within, whose properties are its own: a place, a person. */
  #nested: { readonly tag: string; depth: number } | undefined;

  constructor(readonly lineOf: (at: number) => number) {}

  open(tag: string, attributes: Attributes, at: number): void {
    const classes = (attributes.get('class') ?? '').slice(0, 2000).split(/\s+/);
    const root = this.#root;
    if (!root) {
      const kind =
        classes.includes('h-event') || classes.includes('vevent')
          ? 'event'
          : classes.includes('h-entry')
            ? 'entry'
            : undefined;
      if (kind && !VOID.has(tag)) {
        const row = this.lineOf(at);
        this.#root = {
          row,
          tag,
          kind,
          isClassic: !classes.some((each) => each.startsWith('h-')),
          depth: 1,
          text: '',
          found: new Map(),
        };
      }
      return;
    }
    if (VOID.has(tag)) this.#void(tag, attributes, classes);
    else this.#element(tag, attributes, classes, root);
  }

  #void(tag: string, attributes: Attributes, classes: readonly string[]): void {
    if (tag === 'br') this.text(' ');
    if (this.#nested) return;
    for (const each of classes) {
      const name = this.#propertyOf(each);
      const value = name === 'photo' ? attributes.get('src') : name && statedBy(tag, attributes, false);
      if (name && value) this.#put(name, value);
    }
  }

  #element(tag: string, attributes: Attributes, classes: readonly string[], root: Root): void {
    if (tag === root.tag) root.depth++;
    for (const property of this.#properties) if (property.tag === tag) property.depth++;
    const top = this.#properties.at(-1);
    if (top && top.name !== PART && classes.includes('value')) {
      this.#properties.push({
        name: PART,
        tag,
        depth: 1,
        text: '',
        parts: [],
        stated: statedBy(tag, attributes, true),
      });
    }
    if (top && classes.includes('value-title')) top.parts.push(attributes.get('title') ?? '');
    if (this.#nested) {
      if (tag === this.#nested.tag) this.#nested.depth++;
      return;
    }
    for (const each of classes) {
      const name = this.#propertyOf(each);
      if (!name || this.#properties.length > 20) continue;
      const isDate = /^(?:start|end|published|updated)$/.test(name);
      const address =
        name === 'url' || name === 'photo' || name === 'id'
          ? (attributes.get('href') ?? attributes.get('src'))
          : undefined;
      this.#properties.push({
        name,
        tag,
        depth: 1,
        text: '',
        parts: [],
        stated: address ?? statedBy(tag, attributes, isDate),
      });
    }
    // The name of a thing within is told by its own text.
    if (classes.some((each) => /^(?:h-(?!geo)[a-z-]+|vcard|adr)$/.test(each))) this.#nested = { tag, depth: 1 };
  }

  close(tag: string): void {
    const root = this.#root;
    if (!root) return;
    for (const property of this.#properties) if (property.tag === tag) property.depth--;
    while (this.#properties.some(({ depth }) => depth === 0)) this.#endLast();
    if (this.#nested?.tag === tag && --this.#nested.depth === 0) this.#nested = undefined;
    if (root.tag === tag && --root.depth === 0) this.end();
  }

  text(text: string): void {
    if (!this.#root) return;
    this.#root.text += text;
    for (const property of this.#properties) property.text += text;
  }

  /** Ends what is still open, once the page has ended. */
  end(): void {
    const root = this.#root;
    if (!root) return;
    while (this.#properties.length > 0) this.#endLast();
    this.#nested = undefined;
    this.#root = undefined;
    this.events.push({ row: root.row, kind: root.kind, event: eventOf(root) });
  }

  #propertyOf(name: string): string | undefined {
    if (!Object.hasOwn(PROPERTIES, name) || (isClassic(name) && !this.#root?.isClassic)) return undefined;
    return PROPERTIES[name];
  }

  /** Ends the innermost property; a part of one goes to it. */
  #endLast(): void {
    const last = this.#properties.pop();
    if (!last) return;
    const { name, text, parts, stated } = last;
    const value = parts.length > 0 ? parts.join(' ') : (stated ?? fold(text));
    if (name === PART) this.#properties.at(-1)?.parts.push(value);
    else this.#put(name, value);
  }

  #put(name: string, value: string): void {
    const found = this.#root?.found;
    if (!found || !value.trim()) return;
    const values = found.get(name);
    if (values) values.push(value.trim());
    else found.set(name, [value.trim()]);
  }
}
