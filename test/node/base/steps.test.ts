import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spreadSteps } from '../../../src/base/spread-steps.js';
import { runSteps, type Steps } from '../../../src/base/steps.js';

function* count(to: number): Steps<number> {
  let sum = 0;
  for (let i = 1; i <= to; i++) {
    sum += i;
    yield;
  }
  return sum;
}

test('runSteps does all of the work at once', () => {
  assert.equal(runSteps(count(100)), 5050);
});

test('spreadSteps pauses after each 10 ms of work and gives the same answer', async () => {
  let clock = 0;
  let pauses = 0;
  const answer = await spreadSteps(count(100), {
    now: () => clock++,
    pause: async () => {
      pauses++;
    },
    ended: () => false,
  });
  assert.equal(answer, 5050);
  assert.ok(pauses >= 8 && pauses <= 12, String(pauses));
});

test('spreadSteps stops where it is told to, and lets the generator clean up nothing more', async () => {
  let clock = 0;
  const steps = count(1e9);
  const answer = await spreadSteps(steps, { now: () => (clock += 5), pause: async () => {}, ended: () => true });
  assert.equal(answer, undefined);
});
