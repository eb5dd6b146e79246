import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEvents } from '../../../src/formats/read-events.js';
import type { EventRecord, Timeline } from '../../../src/model/event-record.js';
import { EventTable } from '../../../src/model/event-table.js';

const problemsOf = (timeline: Timeline, options = {}): readonly string[] =>
  EventTable.from(timeline, options).problems.map(({ code, message }) => `${code} ${message}`);

test('each field that is wrong gives one problem, with its path and what would be right', () => {
  const rows: readonly (readonly [Record<string, unknown>, string])[] = [
    [
      { title: '' },
      'title-missing events[0].title: A title is missing, so the event is shown by its date; write a headline.',
    ],
    [
      { title: { en: ' ' } },
      'title-missing events[0].title: A title is missing, so the event is shown by its date; write a headline.',
    ],
    [
      { date: '' },
      'date-missing events[0].date: A date is missing, so the event stands at the end of the list; write one like 2026-02-28.',
    ],
    [{ date: '31/02/2026' }, 'date-invalid events[0].date: “31/02/2026” is not a date; write it as 2026-02-28.'],
    [{ date: true }, 'date-invalid events[0].date: “true” is not a date; write it as text, like 2026-02-28.'],
    [
      { date: new Date(Number.NaN) },
      'date-invalid events[0].date: “NaN” is not a date; write it as text, like 2026-02-28.',
    ],
    [
      { date: Number.POSITIVE_INFINITY },
      'date-invalid events[0].date: “Infinity” is not a date; write it as text, like 2026-02-28.',
    ],
    [
      { date: '03/02/2026' },
      'date-ambiguous events[0].date: “03/02/2026” can be 2026-02-03 or 2026-03-02; write the one that is meant.',
    ],
    [
      { date: 1984 },
      'date-ambiguous events[0].date: “1984” can be the year "1984" or 1984 milliseconds after 1970, "1970-01-01T00:00:01.984Z"; write the text of the one that is meant.',
    ],
    [
      { date: -44 },
      'date-ambiguous events[0].date: “-44” can be the year "-0044" or -44 milliseconds after 1970, "1969-12-31T23:59:59.956Z"; write the text of the one that is meant.',
    ],
    [
      { end: '2026-01-01' },
      'date-order events[0].end: “2026-01-01” is before its start, “2026-02-03”; turn them round.',
    ],
    [
      { date: '2026-02-03/2026-01-01' },
      'date-order events[0].date: “2026-02-03/2026-01-01” ends before it starts; write it as 2026-01-01/2026-02-03.',
    ],
    [
      { date: '2026-02-03/2026-02-04', end: '2026-02-05' },
      'end-twice events[0].end: “2026-02-05” is a second end, as “2026-02-03/2026-02-04” has one; leave one of them out.',
    ],
    [
      { end: 'later' },
      'date-invalid events[0].end: “later” is not a date; dates are written 2026-02-03, 2026-02, 2026 or 2026-02-03T10:00+03:00.',
    ],
    [
      { status: 'maybe' },
      'status-unknown events[0].status: “maybe” is not a status, so the event counts as confirmed; write one of confirmed, reported, planned, ongoing, moved, postponed, cancelled, disputed.',
    ],
    [{ importance: 9 }, 'importance-invalid events[0].importance: “9” is not a number from 1 to 5.'],
    [{ importance: 'high' }, 'importance-invalid events[0].importance: “high” is not a number from 1 to 5.'],
    [
      { timezone: 'Asia/Doha' },
      'timezone-unknown events[0].timezone: “Asia/Doha” is not a time zone; use a name such as Asia/Qatar.',
    ],
    [
      { place: { lat: 120, lon: 3 } },
      'coordinate-invalid events[0].lat: “120” is not a latitude; write degrees from −90 to 90.',
    ],
    [
      { lat: '1', lon: 'west' },
      'coordinate-invalid events[0].lon: “west” is not a longitude; write degrees from −180 to 180.',
    ],
    [
      { place: { lat: 12 } },
      'coordinate-missing events[0].lon: One of latitude and longitude is missing, so the place is not on a map; write both.',
    ],
    [
      { relations: 'about:nobody' },
      'relation-unknown events[0].relations: “nobody” is not the id of any event, so this relation is left out.',
    ],
    [
      { relations: [{ type: 'about' }] },
      'relation-invalid events[0].relations: A relation names no event; write {"type": "follows", "to": "the other’s id"}.',
    ],
    [
      { relations: 'part-of:a' },
      'relation-cycle events[0].relations: “part-of” goes round in a circle (a → a); take one of these relations out.',
    ],
    [
      { summary: 'x'.repeat(10_001) },
      'field-long events[0].summary: The text has 10001 characters; only the first 10000 are used.',
    ],
    ...(
      [
        [{ source_url: 'javascript:alert(1)' }, 'source_url', 'javascript:alert(1)'],
        [{ source: { name: 'Paper', url: 'JavaScript:x' } }, 'source.url', 'JavaScript:x'],
        [
          {
            sources: [
              { name: 'A', url: 'https://a.example/' },
              { name: 'B', url: 'ftp://b' },
            ],
          },
          'sources[1].url',
          'ftp://b',
        ],
        [{ source_url: 'https://two words.example/' }, 'source_url', 'https://two words.example/'],
        [{ source_url: '\x01javascript:x' }, 'source_url', '\x01javascript:x'],
        [{ media: 'data:text/html,x' }, 'media', 'data:text/html,x'],
        [{ media: [{ src: 'vbscript:x' }] }, 'media[0].src', 'vbscript:x'],
        [{ media: { src: '/a.jpg', credit: '[AP](blob:x)' } }, 'media.credit', 'blob:x'],
        [{ media: '/a.mp4', media_captions: 'data:text/vtt,x' }, 'media_captions', 'data:text/vtt,x'],
        [{ summary: 'See *[this](javascript:alert(1))*.' }, 'summary', 'javascript:alert(1)'],
        [{ media: [{ src: '/a.mp4', captions: [{ src: 'javascript:x' }] }] }, 'media[0].captions', 'javascript:x'],
        [{ summary_ar: '- [هذا](java\tscript:x)\n- [ذلك](data:x)' }, 'summary', 'data:x'],
      ] as const
    ).map(
      ([fields, field, value]) =>
        [
          fields,
          `link-refused events[0].${field}: “${value}” is not an address that may be followed, so it is left out; write one that begins with https:.`,
        ] as const,
    ),
    [
      JSON.parse('{"__proto__": {"polluted": true}}'),
      'field-name events[0].__proto__: “__proto__” cannot be the name of a field, so it is left out; call it something else.',
    ],
  ];
  for (const [fields, expected] of rows) {
    const record = { id: 'a', date: '2026-02-03', title: 'A' };
    for (const [key, value] of Object.entries(fields)) Object.defineProperty(record, key, { value, enumerable: true });
    assert.deepEqual(problemsOf({ events: [record as unknown as EventRecord] }), [expected]);
  }
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
});

