import { setEventOrigin } from '../model/event-origin.js';
import type { EventRecord, Timeline } from '../model/event-record.js';
import type { Report } from '../model/fault.js';
import { parseDate } from '../time/parse-date.js';
import { timelineOf } from './format.js';
import { MicroformatReader } from './h-event.js';
import { ItemReader } from './html-items.js';
import { type ListItemData, timelineOfList } from './html-list.js';
import { looseDate } from './loose-date.js';
import { type Attributes, lineCounter, readMarkup } from './markup.js';

/** A date of an attribute in one of the many forms that HTML allows; what is a date already stays. */
const dateIn = (text: string | undefined): string | undefined =>
  text && !('span' in parseDate(text)) ? (looseDate(text) ?? text) : text;

/** Finds what pages say for search engines, and how they are called. */
class HeadReader {
  readonly documents: string[] = [];
  title = '';
  lang = '';
  #target: 'document' | 'title' | undefined;
  #text = '';

  open(name: string, attributes: Attributes): void {
    if (name === 'html') this.lang ||= attributes.get('lang') ?? '';
    const isData = name === 'script' && /^\s*application\/ld\+json/i.test(attributes.get('type') ?? '');
    this.#target = isData ? 'document' : name === 'title' && !this.title ? 'title' : undefined;
    this.#text = '';
  }

  close(name: string): void {
    if (this.#target === 'document' && name === 'script') this.documents.push(this.#text);
    if (this.#target === 'title' && name === 'title') this.title = this.#text.replace(/\s+/g, ' ').trim().slice(0, 200);
    this.#target = undefined;
  }

  text(text: string): void {
    if (this.#target) this.#text += text;
  }
}

/** The events of the JSON-LD in a page. */
async function eventsOfDocuments(documents: readonly string[]): Promise<Timeline | undefined> {
  if (documents.length === 0) return undefined;
  const { readJsonLd } = await import('./json-ld.js');
  const read = await Promise.all(documents.map((document) => readJsonLd(document, () => {})));
  const found = read.filter(({ events }) => events.length > 0);
  return found.length > 0 ? { ...found[0]!, events: found.flatMap(({ events }) => events) } : undefined;
}

/**
 * Reads the events that a page is about: those marked as h-event, else the items of its lists that have a `<time>`, else
 * its JSON-LD, else its h-entries. A page without any is refused, as it is there by mistake. An element hands over the
 * items of its own list.
 */
export async function readPage(input: unknown, report: Report): Promise<Timeline> {
  if (Array.isArray(input)) return timelineOfList(input as readonly ListItemData[], report);
  const source = String(input);
  const microformats = new MicroformatReader(lineCounter(source));
  const lists = new ItemReader();
  const head = new HeadReader();
  const all = [microformats, lists, head] as const;
  readMarkup(source, {
    open: (name, attributes, at) => {
      for (const each of all) each.open(name, attributes, at);
    },
    close: (name) => {
      for (const each of all) each.close(name);
    },
    text: (text) => {
      for (const each of all) each.text(text);
    },
  });
  microformats.end();
  const { title, lang } = head;
  const about = lang ? { lang } : {};
  const marked = (kind: 'event' | 'entry'): Timeline | undefined => {
    const found = microformats.events.filter((each) => each.kind === kind);
    const events: readonly EventRecord[] = found.map(({ event }) => event);
    setEventOrigin(events, { rowAt: (position) => found[position]?.row });
    return events.length > 0 ? { ...about, events } : undefined;
  };
  const { items } = lists;
  const ofLists = async (): Promise<Timeline | undefined> => {
    if (items.length === 0) return undefined;
    const dated = items.map(
      (item) => ({ ...item, datetime: dateIn(item.datetime), end: dateIn(item.end) }) as ListItemData,
    );
    return { ...(await timelineOfList(dated, report)), ...about };
  };
  const found = marked('event') ?? (await ofLists()) ?? (await eventsOfDocuments(head.documents)) ?? marked('entry');
  if (found) return found;
  report({ code: 'not-data', ...(title && { value: title }) });
  return timelineOf([]);
}
