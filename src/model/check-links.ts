import { ANY_PAGE, safeUrl } from '../base/safe-url.js';
import type { EventRecord, LocalText, Media } from './event-record.js';
import type { Fault } from './fault.js';
import { isFields, textOf } from './field-parts.js';
import { type Inline, parseRichText } from './rich-text.js';
import { splitFields } from './split-fields.js';

/** Whether an address is left out on every page. Files are shown by pages that are files themselves. */
const isRefused = (address: string): boolean => !safeUrl(address, ANY_PAGE) && !safeUrl(address, 'file:///', 'media');

const hrefsOf = (parts: readonly Inline[]): readonly string[] =>
  parts.flatMap((part) => {
    if (typeof part === 'string' || part.type === 'break') return [];
    return part.type === 'link' ? [part.href, ...hrefsOf(part.children)] : hrefsOf(part.children);
  });

/** The addresses of all links in a text, in each of its languages. */
const hrefsIn = (text: LocalText = ''): readonly string[] =>
  Object.values(isFields(text) ? text : [text])
    .flatMap((each) => parseRichText(textOf(each)))
    .flatMap((block) => hrefsOf(block.type === 'list' ? block.items.flat() : block.children));

/**
 * Addresses that are left out when an event is shown, as no page may follow them: those of its sources, its media, and
 * the links in its texts. A row of a table (`isRow`) has a column for each, where other records may have lists.
 */
export function checkLinks(record: EventRecord, isRow: boolean): readonly Fault[] {
  const { sources = [], media = [], summary } = splitFields(record);
  const faults: Fault[] = [];
  const check = (field: string, addresses: readonly unknown[]): void => {
    for (const value of addresses.map(textOf)) {
      if (value && isRefused(value)) faults.push({ code: 'link-refused', field, value });
    }
  };
  /** What the field of an item of a list is called, or the column that stands for it. */
  const nameOf = (list: string, i: number, key: string, column: string): string => {
    const stated = record[list];
    if (isRow || !isFields(stated)) return column;
    return `${list}${Array.isArray(stated) ? `[${i}]` : ''}.${key}`;
  };
  check('summary', hrefsIn(summary));
  for (const [i, { url }] of sources.entries()) {
    check(nameOf(isFields(record.sources) ? 'sources' : 'source', i, 'url', 'source_url'), [url]);
  }
  for (const [i, { src, caption, credit, captions }] of (media as readonly Media[]).entries()) {
    check(nameOf('media', i, 'src', 'media'), [src]);
    check(nameOf('media', i, 'caption', 'media_caption'), hrefsIn(caption));
    check(nameOf('media', i, 'credit', 'media_credit'), hrefsIn(credit));
    const tracks = [captions].flat().map((track) => (isFields(track) ? track.src : track));
    check(nameOf('media', i, 'captions', 'media_captions'), tracks);
  }
  return faults;
}
