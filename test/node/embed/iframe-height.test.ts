import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readMessage, sealed } from '../../../src/embed/frame-messages.js';
import { heightMessages, SteadyHeight } from '../../../src/embed/iframe-height.js';

test('a height is told of in five ways, to WordPress only where it gave its sign', () => {
  assert.deepEqual(heightMessages(437, { id: 'talks', secret: 'abc' }), [
    { 'datawrapper-height': { talks: 437 } },
    'pymxPYMxtalksxPYMxheightxPYMx437',
    { sentinel: 'amp', type: 'embed-size', height: 437 },
    { message: 'height', value: 437, secret: 'abc' },
    { type: 'event-timeline:height', version: 1, id: 'talks', height: 437 },
  ]);
  assert.equal(heightMessages(437, { id: 'talks', secret: null }).length, 4);
});

test('a height is told of once, in whole pixels, and again when it changes', () => {
  const steady = new SteadyHeight();
  const heights = [400, 400.2, 401, 401, 380].map((height, i) => steady.next(height, i * 2000));
  assert.deepEqual(heights, [400, 401, undefined, undefined, 380]);
});

test('a height that goes back and forth is held at the larger one, until the reader does something', () => {
  const steady = new SteadyHeight();
  const told = Array.from({ length: 40 }, (_, i) => steady.next(i % 2 ? 420 : 400, i * 16)).filter(Boolean);
  assert.ok(told.length <= 7, String(told));
  assert.equal(told.at(-1), 420);
  assert.equal(steady.next(300, 10_000), undefined);
  steady.release();
  assert.equal(steady.next(300, 10_001), 300);
});

test('whatever the heights, two of them in turn never are told of for ever', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 1, max: 150 }),
      (a, b, step) => {
        const steady = new SteadyHeight();
        let told = 0;
        for (let i = 0; i < 1000; i++) if (steady.next(i % 2 ? a : b, i * step) !== undefined) told++;
        assert.ok(told <= 8, String(told));
      },
    ),
  );
});

test('a message of ours is read back, anything else is not', () => {
  for (const message of [
    { type: 'event-timeline:hello' },
    { type: 'event-timeline:height', id: 'a', height: 100 },
    { type: 'event-timeline:hash', hash: '#a=1' },
    { type: 'event-timeline:event', name: 'timeline-select', detail: { id: 'a' } },
  ] as const) {
    assert.deepEqual(readMessage(sealed(message)), sealed(message));
  }
  for (const other of [
    null,
    undefined,
    'pymxPYMxaxPYMxheightxPYMx1',
    42,
    [],
    {},
    { type: 'event-timeline:hello' },
    { type: 'event-timeline:hello', version: 2 },
    { type: 'event-timeline:height', version: 1, height: Number.NaN },
    { type: 'event-timeline:height', version: 1, height: '100' },
    { type: 'event-timeline:hash', version: 1, hash: 5 },
    { type: 'event-timeline:hash', version: 1, hash: 'x'.repeat(5000) },
    { type: 'event-timeline:event', version: 1, name: 'click' },
    { type: 'event-timeline:event', version: 1, name: ['timeline-select'] },
    { sentinel: 'amp', type: 'embed-size', height: 100 },
  ]) {
    assert.equal(readMessage(other), undefined, JSON.stringify(other));
  }
  fc.assert(
    fc.property(fc.anything(), (data) => {
      assert.equal(readMessage(data), undefined);
    }),
  );
});
