import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEvents } from '../../../src/formats/read-events.js';
import { toIcs } from '../../../src/formats/to-ics.js';
import { WINDOWS_ZONES, windowsZone } from '../../../src/formats/windows-zones.js';
import type { Timeline } from '../../../src/model/event-record.js';
import { EventTable } from '../../../src/model/event-table.js';
import { zoneOf } from '../../../src/time/zone.js';
import { sample } from '../../helpers/sample.js';

/** A calendar of one event with these lines, and others before it. */
const calendar = (lines: string, before = ''): string =>
  `BEGIN:VCALENDAR\n${before}BEGIN:VEVENT\nUID:a\nSUMMARY:A\n${lines}\nEND:VEVENT\nEND:VCALENDAR\n`;
const read = async (lines: string, before = '') => readEvents(calendar(lines, before));
const eventOf = async (lines: string, before = '') => (await read(lines, before)).timeline.events[0]!;

test('a calendar is read with its name, zone, folded lines and repetitions', async () => {
  const { timeline, problems } = await readEvents(sample('desk.ics'));
  const briefing = {
    title: 'Weekly briefing, with a long headline that goes on behind the end of its line',
    timezone: 'Asia/Qatar',
    series: 'briefing',
  };
  assert.deepEqual(timeline, {
    title: 'Desk',
    timezone: 'Asia/Qatar',
    events: [
      { ...briefing, id: 'briefing-2026-02-03T13:00', date: '2026-02-03T13:00', end: '2026-02-03T14:00' },
      { ...briefing, id: 'briefing-2026-02-17T13:00', date: '2026-02-17T13:00', end: '2026-02-17T14:00' },
      { id: 'visit', title: 'Visit', status: 'cancelled', date: '2026-02-10', end: '2026-02-12' },
    ],
  });
  assert.deepEqual(problems, []);
});

const NOWHERE = `BEGIN:VTIMEZONE
TZID:Nowhere
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0230
TZOFFSETTO:+0130
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0130
TZOFFSETTO:+0230
END:DAYLIGHT
END:VTIMEZONE
`;

test('days, times, zones and lengths are read in all their forms', async () => {
  const rows: readonly (readonly [string, Record<string, unknown>])[] = [
    ['DTSTART;VALUE=DATE:20260203', { date: '2026-02-03' }],
    ['DTSTART:20260203', { date: '2026-02-03' }],
    ['DTSTART;VALUE=DATE:20260203\nDTEND;VALUE=DATE:20260204', { date: '2026-02-03' }],
    ['DTSTART;VALUE=DATE:20260227\nDTEND;VALUE=DATE:20260302', { date: '2026-02-27', end: '2026-03-01' }],
    ['DTSTART;VALUE=DATE:20260203\nDURATION:P2D', { date: '2026-02-03', end: '2026-02-04' }],
    ['DTSTART:20260203T100000Z', { date: '2026-02-03T10:00Z' }],
    ['DTSTART:20260203T100005Z\nDTEND:20260203T113000Z', { date: '2026-02-03T10:00:05Z', end: '2026-02-03T11:30Z' }],
    ['DTSTART:20260203T100000\nDURATION:PT90M', { date: '2026-02-03T10:00', end: '2026-02-03T11:30' }],
    ['DTSTART:20260203T100000\nDTEND:20260203T100000', { date: '2026-02-03T10:00' }],
    [
      'DTSTART;TZID=Europe/Berlin:20260203T100000\nDTEND;TZID=Asia/Qatar:20260203T130000',
      { date: '2026-02-03T10:00', end: '2026-02-03T11:00', timezone: 'Europe/Berlin' },
    ],
    [
      'DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20260203T100000',
      { date: '2026-02-03T10:00', timezone: 'Europe/Berlin' },
    ],
    ['DTSTART;TZID=Nowhere:20260203T100000', { date: '2026-02-03T10:00+01:30' }],
    ['DTSTART;TZID=Nowhere:20260703T100000', { date: '2026-07-03T10:00+02:30' }],
    ['DTSTART:00440315', { date: '0044-03-15' }],
  ];
  for (const [lines, expected] of rows) {
    const { timeline, problems } = await read(lines, NOWHERE);
    assert.deepEqual(timeline.events, [{ id: 'a', title: 'A', ...expected }], lines);
    assert.deepEqual(problems, [], lines);
  }
});

