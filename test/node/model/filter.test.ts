import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventRecord } from '../../../src/model/event-record.js';
import { EventTable } from '../../../src/model/event-table.js';
import { type EventFilter, filterEvents, foldText } from '../../../src/model/filter.js';

const events = [
  { date: '2021', title: 'Talks in Türkiye', group: 'Contacts', actors: 'Iran; Oman', status: 'moved', importance: 5 },
  { date: '2022', title: 'Visit', summary: 'In Tehran.', group: 'Contacts', actors: ['Qatar'], tags: 'visit; asia' },
  { date: '2023', title: 'إحاطة', group: 'Briefings', place: 'Doha', importance: 2 },
] as unknown as EventRecord[];

test('filterEvents marks what has all that is asked for', () => {
  const { table } = EventTable.from({ events });
  const rows: readonly (readonly [EventFilter, readonly number[] | undefined])[] = [
    [{}, undefined],
    [{ text: ' ', lanes: [], minImportance: 1 }, undefined],
    [{ text: 'turkiye' }, [1, 0, 0]],
    [{ text: 'TEHRAN visit' }, [0, 1, 0]],
    [{ text: 'احاطة' }, [0, 0, 1]],
    [{ text: 'doha' }, [0, 0, 1]],
    [{ text: 'oman contacts' }, [1, 0, 0]],
    [{ text: 'nothing' }, [0, 0, 0]],
    [{ lanes: ['Contacts'] }, [1, 1, 0]],
    [{ lanes: ['Nowhere'] }, [0, 0, 0]],
    [{ statuses: ['moved', 'planned'] }, [1, 0, 0]],
    [{ actors: ['Qatar', 'Oman'] }, [1, 1, 0]],
    [{ tags: ['asia'], lanes: ['Contacts', 'Briefings'] }, [0, 1, 0]],
    [{ minImportance: 3 }, [1, 1, 0]],
  ];
  for (const [filter, expected] of rows) {
    const passes = filterEvents(table, filter);
    assert.deepEqual(passes && [...passes], expected, JSON.stringify(filter));
  }
});

test('foldText takes off case, accents and what Arabic may leave out', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Ñandú', 'nandu'],
    ['İstanbul', 'istanbul'],
    ['ISTANBUL ı', 'istanbul i'],
    ['ﬁne', 'fine'],
    ['مُحَمَّد أحمد', 'محمد احمد'],
    ['한국', '한국'],
    ['plain', 'plain'],
  ];
  for (const [text, folded] of rows) assert.equal(foldText(text), folded);
});
