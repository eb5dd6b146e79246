import type { Fault } from '../model/fault.js';

const SPACE = /[ \t\r\n]*/y;
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** Length of the quoted text at a place; 0 where there is none that ends. Not by one pattern, whose stack is limited. */
function textLength(text: string, at: number): number {
  if (text[at] !== '"') return 0;
  for (let i = at + 1; i < text.length; ) {
    const unit = text.charCodeAt(i);
    if (unit === 34 /* " */) return i + 1 - at;
    if (unit < 32) return 0;
    ESCAPE.lastIndex = i;
    const escaped = unit === 92 /* \ */ ? (ESCAPE.exec(text)?.[0].length ?? 0) : 1;
    if (escaped === 0) return 0;
    i += escaped;
  }
  return 0;
}

const TEXT = 'a text without line breaks that ends with "';

/** Where a text stops being JSON, and what was expected there. Linear, and without recursion, for any nesting. */
function findFault(text: string): readonly [at: number, expected: string] | undefined {
  // What the open brackets are, innermost last.
  const open: string[] = [];
  let at = 0;
  let state: 'value' | 'first value' | 'key' | 'first key' | 'after' = 'value';
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  for (;;) {
    take(SPACE);
    const char = text[at];
    if (state === 'after') {
      if (open.length === 0) return at < text.length ? [at, 'the end'] : undefined;
      const closing = open.at(-1)!;
      if (char === closing) open.pop();
      else if (char === ',') state = closing === '}' ? 'key' : 'value';
      else return [at, `a comma or ${closing}`];
      at++;
    } else if ((state === 'first value' && char === ']') || (state === 'first key' && char === '}')) {
      open.pop();
      at++;
      state = 'after';
    } else if (state === 'key' || state === 'first key') {
      if (char !== '"') return [at, 'a name in double quotation marks'];
      const length = textLength(text, at);
      if (length === 0) return [at, TEXT];
      at += length;
      take(SPACE);
      if (text[at] !== ':') return [at, 'a colon'];
      at++;
      state = 'value';
    } else if (char === '{' || char === '[') {
      open.push(char === '{' ? '}' : ']');
      state = char === '{' ? 'first key' : 'first value';
      at++;
    } else if (char === '"') {
      const length = textLength(text, at);
      if (length === 0) return [at, TEXT];
      at += length;
      state = 'after';
    } else if (take(WORD)) {
      state = 'after';
    } else {
      return [at, 'a value'];
    }
  }
}

/** Says where a text that could not be read as JSON goes wrong; engines' own messages differ and often name no place. */
export function jsonFault(text: string): Fault {
  if (text.trim() === '') return { code: 'empty' };
  const [offset, expected] = findFault(text) ?? [text.length, 'something else'];
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - before.lastIndexOf('\n');
  const rest = text.slice(offset, offset + 20);
  const found = rest === '' ? 'the text ends' : `there is “${rest.split('\n', 1)[0]}”`;
  const message = `Line ${line}, character ${column}: this is not JSON; ${found} where ${expected} should be.`;
  return { code: 'json-invalid', message, value: rest, offset };
}
