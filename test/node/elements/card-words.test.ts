import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shorten } from '../../../src/elements/event-timeline-card/shorten.js';
import { en } from '../../../src/locale/en.js';
import { linkDate } from '../../../src/model/event-clock.js';
import { clockWords, datePhrase, whenAndWhere } from '../../../src/model/event-date.js';
import type { EventRecord, Status } from '../../../src/model/event-record.js';
import { relatedEvents } from '../../../src/model/event-relations.js';
import { EventTable } from '../../../src/model/event-table.js';
import { mediaKind } from '../../../src/model/media-kind.js';
import { doha } from '../../helpers/doha.js';

const words = { timezone: 'Asia/Qatar', locale: 'en', messages: en };
const tableOf = (...events: Partial<EventRecord>[]): EventTable =>
  EventTable.from(
    { events: events.map((event, i) => ({ id: `e${i}`, date: '2026-02-06', title: `Event ${i}`, ...event })) },
    { timezone: 'Asia/Qatar' },
  ).table;

test('clockWords names the clock, and a second one where the event has its own', () => {
  const cases: [Partial<EventRecord>, string][] = [
    [{ date: '2026-02-06' }, '6 February 2026'],
    [{ date: '2026-02-06', timezone: 'Asia/Tokyo' }, '6 February 2026'],
    [{ date: '2026-02-06T10:00+04:00' }, '6 February 2026, 10:00 (UTC+4) · 09:00 (Qatar Time)'],
    [{ date: '2026-02-06T10:00+03:00' }, '6 February 2026, 10:00 (Qatar Time)'],
    [{ date: '2026-02-06T07:00Z' }, '6 February 2026, 10:00 (Qatar Time)'],
    [
      { date: '2026-02-06T10:00+04:00', timezone: 'Asia/Tokyo' },
      '6 February 2026, 15:00 (Japan Time) · 09:00 (Qatar Time)',
    ],
    [{ date: '2026-02-06T20:00-05:00' }, '6 February 2026, 20:00 (UTC−5) · 7 February 2026, 04:00 (Qatar Time)'],
    [{ date: '2026-02-06T10:00+05:30' }, '6 February 2026, 10:00 (UTC+5:30) · 07:30 (Qatar Time)'],
  ];
  for (const [event, expected] of cases) assert.equal(clockWords(tableOf(event), 0, words), expected);
  const own = clockWords(tableOf({ date: '2026-02-06T10:00+04:00' }), 0, { ...words, timezone: 'event' });
  assert.equal(own, '6 February 2026, 10:00 (UTC+4)');
});

test('whenAndWhere says what became of an event, and that a date that was called off had been planned', () => {
  const line = (status: Status, more: Partial<EventRecord> = {}): string =>
    whenAndWhere(tableOf({ status, ...more }), 0, status, words).join(' · ');
  assert.equal(line('confirmed', { place: 'Doha' }), '6 February 2026 · Doha');
  assert.equal(line('planned'), 'Planned for 6 February 2026');
  assert.equal(
    line('moved', { date: '2026-02-06?', place: { name: 'Istanbul' } }),
    'Moved · was planned for 6 February 2026? · Istanbul',
  );
  assert.equal(line('cancelled'), 'Cancelled · was planned for 6 February 2026');
  assert.equal(line('reported'), 'Reported · 6 February 2026');
  assert.equal(line('ongoing', { date: '2026-01-28~/..' }), 'Ongoing · since around 28 January 2026');
});

test('datePhrase words a date of the record, and gives back what is none', () => {
  assert.equal(datePhrase('2026-02-04', words), '4 February 2026');
  assert.equal(datePhrase('last week', words), 'last week');
});

test('linkDate leaves out a year that both events share', () => {
  const table = tableOf({ date: '2025-12-31' }, { date: '2026-02-06T10:00+04:00' }, { date: '2026-02-07?' });
  assert.equal(linkDate(table, 1, 2, words), '6 Feb, 09:00');
  assert.equal(linkDate(table, 1, 2, words, 'day-only'), '6 Feb');
  assert.equal(linkDate(table, 2, 1, words), '7 Feb?');
  assert.equal(linkDate(table, 0, 1, words), '31 Dec 2025');
});

