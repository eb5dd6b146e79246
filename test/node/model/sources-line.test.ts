import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../../src/locale/en.js';
import type { EventRecord } from '../../../src/model/event-record.js';
import { EventTable } from '../../../src/model/event-table.js';
import { sourcesLine } from '../../../src/model/sources-line.js';

const lineOf = (...events: readonly Partial<EventRecord>[]): string => {
  const titled = events.map((event, i) => ({ date: '2026-02-03', title: `Event ${i}`, ...event }));
  return sourcesLine(EventTable.from({ events: titled }, { timezone: 'Asia/Qatar' }).table, en, 'en');
};

const sources = (...names: readonly string[]): Pick<EventRecord, 'sources'> => ({
  sources: names.map((name) => ({ name })),
});

test('the last line names a clock only where an event has a time of day', () => {
  for (const [date, line] of [
    ['2026-02-03', ''],
    ['2024-05', ''],
    ['-0043', ''],
    ['2026-02-02/..', ''],
    ['2026-02-06T10:00', 'Times in Qatar Time.'],
    ['2026-02-06T10:00+04:00', 'Times in Qatar Time.'],
  ] as const)
    assert.equal(lineOf({ date: '2026-01-01' }, { date }), line, date);
});

test('the last line names the five sources that are cited most, those first', () => {
  const date = '2026-02-03';
  assert.equal(lineOf({ date, ...sources('A', 'B') }, { date, ...sources('B') }), 'Sources: B, A.');
  assert.equal(lineOf({ date, ...sources('A', 'B', 'C', 'D', 'E', 'F') }), 'Sources: A, B, C, D, E …');
  assert.equal(lineOf({ date: '2026-02-06T10:00Z', ...sources('A') }), 'Sources: A. Times in Qatar Time.');
});
