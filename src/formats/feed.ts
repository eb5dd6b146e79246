import { escapeXml } from '../base/xml.js';
import { setEventOrigin } from '../model/event-origin.js';
import type { EventRecord, Media, Timeline } from '../model/event-record.js';
import type { Report } from '../model/fault.js';
import { plainOfHtml, readHtml } from './html-text.js';
import { linkOf } from './link-text.js';
import { looseDate } from './loose-date.js';
import { type Attributes, lineCounter, readMarkup } from './markup.js';
import { givenIn, placeIn, recordOf, sourcesOf, textIn } from './record.js';

/** The feed, or one of its entries, as its elements come; the first of each name counts where it holds a text. */
interface Entry {
  readonly row: number;
  readonly texts: Map<string, string>;
  readonly links: Attributes[];
  readonly media: Attributes[];
  readonly categories: string[];
  /** What relative addresses are relative to, where it says so. */
  base?: string | undefined;
}

const entryAt = (row: number): Entry => ({ row, texts: new Map(), links: [], media: [], categories: [] });

/** What holds texts that are wanted; the names of modules (`dc:`, `media:` …) are those that all feeds use. */
const TEXTS = new Set(
  'title link guid id pubDate dc:date published issued updated modified description summary content content:encoded language subtitle tagline dc:language georss:point geo:lat geo:long media:credit media:description'.split(
    ' ',
  ),
);

const ENTRIES = new Set(['item', 'entry']);

/** Reads the elements of a feed: of itself, and of each entry. */
function readEntries(source: string): {
  readonly feed: Entry;
  readonly entries: readonly Entry[];
  readonly lang: string;
} {
  const feed = entryAt(1);
  const entries: Entry[] = [];
  const lineOf = lineCounter(source);
  let lang = '';
  let entry: Entry | undefined;
  /** The element whose text is being read, and how many of its name are open in it. */
  let name = '';
  let depth = 0;
  let text = '';
  /** The text is no HTML: Atom’s is not, unless it says so. */
  let isLiteral = false;
  let isAtom = false;
  /** Elements that are passed over with all they hold: an author's name is no title. */
  let passed = '';
  let passedDepth = 0;
  readMarkup(
    source,
    {
      open(tag, attributes, at) {
        if (name) {
          // Markup in Atom’s texts of type xhtml becomes HTML again, by which it is read.
          if (tag === name) depth++;
          const shown = ['href', 'src', 'alt'].flatMap((each) => {
            const value = attributes.get(each);
            return value === undefined ? [] : [` ${each}="${escapeXml(value)}"`];
          });
          text += `<${tag.replace(/^\w+:/, '')}${shown.join('')}>`;
          return;
        }
        if (passed) {
          if (tag === passed) passedDepth++;
          return;
        }
        const target = entry ?? feed;
        lang ||= attributes.get('xml:lang') ?? '';
        const base = attributes.get('xml:base');
        if (ENTRIES.has(tag)) {
          entry = entryAt(lineOf(at));
          entry.base = base;
          entries.push(entry);
          const about = attributes.get('rdf:about');
          if (about) entry.texts.set('guid', about);
        } else if (/^(?:author|contributor|image|source|dc:creator|textInput|cloud)$/.test(tag)) {
          passed = tag;
          passedDepth = 1;
        } else if (tag === 'category') {
          const term = attributes.get('label') ?? attributes.get('term');
          if (term) target.categories.push(term);
          name = tag;
          depth = 1;
          text = '';
          isLiteral = false;
        } else if (tag === 'enclosure' || tag === 'media:content' || tag === 'media:thumbnail')
          target.media.push(attributes);
        else if (TEXTS.has(tag)) {
          if (tag === 'link' && attributes.has('href')) target.links.push(attributes);
          name = tag;
          depth = 1;
          text = '';
          isLiteral = isAtom && !/html|xml/.test(attributes.get('type') ?? '');
        } else if (/^(?:feed|rss|channel|rdf:RDF)$/.test(tag)) {
          isAtom = tag === 'feed';
          feed.base ??= base;
        }
      },
      close(tag) {
        if (name) {
          if (tag !== name || --depth > 0) {
            text += `</${tag.replace(/^\w+:/, '')}>`;
            return;
          }
          const target = entry ?? feed;
          const written = text.trim();
          const words = isLiteral ? written.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : written;
          if (name === 'category') {
            if (words) target.categories.push(words);
          } else if (words && !target.texts.has(name)) target.texts.set(name, words);
          name = '';
        } else if (passed) {
          if (tag === passed && --passedDepth === 0) passed = '';
        } else if (ENTRIES.has(tag)) entry = undefined;
      },
      text(words) {
        // Within markup of an XHTML text what is written is text; elsewhere escaped HTML is HTML.
        if (name) text += text.includes('<') ? words.replaceAll('<', '&lt;') : words;
      },
    },
    true,
  );
  return { feed, entries, lang };
}

