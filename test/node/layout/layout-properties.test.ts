import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { crowdContext } from '../../../src/layout/crowd-drafts.js';
import { columnSource } from '../../../src/layout/event-source.js';
import { keepingRows } from '../../../src/layout/keep-rows.js';
import type { Layout, LayoutInput, PlacedLabel } from '../../../src/layout/layout.js';
import { mergeLabels, placeLabels } from '../../../src/layout/place-labels.js';
import { boxEnd, boxStart } from '../../../src/layout/placed-label.js';
import { LanePyramid } from '../../../src/layout/pyramid.js';
import { Rows } from '../../../src/layout/rows.js';
import { strongest } from '../../../src/layout/strongest.js';
import { buildLayout } from '../../../src/layout/tiled-layout.js';
import { runs } from '../../helpers/runs.js';
import { inputOf, randomInput, randomOf, recipes, type TestEvent } from './random-layout.js';
import { referenceLane } from './reference-layout.js';

/** A stretch as wide as the plot, somewhere in the domain, at a scale of 2^0 to 2^9 times that of level 0. */
function randomView({ k0 }: Layout, { domain, widthPx }: LayoutInput, random: () => number): [number, number, number] {
  const k = k0 * 2 ** (random() * 9);
  const from = domain[0] + random() * (domain[1] - domain[0]) - (random() * widthPx) / k;
  return [from, from + widthPx / k, k];
}

const placeOf = ({ event, lane, row, before, level, weight, text }: PlacedLabel): unknown[] => [
  event,
  lane,
  row,
  before,
  level,
  weight,
  text,
];

function assertApart(labels: readonly PlacedLabel[], k: number): void {
  const lastEnds = new Map<string, number>();
  for (const label of [...labels].sort((a, b) => boxStart(a, k) - boxStart(b, k))) {
    const row = `${label.lane}/${label.row}`;
    const start = boxStart(label, k);
    assert.ok((lastEnds.get(row) ?? -Infinity) <= start, `labels of row ${row} overlap at ${k}`);
    lastEnds.set(row, boxEnd(label, k));
  }
}

test('no two boxes of a row overlap, at any scale', () => {
  fc.assert(
    fc.property(recipes(2000, true), (recipe) => {
      const input = randomInput(recipe);
      const layout = buildLayout(input);
      const random = randomOf(recipe.seed);
      for (let i = 0; i < 12; i++) {
        const [from, to, k] = randomView(layout, input, random);
        const labels = layout.labelsIn(from, to, k);
        assertApart(labels, k);
        for (const { row, lane } of labels) assert.ok(row >= 0 && row < layout.lanes[lane]!.rowCount);
      }
    }),
    { numRuns: runs(60) },
  );
});

test('while zooming in about any point, a label stays as long as its event is in view, in its row and on its side', () => {
  fc.assert(
    fc.property(recipes(2000, true), fc.double({ min: 0, max: 1, noNaN: true }), (recipe, share) => {
      const input = randomInput(recipe);
      const layout = buildLayout(input);
      const anchor = input.starts[Math.floor(share * (input.count - 1))]!;
      let shown: PlacedLabel[] = [];
      for (let step = 0; step < 40; step++) {
        const k = layout.k0 * 1.15 ** step;
        const from = anchor - (share * input.widthPx) / k;
        const to = from + input.widthPx / k;
        const now = new Map(layout.labelsIn(from, to, k).map((label) => [label.event, label]));
        for (const label of shown) {
          if (label.start < from || label.start > to) continue;
          assert.ok(now.has(label.event), `event ${label.event} lost its label at step ${step}`);
          assert.deepEqual(placeOf(now.get(label.event)!), placeOf(label));
        }
        shown = [...now.values()];
      }
    }),
    { numRuns: runs(60) },
  );
});