test('zones that only Windows names are those of the world, and each name of its list is one that is known', async () => {
  const zones: readonly (readonly [string, string, string])[] = [
    ['W. Europe Standard Time', 'Europe/Berlin', '2026-07-03T08:00:00.000Z'],
    ['Arabian Standard Time', 'Asia/Dubai', '2026-07-03T06:00:00.000Z'],
    ['"Pacific Standard Time (Mexico)"', 'America/Tijuana', '2026-07-03T17:00:00.000Z'],
    ['"tzone://Microsoft/Utc"', 'Etc/UTC', '2026-07-03T10:00:00.000Z'],
    ['GMT Standard Time', 'Europe/London', '2026-07-03T09:00:00.000Z'],
  ];
  for (const [name, timezone, instant] of zones) {
    const { timeline, problems } = await read(`DTSTART;TZID=${name}:20260703T100000`);
    const [event] = timeline.events;
    assert.deepEqual([event?.timezone, problems], [timezone, []], name);
    const table = EventTable.read(timeline);
    assert.equal(new Date(table.starts[0]!).toISOString(), instant, name);
  }
  assert.equal(
    (await readEvents(`BEGIN:VCALENDAR\nX-WR-TIMEZONE:Romance Standard Time\nEND:VCALENDAR`)).timeline.timezone,
    'Europe/Paris',
  );
  const names = [...WINDOWS_ZONES.values()];
  assert.equal(names.length, 139);
  assert.deepEqual(
    names.filter((zone) => !zoneOf(zone)),
    [],
  );
  assert.equal(windowsZone('Middle Earth Standard Time'), undefined);
  // A table of the file's own counts more than what Windows has by the name.
  const own = NOWHERE.replace('Nowhere', 'Arabian Standard Time');
  assert.equal(
    (await eventOf('DTSTART;TZID=Arabian Standard Time:20260703T100000', own)).date,
    '2026-07-03T10:00+02:30',
  );
});

test('text, places, categories, status and links have their fields', async () => {
  assert.deepEqual(
    await eventOf(
      [
        'DTSTART:20260203T100000Z',
        'DESCRIPTION:One\\, <b>two</b>\\n<script>x</script>three',
        'LOCATION:Hall\\nStreet 1',
        'GEO:25.3;51.5',
        'CATEGORIES:Talks,Oman',
        'CATEGORIES:x',
        'STATUS:TENTATIVE',
        'URL:https://example.org/a;b',
        'LAST-MODIFIED:20260204T090000Z',
        'RELATED-TO;RELTYPE=PARENT:whole',
        'ATTACH;FMTTYPE=image/png:https://example.org/a.png',
        'ATTACH:https://example.org/b.pdf',
        'BEGIN:VALARM',
        'SUMMARY:Alarm',
        'END:VALARM',
      ].join('\n'),
    ),
    {
      id: 'a',
      title: 'A',
      date: '2026-02-03T10:00Z',
      summary: 'One, **two** three',
      place: { name: 'Hall, Street 1', lat: 25.3, lon: 51.5 },
      group: 'Talks',
      tags: ['Oman', 'x'],
      status: 'planned',
      sources: [{ name: 'example.org', url: 'https://example.org/a;b' }],
      updated: '2026-02-04T09:00:00Z',
      relations: [{ type: 'part-of', to: 'whole' }],
      media: [{ src: 'https://example.org/a.png', type: 'image/png' }],
    },
  );
  assert.equal((await eventOf('DTSTART:20260203\nDESCRIPTION:2 * 3\\n*x* [a](b)')).summary, '2 * 3\n\\*x\\* [a\\](b)');
  assert.equal((await eventOf('DTSTART:20260203\nSTATUS:CANCELLED\nCOMMENT:moved\\, 3 February')).status, 'moved');
});

