import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { columnSource } from '../../../src/layout/event-source.js';
import { priorityTree } from '../../../src/layout/priority-tree.js';
import { inputOf, randomOf } from './random-layout.js';

const EVENTS = inputOf(
  [
    { id: 'a', start: 10, importance: 1 },
    { id: 'b', start: 20, importance: 5, lane: 1 },
    { id: 'c', start: 20, importance: 4 },
    { id: 'd', start: 30, importance: 2 },
    { id: 'e', start: 40, importance: 5 },
  ],
  { lanes: 3 },
);

test('countIn counts the events of a lane that start in a half-open span', () => {
  const source = columnSource(EVENTS);
  assert.equal(source.countIn(0, 10, 40), 3);
  assert.equal(source.countIn(0, -Infinity, Infinity), 4);
  assert.equal(source.countIn(1, 20, 20), 0);
  assert.equal(source.countIn(2, -Infinity, Infinity), 0);
});

test('topIn gives the most important events of a lane first', () => {
  const source = columnSource(EVENTS);
  const ids = (...ask: [number, number, number, number]) => Array.from(source.topIn(...ask), EVENTS.id);
  assert.deepEqual(ids(0, 0, 50, 2), ['e', 'c']);
  assert.deepEqual(ids(0, 0, 40, 9), ['c', 'd', 'a']);
  assert.deepEqual(ids(1, 0, 50, 9), ['b']);
  assert.deepEqual(ids(0, 20, 20, 9), []);
  assert.deepEqual(ids(0, 0, 50, 0), []);
});

test('columnSource leaves out what a filter leaves out', () => {
  const source = columnSource({ ...EVENTS, events: Uint32Array.of(0, 1, 3) });
  assert.equal(source.countIn(0, 0, 50), 2);
  assert.deepEqual(Array.from(source.topIn(0, 0, 50, 9), EVENTS.id), ['d', 'a']);
});

test('priorityTree gives what sorting gives, ties in order of id', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 0, max: 2000 }),
      fc.integer({ min: 1, max: 300 }),
      fc.constantFrom(3, 1000, 2 ** 35),
      (seed, size, count, values) => {
        const random = randomOf(seed);
        const priorities = Float64Array.from({ length: size }, () => Math.floor(random() * values));
        const events = Uint32Array.from({ length: size }, (_, i) => i);
        const id = (event: number): string => `e${(event * 7919) % 10007}`;
        const top = priorityTree(events, priorities, id);
        for (let i = 0; i < 5; i++) {
          const first = Math.floor(random() * size);
          const last = first + Math.floor(random() * (size - first + 1));
          const expected = [...events.slice(first, last)]
            .sort((a, b) => priorities[b]! - priorities[a]! || (id(a) < id(b) ? -1 : 1))
            .slice(0, count);
          assert.deepEqual(top(first, last, count), expected);
        }
      },
    ),
    { numRuns: 150 },
  );
});
