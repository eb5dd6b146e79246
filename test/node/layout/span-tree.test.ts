import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isBar } from '../../../src/layout/event-columns.js';
import { columnSource, laneSteps, sourceOf } from '../../../src/layout/event-source.js';
import { inputOf, randomInput, randomOf, recipes } from './random-layout.js';

const EVENTS = inputOf([
  { id: 'long', start: 0, end: 100 },
  { id: 'short', start: 10, end: 20 },
  { id: 'dot', start: 15 },
  { id: 'late', start: 90, end: 150 },
  { id: 'twin', start: 91, end: 151 },
]);

const asked: [string, [number, number, number, number], string[]][] = [
  ['the longest that overlap, the longest first', [12, 16, 9, 0], ['long', 'short']],
  ['no more than asked for', [12, 16, 1, 0], ['long']],
  ['none that is shorter than asked for', [12, 16, 9, 11], ['long']],
  ['equal ones in order of id', [95, 200, 9, 0], ['long', 'late', 'twin']],
  ['none that ends where the stretch starts', [100, 200, 9, 0], ['late', 'twin']],
  ['none that starts where it ends', [80, 90, 9, 0], ['long']],
  ['nothing where nothing is', [200, 300, 9, 0], []],
];
for (const [what, ask, expected] of asked) {
  test(`longestIn gives ${what}`, () => {
    assert.deepEqual(Array.from(columnSource(EVENTS).longestIn(0, ...ask), EVENTS.id), expected);
  });
}

test('longestIn gives what looking at every bar gives', () => {
  fc.assert(
    fc.property(recipes(1500), (recipe) => {
      const input = randomInput(recipe);
      const { starts, ends, domain, laneOf } = input;
      const source = columnSource(input);
      const random = randomOf(recipe.seed);
      const lengthOf = (event: number): number => ends[event]! - starts[event]!;
      for (let i = 0; i < 8; i++) {
        const from = domain[0] + (random() * 1.2 - 0.1) * (domain[1] - domain[0]);
        const to = from + random() ** 4 * (domain[1] - domain[0]);
        const [count, least] = [Math.floor(random() * 20), random() < 0.5 ? 0 : random() ** 6 * (to - from)];
        const lane = Math.floor(random() * input.lanes);
        const expected = Array.from({ length: input.count }, (_, event) => event)
          .filter((event) => laneOf[event] === lane && isBar(input, event) && lengthOf(event) >= least)
          .filter((event) => starts[event]! < to && ends[event]! > from)
          .sort((a, b) => lengthOf(b) - lengthOf(a) || (input.id(a) < input.id(b) ? -1 : 1))
          .slice(0, count);
        assert.deepEqual(Array.from(source.longestIn(lane, from, to, count, least)), expected);
      }
    }),
    { numRuns: 100 },
  );
});

test('countsBetween counts what countIn counts, and the unsettled among them', () => {
  fc.assert(
    fc.property(recipes(800), (recipe) => {
      const base = randomInput(recipe);
      const statuses = Uint8Array.from(base.starts, (_, event) => event % 3);
      const input = { ...base, doubt: { statuses, unsettled: Uint8Array.of(0, 1, 0) } };
      const source = columnSource(input);
      const [low, high] = input.domain;
      const edges = Float64Array.from({ length: 40 }, (_, i) => low + ((i - 5) / 30) * (high - low));
      for (let lane = 0; lane < input.lanes; lane++) {
        const { all, unsettled } = source.countsBetween(lane, edges);
        const expected = Array.from(all, (_, i) => source.countIn(lane, edges[i]!, edges[i + 1]!));
        assert.deepEqual([...all], expected);
        const inBin = (event: number, i: number): boolean =>
          input.laneOf[event] === lane && input.starts[event]! >= edges[i]! && input.starts[event]! < edges[i + 1]!;
        const third = Array.from({ length: input.count }, (_, event) => event).filter((event) => statuses[event] === 1);
        assert.deepEqual(
          [...unsettled],
          Array.from(all, (_, i) => third.filter((event) => inBin(event, i)).length),
        );
      }
    }),
    { numRuns: 25 },
  );
});

test('a source of many events is built in several steps, each of a part of them', () => {
  const input = inputOf(
    Array.from({ length: 200_000 }, (_, i) => ({ id: `e${i}`, start: i, lane: i % 3 })),
    { lanes: 3 },
  );
  const steps = laneSteps(input);
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count++;
  assert.ok(count >= 6, `${count} steps`);
  const source = sourceOf(input, step.value);
  assert.equal(source.countIn(1, 0, 200_000), 66_667);
  assert.deepEqual(source.topIn(2, 0, 9, 9), columnSource(input).topIn(2, 0, 9, 9));
});
