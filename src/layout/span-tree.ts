import { firstWhere } from './first-where.js';
import { FAN_OUT, maxLevels, shiftOf } from './max-levels.js';

/** Spans in order of start. Events that are no spans have a length of −Infinity. */
export interface Spans {
  readonly events: Uint32Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Of each 16 events, the latest end and the greatest length of a span; −Infinity where they hold none. */
  readonly latest: Float64Array;
  readonly longest: Float64Array;
  isSpan(event: number): boolean;
  id(event: number): string;
}

interface Candidate {
  /** Nothing below is longer; the length itself at the bottom. */
  readonly length: number;
  /** −1 for an event. */
  readonly level: number;
  /** Node, or event. */
  readonly index: number;
}

/**
 * Finds the longest spans that overlap a stretch. A tree over the spans in order of start knows for each node its latest
 * end and its greatest length; nodes are opened in order of how long a span can be that is in them and overlaps, so the
 * search ends with the last span asked for (the incremental search of Hjaltason and Samet, 1999). It opens only nodes that
 * hold a span which overlaps: some `count` paths down the tree, unless such a one hides behind longer ones that do not.
 *
 * The returned function takes a stretch [from, to) and gives events, the longest first, equal ones in order of id.
 */
export function spanTree(spans: Spans): (from: number, to: number, count: number, leastLength: number) => number[] {
  const { events, starts, ends } = spans;
  const latest = maxLevels(spans.latest);
  const longest = maxLevels(spans.longest);
  const better = (a: Candidate, b: Candidate): boolean =>
    a.length !== b.length
      ? a.length > b.length
      : a.level !== b.level
        ? a.level > b.level
        : a.level < 0 && spans.id(a.index) < spans.id(b.index);

  return (from, to, count, leastLength) => {
    const found: number[] = [];
    const before = firstWhere(0, events.length, (i) => starts[events[i]!]! >= to);
    if (before === 0 || count <= 0) return found;
    const heap: Candidate[] = [];
    const offer = (level: number, index: number): void => {
      const end = latest[level]![index]!;
      if (!(end > from)) return;
      const firstStart = starts[events[index << shiftOf(level + 1)]!]!;
      const length = Math.min(longest[level]![index]!, end - firstStart);
      if (length >= leastLength) push(heap, { length, level, index }, better);
    };
    const top = latest.length - 1;
    for (let node = 0; node <= (before - 1) >> shiftOf(top + 1); node++) offer(top, node);
    for (let best = pop(heap, better); best && found.length < count; best = pop(heap, better)) {
      const { level, index } = best;
      if (level < 0) found.push(index);
      else if (level > 0) {
        const last = Math.min(index * FAN_OUT + FAN_OUT - 1, (before - 1) >> shiftOf(level));
        for (let child = index * FAN_OUT; child <= last; child++) offer(level - 1, child);
      } else {
        const last = Math.min(index * FAN_OUT + FAN_OUT, before);
        for (let position = index * FAN_OUT; position < last; position++) {
          const event = events[position]!;
          const length = ends[event]! - starts[event]!;
          if (ends[event]! > from && length >= leastLength && spans.isSpan(event)) {
            push(heap, { length, level: -1, index: event }, better);
          }
        }
      }
    }
    return found;
  };
}

type Better = (a: Candidate, b: Candidate) => boolean;

/** A binary heap with the best on top. */
function push(heap: Candidate[], item: Candidate, better: Better): void {
  let at = heap.push(item) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!better(item, heap[parent]!)) break;
    heap[at] = heap[parent]!;
    at = parent;
  }
  heap[at] = item;
}

function pop(heap: Candidate[], better: Better): Candidate | undefined {
  const best = heap[0];
  const item = heap.pop();
  if (!item || heap.length === 0) return best;
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && better(heap[child + 1]!, heap[child]!)) child++;
    if (!better(heap[child]!, item)) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = item;
  return best;
}
