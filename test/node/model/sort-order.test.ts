import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sortOrder } from '../../../src/model/sort-order.js';

/** The same by the language's own sort. */
function reference(starts: readonly number[], ends: readonly number[], ids: readonly string[]): readonly number[] {
  return [...starts.keys()].sort(
    (a, b) => starts[a]! - starts[b]! || ends[a]! - ends[b]! || (ids[a]! < ids[b]! ? -1 : 1),
  );
}

const check = (rows: readonly (readonly [number, number, string])[]): void => {
  const [starts, ends] = [rows.map(([start]) => start), rows.map(([, end]) => end)];
  const ids = rows.map(([, , id], i) => `${id}\0${i}`);
  const order = sortOrder(Float64Array.from(starts), Float64Array.from(ends), (i) => ids[i]!);
  assert.deepEqual([...(order ?? rows.keys())], reference(starts, ends, ids));
};

test('sortOrder sorts any bounds as a plain sort does, from ties to the Big Bang', () => {
  const bound = fc.oneof(
    fc.constantFrom(0, 1, 86_400_000, -4.35e20, 3.2e22),
    fc.integer({ min: -3, max: 3 }),
    fc.double({ min: -1e15, max: 1e15, noNaN: true }).map((ms) => Math.round(ms) + 0),
  );
  const id = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('', 'ev-1', 'ev-10', 'ev-é', 'ev-éa', 'ev-\x7f'),
  );
  fc.assert(fc.property(fc.array(fc.tuple(bound, bound, id), { maxLength: 60 }), check), { numRuns: 200 });
});

test('sortOrder sorts many by digits to the same result', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      let state = seed >>> 0;
      const random = () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state / 2 ** 32;
      };
      check(
        Array.from({ length: 6000 }, () => [
          Math.floor(random() * 5000) * 1e7,
          Math.floor(random() * 2),
          `e${Math.floor(random() * 1e6)}`,
        ]),
      );
    }),
    { numRuns: 3 },
  );
});

test('sortOrder says so when nothing has to move', () => {
  assert.equal(sortOrder(new Float64Array(0), new Float64Array(0), String), undefined);
  assert.equal(
    sortOrder(Float64Array.of(1, 1, 2), Float64Array.of(2, 2, 2), (i) => 'abc'[i]!),
    undefined,
  );
  assert.deepEqual([...sortOrder(Float64Array.of(1, 1, 2), Float64Array.of(2, 2, 2), (i) => 'bac'[i]!)!], [1, 0, 2]);
});
