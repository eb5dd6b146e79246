import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EventTable } from '../../../src/model/event-table.js';
import { relationsOf } from '../../../src/model/relations.js';

test('relations are found from either end, by index, unknown ids left out', () => {
  const { table } = EventTable.from({
    events: [
      { id: 'b', date: '2027', title: 'B' },
      {
        id: 'a',
        date: '2026',
        title: 'A',
        relations: [
          { type: 'moved-to', to: 'b', label: 'one day later' },
          { type: 'about', to: 'nobody' },
        ],
      },
      { id: 'c', date: '2028', title: 'C', relations: 'follows:b; about:a' as never },
    ],
  });
  const relations = relationsOf(table);
  assert.deepEqual(relations.list, [
    { from: 0, to: 1, type: 'moved-to', label: 'one day later' },
    { from: 2, to: 1, type: 'follows' },
    { from: 2, to: 0, type: 'about' },
  ]);
  assert.deepEqual(
    relations.from(2).map(({ to }) => to),
    [1, 0],
  );
  assert.deepEqual(
    relations.to(1).map(({ from }) => from),
    [0, 2],
  );
  assert.deepEqual(relations.to(2), []);
  assert.equal(relationsOf(table), relations);
});