test('an event that repeats gives its times within two years, at most 500', async () => {
  const rows: readonly (readonly [rule: string, count: number, last: string, codes?: string])[] = [
    ['RRULE:FREQ=DAILY;COUNT=3', 3, '2026-02-01T10:00Z'],
    ['RRULE:FREQ=WEEKLY;UNTIL=20260213T100000Z', 3, '2026-02-13T10:00Z'],
    ['RRULE:FREQ=WEEKLY;UNTIL=20260212', 2, '2026-02-06T10:00Z'],
    ['RRULE:FREQ=MONTHLY', 23, '2028-01-30T10:00Z', 'recurrence-cut'],
    ['RRULE:FREQ=DAILY', 500, '2027-06-13T10:00Z', 'recurrence-cut'],
    ['RRULE:FREQ=YEARLY;COUNT=20', 3, '2028-01-30T10:00Z', 'recurrence-cut'],
    ['RRULE:FREQ=DAILY;COUNT=2\nRDATE:20250101T100000Z,20260301T100000Z', 4, '2026-03-01T10:00Z'],
    ['RDATE;VALUE=DATE:20260401', 2, '2026-04-01T00:00Z'],
    ['RDATE;VALUE=PERIOD:20260401T100000Z/PT1H', 2, '2026-04-01T10:00Z'],
    ['RRULE:FREQ=DAILY;COUNT=4\nEXDATE;VALUE=DATE:20260131\nEXDATE:20260201T100000Z', 2, '2026-02-02T10:00Z'],
  ];
  for (const [rule, count, last, codes = ''] of rows) {
    const { timeline, problems } = await read(`DTSTART:20260130T100000Z\n${rule}`);
    assert.equal(timeline.events.length, count, rule);
    assert.equal(timeline.events.at(-1)!.date, last, rule);
    assert.equal(problems.map(({ code }) => code).join(), codes, rule);
    assert.ok(timeline.events.every(({ series }) => series === 'a'));
    assert.equal(new Set(timeline.events.map(({ id }) => id)).size, count);
  }
});

test('repetitions keep the time of day of their zone, also where clocks change', async () => {
  const { timeline } = await read(
    'DTSTART;TZID=Europe/Berlin:20260327T100000\nDTEND;TZID=Europe/Berlin:20260327T110000\nRRULE:FREQ=DAILY;COUNT=4',
  );
  assert.deepEqual(
    timeline.events.map(({ date, end }) => [date, end]),
    ['27', '28', '29', '30'].map((day) => [`2026-03-${day}T10:00`, `2026-03-${day}T11:00`]),
  );
});

test('an occurrence with an entry of its own is drawn by that', async () => {
  const own =
    'BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20260131T100000Z\nDTSTART:20260131T150000Z\nSUMMARY:Later\nEND:VEVENT\n';
  const { timeline, problems } = await read('DTSTART:20260130T100000Z\nRRULE:FREQ=DAILY;COUNT=3', own);
  assert.deepEqual(
    timeline.events.map(({ id, title, date, series }) => [id, title, date, series]),
    [
      ['a-2026-01-31T10:00Z', 'Later', '2026-01-31T15:00Z', undefined],
      ['a-2026-01-30T10:00Z', 'A', '2026-01-30T10:00Z', 'a'],
      ['a-2026-02-01T10:00Z', 'A', '2026-02-01T10:00Z', 'a'],
    ],
  );
  assert.deepEqual(problems, []);
});