test('addresses that are followed, and words that only look like others, are no problem', () => {
  for (const fields of [
    { source_url: 'https://a.example:81/x?y=1:2#z' },
    { source_url: 'http://a.example; mailto:desk@a.example', source: 'A; B' },
    { source_url: '/archive/2026?a:b' },
    { source: 'Reuters:world' },
    { media: { src: 'pictures/a.jpg', caption: 'Photo: [AP](https://ap.example)', credit: 'Photo:AP' } },
    { media: 'file:///pictures/a.jpg' },
    {
      title: 're:publica',
      summary: 'At 10:00 \\[no link](javascript:x) [nor](this one: x)',
      tags: ['a:b'],
      note: 'x:y',
    },
  ]) {
    const event = { date: '2026-02-03', title: 'A', ...fields } as unknown as EventRecord;
    assert.deepEqual(problemsOf({ events: [event] }), [], JSON.stringify(fields));
  }
});

test('an address that may not be followed is told by the row and column of its table, and its event is drawn', async () => {
  const csv = `date,title,source,Link,media,media_credit
2026-02-03,A,Paper,https://a.example/,/a.jpg,AP
2026-02-04,B,Paper,java\tscript:alert(1),data:image/png;base64;x,[AP](javascript:x)`;
  const { timeline, problems } = await readEvents(csv, { name: 'a.csv' });
  assert.equal(timeline.events.length, 2);
  assert.deepEqual(
    problems.map(({ code, row, field }) => [code, row, field]),
    [
      ['link-refused', 3, 'source_url'],
      ['link-refused', 3, 'media'],
      ['link-refused', 3, 'media_credit'],
    ],
  );
});

test('a date that is too long is a problem, and quick', () => {
  const [problem] = EventTable.from({ events: [{ date: '9'.repeat(100_000), title: 'A' }] }).problems;
  assert.equal(problem?.code, 'date-long');
  assert.ok(problem!.message.length < 300 && problem!.value!.length <= 80);
});

test('of a span whose end is wrong the start is drawn', () => {
  for (const fields of [{ date: '2026-02-03/2026-01-01' }, { date: '2026-02-03', end: '2026-01-01' }]) {
    const { table } = EventTable.from({ events: [{ title: 'A', ...fields }] });
    assert.deepEqual([table.starts[0], table.ends[0]], [Date.UTC(2026, 1, 3), Date.UTC(2026, 1, 4)]);
  }
});