/** The page of an entry, or of the feed. */
function pageOf({ links, texts }: Entry, base?: string): string | undefined {
  const alternate = links.find((link) => (link.get('rel') ?? 'alternate') === 'alternate');
  return linkOf(alternate?.get('href'), base) ?? linkOf(texts.get('link'), base) ?? linkOf(texts.get('guid'));
}

/** Sounds, pictures and films that an entry brings along, else the first picture in its text. */
function mediaOf({ media, links, texts }: Entry, images: readonly Media[], base?: string): readonly Media[] {
  const enclosures = [...media, ...links.filter((link) => link.get('rel') === 'enclosure')];
  const found = enclosures.flatMap((each) => {
    const src = linkOf(each.get('url') ?? each.get('href'), base);
    const medium = each.get('medium');
    const type = each.get('type') ?? (medium && /^(?:image|audio|video)$/.test(medium) ? medium : undefined);
    return src ? [{ src, type, isMain: each.has('type') || each.has('medium') }] : [];
  });
  // A thumbnail is the same picture again, smaller.
  const main = found.filter(({ isMain }) => isMain);
  const credit = textIn(texts.get('media:credit'));
  const caption = textIn(plainOfHtml(texts.get('media:description') ?? ''));
  const shown = (main.length > 0 ? main : found).slice(0, 4);
  const listed = [...new Map(shown.map(({ src, type }) => [src, { src, type: type ?? 'image' }])).values()];
  return listed.length > 0
    ? listed.map((each, i) => (i === 0 ? (givenIn({ ...each, caption, credit }) as unknown as Media) : each))
    : images.slice(0, 1).map((image) => ({ ...image, type: 'image' }));
}

const dateOf = (texts: ReadonlyMap<string, string>, names: readonly string[]): string => {
  const text = names.map((name) => texts.get(name)).find(Boolean) ?? '';
  return looseDate(text) ?? text;
};

/**
 * Reads a feed: RSS 0.9 to 2.0, or Atom. Each entry is an event on the day and at the time of its publication; HTML
 * becomes Markdown, links are made whole by the feed's own page.
 */
export function readFeed(input: unknown, report: Report): Timeline {
  const source = String(input);
  const { feed, entries, lang } = readEntries(source);
  const self = feed.links.find((link) => link.get('rel') === 'self')?.get('href');
  const origin = linkOf(feed.base) ?? pageOf(feed) ?? linkOf(self);
  const title = plainOfHtml(feed.texts.get('title') ?? '');
  const events = entries.map((entry): EventRecord => {
    const { texts, categories } = entry;
    const base = linkOf(entry.base, origin) ?? origin;
    const page = pageOf(entry, base);
    const long = texts.get('content:encoded') ?? texts.get('content') ?? '';
    const short = readHtml(texts.get('description') ?? texts.get('summary') ?? '', page ?? base);
    const whole = short.text && short.images.length > 0 ? short : readHtml(long, page ?? base);
    const date = dateOf(texts, ['pubDate', 'published', 'issued', 'dc:date', 'updated', 'modified']);
    const updated = dateOf(texts, ['updated', 'modified']);
    const [lat, lon] = (texts.get('georss:point') ?? `${texts.get('geo:lat') ?? ''} ${texts.get('geo:long') ?? ''}`)
      .trim()
      .split(/\s+/);
    const heading = plainOfHtml(texts.get('title') ?? '');
    const summary = short.text || whole.text;
    return recordOf({
      id: texts.get('guid') ?? texts.get('id'),
      date,
      title: heading || summary.split('\n', 1)[0]!.slice(0, 120),
      summary,
      tags: [...new Set(categories.map(plainOfHtml))],
      place: placeIn('', lat, lon),
      media: mediaOf(entry, whole.images, page ?? base),
      sources: sourcesOf(title, page),
      updated: updated === date ? '' : updated,
    });
  });
  if (entries.length === 0) {
    report({ code: 'events-missing', message: 'The feed has no entries; an item or entry for each event is needed.' });
  }
  setEventOrigin(events, { rowAt: (position) => entries[position]?.row });
  const description = feed.texts.get('description') ?? feed.texts.get('subtitle') ?? feed.texts.get('tagline') ?? '';
  return {
    ...givenIn({
      title,
      description: readHtml(description).text,
      lang: /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.exec(
        feed.texts.get('language') ?? feed.texts.get('dc:language') ?? lang,
      )?.[0],
    }),
    events,
  };
}
