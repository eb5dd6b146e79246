import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { AfterRest } from '../../../src/elements/shared/after-rest.js';

let nowMs = 0;
let acted = 0;

const wait = (ms: number): void => {
  for (let i = 0; i < ms; i++) {
    nowMs++;
    mock.timers.tick(1);
  }
};

beforeEach(() => {
  [nowMs, acted] = [0, 0];
  mock.timers.enable({ apis: ['setTimeout'] });
  mock.method(performance, 'now', () => nowMs);
});

afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

test('what is asked for again and again is done once, so long after it was asked for last', () => {
  const rest = new AfterRest(100, () => acted++);
  for (let i = 0; i < 20; i++) {
    rest.ask();
    wait(30);
  }
  assert.equal(acted, 0);
  wait(69);
  assert.equal(acted, 0);
  wait(1);
  assert.equal(acted, 1);
  wait(500);
  assert.equal(acted, 1);
});

test('what was taken back is not done, and may be asked for anew', () => {
  const rest = new AfterRest(100, () => acted++);
  rest.ask();
  wait(50);
  rest.end();
  wait(500);
  assert.equal(acted, 0);
  rest.ask();
  wait(100);
  assert.equal(acted, 1);
});

test('what it does may ask for it again', () => {
  const rest = new AfterRest(100, () => {
    if (++acted < 3) rest.ask();
  });
  rest.ask();
  wait(1000);
  assert.equal(acted, 3);
});
