import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSteps } from '../../../src/base/steps.js';
import { compareTimelines } from '../../../src/model/compare-timelines.js';
import type { EventRecord, Timeline } from '../../../src/model/event-record.js';

const A = { id: 'a', date: '2026-01-01', title: 'A' };
const B = { id: 'b', date: '2026-01-02', title: 'B' };
const C = { date: '2026-01-03', title: 'C' };
const of = (...events: readonly unknown[]): Timeline => ({ events: events as readonly EventRecord[] });

test('what is new in newer data is told by id, given or made', () => {
  const rows: readonly (readonly [string, Timeline, Timeline, unknown])[] = [
    ['the same', of(A, B, C), of(A, B, { ...C }), null],
    ['in another order', of(A, B, C), of(C, A, B), null],
    ['one more', of(A), of(A, C), { added: ['2026-01-03-c'], updated: [] }],
    ['one otherwise', of(A, B), of(A, { ...B, title: 'B, mended' }), { added: [], updated: ['b'] }],
    ['one less', of(A, B), of(A), { added: [], updated: [] }],
    ['a doubled name', of(A), of(A, { ...A, title: 'A again' }), { added: ['a-2'], updated: [] }],
    ['the same doubled name', of(A, A), of(A, A), null],
    ['another title', { ...of(A), title: 'Old' }, { ...of(A), title: 'New' }, { added: [], updated: [] }],
    ['what are no events', of(null, 3, A), of(null, 3, A), null],
  ];
  for (const [name, former, newer, changes] of rows) {
    assert.deepEqual(runSteps(compareTimelines(former, newer)), changes, name);
  }
});
