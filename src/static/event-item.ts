import { htmlTag } from '../base/html.js';
import { escapeXml } from '../base/xml.js';
import { recordCells } from '../formats/record-cells.js';
import { lineHtml, linkHtml, richHtml } from '../formats/rich-html.js';
import { capitalise, fill } from '../locale/words.js';
import { linkDate, wordZone } from '../model/event-clock.js';
import { datePhrase, type EventWords, statusAndDate } from '../model/event-date.js';
import { relatedEvents } from '../model/event-relations.js';
import type { FullRecord } from '../model/full-record.js';
import { LIMITS } from '../model/limits.js';
import { plainText } from '../model/rich-text.js';
import { timeValue } from '../time/time-value.js';
import type { StaticContext } from './static-options.js';

/** How an item stands in its page. */
export interface ItemOptions {
  /** Level of the headlines, 2 to 6. */
  readonly headingLevel: number;
  /** Stands before an event's id in the page. */
  readonly idPrefix: string;
}

const bdi = (text: string): string => htmlTag('bdi', {}, escapeXml(text));

/** A line that may have links and emphasis in it. */
const rich = (text: string, { linkOf }: StaticContext): string => htmlTag('bdi', {}, lineHtml(text, linkOf));

const wordsOf = ({ timezone, lang, messages }: StaticContext): EventWords => ({ timezone, locale: lang, messages });

/** Fields whose place in the item says them whole. */
const SAID = new Set(['id', 'title', 'summary', 'date']);

/** An attribute for a field, so that the item reads back as the event that it was; '' for a name that no attribute can have. */
function dataName(field: string): string {
  if (!/^[a-z]\w{0,60}$/i.test(field)) return '';
  return `data-${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** What an item's markup does not say exactly, as `data-` attributes. */
function dataOf(context: StaticContext, event: number, datetime: string | undefined): Record<string, string> {
  const { table } = context;
  // An empty source says that none of the item's links is one.
  const attributes: Record<string, string> = { 'data-id': table.id(event), 'data-source': '' };
  const cells = recordCells(table.raw(event));
  const summary = cells.get('summary') ?? '';
  const isExact: Readonly<Record<string, boolean>> = {
    id: true,
    title: cells.get('title') === table.title(event),
    summary: summary === plainText(table.summary(event)) && !/[^\n]\n[^\n]|\s{3}|^\s|\s$/.test(summary),
    date: cells.get('date') === datetime,
  };
  // An item whose date HTML has no form for is known by this.
  if (!datetime) attributes['data-date'] = '';
  for (const [field, value] of cells) {
    const name = dataName(field);
    if (value && name && !(SAID.has(field) && isExact[field])) attributes[name] = value.slice(0, LIMITS.fieldChars);
  }
  return attributes;
}

function whenHtml(context: StaticContext, event: number, datetime: string | undefined): string {
  const { table } = context;
  const { place, status } = table.record(event);
  const pieces = statusAndDate(table, event, status, wordsOf(context));
  const date = pieces.at(-1)!;
  const said = [
    ...pieces.slice(0, -1).map((piece) => htmlTag('span', { class: 'status' }, escapeXml(piece))),
    datetime ? htmlTag('time', { datetime }, escapeXml(date)) : htmlTag('span', {}, escapeXml(date)),
    ...(place?.name ? [bdi(place.name)] : []),
  ];
  return htmlTag('div', { class: 'when' }, said.join(' · '));
}

function relatedHtml(context: StaticContext, event: number, { idPrefix }: ItemOptions): string {
  const { table, messages, lang } = context;
  const lines = relatedEvents(table, event, messages).map(({ event: other, words }) => {
    const link = htmlTag('a', { href: `#${encodeURIComponent(idPrefix + table.id(other))}` }, bdi(table.title(other)));
    const date = linkDate(table, other, event, { timezone: context.timezone, locale: lang }, 'day-only');
    const how = escapeXml(capitalise(words, lang) + messages.colon);
    // No list: in a list of events its items would be read as such, or as points of the summary.
    return htmlTag('div', { class: 'related' }, how, link, date && ` · ${escapeXml(date)}`);
  });
  return lines.join('');
}

/** Pictures and films as links: a page without script fetches nothing from others unasked. */
function mediaHtml(context: StaticContext, { media }: FullRecord): string {
  return media
    .map(({ src, caption = '', alt, credit }) => {
      const href = context.linkOf(src);
      if (!href) return '';
      // A caption with links of its own stands beside the link to the picture: no link may stand in another.
      const isName = plainText(caption) === caption;
      const name = (isName && caption) || alt || context.messages.media;
      const pieces = [isName ? '' : caption, credit].flatMap((text) => (text ? ` · ${rich(text, context)}` : []));
      return htmlTag('div', { class: 'media' }, linkHtml(href, bdi(name)), pieces.join(''));
    })
    .join('');
}

function quoteHtml({ quote }: FullRecord): string {
  if (!quote) return '';
  return htmlTag('blockquote', { dir: 'auto' }, escapeXml(quote.text), quote.by ? ` – ${bdi(quote.by)}` : '');
}

function notesHtml(context: StaticContext, { corrections, updated }: FullRecord): string {
  const { messages } = context;
  const words = wordsOf(context);
  const notes = (Array.isArray(corrections) ? corrections : []).map(({ date, text, by }) => {
    const when = date ? `, ${datePhrase(String(date), words)}` : '';
    return `${messages.correction}${when}${messages.colon}${text}${by ? ` (${by})` : ''}`;
  });
  if (updated) notes.push(fill(messages.updated, { date: datePhrase(String(updated), words) }));
  return notes.map((note) => htmlTag('div', { class: 'note', dir: 'auto' }, escapeXml(note))).join('');
}

function sourcesHtml(context: StaticContext, { sources }: FullRecord): string {
  const { messages, linkOf } = context;
  if (sources.length === 0) return '';
  const list = sources.map(({ name, url, date }) => {
    const href = linkOf(url);
    const said = href ? linkHtml(href, bdi(name)) : bdi(name);
    return date ? `${said}, ${escapeXml(datePhrase(String(date), wordsOf(context)))}` : said;
  });
  const label = (sources.length > 1 ? messages.sources : messages.source) + messages.colon;
  return htmlTag('div', { class: 'sources' }, escapeXml(label), list.join(' · '));
}

/**
 * One event as an item of a list, with all that is known of it: when, what became of it, where, headline, summary, what
 * it leads to, who says so. `<event-timeline>` reads the same event from it.
 */
export function eventItem(context: StaticContext, event: number, options: ItemOptions): string {
  const { table, linkOf } = context;
  const record = table.record(event);
  const id = table.id(event);
  const datetime = timeValue(table.span(event), wordZone(table, event, context.timezone));
  return htmlTag(
    'li',
    { id: options.idPrefix + id, ...dataOf(context, event, datetime) },
    whenHtml(context, event, datetime),
    htmlTag(`h${options.headingLevel}`, { dir: 'auto' }, escapeXml(table.title(event))),
    richHtml(table.summary(event), linkOf),
    quoteHtml(record),
    mediaHtml(context, record),
    relatedHtml(context, event, options),
    notesHtml(context, record),
    sourcesHtml(context, record),
  );
}
