import { firstWhere } from './first-where.js';
import { SINGLE_LINE_PX, WRAP_MIN_PX } from './metrics.js';

/** A title made to fit its label. */
export interface FittedText {
  /** What the label says, in one piece: the title, or its beginning with “…”. */
  readonly text: string;
  /** The same, line by line; a last line of '' holds the status chip alone. */
  readonly lines: readonly string[];
  /** Width of the longest line, chip included: a whole number at which a browser breaks the text into the same lines. */
  readonly widthPx: number;
  readonly truncated: boolean;
}

interface Piece {
  readonly text: string;
  readonly widthPx: number;
  readonly spacePx: number;
}

/** No label holds more; longer titles are cut here before anything is measured. */
const HEAD_CHARS = 400;
/** Kept free in each line: measured and drawn widths differ by less. */
const SLACK_PX = 0.5;

// Where browsers break lines: after spaces, after hyphens and en dashes within words, after question marks in addresses,
// around em dashes, and between ideographs, kana and Hangul unless punctuation binds them (Unicode Standard Annex 14, its
// common cases).
const WIDE = '\\u3041-\\u30fa\\u3400-\\u9fff\\uac00-\\ud7af';
const SMALL_KANA = 'ぁぃぅぇぉっゃゅょァィゥェォッャュョ';
const BREAK = new RegExp(
  `(?<=[ \\u200b])|(?<=[\\p{L}\\p{N}][-‐–])(?=\\p{L})|(?<=\\?)(?=\\w)|(?<=\\S)(?=—)|(?<=—)(?=\\S)|(?<=[${WIDE}、。，！？：；」』）》])(?=[${WIDE}\\w「『（《])(?![${SMALL_KANA}])|(?<=\\w)(?=[${WIDE}「『（《])`,
  'u',
);

/** Breaks pieces into lines as a browser does, each line as full as the width allows. A piece without text is the chip. */
function wrap(pieces: readonly Piece[], widthPx: number): { lines: string[]; widthPx: number } {
  const lines: string[] = [];
  let widest = 0;
  let usedPx = 0;
  for (const piece of pieces) {
    if (lines.length === 0 || usedPx + piece.widthPx > widthPx) {
      lines.push('');
      usedPx = 0;
    }
    lines[lines.length - 1] += piece.text;
    widest = Math.max(widest, usedPx + piece.widthPx);
    usedPx += piece.widthPx + piece.spacePx;
  }
  return { lines: lines.map((line) => line.trimEnd()), widthPx: widest };
}

/** The narrowest width at which the pieces take two lines. */
function balancedWidth(pieces: readonly Piece[]): number {
  let secondPx = 0;
  for (const { widthPx, spacePx } of pieces) secondPx += widthPx + spacePx;
  secondPx -= pieces.at(-1)!.spacePx;
  let best = secondPx;
  let firstPx = 0;
  for (const { widthPx, spacePx } of pieces) {
    secondPx -= widthPx + spacePx;
    best = Math.min(best, Math.max(firstPx + widthPx, secondPx));
    firstPx += widthPx + spacePx;
  }
  return best;
}

/**
 * Fits a title into `lineCount` lines of at most `maxPx` (a whole number), the chip (`chipPx` wide, 0 for none) following its last word.
 * Two lines are balanced: as narrow as they can be. What does not fit ends in “…” after a word, or within one where a
 * word fills more than half of the room. Only the title's beginning is looked at, however long it is.
 */
export function fitText(
  title: string,
  chipPx: number,
  maxPx: number,
  lineCount: 1 | 2,
  widthOf: (text: string) => number,
): FittedText {
  const roomPx = maxPx - 1;
  const overlong = title.length > HEAD_CHARS;
  const finish = (pieces: readonly Piece[], startPx: number, truncated: boolean): FittedText => {
    let widthPx = startPx;
    let wrapped = wrap(pieces, widthPx);
    while (widthPx < maxPx && wrapped.widthPx + SLACK_PX > widthPx) wrapped = wrap(pieces, ++widthPx);
    return {
      text: truncated ? pieces.map((piece) => piece.text).join('') : title,
      lines: wrapped.lines,
      widthPx: Math.min(widthPx, Math.ceil(wrapped.widthPx + SLACK_PX)),
      truncated,
    };
  };
  const pieceOf = (text: string): Piece => {
    const word = text.trimEnd();
    return { text, widthPx: widthOf(word), spacePx: word === text ? 0 : widthOf(' ') };
  };
  const chip: Piece[] = chipPx > 0 ? [{ text: '', widthPx: chipPx, spacePx: 0 }] : [];

  // No letter is so narrow that more of them fit on a single line; measuring is the dearest part of a layout.
  if (!overlong && (lineCount === 1 || title.length < SINGLE_LINE_PX / 3)) {
    const whole = pieceOf(title);
    if (whole.widthPx + chipPx <= (lineCount === 1 ? roomPx : Math.min(roomPx, SINGLE_LINE_PX))) {
      return finish([whole, ...chip], roomPx, false);
    }
  }
  const parts = (overlong ? title.slice(0, HEAD_CHARS) : title).split(BREAK);
  const pieces: Piece[] = [];
  let usedPx = 0;
  for (const part of parts) {
    if (usedPx > roomPx * lineCount) break;
    const piece = pieceOf(part);
    pieces.push(piece);
    usedPx += piece.widthPx;
  }
  if (lineCount === 2 && !overlong && pieces.length === parts.length) {
    const all = [...pieces, ...chip];
    const widthPx = balancedWidth(all);
    if (widthPx <= roomPx) return finish(all, Math.ceil(Math.max(widthPx, WRAP_MIN_PX)), false);
  }

  const cutAfter = (count: number, rest = ''): Piece[] => {
    const kept = pieces.slice(0, count);
    const end = rest || (kept.pop()?.text ?? '').replace(/[\s,;:–—-]+$/, '');
    return [...kept, pieceOf(`${end}…`), ...chip];
  };
  const fits = (cut: readonly Piece[]): boolean => {
    const wrapped = wrap(cut, roomPx);
    return wrapped.lines.length <= lineCount && wrapped.widthPx <= roomPx;
  };
  let count = pieces.length - 1;
  while (count > 0 && !fits(cutAfter(count))) count--;
  let keptPx = 0;
  for (const piece of pieces.slice(0, count)) keptPx += piece.widthPx;
  if (keptPx * 2 >= roomPx * lineCount - chipPx) return finish(cutAfter(count), roomPx, true);

  // A reader's characters: never half of a surrogate pair, an accent or a joined emoji.
  const characters = Array.from(new Intl.Segmenter().segment(pieces[count]!.text.trimEnd()), (part) => part.segment);
  const beginning = (length: number): Piece[] => cutAfter(count, characters.slice(0, length).join(''));
  const length = firstWhere(1, characters.length, (more) => !fits(beginning(more))) - 1;
  return finish(length === 0 && count > 0 ? cutAfter(count) : beginning(length || 1), roomPx, true);
}