test('while zooming in about any point, what is among the strongest labels in view stays so', () => {
  fc.assert(
    fc.property(
      recipes(1000, true),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 20 }),
      (recipe, share, most) => {
        const input = randomInput(recipe);
        const layout = buildLayout(input);
        const anchor = input.starts[Math.floor(share * (input.count - 1))]!;
        let former: readonly PlacedLabel[] = [];
        for (let step = 0; step < 40; step++) {
          const k = layout.k0 * 1.15 ** step;
          const from = anchor - (share * input.widthPx) / k;
          const to = from + input.widthPx / k;
          const all = layout.labelsIn(from, to, k);
          const shown = strongest(all, most, input);
          assert.equal(shown.length, Math.min(most, all.length));
          const now = new Set(shown.map(({ event }) => event));
          for (const { event, start } of former) assert.ok(start < from || start > to || now.has(event), `${event}`);
          former = shown;
        }
      },
    ),
    { numRuns: runs(60) },
  );
});

test('an event has the same row, side and text wherever it is seen', () => {
  fc.assert(
    fc.property(recipes(1000, true), (recipe) => {
      const input = randomInput(recipe);
      const layout = buildLayout(input);
      const random = randomOf(recipe.seed);
      const places = new Map<number, unknown[]>();
      for (let i = 0; i < 40; i++) {
        for (const label of layout.labelsIn(...randomView(layout, input, random))) {
          assert.deepEqual(placeOf(label), places.get(label.event) ?? placeOf(label));
          places.set(label.event, placeOf(label));
        }
      }
    }),
    { numRuns: runs(40) },
  );
});

test('the picture depends on where the reader is, not on how they got there', () => {
  fc.assert(
    fc.property(recipes(1000, true), (recipe) => {
      const input = randomInput(recipe);
      const travelled = buildLayout(input);
      const random = randomOf(recipe.seed);
      for (let i = 0; i < 20; i++) travelled.labelsIn(...randomView(travelled, input, random));
      const view = randomView(travelled, input, random);
      assert.deepEqual(travelled.labelsIn(...view), buildLayout(input).labelsIn(...view));
    }),
    { numRuns: runs(60) },
  );
});

test('tiles that were dropped come back as they were', () => {
  fc.assert(
    fc.property(recipes(300, true), (recipe) => {
      const input = randomInput({ ...recipe, lanes: 1 });
      const source = columnSource(input);
      const context = crowdContext(input);
      const { k0 } = context;
      const base = mergeLabels([placeLabels(context, source.topIn(0, -Infinity, Infinity, 160), new Rows(2), 0)]);
      const keepsAll = new LanePyramid(context, source, 0, 2, base, 10_000, 40);
      const keepsFew = new LanePyramid(context, source, 0, 2, base, 24, 40);
      const random = randomOf(recipe.seed);
      for (let i = 0; i < 30; i++) {
        const level = 1 + Math.floor(random() * 5);
        const [low, high] = input.domain;
        const from = low + random() * (high - low);
        const to = from + (2048 * random()) / (k0 * 2 ** level);
        assert.deepEqual(mergeLabels(keepsFew.around(level, from, to)), mergeLabels(keepsAll.around(level, from, to)));
      }
    }),
    { numRuns: runs(40) },
  );
});

test('tiles place what the rules say, read out by a plain model', () => {
  fc.assert(
    fc.property(recipes(200, true), fc.constantFrom(900, 4000), (recipe, widthPx) => {
      // Wide ones have so many labels that tiles are full.
      const input = { ...randomInput({ ...recipe, heightPx: Math.min(recipe.heightPx, 130) }), widthPx };
      const layout = buildLayout(input);
      if (layout.complete) return;
      const [low, high] = input.domain;
      const lanes = layout.lanes.map(({ lane }) => referenceLane(input, layout, lane, 7));
      for (const level of [0, 3, 6, 1, 5]) {
        const k = layout.k0 * 2 ** level;
        const expected = lanes.flatMap((levels) => levels[level]!).sort((a, b) => a.event - b.event);
        const actual = layout.labelsIn(low - 500 / k, high + (high - low) + 500 / k, k);
        assert.deepEqual(
          actual.map(({ event, row, before, level: placedAt, weight }) => ({
            event,
            row,
            level: placedAt,
            before,
            weight,
          })),
          expected,
        );
      }
    }),
    { numRuns: runs(60) },
  );
});

