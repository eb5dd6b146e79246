import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { columnSource } from '../../../src/layout/event-source.js';
import type { Layout, LayoutInput, PlacedLabel } from '../../../src/layout/layout.js';
import { mergeLabels, placeLabels } from '../../../src/layout/place-labels.js';
import { boxEnd, boxStart, drafterOf } from '../../../src/layout/placed-label.js';
import { LanePyramid } from '../../../src/layout/pyramid.js';
import { Rows } from '../../../src/layout/rows.js';
import { buildLayout } from '../../../src/layout/tiled-layout.js';
import { inputOf, randomInput, randomOf, recipes, type TestEvent } from './random-layout.js';
import { referenceLane } from './reference-layout.js';

/** A stretch as wide as the plot, somewhere in the domain, at a scale of 2^0 to 2^9 times that of level 0. */
function randomView({ k0 }: Layout, { domain, widthPx }: LayoutInput, random: () => number): [number, number, number] {
  const k = k0 * 2 ** (random() * 9);
  const from = domain[0] + random() * (domain[1] - domain[0]) - (random() * widthPx) / k;
  return [from, from + widthPx / k, k];
}

const placeOf = ({ event, lane, row, before, level, text }: PlacedLabel): unknown[] => [
  event,
  lane,
  row,
  before,
  level,
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
    fc.property(recipes(2000), (recipe) => {
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
    { numRuns: 60 },
  );
});

test('while zooming in about any point, a label stays as long as its event is in view, in its row and on its side', () => {
  fc.assert(
    fc.property(recipes(2000), fc.double({ min: 0, max: 1, noNaN: true }), (recipe, share) => {
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
    { numRuns: 60 },
  );
});

test('an event has the same row, side and text wherever it is seen', () => {
  fc.assert(
    fc.property(recipes(1000), (recipe) => {
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
    { numRuns: 40 },
  );
});

test('the picture depends on where the reader is, not on how they got there', () => {
  fc.assert(
    fc.property(recipes(1000), (recipe) => {
      const input = randomInput(recipe);
      const travelled = buildLayout(input);
      const random = randomOf(recipe.seed);
      for (let i = 0; i < 20; i++) travelled.labelsIn(...randomView(travelled, input, random));
      const view = randomView(travelled, input, random);
      assert.deepEqual(travelled.labelsIn(...view), buildLayout(input).labelsIn(...view));
    }),
    { numRuns: 60 },
  );
});

test('tiles that were dropped come back as they were', () => {
  fc.assert(
    fc.property(recipes(300), (recipe) => {
      const input = randomInput({ ...recipe, lanes: 1 });
      const { k0 } = buildLayout(input);
      const source = columnSource(input);
      const context = { input, drafter: drafterOf(input, 'compact', k0), k0 };
      const base = mergeLabels([placeLabels(context, source.topIn(0, -Infinity, Infinity, 160), new Rows(2), 0)]);
      const keepsAll = new LanePyramid(context, source, 0, 2, base, 10_000);
      const keepsFew = new LanePyramid(context, source, 0, 2, base, 24);
      const random = randomOf(recipe.seed);
      for (let i = 0; i < 30; i++) {
        const level = 1 + Math.floor(random() * 5);
        const [low, high] = input.domain;
        const from = low + random() * (high - low);
        const to = from + (2048 * random()) / (k0 * 2 ** level);
        assert.deepEqual(mergeLabels(keepsFew.around(level, from, to)), mergeLabels(keepsAll.around(level, from, to)));
      }
    }),
    { numRuns: 40 },
  );
});

test('tiles place what the rules say, read out by a plain model', () => {
  fc.assert(
    fc.property(recipes(200), (recipe) => {
      const input = randomInput({ ...recipe, heightPx: Math.min(recipe.heightPx, 130) });
      const layout = buildLayout(input);
      if (layout.complete) return;
      const [low, high] = input.domain;
      const lanes = layout.lanes.map(({ lane }) => referenceLane(input, layout, lane, 7));
      for (const level of [0, 3, 6, 1, 5]) {
        const k = layout.k0 * 2 ** level;
        const expected = lanes.flatMap((levels) => levels[level]!).sort((a, b) => a.event - b.event);
        const actual = layout.labelsIn(low - 500 / k, high + (high - low) + 500 / k, k);
        assert.deepEqual(
          actual.map(({ event, row, before, level: placedAt }) => ({ event, row, level: placedAt, before })),
          expected,
        );
      }
    }),
    { numRuns: 60 },
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
    { numRuns: 60 },
  );
});
