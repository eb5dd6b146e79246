import { dateLiteral } from './json-date.js';

/** What could be read of a text that is no JSON. */
export interface LooseJson {
  /** Undefined where there is nothing to go on with. */
  readonly value: unknown;
  /** Whether nothing of it is missing. */
  readonly isWhole: boolean;
}

type Container = Record<string, unknown> | unknown[];

const SPACE = /(?:\s+|\/\/[^\n]*)?/y;
const NAME = /[\p{L}_$][\p{L}\p{M}\p{Nd}_$-]*/uy;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\w$.])/y;
const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', null],
  ['NaN', null],
]);
const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', '\n': '' };

const unescaped = (text: string): string =>
  text.replace(/\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|([\s\S]))/g, (_, wide?: string, narrow?: string, char = '') =>
    (wide ?? narrow) ? String.fromCharCode(Number.parseInt(wide ?? narrow!, 16)) : (ESCAPES[char] ?? char),
  );

/** Puts a value in its place; a key such as `__proto__` is a key as any other. */
function put(into: Container, key: string, value: unknown): void {
  if (Array.isArray(into)) into.push(value);
  else Object.defineProperty(into, key, { value, enumerable: true, writable: true, configurable: true });
}

/**
 * Reads JSON as people write it by hand: with comments, commas behind the last item, texts in single quotation marks or
 * with line breaks, names without any, dates as `new Date(…)`. Where even that ends, what stands before is kept, but for the item of a list that
 * was not ended. Linear, and without recursion.
 */
export function looseJson(text: string): LooseJson {
  // The open brackets, innermost last, each with the key that it has in the one around it.
  const open: { readonly container: Container; readonly key: string }[] = [];
  let at = 0;
  let root: unknown;
  let key = '';
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const skip = (): void => {
    for (;;) {
      if (text.startsWith('/*', at)) {
        const end = text.indexOf('*/', at + 2);
        at = end < 0 ? text.length : end + 2;
      } else if (!take(SPACE)) return;
    }
  };
  /** A quoted text; undefined where it does not end. */
  const quoted = (): string | undefined => {
    const mark = text[at];
    for (let end = at + 1; end < text.length; end++) {
      if (text[end] === '\\') end++;
      else if (text[end] === mark) {
        const inside = text.slice(at + 1, end);
        at = end + 1;
        return inside.includes('\\') ? unescaped(inside) : inside;
      }
    }
    return undefined;
  };
  const isQuote = (): boolean => text[at] === '"' || text[at] === "'";
  const add = (value: unknown): void => {
    const around = open.at(-1);
    if (around) put(around.container, key, value);
    else root = value;
  };
  /** One value, the beginning of one, or the end of a bracket; false where there is none. */
  const step = (): boolean => {
    skip();
    const around = open.at(-1);
    const char = text[at];
    const closing = around && (Array.isArray(around.container) ? ']' : '}');
    if (closing && char === closing) {
      at++;
      open.pop();
      key = around.key;
      add(around.container);
    } else {
      if (closing === '}') {
        const name = isQuote() ? quoted() : take(NAME) || undefined;
        skip();
        if (name === undefined || text[at] !== ':') return false;
        at++;
        key = name;
        skip();
      }
      if (text[at] === '{' || text[at] === '[') {
        open.push({ container: text[at] === '{' ? {} : [], key });
        at++;
        return true;
      }
      const date = text[at] === 'n' ? dateLiteral(text, at) : undefined;
      at = date?.end ?? at;
      const number = date || isQuote() ? '' : take(NUMBER);
      const word = date || isQuote() || number ? '' : take(NAME);
      const value = date?.value ?? (isQuote() ? quoted() : number ? Number(number) : WORDS.get(word));
      if (value === undefined) return false;
      add(value);
    }
    skip();
    if (text[at] === ',') at++;
    else if (open.length > 0 && text[at] !== ']' && text[at] !== '}') return false;
    return true;
  };
  let isRead = step();
  while (isRead && open.length > 0) isRead = step();
  skip();
  const isWhole = isRead && at >= text.length;
  const list = open.findIndex(({ container }) => Array.isArray(container));
  if (open.length > 0 && !(open[list]?.container as unknown[] | undefined)?.length)
    return { value: undefined, isWhole };
  open.length = list < 0 ? open.length : list + 1;
  while (open.length > 0) {
    const { container, key: own } = open.pop()!;
    key = own;
    add(container);
  }
  return { value: root, isWhole };
}

/** The values of a text with one to a line; undefined for what is none. */
export function jsonLines(text: string): readonly unknown[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim());
  if (lines.length < 2 || !lines.every((line) => /^\s*\{/.test(line))) return undefined;
  try {
    return lines.map((line) => JSON.parse(line) as unknown);
  } catch {
    return undefined;
  }
}
