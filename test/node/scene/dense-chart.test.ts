import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { EventTable } from '../../../src/model/event-table.js';
import { isEvenlyFilled } from '../../../src/scene/dense-chart.js';
import { shapeTime } from '../../../src/scene/time-shape.js';
import { UTC } from '../../../src/time/zone.js';
import { runs } from '../../helpers/runs.js';

const DAY = 86_400_000;
const dated = (days: number): string => new Date(days * DAY).toISOString().slice(0, 10);

/** Events with gaps of all lengths between them, some of them lasting into the next ones. */
const tables = fc
  .array(fc.tuple(fc.oneof(fc.nat(3), fc.nat(40), fc.nat(900)), fc.oneof(fc.constant(0), fc.nat(400))), {
    minLength: 2,
    maxLength: 60,
  })
  .map((gaps) => {
    let day = 0;
    const events = gaps.map(([gap, length], i) => {
      day += gap;
      return { id: `e${i}`, title: 'Talks', date: dated(day), ...(length && { end: dated(day + length) }) };
    });
    return EventTable.from({ events }).table;
  });

test('what is evenly filled at a glance has no folds', () => {
  fc.assert(
    fc.property(tables, (table) => {
      if (isEvenlyFilled(table)) assert.deepEqual(shapeTime(table, UTC, 'auto').warp.folds, []);
    }),
    { numRuns: runs(500) },
  );
});

test('a glance tells an even row from one with a gap, also where that is behind the last start', () => {
  const row = (...days: readonly number[]) => days.map((day) => ({ id: `e${day}`, title: 'Talks', date: dated(day) }));
  const even = row(...Array.from({ length: 40 }, (_, i) => 3 * i));
  const tableOf = (events: readonly object[]) => EventTable.from({ events: events as typeof even }).table;
  assert.equal(isEvenlyFilled(tableOf(even)), true);
  assert.equal(isEvenlyFilled(tableOf([...even, ...row(300)])), false);
  assert.equal(
    isEvenlyFilled(tableOf([...even, { id: 'long', title: 'Talks', date: dated(117), end: dated(300) }])),
    false,
  );
});
