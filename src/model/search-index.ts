import type { Steps } from '../base/steps.js';
import { listOf, placeOf } from './field-parts.js';
import { foldText } from './fold-text.js';
import { localText } from './local-text.js';
import type { QuickTable } from './quick-table.js';
import { translationOf } from './records.js';

/** How many events share a text that is searched at once. */
const BLOCK = 2048;
/** How many characters of folded text a table keeps; what is beyond is folded anew at each search. */
const KEPT_CHARACTERS = 96_000_000;

/** Folded texts of the events of a stretch, one after the other, and where each begins. */
interface Block {
  readonly text: string;
  readonly starts: Uint32Array;
}

/** All that is searched of an event: title, summary, place, actors, tags and group. */
const searchText = (table: QuickTable, event: number): string => {
  const raw = table.raw(event);
  const group = table.groups[table.lanes[event]!];
  const place = placeOf(raw as Readonly<Record<string, unknown>>)?.name ?? '';
  const words = [
    table.title(event),
    table.summary(event),
    group?.id ?? '',
    localText(group?.title, table.options.lang),
    translationOf(raw, 'place', table.options.lang ?? '') ?? '',
  ];
  return foldText([...words, place, ...listOf(raw.actors), ...listOf(raw.tags)].join(' ')).replaceAll('\n', ' ');
};

const readBlock = (table: QuickTable, first: number): Block => {
  const end = Math.min(first + BLOCK, table.length);
  const starts = new Uint32Array(end - first + 1);
  const texts: string[] = [];
  for (let event = first; event < end; event++) {
    const text = searchText(table, event);
    starts[event - first + 1] = starts[event - first]! + text.length + 1;
    texts.push(text);
  }
  return { text: texts.join('\n'), starts };
};

/** Counts one more for each event of a block that has the word and all words before it. */
const markWord = ({ text, starts }: Block, first: number, word: string, nth: number, counts: Uint8Array): void => {
  let event = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[event])) {
    while (starts[event + 1]! <= at) event++;
    if (counts[first + event] === nth) counts[first + event] = nth + 1;
    event++;
  }
};

/** The texts of a table, folded once, in which words are found. */
export class SearchIndex {
  readonly #blocks = new Map<number, Block>();
  #kept = 0;

  constructor(readonly table: QuickTable) {}

  /** For each event how many of the words, from the first on, it has: all of them where that is their number. */
  *find(words: readonly string[]): Steps<Uint8Array> {
    const counts = new Uint8Array(this.table.length);
    for (let first = 0; first < this.table.length; first += BLOCK) {
      const block = this.#block(first);
      words.forEach((word, nth) => {
        markWord(block, first, word, nth, counts);
      });
      yield;
    }
    return counts;
  }

  #block(first: number): Block {
    const known = this.#blocks.get(first);
    if (known) return known;
    const block = readBlock(this.table, first);
    if (this.#kept < KEPT_CHARACTERS) {
      this.#blocks.set(first, block);
      this.#kept += block.text.length;
    }
    return block;
  }
}
