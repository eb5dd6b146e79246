import { escapeMarks } from './escape-marks.js';
import type { ListItemData } from './html-list.js';
import { linkOf } from './link-text.js';
import type { Attributes, MarkupHandler } from './markup.js';

const HEADING = /^(?:h[1-6]|strong|b)$/;
/** A list within lists deeper than this belongs to the item around it. */
const DEEPEST = 1000;

/** An item as its tags come. */
interface Draft {
  readonly attributes: Attributes;
  readonly times: { readonly datetime: string | undefined; text: string }[];
  heading: string | undefined;
  /** The element that is the heading, while it is open. */
  headingTag: string;
  link: { readonly href: string; text: string } | undefined;
  readonly paragraphs: string[];
  /** What is outside of times and paragraphs. */
  rest: string;
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `data-source-url` as `sourceUrl`, as browsers name it. */
const dataOf = (attributes: Attributes): Record<string, string> => {
  const data: Record<string, string> = {};
  for (const [name, value] of attributes) {
    if (!name.startsWith('data-')) continue;
    const key = name.slice(5).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    if (key !== '__proto__') data[key] = value;
  }
  return data;
};

function itemOf({ attributes, times, heading, link, paragraphs, rest }: Draft): ListItemData {
  const [first, second] = times;
  const words = paragraphs.map(fold).filter(Boolean);
  const summary = words.map(escapeMarks).join('\n\n');
  const linkText = link && fold(link.text);
  return {
    id: attributes.get('id'),
    datetime: first && (first.datetime ?? fold(first.text)),
    end: second?.datetime,
    // What parts a date from the words behind it belongs to neither.
    title: fold(heading ?? '') || linkText || fold(rest).replace(/^[–—:,.-]{1,3} ?/, '') || (words[0] ?? ''),
    summary: summary || undefined,
    href: linkOf(link?.href),
    linkText,
    data: dataOf(attributes),
  } as ListItemData;
}

/** Whether a link may be to a source: one within the page leads to another item. */
const isSource = (href: string | undefined): boolean => href !== undefined && !href.startsWith('#');

/** Finds the items of lists that have a `<time>`, in the order in which they begin, wherever they are in a page. */
export class ItemReader implements MarkupHandler {
  readonly #found: (ListItemData | undefined)[] = [];
  /** Open lists and items, the innermost last; a list is undefined. */
  readonly #open: ({ readonly draft: Draft; readonly place: number } | undefined)[] = [];
  #inTime = false;
  #inParagraph = false;
  #inLink = false;
  /** The first element that is open of those whose text is for programs. */
  #hidden = '';

  /** The items that were found. */
  get items(): readonly ListItemData[] {
    while (this.#open.length > 0) this.#end();
    return this.#found.filter((item) => item !== undefined);
  }

  open(name: string, attributes: Attributes): void {
    if (this.#hidden) return;
    if (/^(?:script|style|template|svg)$/.test(name)) this.#hidden = name;
    else if (name === 'ol' || name === 'ul') {
      if (this.#open.length < DEEPEST) this.#open.push(undefined);
    } else if (name === 'li') {
      // The end of an item may be left out.
      if (this.#open.at(-1)) this.#end();
      const draft: Draft = {
        attributes,
        times: [],
        heading: undefined,
        headingTag: '',
        link: undefined,
        paragraphs: [],
        rest: '',
      };
      if (this.#open.length < DEEPEST) this.#open.push({ draft, place: this.#found.push(undefined) - 1 });
      this.#inParagraph = false;
    } else this.#within(name, attributes);
  }

  #within(name: string, attributes: Attributes): void {
    const draft = this.#open.at(-1)?.draft;
    if (!draft) return;
    if (name === 'time') {
      draft.times.push({ datetime: attributes.get('datetime'), text: '' });
      this.#inTime = true;
    } else if (name === 'p') {
      draft.paragraphs.push('');
      this.#inParagraph = true;
    } else if (name === 'a' && isSource(attributes.get('href')) && !draft.link) {
      draft.link = { href: attributes.get('href')!, text: '' };
      this.#inLink = true;
    } else if (HEADING.test(name) && draft.heading === undefined) {
      draft.heading = '';
      draft.headingTag = name;
      // A paragraph that holds the heading is no summary.
      if (this.#inParagraph) draft.paragraphs.pop();
      this.#inParagraph = false;
    }
  }

  close(name: string): void {
    if (this.#hidden) {
      if (name === this.#hidden) this.#hidden = '';
      return;
    }
    const top = this.#open.at(-1);
    if (name === 'time') this.#inTime = false;
    else if (name === 'p') this.#inParagraph = false;
    else if (name === 'a') this.#inLink = false;
    else if (name === 'li') {
      if (top) this.#end();
    } else if (name === 'ol' || name === 'ul') {
      if (top) this.#end();
      this.#open.pop();
    }
    if (top && top.draft.headingTag === name) top.draft.headingTag = '';
  }

  text(text: string): void {
    const draft = this.#open.at(-1)?.draft;
    if (!draft || this.#hidden) return;
    if (this.#inTime) {
      const time = draft.times.at(-1);
      if (time) time.text += text;
      return;
    }
    if (draft.headingTag) draft.heading += text;
    if (this.#inLink && draft.link) draft.link.text += text;
    if (this.#inParagraph && draft.paragraphs.length > 0) draft.paragraphs[draft.paragraphs.length - 1] += text;
    else draft.rest += text;
  }

  #end(): void {
    const top = this.#open.pop();
    this.#inTime = this.#inParagraph = this.#inLink = false;
    if (!top) return;
    const { draft, place } = top;
    // A date that HTML has no form for stands in an attribute of the item.
    if (draft.times.length > 0 || draft.attributes.has('data-date')) this.#found[place] = itemOf(draft);
    else {
      // An item without a time is a point of the one around it.
      const around = this.#open.findLast((each) => each !== undefined)?.draft;
      if (around && around.times.length > 0)
        around.paragraphs.push(`- ${fold(draft.rest + draft.paragraphs.join(' '))}`);
    }
  }
}
