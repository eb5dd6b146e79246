/** A piece of running text. */
export type Inline =
  | string
  | { readonly type: 'break' }
  | { readonly type: 'strong' | 'em'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] };

/** A paragraph or a list. */
export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

/** A mark that was opened and not closed yet; `text` is what stands there if it never is. */
interface Frame {
  readonly type: 'strong' | 'em' | 'link' | 'root';
  readonly text: string;
  readonly children: Inline[];
}

const isSpace = (char: string | undefined): boolean => char === undefined || /\s/.test(char);

/** Where the address that begins at `from` ends, on its closing bracket; −1 − n where it cannot, n being how far was read. */
function addressEnd(text: string, from: number): number {
  let depth = 0;
  let at = from;
  for (; at < text.length; at++) {
    const char = text[at];
    if (isSpace(char)) break;
    if (char === '(') depth++;
    else if (char === ')' && depth-- === 0) return at;
  }
  return -1 - at;
}

/** Reads `**strong**`, `*em*`, `[text](address)`, line breaks and `\*`; each character is looked at a few times at most. */
export function parseInline(text: string): readonly Inline[] {
  const frames: Frame[] = [{ type: 'root', text: '', children: [] }];
  let plain = '';
  let hopeless = -1;
  const top = (): Frame => frames[frames.length - 1]!;
  const flush = (): void => {
    if (plain) top().children.push(plain);
    plain = '';
  };
  const open = (type: Frame['type'], mark: string): void => {
    flush();
    frames.push({ type, text: mark, children: [] });
  };
  /** Closes the frame at `index`, and turns those opened in it back into text. */
  const close = (index: number): Frame => {
    flush();
    while (frames.length - 1 > index) {
      const { text: mark, children } = frames.pop()!;
      top().children.push(mark, ...children);
    }
    return frames.pop()!;
  };
  const isOpen = (type: Frame['type']): number => frames.findIndex((frame) => frame.type === type);

  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === '\\' && /[\\*[\]()]/.test(text[at + 1] ?? '')) {
      plain += text[++at];
    } else if (char === '\n') {
      flush();
      top().children.push({ type: 'break' });
    } else if (char === '*') {
      // Of the three at the end of `***both***`, the first closes what was opened last.
      const strong = text[at + 1] === '*' && !(text[at + 2] === '*' && top().type === 'em');
      const type = strong ? 'strong' : 'em';
      const mark = strong ? '**' : '*';
      const index = isOpen(type);
      const after = text[at + mark.length];
      if (index > 0 && !isSpace(text[at - 1])) {
        const { children } = close(index);
        top().children.push({ type, children });
      } else if (index < 0 && !isSpace(after)) open(type, mark);
      else plain += mark;
      at += mark.length - 1;
    } else if (char === '[' && isOpen('link') < 0) {
      open('link', '[');
    } else if (char === ']' && isOpen('link') > 0) {
      const end = text[at + 1] === '(' && at >= hopeless ? addressEnd(text, at + 2) : -1;
      const { children } = close(isOpen('link'));
      if (end > at + 2) {
        top().children.push({ type: 'link', href: text.slice(at + 2, end), children });
        at = end;
      } else {
        if (end < -1) hopeless = -1 - end;
        top().children.push('[', ...children);
        plain = ']';
      }
    } else plain += char;
  }
  flush();
  while (frames.length > 1) {
    const { text: mark, children } = frames.pop()!;
    top().children.push(mark, ...children);
  }
  return frames[0]!.children;
}

// The bullet, or the number, of an item of a list.
const BULLET = /^\s{0,3}(?:([-*•])|\d{1,3}[.)])\s+(?=\S)/;

/** Reads a small part of Markdown: paragraphs, line breaks, lists, and what `parseInline` knows. Linear; HTML stays text. */
export function parseRichText(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let items: (readonly Inline[])[] = [];
  let ordered = false;
  const endParagraph = (): void => {
    const joined = lines.join('\n').trim();
    if (joined) blocks.push({ type: 'paragraph', children: parseInline(joined) });
    lines = [];
  };
  const endList = (): void => {
    if (items.length) blocks.push({ type: 'list', ordered, items });
    items = [];
  };
  for (const line of text.split(/\r?\n/)) {
    const bullet = BULLET.exec(line);
    if (bullet) {
      endParagraph();
      if (items.length && ordered === Boolean(bullet[1])) endList();
      ordered = !bullet[1];
      items.push(parseInline(line.slice(bullet[0].length).trim()));
    } else {
      endList();
      if (line.trim()) lines.push(line.trim());
      else endParagraph();
    }
  }
  endParagraph();
  endList();
  return blocks;
}

function plainInline(part: Inline): string {
  if (typeof part === 'string') return part;
  if (part.type === 'break') return '\n';
  return part.children.map(plainInline).join('');
}

/** A text with a little Markdown as plain text: marks left out, links by their words, blocks apart by an empty line. */
export const plainText = (text: string): string =>
  parseRichText(text)
    .map((block) =>
      block.type === 'paragraph'
        ? block.children.map(plainInline).join('')
        : block.items
            .map((item, i) => `${block.ordered ? `${i + 1}.` : '•'} ${item.map(plainInline).join('')}`)
            .join('\n'),
    )
    .join('\n\n');
