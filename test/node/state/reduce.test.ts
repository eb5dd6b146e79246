import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EventTable } from '../../../src/model/event-table.js';
import { NO_FOLDS } from '../../../src/scale/folds.js';
import { Viewport } from '../../../src/scale/viewport.js';
import type { Action } from '../../../src/state/action.js';
import { hiddenIn, missesIn, neighbourOf } from '../../../src/state/filtered.js';
import { reduce } from '../../../src/state/reduce.js';
import { createStore } from '../../../src/state/store.js';
import type { TimelineState } from '../../../src/state/timeline-state.js';

const tableOf = (...days: string[]) =>
  EventTable.from({ events: days.map((date) => ({ id: `on-${date}`, date, title: date })) }).table;

const stateOf = (table = tableOf('2026-01-01', '2026-01-05', '2026-01-09')): TimelineState => ({
  table,
  warp: NO_FOLDS,
  viewport: Viewport.fitting([0, 1000], 100),
  view: 'auto',
  selected: -1,
  focused: -1,
  filter: null,
});

const same: [string, Action][] = [
  ['fitting what fits', { type: 'fit' }],
  ['panning at both edges', { type: 'pan', px: 10 }],
  ['zooming out of the whole', { type: 'zoom', factor: 0.5, anchorPx: 50 }],
  ['closing what is closed', { type: 'select', event: -1 }],
  ['choosing the view that is shown', { type: 'view', view: 'auto' }],
  ['resizing to the same width', { type: 'resize', widthPx: 100 }],
  ['asking for nothing again', { type: 'filter', filter: null }],
];
for (const [what, action] of same) {
  test(`${what} gives back the same state`, () => {
    const state = stateOf();
    assert.equal(reduce(state, action), state);
  });
}

test('zooming keeps the place under the pointer', () => {
  const { viewport } = reduce(stateOf(), { type: 'zoom', factor: 4, anchorPx: 25 });
  assert.equal(viewport.toFolded(25), 250);
  assert.equal(viewport.k, 0.4);
});

test('opening an event gives it the keyboard’s place, and closing leaves it there', () => {
  const opened = reduce(stateOf(), { type: 'select', event: 2 });
  assert.deepEqual([opened.selected, opened.focused], [2, 2]);
  const closed = reduce(opened, { type: 'select', event: -1 });
  assert.deepEqual([closed.selected, closed.focused], [-1, 2]);
});

test('new data keep selection and focus by id', () => {
  const state = { ...stateOf(), selected: 0, focused: 1 };
  const table = tableOf('2025-12-01', '2026-01-05', '2026-01-09');
  const next = reduce(state, { type: 'data', table, warp: NO_FOLDS, viewport: state.viewport });
  assert.equal(next.selected, -1, 'an event that is gone is not open');
  assert.equal(next.table.id(next.focused), 'on-2026-01-05');
});

test('a filter stays with another shape of time, and says nothing of other data until it is worked out anew', () => {
  const filter = {
    asked: { text: 'x' },
    hides: true,
    table: tableOf('2026-01-01', '2026-01-05', '2026-01-09'),
    result: { misses: Uint8Array.of(0, 1, 1), count: 1 },
    shown: Uint32Array.of(0),
  };
  const state = reduce(stateOf(filter.table), { type: 'filter', filter });
  assert.equal(state.filter, filter);
  assert.equal(missesIn(state), filter.result.misses);
  const { table, viewport } = state;
  assert.equal(reduce(state, { type: 'data', table, warp: NO_FOLDS, viewport }).filter, filter);
  const other = reduce(state, { type: 'data', table: tableOf('2026-01-01'), warp: NO_FOLDS, viewport });
  assert.equal(other.filter?.asked, filter.asked);
  assert.equal(missesIn(other), undefined);
});

test('neighbours in time are those that are not left out', () => {
  const table = tableOf('2026-01-01', '2026-01-05', '2026-01-09');
  const misses = Uint8Array.of(0, 4, 0);
  const result = { misses, count: 2 };
  const filter = { asked: { text: 'x' }, hides: true, table, result, shown: null };
  const state: TimelineState = { ...stateOf(table), filter };
  assert.equal(hiddenIn(state), misses);
  assert.equal(hiddenIn({ ...state, filter: { ...filter, hides: false } }), undefined);
  assert.deepEqual(
    [0, 2].map((event) => [neighbourOf(state, event, -1, misses), neighbourOf(state, event, 1, misses)]),
    [
      [-1, 2],
      [0, -1],
    ],
  );
  assert.equal(neighbourOf(state, 0, 1, undefined), 1);
});

test('a store tells subscribers of real changes only, until they leave', () => {
  const store = createStore(stateOf(), reduce);
  const seen: number[] = [];
  const leave = store.subscribe((state) => seen.push(state.selected));
  store.dispatch({ type: 'select', event: 1 });
  store.dispatch({ type: 'select', event: 1 });
  leave();
  store.dispatch({ type: 'select', event: 2 });
  assert.deepEqual(seen, [1]);
});
