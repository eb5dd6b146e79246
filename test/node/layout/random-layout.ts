import fc from 'fast-check';
import type { LayoutInput } from '../../../src/layout/layout.js';
import type { TextMeasurer } from '../../../src/layout/measure.js';
import { FLAG } from '../../../src/model/flag.js';

/** Seven px a character, eight for the boldest; six for a status word. */
export const FIXED: TextMeasurer = {
  label: (text, weight) => text.length * (weight === 2 ? 8 : 7),
  axis: (text) => text.length * 6,
};

/** One event of a test. `end` makes it a bar. */
export interface TestEvent {
  readonly id: string;
  readonly start: number;
  readonly end?: number;
  readonly lane?: number;
  readonly importance?: number;
  readonly priority?: number;
  readonly title?: string;
  readonly word?: string;
}

/** A 32-bit hash (FNV-1a). */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return hash >>> 0;
};

/** The columns of some events, sorted by start and otherwise left in their order. */
export function inputOf(unsorted: readonly TestEvent[], more: Partial<LayoutInput> = {}): LayoutInput {
  const events = [...unsorted].sort((a, b) => a.start - b.start);
  const importances = events.map((event) => event.importance ?? 3);
  return {
    lanes: 1,
    count: events.length,
    laneTitles: true,
    starts: Float64Array.from(events, (event) => event.start),
    ends: Float64Array.from(events, (event) => event.end ?? event.start),
    laneOf: Uint16Array.from(events, (event) => event.lane ?? 0),
    importances: Uint8Array.from(importances),
    priorities: Float64Array.from(events, (event, i) => event.priority ?? importances[i]! * 2 ** 32 + hashOf(event.id)),
    flags: Uint16Array.from(events, ({ end }) => (end === undefined ? 0 : FLAG.bar)),
    id: (event) => events[event]!.id,
    title: (event) => events[event]!.title ?? events[event]!.id,
    word: (event) => events[event]!.word ?? '',
    measure: FIXED,
    domain: [0, 1000],
    widthPx: 1000,
    maxHeightPx: 600,
    ...more,
  };
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a random layout is made from; small numbers shrink to small sets. */
export interface Recipe {
  readonly seed: number;
  readonly count: number;
  readonly lanes: number;
  readonly heightPx: number;
  /** Where the domain starts, and how long it is. */
  readonly domain: readonly [number, number];
  /** Whether time runs down the page: a label is as long as it is high then, whatever it says. */
  readonly down: boolean;
  /** Only some of the events are shown: those that match a filter. */
  readonly filtered: boolean;
}

/** Heights of labels, for an axis that runs down the page. */
const HEIGHTS: TextMeasurer = { characterPx: 0, label: (_, weight) => (weight === 2 ? 34 : 17), axis: () => 0 };

/**
 * Recipes of sets of up to `most` events, across 1970 or far from it, from an hour to the age of the universe. `isAny`:
 * also with time that runs down the page, and with filters.
 */
export const recipes = (most: number, isAny = false): fc.Arbitrary<Recipe> =>
  fc.record({
    seed: fc.integer(),
    count: fc.integer({ min: 1, max: most }),
    lanes: fc.integer({ min: 1, max: 4 }),
    heightPx: fc.integer({ min: 60, max: 400 }),
    domain: fc.constantFrom<[number, number]>([-2e10, 6.3e10], [1.7e12, 3.6e6], [-6.2e13, 6.3e10], [-4.35e20, 4.35e20]),
    down: isAny ? fc.boolean() : fc.constant(false),
    filtered: isAny ? fc.boolean() : fc.constant(false),
  });

/** The input of a recipe: clusters, bars of all lengths, some crowds at one instant, a few words of title. */
export function randomInput(recipe: Recipe): LayoutInput {
  const {
    seed,
    count,
    lanes,
    heightPx,
    domain: [from, domainMs],
    down,
    filtered,
  } = recipe;
  const random = randomOf(seed);
  const events: TestEvent[] = [];
  let centre = 0;
  for (let i = 0; i < count; i++) {
    if (i % 40 === 0) centre = random();
    const spread = random() < 0.1 ? 0 : random() ** 6;
    const at = Math.min(1, Math.max(0, random() < 0.2 ? random() : centre + (random() - 0.5) * spread));
    const start = from + at * domainMs;
    events.push({
      id: `e${i}`,
      start,
      ...(random() < 0.3 ? { end: start + domainMs * random() ** 8 } : {}),
      lane: Math.floor(random() ** 2 * lanes),
      importance: 1 + Math.floor(random() ** 2 * 5),
      title: 'word '.repeat(1 + Math.floor(random() * 12)).trim(),
      word: random() < 0.1 ? 'moved' : '',
    });
  }
  return inputOf(events, {
    lanes,
    domain: [from, from + domainMs],
    widthPx: 900,
    maxHeightPx: heightPx,
    ...(down && { measure: HEIGHTS }),
    ...(filtered && { events: Uint32Array.from(events.keys()).filter(() => random() < 0.6) }),
  });
}
