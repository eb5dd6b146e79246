import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { runSteps } from '../../../src/base/steps.js';
import { sortedColumns, sortOrder } from '../../../src/model/sort-order.js';
import { sortSteps } from '../../../src/model/sort-steps.js';
import { runs } from '../../helpers/runs.js';

/** The same by the language's own sort. */
function reference(starts: readonly number[], ends: readonly number[], ids: readonly string[]): readonly number[] {
  return [...starts.keys()].sort(
    (a, b) => starts[a]! - starts[b]! || ends[a]! - ends[b]! || (ids[a]! < ids[b]! ? -1 : 1),
  );
}

const check = (rows: readonly (readonly [number, number, string])[]): void => {
  const [starts, ends] = [rows.map(([start]) => start), rows.map(([, end]) => end)];
  const ids = rows.map(([, , id], i) => `${id}\0${i}`);
  const expected = reference(starts, ends, ids);
  const keys = { starts: Float64Array.from(starts), ends: Float64Array.from(ends), idAt: (i: number) => ids[i]! };
  const orders = [sortOrder(keys), runSteps(sortSteps.order(keys))];
  const bytes = Uint8Array.from(rows, (_, i) => i);
  const columns = {
    starts: keys.starts,
    ends: keys.ends,
    importances: bytes,
    statuses: bytes.map((each) => each ^ 1),
    lanes: Uint16Array.from(rows, (_, i) => i),
    flags: Uint16Array.from(rows, (_, i) => 3 * i),
    priorities: Float64Array.from(rows, (_, i) => i / 7),
  };
  for (const order of orders) {
    assert.deepEqual([...(order ?? rows.keys())], expected);
    if (order) assert.deepEqual(runSteps(sortSteps.columns(columns, order)), sortedColumns(columns, order));
  }
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
  fc.assert(fc.property(fc.array(fc.tuple(bound, bound, id), { maxLength: 60 }), check), { numRuns: runs(200) });
});

test('sortOrder sorts many by digits to the same result', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      let state = seed >>> 0;
      const random = () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state / 2 ** 32;
      };
      // More of them are sorted in another way.
      for (const length of [6000, 70_000]) {
        check(
          Array.from({ length }, () => [
            Math.floor(random() * 5000) * 1e7,
            Math.floor(random() * 2),
            `e${Math.floor(random() * 1e6)}`,
          ]),
        );
      }
    }),
    { numRuns: runs(3, 100) },
  );
});

test('sortOrder says so when nothing has to move', () => {
  const keysOf = (starts: number[], ids: string) => ({
    starts: Float64Array.from(starts),
    ends: Float64Array.from(starts, () => 2),
    idAt: (i: number) => ids[i]!,
  });
  assert.equal(sortOrder(keysOf([], '')), undefined);
  assert.equal(sortOrder(keysOf([1, 1, 2], 'abc')), undefined);
  assert.deepEqual([...sortOrder(keysOf([1, 1, 2], 'bac'))!], [1, 0, 2]);
});

test('sortSteps sorts long ties in parts, which it merges', () => {
  // Ids in no order, all at one moment but a few.
  const rows = Array.from({ length: 20_000 }, (_, i): [number, number, string] => [
    i % 5000 === 7 ? i : 1e12,
    i % 3 ? 2e12 : 3e12,
    `e${(i * 7919) % 20_011}`,
  ]);
  check(rows);
});

test('sortSteps stops every some thousand positions', () => {
  const starts = Float64Array.from({ length: 300_000 }, (_, i) => (i * 7919) % 300_007);
  const steps = sortSteps.order({ starts, ends: starts, idAt: String });
  let count = 0;
  for (let step = steps.next(); !step.done; step = steps.next()) count++;
  assert.ok(count >= 18, `${count} steps`);
});
