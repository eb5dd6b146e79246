import type { Media } from '../model/event-record.js';
import { escapeMarks, isHtml } from './escape-marks.js';
import { linkOf } from './link-text.js';
import { type Attributes, type MarkupHandler, readMarkup } from './markup.js';

/** What HTML says as text. */
export interface HtmlText {
  /** Paragraphs apart by an empty line; with the little Markdown that summaries may have, or plain. */
  readonly text: string;
  /** Its pictures, in order. */
  readonly images: readonly Media[];
}

type Mark = 'strong' | 'em' | 'link';

const MARKS: Readonly<Record<string, Mark>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  a: 'link',
};

const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody thead tr ul'.split(
    ' ',
  ),
);

/** What these hold is no text for readers. */
const DROPPED = new Set(
  'head iframe math noembed noframes noscript object script select style svg template textarea title xmp'.split(' '),
);

const LONGEST_LIST = 50;

/** An address without what would end it in Markdown. */
const escapeAddress = (href: string): string =>
  href.replace(/[\s()]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** Writes HTML as text, tag by tag. */
class TextWriter implements MarkupHandler {
  readonly images: Media[] = [];
  readonly #blocks: { readonly text: string; readonly isItem: boolean }[] = [];
  #block = '';
  #isItem = false;
  /** White space, or a line break, since what was written last. */
  #gap: '' | ' ' | '\n' = '';
  /** Open marks, the outermost first; at most one of each kind. Those not written yet wait for a text. */
  #marks: { readonly mark: Mark; readonly href: string; isWritten: boolean }[] = [];
  readonly #depths: Record<Mark, number> = { strong: 0, em: 0, link: 0 };
  /** What the last mark wrote, while nothing follows it. */
  #closed: { readonly mark: Mark; readonly end: number } | undefined;
  /** Numbers of the lists around; 0 in one without. */
  readonly #lists: number[] = [];
  /** The bullet or number of an item whose text has not come yet. */
  #prefix = '';
  #dropped = '';
  /** Elements that are not closed again, of those that are dropped. */
  readonly #unclosed = new Set<string>();

  constructor(
    readonly source: string,
    readonly isPlain: boolean,
    readonly base: string | undefined,
  ) {}

  open(name: string, attributes: Attributes, at: number): void {
    if (this.#dropped) return;
    if (DROPPED.has(name)) this.#drop(name, at);
    else if (name === 'br') {
      if (this.#gap === '\n') this.#endBlock();
      else if (this.#block) this.#gap = this.#isItem ? ' ' : '\n';
    } else if (name === 'img') this.#image(attributes);
    else if (name === 'td' || name === 'th') this.#gap ||= ' ';
    else if (BLOCKS.has(name)) {
      this.#endBlock();
      if (name === 'ul' || name === 'ol') {
        if (this.#lists.length < LONGEST_LIST) this.#lists.push(name === 'ol' ? 1 : 0);
      } else if (name === 'li') this.#item();
    } else if (Object.hasOwn(MARKS, name)) this.#open(MARKS[name]!, attributes);
  }

  close(name: string): void {
    if (this.#dropped) {
      if (name === this.#dropped) this.#dropped = '';
    } else if (BLOCKS.has(name)) {
      this.#endBlock();
      if (name === 'ul' || name === 'ol') this.#lists.pop();
      if (name === 'li') this.#prefix = '';
    } else if (Object.hasOwn(MARKS, name)) this.#close(MARKS[name]!);
  }

  text(text: string): void {
    if (this.#dropped) return;
    const folded = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (folded.startsWith(' ')) this.#gap ||= ' ';
    const words = folded.trim();
    if (!words) return;
    if (this.#block) this.#block += this.#gap;
    for (const each of this.#marks) if (!each.isWritten) this.#write(each);
    this.#block += this.isPlain ? words : this.#escaped(words);
    this.#closed = undefined;
    this.#gap = folded.endsWith(' ') ? ' ' : '';
  }

  end(): HtmlText {
    this.#endBlock();
    let text = '';
    let wasItem = false;
    for (const block of this.#blocks) {
      if (text) text += wasItem && block.isItem ? '\n' : '\n\n';
      text += block.text;
      wasItem = block.isItem;
    }
    return { text, images: this.images };
  }

  #escaped(words: string): string {
    if (this.#depths.link === 0) return escapeMarks(words);
    return words.replace(/[\\*[\]]/g, '\\$&');
  }

  #drop(name: string, at: number): void {
    // What is never closed again would take all of the rest with it.
    if (this.#unclosed.has(name)) return;
    const close = `</${name}`;
    if (this.source.indexOf(close, at) >= 0 || this.source.indexOf(close.toUpperCase(), at) >= 0) this.#dropped = name;
    else this.#unclosed.add(name);
  }

  #image(attributes: Attributes): void {
    const src = linkOf(attributes.get('src'), this.base);
    const alt = attributes.get('alt')?.trim();
    if (src) this.images.push({ src, ...(alt && { alt }) });
  }

  #item(): void {
    const number = this.#lists.at(-1) ?? 0;
    if (number > 0) this.#lists[this.#lists.length - 1] = number + 1;
    this.#isItem = !this.isPlain;
    this.#prefix = this.isPlain ? '' : number > 0 ? `${number}. ` : '- ';
  }

  #open(mark: Mark, attributes: Attributes): void {
    const isNested = this.#depths[mark] > 0;
    const href = mark === 'link' && !isNested ? linkOf(attributes.get('href'), this.base) : '';
    if (this.isPlain || href === undefined) return;
    this.#depths[mark]++;
    if (!isNested) this.#marks.push({ mark, href, isWritten: false });
  }

  #close(mark: Mark): void {
    if (this.#depths[mark] === 0 || --this.#depths[mark] > 0) return;
    const index = this.#marks.findIndex((each) => each.mark === mark);
    // Those opened inside are closed with it, and opened again.
    const above = this.#marks.splice(index);
    for (const each of [...above].reverse()) this.#unwrite(each);
    this.#marks.push(...above.slice(1));
  }

  #write(each: { readonly mark: Mark; isWritten: boolean }): void {
    each.isWritten = true;
    const closed = this.#closed;
    const sign = each.mark === 'strong' ? '**' : each.mark === 'em' ? '*' : '[';
    // “*a**b*” would be read otherwise.
    if (sign !== '[' && closed?.mark === each.mark && closed.end === this.#block.length) {
      this.#block = this.#block.slice(0, -sign.length);
    } else this.#block += sign;
  }

  #unwrite(each: { readonly mark: Mark; readonly href: string; isWritten: boolean }): void {
    if (!each.isWritten) return;
    each.isWritten = false;
    this.#block += each.mark === 'strong' ? '**' : each.mark === 'em' ? '*' : `](${escapeAddress(each.href)})`;
    this.#closed = { mark: each.mark, end: this.#block.length };
  }

  #endBlock(): void {
    for (const each of [...this.#marks].reverse()) this.#unwrite(each);
    if (this.#block) {
      this.#blocks.push({ text: this.#prefix + this.#block, isItem: this.#isItem });
      this.#prefix = '';
    }
    this.#isItem &&= this.#prefix !== '';
    this.#block = '';
    this.#gap = '';
    this.#closed = undefined;
  }
}

/**
 * HTML as the little Markdown that summaries may have: paragraphs, line breaks, lists, `<b> <i> <a href>` and their
 * likes. Every other tag is left out, `script`, `style`, `iframe`, `svg` and `math` with what they hold. Links only where
 * they may be followed; `base` makes relative ones whole. Linear in the text.
 */
export function readHtml(html: string, base?: string): HtmlText {
  if (!isHtml(html)) return { text: escapeMarks(html.trim()), images: [] };
  const writer = new TextWriter(html, false, base);
  readMarkup(html, writer);
  return writer.end();
}

/** HTML as plain text on one line, for headlines and names. */
export function plainOfHtml(html: string): string {
  if (!isHtml(html)) return html.replace(/\s+/g, ' ').trim();
  const writer = new TextWriter(html, true, undefined);
  readMarkup(html, writer);
  return writer.end().text.replace(/\s+/g, ' ');
}
