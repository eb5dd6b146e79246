import { Tokenizer } from 'htmlparser2';

/** Attributes by name. */
export type Attributes = ReadonlyMap<string, string>;

/** Takes what stands in a text with tags, in its order. Tags may be missing or overlap, as they do in the world. */
export interface MarkupHandler {
  /** `at` is the character at which the tag begins. */
  open(name: string, attributes: Attributes, at: number): void;
  close(name: string): void;
  text(text: string): void;
}

/** The line of each of some ascending positions, 1 being the first: a function to be asked in that order. */
export function lineCounter(source: string): (at: number) => number {
  let line = 1;
  let next = source.indexOf('\n');
  return (at) => {
    while (next >= 0 && next < at) {
      line++;
      next = source.indexOf('\n', next + 1);
    }
    return line;
  };
}

/**
 * Reads HTML, or XML, tag by tag, entities decoded once. No tree is built, so that tags nested or left open without end
 * cost no more than others: linear in the text. Names are in lower case in HTML. What stands in `script` and the like is
 * one text; comments and declarations are left out.
 */
export function readMarkup(source: string, handler: MarkupHandler, xml = false): void {
  let name = '';
  let attributes = new Map<string, string>();
  let attribute = '';
  let value = '';
  let begin = 0;
  let end = 0;
  let plain = '';
  const flush = (): void => {
    if (plain) handler.text(plain);
    plain = '';
  };
  const nameAt = (from: number, to: number): string => {
    const written = source.slice(from, to);
    return xml ? written : written.toLowerCase();
  };
  const opened = (to: number): void => {
    flush();
    if (name) handler.open(name, attributes, begin);
    end = to + 1;
    name = '';
  };
  const tokenizer = new Tokenizer(
    { xmlMode: xml },
    {
      ontext(from, to) {
        plain += source.slice(from, to);
        end = to;
      },
      ontextentity(code, to) {
        plain += String.fromCodePoint(code);
        end = to;
      },
      oncdata(from, to, offset) {
        plain += source.slice(from, to - offset);
        end = to + 1;
      },
      onopentagname(from, to) {
        begin = from - 1;
        name = nameAt(from, to);
        attributes = new Map();
      },
      onattribname(from, to) {
        attribute = nameAt(from, to);
        value = '';
      },
      onattribdata(from, to) {
        value += source.slice(from, to);
      },
      onattribentity(code) {
        value += String.fromCodePoint(code);
      },
      onattribend() {
        if (!attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: opened,
      onselfclosingtag(to) {
        const closed = xml ? name : '';
        opened(to);
        if (closed) handler.close(closed);
      },
      onclosetag(from, to) {
        flush();
        handler.close(nameAt(from, to));
        const close = source.indexOf('>', to);
        end = close < 0 ? source.length : close + 1;
      },
      oncomment(_, to) {
        end = to + 1;
      },
      ondeclaration(_, to) {
        end = to + 1;
      },
      onprocessinginstruction(_, to) {
        end = to + 2;
      },
      onend() {},
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  // A tag that never ends is none: “a <b” of a text that was no HTML.
  if (/^<[^!?/]/.test(source.slice(end, end + 2))) plain += source.slice(end);
  flush();
}
