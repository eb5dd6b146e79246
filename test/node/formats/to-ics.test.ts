import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import type { Problem } from '../../../src/base/problem.js';
import { toIcs } from '../../../src/formats/to-ics.js';
import type { EventRecord, Timeline } from '../../../src/model/event-record.js';
import { doha } from '../../helpers/doha.js';

const NOW = Date.UTC(2026, 1, 3, 12);

/** The lines of the only event, unfolded. */
function linesOf(event: Partial<EventRecord>, timeline: Partial<Timeline> = {}): readonly string[] {
  const text = toIcs({ ...timeline, events: [{ id: 'a', date: '2026', title: 'A', ...event }] }, { now: NOW });
  const lines = text.replace(/\r\n /g, '').split('\r\n');
  return lines.slice(lines.indexOf('BEGIN:VEVENT') + 1, lines.indexOf('END:VEVENT'));
}

const lineOf = (name: string, event: Partial<EventRecord>, timeline: Partial<Timeline> = {}): string | undefined =>
  linesOf(event, timeline).find((line) => line.startsWith(name));

test('toIcs writes a calendar with one event a record, lines ended by CRLF', () => {
  assert.equal(
    toIcs(
      {
        title: 'Talks',
        timezone: 'Asia/Qatar',
        events: [{ id: 'a', date: '2026-02-03', title: 'Briefing; weekly', summary: 'One,\n\ntwo' }],
      },
      { now: NOW },
    ),
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//event-timeline//event-timeline 0.1.0//EN',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:Talks',
      'X-WR-TIMEZONE:Asia/Qatar',
      'BEGIN:VEVENT',
      'UID:a',
      'DTSTAMP:20260203T120000Z',
      'DTSTART;VALUE=DATE:20260203',
      'DTEND;VALUE=DATE:20260204',
      'TRANSP:TRANSPARENT',
      'SUMMARY:Briefing\\; weekly',
      'DESCRIPTION:One\\,\\n\\ntwo',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('dates become days or times in UTC, their end exclusive', () => {
  const cases: readonly (readonly [
    Partial<EventRecord>,
    start: string,
    end: string | undefined,
    Partial<Timeline>?,
  ])[] = [
    [{ date: '2026-02-03' }, 'DTSTART;VALUE=DATE:20260203', 'DTEND;VALUE=DATE:20260204'],
    [{ date: '2026-02-28', end: '2026-03-01' }, 'DTSTART;VALUE=DATE:20260228', 'DTEND;VALUE=DATE:20260302'],
    [{ date: '2026-12' }, 'DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20270101'],
    [{ date: '2026' }, 'DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20270101'],
    [{ date: '198X' }, 'DTSTART;VALUE=DATE:19800101', 'DTEND;VALUE=DATE:19900101'],
    [{ date: '0044-03-15' }, 'DTSTART;VALUE=DATE:00440315', 'DTEND;VALUE=DATE:00440316'],
    [{ date: '2026-02-03/..' }, 'DTSTART;VALUE=DATE:20260203', 'DTEND;VALUE=DATE:20260204'],
    [{ date: '2026-02-06T10:00+04:00' }, 'DTSTART:20260206T060000Z', undefined],
    [{ date: '2026-02-06T10:00Z', end: '2026-02-06T11:30Z' }, 'DTSTART:20260206T100000Z', 'DTEND:20260206T113000Z'],
    [{ date: '2026-02-06T10:00', timezone: 'Asia/Qatar' }, 'DTSTART:20260206T070000Z', undefined],
    [{ date: '2026-02-06T10:00' }, 'DTSTART:20260206T100000', undefined],
    [{ date: '2026-02-06T10:00' }, 'DTSTART:20260206T070000Z', undefined, { timezone: 'Asia/Qatar' }],
    [{ date: Date.UTC(2026, 1, 6, 7) }, 'DTSTART:20260206T070000Z', undefined],
    [{ date: '2026-02-06', end: '2026-02-07T10:00Z' }, 'DTSTART;VALUE=DATE:20260206', 'DTEND;VALUE=DATE:20260208'],
  ];
  for (const [event, start, end, timeline] of cases) {
    assert.equal(lineOf('DTSTART', event, timeline), start);
    assert.equal(lineOf('DTEND', event, timeline), end);
  }
});

test('a calendar has three statuses; the exact one, and a date in doubt, stand in a comment', () => {
  const cases: readonly (readonly [Partial<EventRecord>, status: string, comment: string | undefined])[] = [
    [{ date: '2026-02-03' }, 'CONFIRMED', undefined],
    [{ date: '2026-02-03', status: 'ongoing' }, 'CONFIRMED', 'ongoing'],
    [{ date: '2026-02-03', status: 'reported' }, 'TENTATIVE', 'reported'],
    [{ date: '2026-02-03', status: 'moved' }, 'CANCELLED', 'moved'],
    [{ date: '2026-02-03', status: 'cancelled' }, 'CANCELLED', undefined],
    [{ date: '2026-02-03~' }, 'CONFIRMED', 'around 3 February 2026'],
    [{ date: '2026-02', status: 'planned' }, 'TENTATIVE', 'planned\\, February 2026'],
    [{ date: '2026-02-03/..' }, 'CONFIRMED', 'since 3 February 2026'],
  ];
  for (const [event, status, comment] of cases) {
    assert.equal(lineOf('STATUS', event), `STATUS:${status}`);
    assert.equal(lineOf('COMMENT', event), comment && `COMMENT:${comment}`);
  }
});

test('places, categories, sources and changes have their fields', () => {
  assert.deepEqual(
    linesOf({
      date: '2026-02-03',
      place: { name: 'Doha', lat: 25.28, lon: 51.53 },
      group: 'Talks, direct',
      tags: ['x'],
      summary: 'With **Iran** on [aid](https://a.example/).',
      sources: [
        { name: 'A', url: 'javascript:alert(1)' },
        { name: 'B', url: 'https://b.example/1' },
      ],
      updated: '2026-02-04T09:00Z',
    }).slice(5),
    [
      'SUMMARY:A',
      'DESCRIPTION:With Iran on aid.\\n\\nA\\nB\\, https://b.example/1',
      'LOCATION:Doha',
      'GEO:25.28;51.53',
      'CATEGORIES:Talks\\, direct,x',
      'STATUS:CONFIRMED',
      'URL:https://b.example/1',
      'LAST-MODIFIED:20260204T090000Z',
    ],
  );
});

test('events that a calendar has no day for are left out, and told of', () => {
  const problems: Problem[] = [];
  const dates = ['-0043-03-15', 'Y-66000000', 'XXXX-12-25', '../2026', 'soon', '9999'];
  const text = toIcs(
    { events: dates.map((date, i) => ({ id: `e${i}`, date, title: 'A' })) },
    { onProblem: (problem) => problems.push(problem) },
  );
  assert.ok(!text.includes('VEVENT'));
  assert.deepEqual(
    problems.map(({ code, path }) => `${code} ${path}`),
    dates.map((_, i) => `event-left-out events[${i}].date`),
  );
  assert.equal(
    problems[0]?.message,
    'events[0].date: The event “e0” is left out, as a calendar has only days of the years 1 to 9998.',
  );
});

test('lines have at most 75 octets and never end within a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const text = toIcs({ events: [{ date: '2026', title: `${title} هذا` }] }, { now: NOW });
      for (const line of text.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75, line);
      assert.equal(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(text)), text);
    }),
  );
});

