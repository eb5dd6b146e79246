import fc from 'fast-check';
import type { EventRecord } from '../../../src/model/event-record.js';

/** Dates of every kind that a table places, and some that it does not. */
export const dates: fc.Arbitrary<string> = fc.oneof(
  fc
    .date({ min: new Date(0), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true })
    .chain((date) => fc.constantFrom(...[4, 7, 10, 16, 19].map((length) => date.toISOString().slice(0, length)))),
  fc
    .date({ min: new Date(0), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  fc.constantFrom(
    '2024-05',
    '2026-01-28~/..',
    '2026-02-02/..',
    '../1990',
    '/1990-03',
    '1985/',
    '198X',
    '2001-21',
    '-0043-03-15',
    'Y-66000000',
    '[1667,1668]',
    '2026-02-06?',
    '2026-02-06T10:00+04:00',
    '2026-02-02/2026-02-09',
    'XXXX-12-25',
    '31/02/2026',
    'soon',
    '',
  ),
);

/** Records as they come: few distinct titles, days and ids, so that they collide. */
export const records: fc.Arbitrary<EventRecord> = fc.record(
  {
    id: fc.constantFrom('', 'a', 'b', 'b-2', 'c', '2026-02-02-vote'),
    date: dates,
    title: fc.constantFrom('', 'Vote', 'Vote 2', 'Talks'),
    summary: fc.string({ maxLength: 2 }),
    importance: fc.integer({ min: 0, max: 6 }),
    group: fc.constantFrom('x', 'y', ''),
  },
  { requiredKeys: ['date', 'title'] },
);