test('the order of events that start together does not matter', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 300 }), fc.boolean(), (seed, count, equalPriorities) => {
      const random = randomOf(seed);
      const events = Array.from({ length: count }, (_, i): TestEvent => {
        const start = Math.floor(random() * 40) * 25;
        return { id: `e${i}`, start, title: 'word '.repeat(i % 7), ...(equalPriorities ? { priority: 1 } : {}) };
      });
      const shuffled = events
        .map((event) => ({ event, key: random() }))
        .sort((a, b) => a.key - b.key)
        .map(({ event }) => event);
      const [first, second] = [events, shuffled].map((list) => {
        const input = inputOf(list, { maxHeightPx: 150 });
        const layout = buildLayout(input);
        return [0, 1, 3]
          .flatMap((level) => layout.labelsIn(0, 1000, layout.k0 * 2 ** level))
          .map(({ event, row, before, level }) => [input.id(event), row, before, level].join())
          .sort();
      });
      assert.deepEqual(first, second);
    }),
    { numRuns: runs(60) },
  );
});

/** A recipe's input again with some events taken out, some added, and some of another weight; the kept ones as they were. */
function changedInput(
  input: LayoutInput,
  random: () => number,
  newcomers: number,
  leastImportant: boolean,
): LayoutInput {
  const events: TestEvent[] = [];
  const [low, high] = input.domain;
  for (let i = 0; i < input.count; i++) {
    if (!leastImportant && random() < 0.1) continue;
    events.push(testEventOf(input, i));
  }
  for (let i = 0; i < newcomers; i++) {
    events.push({
      id: `new${i}`,
      start: low + random() * (high - low),
      lane: Math.floor(random() * input.lanes),
      importance: leastImportant ? 1 : 1 + Math.floor(random() * 5),
      title: 'newcomer '.repeat(1 + Math.floor(random() * 4)).trim(),
      ...(leastImportant && { priority: random() }),
    });
  }
  const { lanes, domain, widthPx, maxHeightPx } = input;
  return inputOf(events, { lanes, domain, widthPx, maxHeightPx });
}

function testEventOf(input: LayoutInput, i: number): TestEvent {
  const end = input.flags[i]! ? { end: input.ends[i]! } : {};
  return {
    id: input.id(i),
    start: input.starts[i]!,
    lane: input.laneOf[i]!,
    importance: input.importances[i]!,
    priority: input.priorities[i]!,
    title: input.title(i),
    word: input.word(i),
    ...end,
  };
}

/** The layout of changed data that comes after another one. */
function laterLayout(before: Layout, input: LayoutInput, after: LayoutInput): Layout {
  const places = new Map(before.placedLabels().map((label) => [input.id(label.event), label]));
  const laneRows = before.complete ? undefined : before.lanes.map(({ rowCount }) => rowCount);
  return buildLayout({ ...after, laneRows, rows: keepingRows((event) => places.get(after.id(event))) });
}

test('events that are less important than all others move no label of the whole when they come', () => {
  fc.assert(
    fc.property(recipes(1500), fc.integer({ min: 1, max: 200 }), (recipe, newcomers) => {
      const input = randomInput(recipe);
      const before = buildLayout(input);
      const after = changedInput(input, randomOf(recipe.seed + 1), newcomers, true);
      const later = laterLayout(before, input, after);
      // Sets of which all have labels may grow out of that.
      if (before.complete || later.lanes.some(({ rowCount }, lane) => rowCount !== before.lanes[lane]!.rowCount))
        return;
      const [low, high] = input.domain;
      const view = [low - (high - low), high + (high - low), before.k0] as const;
      const now = new Map(later.labelsIn(...view).map((label) => [after.id(label.event), placeOf(label).slice(1)]));
      for (const label of before.labelsIn(...view)) {
        assert.deepEqual(now.get(input.id(label.event)), placeOf(label).slice(1), input.id(label.event));
      }
    }),
    { numRuns: runs(60) },
  );
});

