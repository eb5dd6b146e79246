import type { LocalText, Media, Place } from '../model/event-record.js';
import { type Fields, isFields, textOf } from '../model/field-parts.js';
import { plainOfHtml } from './html-text.js';
import { linkOf } from './link-text.js';
import { fieldsOf, givenIn, itemsOf, placeIn, textIn } from './record.js';

const PREFIX = /^(?:https?:\/\/schema\.org\/|schema:)/;
const NAMES = ['', 'schema:', 'https://schema.org/', 'http://schema.org/'] as const;

/** A property of a node, however its name is written. */
export function propOf(node: Fields, name: string): unknown {
  for (const prefix of NAMES) if (Object.hasOwn(node, prefix + name)) return node[prefix + name];
  return undefined;
}

/** The types of a node, without the vocabulary's address. */
export const typesOf = (node: Fields): readonly string[] =>
  [...itemsOf(node['@type']), ...itemsOf(node.type)].map((type) => textOf(type).replace(PREFIX, ''));

/** Plain text of a value: of a text, of `{"@value": …}`, of a thing's name; of the first where there are several. */
export function wordsOf(value: unknown): string {
  for (const each of itemsOf(value)) {
    const node = fieldsOf(each);
    const words = textOf(each) || textOf(node['@value']) || (isFields(each) ? textOf(propOf(node, 'name')) : '');
    if (words) return words;
  }
  return '';
}

/** Text in one language, or in several where they are marked; `read` makes each of it. */
export function localWords(value: unknown, read: (text: string) => string = plainOfHtml): LocalText | undefined {
  const marked = itemsOf(value).flatMap((each) => {
    const { '@language': lang, '@value': words } = fieldsOf(each);
    return textOf(lang) && textOf(words) ? [[textOf(lang).toLowerCase(), read(textOf(words))] as const] : [];
  });
  if (marked.length > 1) return Object.fromEntries(marked.filter(([lang]) => lang !== '__proto__'));
  return read(wordsOf(value)) || undefined;
}

/** The names of things, which may be texts; a list may also be one text with commas. */
export const namesOf = (value: unknown): readonly string[] =>
  itemsOf(value)
    .map((each) => plainOfHtml(wordsOf(each)))
    .filter(Boolean);

/** An id that the document gives a node itself. */
export function idOf(node: Fields): string | undefined {
  const identifier = itemsOf(propOf(node, 'identifier'))[0];
  const stated = textOf(identifier) || textOf(propOf(fieldsOf(identifier), 'value'));
  const own = textOf(node['@id']);
  return stated || (own.startsWith('_:') ? '' : own) || undefined;
}

/** The address of a thing: its own text where it is one, else its `url` or `contentUrl`. */
export function urlOf(value: unknown): string | undefined {
  for (const each of itemsOf(value)) {
    const node = fieldsOf(each);
    const url =
      linkOf(each) ?? linkOf(propOf(node, 'contentUrl')) ?? linkOf(textOf(propOf(node, 'url'))) ?? linkOf(node['@id']);
    if (url) return url;
  }
  return undefined;
}

/** The pictures and films of a node. */
export function mediaOf(node: Fields): readonly Media[] {
  const media: Media[] = [];
  for (const [name, type] of [
    ['image', 'image'],
    ['video', 'video'],
    ['audio', 'audio'],
  ] as const) {
    for (const each of itemsOf(propOf(node, name))) {
      const own = fieldsOf(each);
      const thumbnail = linkOf(propOf(own, 'thumbnailUrl') ?? propOf(own, 'thumbnail'));
      const file = linkOf(propOf(own, 'contentUrl')) ?? (name === 'image' ? urlOf(each) : linkOf(each));
      const src = file ?? thumbnail;
      if (!src) continue;
      const alt = name === 'image' ? wordsOf(propOf(own, 'alternateName')) : '';
      media.push(
        givenIn({
          src,
          alt: textIn(alt),
          caption: textIn(plainOfHtml(wordsOf(propOf(own, 'caption')))),
          credit: textIn(wordsOf(propOf(own, 'creditText') ?? propOf(own, 'copyrightHolder'))),
          type: file ? type : 'image',
        }) as unknown as Media,
      );
    }
  }
  return media;
}

/** Where something is: a place's name, else its address; a meeting online has none. */
export function placeOf(value: unknown): Place | undefined {
  for (const each of itemsOf(value)) {
    const node = fieldsOf(each);
    if (typesOf(node).includes('VirtualLocation')) continue;
    const address = propOf(node, 'address');
    const { streetAddress, addressLocality, addressRegion, addressCountry } = fieldsOf(address);
    const words =
      textOf(address) ||
      [streetAddress, addressLocality, addressRegion, wordsOf(addressCountry)].map(textOf).filter(Boolean).join(', ');
    const geo = fieldsOf(propOf(node, 'geo'));
    const place = placeIn(
      plainOfHtml(wordsOf(each) || words),
      propOf(geo, 'latitude') ?? propOf(node, 'latitude'),
      propOf(geo, 'longitude') ?? propOf(node, 'longitude'),
    );
    if (place) return place;
  }
  return undefined;
}