test('what is no event is reported and keeps its place', () => {
  for (const wrong of [null, 'text', 7, ['a']]) {
    const { table, problems } = EventTable.from({
      events: [wrong as unknown as EventRecord, { date: '2026', title: 'B' }],
    });
    assert.equal(table.length, 2);
    assert.deepEqual(
      problems.map(({ code, path }) => [code, path]),
      [['event-invalid', 'events[0]']],
    );
  }
});

test('doubled ids are renamed, the earliest event keeping its own', () => {
  const { table, problems } = EventTable.from({
    events: [
      { id: 'a', date: '2026', title: 'Third' },
      { id: 'a', date: '2024', title: 'First' },
      { id: 'a-2', date: '2021', title: 'Has that name' },
      { id: 'a', date: '2025', title: 'Second' },
    ],
  });
  assert.deepEqual(
    [0, 1, 2, 3].map((i) => [table.id(i), table.title(i)]),
    [
      ['a-2', 'Has that name'],
      ['a', 'First'],
      ['a-3', 'Second'],
      ['a-4', 'Third'],
    ],
  );
  assert.deepEqual(
    problems.map(({ message }) => message),
    [
      'events[0].id: “a” is the id of another event too, so this one is called “a-4”; give each its own.',
      'events[3].id: “a” is the id of another event too, so this one is called “a-3”; give each its own.',
    ],
  );
});

test('a cycle over several events is named once, other relations may go round', () => {
  const event = (id: string, relations: string) =>
    ({ id, date: '2026', title: id, relations }) as unknown as EventRecord;
  assert.deepEqual(
    problemsOf({ events: [event('a', 'moved-to:b'), event('b', 'moved-to:c'), event('c', 'moved-to:a; about:b')] }),
    [
      'relation-cycle events[0].relations: “moved-to” goes round in a circle (a → b → c → a); take one of these relations out.',
    ],
  );
  assert.deepEqual(problemsOf({ events: [event('a', 'about:b'), event('b', 'about:a')] }), []);
  assert.deepEqual(problemsOf({ events: [event('a', 'moved-to:b'), event('b', 'replaces:a')] }), []);
});

test('a chain of 100,000 relations is followed without recursion', () => {
  const events = Array.from({ length: 100_000 }, (_, i) => ({
    id: `e${i}`,
    date: '2026-02-03',
    title: 'A',
    relations: [{ type: 'follows', to: `e${(i + 1) % 100_000}` }],
  }));
  const problems = problemsOf({ events });
  assert.equal(problems.length, 1);
  assert.match(problems[0]!, /\(e0 → e1 → e2 → e3 → … → e99998 → e99999 → e0\)/);
});

test('what is wrong with the timeline itself is reported', () => {
  const timeline = {
    timezone: 'Mars/Base',
    groups: [{ title: 'No id' }],
    eras: [{ date: 'soon', title: 'Era' }],
    events: [],
  } as unknown as Timeline;
  assert.deepEqual(
    EventTable.from(timeline, { timezone: 'Venus' }).problems.map(({ code, path }) => [code, path]),
    [
      ['timezone-unknown', undefined],
      ['timezone-unknown', 'timezone'],
      ['group-invalid', 'groups[0].id'],
      ['date-invalid', 'eras[0].date'],
    ],
  );
  assert.deepEqual(problemsOf({ groups: 'x', events: 'y' } as unknown as Timeline), [
    'type-wrong groups: “x” is not a list.',
    'events-missing events: “y” has no list of events; write {"events": […]}, or only a list.',
  ]);
});

test('a thousand problems are listed, the others counted', () => {
  const events = Array.from({ length: 1500 }, (_, i) => ({ id: `e${i}`, date: 'soon', title: 'A' }));
  const { problems } = EventTable.from({ events });
  assert.equal(problems.length, 1001);
  assert.deepEqual(problems.at(-1), {
    code: 'problems-more',
    message: '500 more problems are not listed; put these right first.',
  });
});

test('an id that is written comes before the same one that is made, wherever they stand', () => {
  const events: EventRecord[] = [
    { date: '2026-02-02', title: 'Vote' },
    { date: '2026-02-02', title: 'Vote', summary: 'again' },
    { id: '2026-02-02-vote', date: '2026-03-01', title: 'Later' },
    { id: '2026-02-02-vote-2', date: '2026-03-02', title: 'Much later' },
  ];
  for (const list of [events, [...events].reverse()]) {
    const { table, problems } = EventTable.from({ events: list });
    const ids = Object.fromEntries(Array.from(list, (record, i) => [table.idAt(i), record.summary ?? record.title]));
    assert.deepEqual(ids, {
      '2026-02-02-vote': 'Later',
      '2026-02-02-vote-2': 'Much later',
      '2026-02-02-vote-3': 'Vote',
      '2026-02-02-vote-4': 'again',
    });
    assert.deepEqual(problems, []);
  }
});