test('linkDate without times of day tells the days of a range, one where it begins and ends on the same', () => {
  const table = tableOf(
    { date: '2026-02-01' },
    { date: '2026-02-02T10:00:30Z', end: '2026-02-04T12:00Z' },
    { date: '2026-02-05T08:00Z/2026-02-05T09:30Z' },
    { date: '2026-02-06T08:00Z~/..' },
    { date: '2026-02-07T08:00', end: '2026-02-09' },
    { date: '2026-02-10/2026-03' },
  );
  const told = [1, 2, 3, 4, 5].map((event) => linkDate(table, event, 0, words, 'day-only'));
  assert.deepEqual(told, ['2–4 Feb', '5 Feb', 'since around 6 Feb', '7–9 Feb', '10 Feb – Mar']);
});

test('relatedEvents tells both ends of each relation, changes of plan first', async () => {
  const { table } = EventTable.from(await doha());
  const show = (id: string): string[] =>
    relatedEvents(table, table.indexOf(id), en).map(({ event, words: how }) => `${how} ${table.id(event)}`);
  assert.deepEqual(show('turkiye-talks'), [
    'moved to muscat-talks',
    'discussed in doha-briefing',
    'discussed in venue-report',
  ]);
  assert.deepEqual(show('muscat-talks'), [
    'moved from turkiye-talks',
    'discussed in venue-confirmed',
    'followed by doha-araghchi',
  ]);
});

test('relatedEvents keeps words that it does not know, and names none twice', () => {
  const table = tableOf(
    {
      date: '2026-02-01',
      relations: [
        { type: 'in-spite-of', to: 'e1' },
        { type: 'about', to: 'e1', label: 'names' },
        { type: 'about', to: 'e1', label: 'names' },
        { type: 'constructor', to: 'e1' },
        { type: 'about', to: 'e0' },
      ],
    },
    { date: '2026-02-02' },
  );
  const show = (event: number): string[] => relatedEvents(table, event, en).map(({ words: how }) => how);
  assert.deepEqual(show(0), ['in spite of', 'names', 'constructor']);
  assert.deepEqual(show(1), ['related', 'discussed in']);
});

test('mediaKind fetches only what says that it is a picture, sound or film', () => {
  const cases: [string, string, string | undefined, string | undefined][] = [
    ['image', 'https://example.org/a.JPG?w=3', undefined, undefined],
    ['image', 'https://example.org/a', 'image/webp', undefined],
    ['image', 'https://cdn.example.org/id/17', undefined, 'A bridge'],
    ['link', 'https://cdn.example.org/id/17', undefined, undefined],
    ['audio', 'a.mp3', undefined, undefined],
    ['video', 'a.mp4#t=3', undefined, 'A film'],
    ['video', 'https://example.org/stream', 'video', undefined],
    ['link', 'https://www.youtube.com/watch?v=abc', undefined, 'A film'],
    ['link', 'https://example.org/page.html', undefined, 'A page'],
    ['link', 'https://x.com/someone/status/1', undefined, 'A post'],
    ['link', 'https://example.org/a', 'text/html', 'A page'],
  ];
  for (const [kind, src, type, alt] of cases) {
    assert.equal(mediaKind({ src, ...(type && { type }), ...(alt && { alt }) }), kind, src);
  }
});

test('shorten cuts between words, and never a letter in two', () => {
  const cases: [string, number, string][] = [
    ['short', 10, 'short'],
    ['Talks in Türkiye between the United States', 32, 'Talks in Türkiye between the…'],
    ['exactly ten', 11, 'exactly ten'],
    ['Donaudampfschifffahrtsgesellschaft', 10, 'Donaudampf…'],
    ['a Donaudampfschifffahrtsgesellschaft', 10, 'a Donaudam…'],
    ['中東和平協議進展', 4, '中東和平…'],
    ['𠮷𠮷𠮷𠮷', 3, '𠮷…'],
  ];
  for (const [text, most, expected] of cases) assert.equal(shorten(text, most), expected);
});
