import type { Steps } from '../base/steps.js';
import { type CutText, markLength, Offsets } from './cut-text.js';

/** Where the events of a JSON document are. */
export interface ListCut {
  /** Where each event begins, and one more: the bracket that ends the list. */
  readonly starts: Uint32Array<ArrayBuffer>;
  /** The document up to the first of them, and from the end of the list on. */
  readonly head: string;
  readonly tail: string;
}

const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const COLON = 58;
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

/** How many events are passed in one step. */
const STEP = 1024;

/** The first offset from `at` on that holds no white space. */
const skipSpace = (text: CutText, at: number): number => {
  let unit = text.at(at);
  while (unit === 32 || unit === 10 || unit === 13 || unit === 9) unit = text.at(++at);
  return at;
};

/** Behind the end of a quoted text that begins at `at`; past the end of the document where it has none. */
const skipQuoted = (text: CutText, at: number): number => {
  for (let end = at + 1; end < text.length; end++) {
    const unit = text.at(end);
    if (unit === QUOTE) return end + 1;
    if (unit === BACKSLASH) end++;
  }
  return text.length + 1;
};

/** Behind the end of a value that begins at `at`. What is within is not looked at: `JSON.parse` does that. */
const skipValue = (text: CutText, at: number): number => {
  let depth = 0;
  for (;;) {
    const unit = text.at(at);
    if (Number.isNaN(unit)) return text.length + 1;
    if (unit === QUOTE) at = skipQuoted(text, at);
    else if (unit === OPEN_OBJECT || unit === OPEN_LIST) {
      depth++;
      at++;
    } else if (unit === CLOSE_OBJECT || unit === CLOSE_LIST) {
      if (depth === 0) return at;
      depth--;
      at++;
    } else if (depth === 0 && unit === COMMA) return at;
    else {
      at++;
      continue;
    }
    if (depth === 0) return at;
  }
};

/** Behind the bracket that begins the list of events: the document itself, or what it calls `events`; −1 where there is none. */
const findList = (text: CutText): number => {
  let at = skipSpace(text, markLength(text));
  if (text.at(at) === OPEN_LIST) return at + 1;
  if (text.at(at) !== OPEN_OBJECT) return -1;
  for (at = skipSpace(text, at + 1); text.at(at) === QUOTE; at = skipSpace(text, at + 1)) {
    const end = skipQuoted(text, at);
    const name = text.slice(at, end);
    at = skipSpace(text, end);
    if (text.at(at) !== COLON) return -1;
    at = skipSpace(text, at + 1);
    if (name === '"events"') return text.at(at) === OPEN_LIST ? at + 1 : -1;
    at = skipSpace(text, skipValue(text, at));
    if (text.at(at) !== COMMA) return -1;
  }
  return -1;
};

/**
 * Finds the events of a JSON document without reading them. Undefined where it has no list of them, or is no JSON
 * around them. Yields how many there are.
 */
export function* cutList(text: CutText): Steps<ListCut | undefined, number> {
  const first = findList(text);
  if (first < 0) return undefined;
  const starts = new Offsets();
  let at = skipSpace(text, first);
  if (text.at(at) !== CLOSE_LIST) {
    for (;;) {
      starts.add(at);
      at = skipSpace(text, skipValue(text, at));
      if (text.at(at) !== COMMA) break;
      at = skipSpace(text, at + 1);
      if (starts.length % STEP === 0) yield starts.length;
    }
  }
  if (text.at(at) !== CLOSE_LIST) return undefined;
  starts.add(at);
  const head = text.slice(markLength(text), first);
  const tail = text.slice(at, text.length);
  try {
    // Where a second list has the name, that one counts.
    const document: unknown = JSON.parse(head + tail);
    const events = Array.isArray(document) ? document : (document as Readonly<Record<string, unknown>>).events;
    return Array.isArray(events) && events.length === 0 ? { starts: starts.all, head, tail } : undefined;
  } catch {
    return undefined;
  }
}

/** The text of an event, which begins at an offset, behind which the next one or the end of the list begins. */
export const eventText = (text: CutText, from: number, next: number): string => {
  let to = next;
  while (text.at(to - 1) <= 32) to--;
  return text.slice(from, text.at(to - 1) === COMMA ? to - 1 : to);
};
