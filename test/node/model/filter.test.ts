import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { runSteps } from '../../../src/base/steps.js';
import type { EventRecord } from '../../../src/model/event-record.js';
import { EventTable } from '../../../src/model/event-table.js';
import { facetSteps } from '../../../src/model/facets.js';
import { asksNothing, type EventFilter, filterEvents, filterSteps } from '../../../src/model/filter.js';
import { foldText } from '../../../src/model/fold-text.js';

const events = [
  { date: '2021', title: 'Talks in Türkiye', group: 'Contacts', actors: 'Iran; Oman', status: 'moved', importance: 5 },
  { date: '2022', title: 'Visit', summary: 'In Tehran.', group: 'Contacts', actors: ['Qatar'], tags: 'visit; asia' },
  { date: '2023', title: 'إحاطة', group: 'Briefings', place: 'Doha', importance: 2 },
] as unknown as EventRecord[];

const passes = ({ misses }: { readonly misses: Uint8Array }): number[] => [...misses].map((miss) => (miss ? 0 : 1));

test('filterEvents marks what has all that is asked for', () => {
  const { table } = EventTable.from({ events });
  const rows: readonly (readonly [EventFilter, readonly number[]])[] = [
    [{}, [1, 1, 1]],
    [{ text: ' ', lanes: [], minImportance: 1 }, [1, 1, 1]],
    [{ text: 'turkiye' }, [1, 0, 0]],
    [{ text: 'TEHRAN visit' }, [0, 1, 0]],
    [{ text: 'احاطه' }, [0, 0, 1]],
    [{ text: 'doha' }, [0, 0, 1]],
    [{ text: 'oman contacts' }, [1, 0, 0]],
    [{ text: 'nothing' }, [0, 0, 0]],
    [{ lanes: ['Contacts'] }, [1, 1, 0]],
    [{ lanes: ['Nowhere'] }, [0, 0, 0]],
    [{ statuses: ['moved', 'planned'] }, [1, 0, 0]],
    [{ actors: ['Qatar', 'Oman'] }, [1, 1, 0]],
    [{ actors: ['Nobody'] }, [0, 0, 0]],
    [{ tags: ['asia'], lanes: ['Contacts', 'Briefings'] }, [0, 1, 0]],
    [{ minImportance: 3 }, [1, 1, 0]],
  ];
  for (const [filter, expected] of rows) {
    const result = filterEvents(table, filter);
    assert.deepEqual(passes(result), expected, JSON.stringify(filter));
    assert.equal(result.count, expected.filter(Boolean).length);
    assert.equal(asksNothing(filter) && result.count < 3, false);
  }
});

test('a word is found in one event, never across two', () => {
  const { table } = EventTable.from({
    events: [
      { date: '2021', title: 'one' },
      { date: '2022', title: 'two\nthree' },
    ],
  });
  assert.deepEqual(passes(filterEvents(table, { text: 'etwo' })), [0, 0]);
  assert.deepEqual(passes(filterEvents(table, { text: 'e' })), [1, 1]);
  assert.deepEqual(passes(filterEvents(table, { text: 'two three' })), [0, 1]);
});

test('a search in many events finds what a look at each finds', () => {
  const word = fc.constantFrom('gaza', 'Doha', 'talks', 'a', 'Österreich', 'of');
  const titles = fc.array(fc.array(word, { maxLength: 4 }), { maxLength: 40 });
  fc.assert(
    fc.property(titles, fc.array(word, { maxLength: 3 }), fc.integer({ min: 1, max: 200 }), (list, words, repeats) => {
      const many = Array.from({ length: repeats }, () => list).flat();
      const records = many.map((each, i) => ({ date: `20${10 + (i % 80)}`, title: each.join(' ') || '-' }));
      const { table } = EventTable.from({ events: records });
      const result = filterEvents(table, { text: words.join(' ') });
      const wanted = words.map(foldText);
      for (let i = 0; i < table.length; i++) {
        const text = foldText(table.title(i));
        assert.equal(
          result.misses[i] === 0,
          wanted.every((each) => text.includes(each)),
        );
      }
    }),
    { numRuns: 40 },
  );
});

test('filterSteps stops often enough for a page to stay alive', () => {
  const { table } = EventTable.from({
    events: Array.from({ length: 20_000 }, (_, i) => ({ date: '2021', title: `Event ${i}`, tags: ['a'] })),
  });
  const steps = filterSteps(table, { text: '19999', tags: ['a'] });
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count++;
  assert.ok(count >= 12, String(count));
  assert.equal(step.value.count, 1);
});

test('facets count what each choice would show besides what is chosen in other fields', () => {
  const { table } = EventTable.from({ events });
  const lanes = table.groups.map(({ id }) => id);
  const all = runSteps(facetSteps(table, null));
  assert.deepEqual(
    [...all.lanes],
    lanes.map((id) => (id === 'Contacts' ? 2 : 1)),
  );
  assert.deepEqual([...all.statuses].slice(0, 5), [2, 0, 0, 0, 1]);
  assert.deepEqual([...all.actors.values], ['Iran', 'Oman', 'Qatar']);
  assert.deepEqual([...all.tags.counts], [1, 1]);

  const moved = runSteps(facetSteps(table, filterEvents(table, { statuses: ['moved'] })));
  assert.deepEqual(
    [...moved.lanes],
    lanes.map((id) => (id === 'Contacts' ? 1 : 0)),
  );
  assert.deepEqual([...moved.statuses].slice(0, 5), [2, 0, 0, 0, 1]);
  assert.deepEqual([...moved.actors.counts], [1, 1, 0]);

  const both = runSteps(facetSteps(table, filterEvents(table, { statuses: ['moved'], actors: ['Qatar'] })));
  assert.deepEqual(
    [...both.lanes],
    lanes.map(() => 0),
  );
  assert.deepEqual([...both.actors.counts], [1, 1, 0]);
  assert.deepEqual([...both.statuses].slice(0, 5), [1, 0, 0, 0, 0]);
});

test('words that most events have are offered first', () => {
  const { table } = EventTable.from({
    events: ['rare', 'often', 'often', 'often; rare; often'].map((tags, i) => ({
      date: `202${i}`,
      title: 'x',
      tags,
    })) as never,
  });
  const { tags } = runSteps(facetSteps(table, null));
  assert.deepEqual(tags.values, ['often', 'rare']);
  assert.deepEqual([...tags.counts], [3, 2]);
});