test('rules that never come true, or never end, come to an end', async () => {
  const rules = [
    'FREQ=DAILY;BYMONTHDAY=31;BYMONTH=2',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=SECONDLY;BYMONTH=12;BYMONTHDAY=31;BYHOUR=23',
    'FREQ=DAILY;INTERVAL=999999999',
    'FREQ=MONTHLY;BYDAY=5MO;INTERVAL=12',
    'FREQ=YEARLY;BYDAY=1MO;BYMONTHDAY=15',
    'FREQ=YEARLY;BYYEARDAY=366',
    'FREQ=MINUTELY;BYYEARDAY=-366;BYHOUR=3',
    `FREQ=YEARLY;BYDAY=${'MO,'.repeat(1000)}TU`,
  ];
  for (const rule of rules) {
    const { timeline, problems } = await read(`DTSTART:20260130T100000Z\nRRULE:${rule}`);
    assert.ok(timeline.events.length >= 1 && timeline.events.length <= 500, rule);
    assert.match(problems[0]!.code, /^recurrence-(?:cut|invalid)$/, rule);
    assert.equal(problems[0]!.row, 2);
  }
  const many = Array.from(
    { length: 300 },
    (_, i) => `BEGIN:VEVENT\nUID:${i}\nDTSTART:20260130T100000Z\nSUMMARY:A\nRRULE:${rules[0]}\nEND:VEVENT`,
  );
  assert.equal((await readEvents(many.join('\n'), { format: 'ics' })).timeline.events.length, 300);
});

test('what is wrong is said with its line, and the rest is read', async () => {
  const rows: readonly (readonly [string, string, number])[] = [
    ['DTSTART:20260203\nno colon', 'line-invalid', 6],
    [`DTSTART:20260203\nSUMMARY;${'A=b;'.repeat(1000)}X=y:z`, 'line-invalid', 6],
    ['DTSTART:garbage', 'date-invalid', 2],
    ['DESCRIPTION:none', 'date-missing', 2],
    ['DTSTART:20260231', 'date-invalid', 2],
    ['DTSTART:20260203\nRRULE:FREQ=SOMETIMES', 'line-invalid', 6],
    ['DTSTART;TZID=Mars/Olympus:20260203T100000', 'timezone-unknown', 2],
    ['DTSTART:20260203\nURL:javascript:alert(1)', 'link-refused', 2],
    ['DTSTART:20260203\nEND:VTODO', 'ics-end', 6],
  ];
  for (const [lines, code, row] of rows) {
    const { timeline, problems } = await read(lines);
    assert.equal(timeline.events.length, 1, lines.slice(0, 40));
    assert.deepEqual([problems[0]?.code, problems[0]?.row], [code, row], lines.slice(0, 40));
  }
  const others = await readEvents('BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR');
  assert.deepEqual(
    others.problems.map(({ code }) => code),
    ['not-events'],
  );
  const unclosed = await readEvents('BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:A\nDTSTART:20260203');
  assert.deepEqual(unclosed.timeline.events, [{ id: 'a', title: 'A', date: '2026-02-03' }]);
});

test('what is written as a calendar reads back, as far as a calendar can say it', async () => {
  const timeline: Timeline = {
    title: 'Talks',
    timezone: 'Asia/Qatar',
    events: [
      { id: 'a', date: '2026-02-03', title: 'Briefing; weekly', summary: 'One,\n\ntwo' },
      { id: 'b', date: '2026-02-03', end: '2026-02-05', title: 'B', status: 'moved', group: 'G', tags: ['x'] },
      { id: 'c', date: '2026-02-06T10:00Z', end: '2026-02-06T11:30Z', title: 'C', status: 'reported' },
      { id: 'd', date: '2026-02-07', title: 'D', place: { name: 'Doha', lat: 25.28, lon: 51.53 }, status: 'cancelled' },
    ],
  };
  assert.deepEqual((await readEvents(toIcs(timeline, { now: 0 }))).timeline, timeline);
});