test('another reader of calendars finds every text as it was', () => {
  const text = fc.string({ unit: 'binary', maxLength: 80 }).map((each) => `x${each.replace(/[\p{Cc}\p{Cs}]/gu, '')}x`);
  fc.assert(
    fc.property(fc.array(fc.record({ title: text, place: text, group: text }), { maxLength: 5 }), (events) => {
      const written = toIcs({ events: events.map((event, i) => ({ ...event, id: `e${i}`, date: '2026-02-03' })) });
      const found = new ICAL.Component(ICAL.parse(written)).getAllSubcomponents('vevent');
      assert.deepEqual(
        found.map((event) => [
          event.getFirstPropertyValue('uid'),
          event.getFirstPropertyValue('summary'),
          event.getFirstPropertyValue('location'),
          event.getFirstPropertyValue('categories'),
        ]),
        events.map(({ title, place, group }, i) => [
          `e${i}`,
          title.replace(/\s+/g, ' ').trim(),
          place.trim(),
          group.trim(),
        ]),
      );
    }),
    { numRuns: 50 },
  );
});

test('the calendar of the Doha file holds all of its events', async () => {
  const calendar = new ICAL.Component(ICAL.parse(toIcs(await doha(), { now: NOW })));
  assert.equal(calendar.getAllSubcomponents('vevent').length, 21);
});
