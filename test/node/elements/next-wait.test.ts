import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextWait } from '../../../src/elements/event-timeline/next-wait.js';

test('data are asked for again after what the page says, a quarter of a minute at least, and more rarely after failures', () => {
  const rows: readonly (readonly [number, number, number, string | null, number])[] = [
    [60, 0, 0, null, 60],
    [60, 0, 1, null, 66],
    [1, 0, 0, null, 15],
    [60, 1, 0, null, 120],
    [60, 3, 0, null, 480],
    [60, 99, 0, null, 3600],
    [7200, 5, 0, null, 7200],
    [60, 1, 0, '600', 600],
    [60, 1, 0, '99999', 3600],
    [60, 0, 0, 'Wed, 21 Oct 2026 07:28:00 GMT', 60],
  ];
  for (const [period, failures, chance, retryAfter, seconds] of rows) {
    assert.equal(nextWait(period, failures, chance, retryAfter), seconds * 1000, `${period} ${failures} ${retryAfter}`);
  }
});