test('after a change of the data a label leaves its row only where another one stands there', () => {
  fc.assert(
    fc.property(recipes(1500), fc.integer({ min: 0, max: 60 }), (recipe, newcomers) => {
      const input = randomInput(recipe);
      const before = buildLayout(input);
      const random = randomOf(recipe.seed + 2);
      const views = Array.from({ length: 6 }, () => randomView(before, input, random));
      const shown = views.map((view) => before.labelsIn(...view));
      const after = changedInput(input, random, newcomers, false);
      const later = laterLayout(before, input, after);
      // In sets of which all have labels, rows that nobody is left in go.
      if (before.complete || later.complete) return;
      views.forEach((view, i) => {
        const now = new Map(later.labelsIn(...view).map((label) => [after.id(label.event), label]));
        for (const former of shown[i]!) {
          const label = now.get(input.id(former.event));
          if (!label || label.row === former.row || former.row >= later.lanes[label.lane]!.rowCount) continue;
          const k = later.k0 * 2 ** label.level;
          const [from, to] = [boxStart(label, k), boxEnd(label, k)];
          const isTaken = later
            .labelsIn(from, to, k)
            .some(
              (other) =>
                other.lane === label.lane &&
                other.row === former.row &&
                boxStart(other, k) < to &&
                boxEnd(other, k) > from,
            );
          assert.ok(isTaken, `${after.id(label.event)} left row ${former.row} for nobody`);
        }
      });
    }),
    { numRuns: runs(60) },
  );
});

test('more important newcomers take the places of the least important labels, and all others stay where they were', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      (seed, formerCount, newCount) => {
        const random = randomOf(seed);
        // Labels of one instant are in each other's way, those of two instants never.
        const some = (name: string, count: number): TestEvent[] =>
          Array.from({ length: count }, (_, i) => ({
            id: `${name}${i}`,
            start: 300 * Math.floor(random() * 3),
            title: 'Ten charac',
            importance: 1,
            priority: random(),
          }));
        const former = some('former', formerCount);
        const [input, after] = [former, [...former, ...some('new', newCount)]].map((events) =>
          inputOf(events, { maxHeightPx: 120, domain: [-100, 900] }),
        ) as [LayoutInput, LayoutInput];
        const before = buildLayout(input);
        const later = laterLayout(before, input, after);
        if (before.complete || later.complete) return;
        const view = [-100, 900, before.k0] as const;
        const rowOf = new Map(before.labelsIn(...view).map(({ event, row }) => [input.id(event), row]));
        const labels = later.labelsIn(...view);
        for (const { event, row } of labels) assert.equal(row, rowOf.get(after.id(event)) ?? row, after.id(event));
        // As many as there are rows, and the most important of their instant.
        for (const start of [0, 300, 600]) {
          const here = Array.from(after.starts.keys()).filter((event) => after.starts[event] === start);
          const best = here.sort((a, b) => after.priorities[b]! - after.priorities[a]!);
          const shown = labels.filter(({ event }) => after.starts[event] === start).map(({ event }) => event);
          assert.deepEqual(new Set(shown), new Set(best.slice(0, later.lanes[0]!.rowCount)));
        }
      },
    ),
    { numRuns: runs(100) },
  );
});

test('where all events have labels, those that stay keep their rows when others come and go', () => {
  fc.assert(
    fc.property(recipes(120), fc.integer({ min: 0, max: 10 }), (recipe, newcomers) => {
      const input = { ...randomInput(recipe), maxHeightPx: 10_000 };
      const before = buildLayout(input);
      const after = { ...changedInput(input, randomOf(recipe.seed + 3), newcomers, false), maxHeightPx: 10_000 };
      const later = laterLayout(before, input, after);
      assertApart(later.placedLabels(), later.k0);
      // Rows that would take much more height than new ones are given up.
      const fresh = buildLayout(after);
      const isHigher = before.heightPx > 1.25 * fresh.heightPx + fresh.lanes[0]!.rowHeightPx;
      if (before.density !== later.density || isHigher) return;
      const former = new Map(before.placedLabels().map(({ event, row }) => [input.id(event), row]));
      for (let lane = 0; lane < input.lanes; lane++) {
        // Rows that nobody is left in are gone: the others are in the same order, and hold the same labels.
        const rows = later.placedLabels().flatMap((label) => {
          const row = former.get(after.id(label.event));
          return row === undefined || label.lane !== lane ? [] : [[row, label.row] as const];
        });
        for (const [a, b] of rows) for (const [c, d] of rows) assert.equal(Math.sign(a - c), Math.sign(b - d));
      }
    }),
    { numRuns: runs(60) },
  );
});
