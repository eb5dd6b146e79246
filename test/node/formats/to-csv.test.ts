import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readEvents } from '../../../src/formats/read-events.js';
import { toCsv } from '../../../src/formats/to-csv.js';
import { toJson } from '../../../src/formats/to-json.js';
import type { EventRecord, Timeline } from '../../../src/model/event-record.js';
import { splitFields } from '../../../src/model/split-fields.js';

test('toCsv writes only the columns that are used, in the order of the format', () => {
  const timeline: Timeline = {
    events: [
      { date: Date.UTC(2026, 1, 3), title: 'A, "B"', casualties: 3 },
      { date: { start: '2026', end: '2027' }, title: { und: 'C', ar: 'د' }, place: { name: 'Doha', lat: 25, lon: -1 } },
      {
        date: { end: new Date(Date.UTC(2026, 0)) },
        title: 'line\nbreak',
        relations: [{ type: 'about', to: 'x' }],
        tags: ['a;b', 'c'],
      },
      { date: -4.35e20, title: '', media: { src: 'a.jpg', alt: 'A' }, corrections: [{ date: '2026', text: 'x' }] },
    ],
  };
  assert.equal(
    toCsv(timeline),
    [
      'id,date,end,title,title_ar,tags,place,lat,lon,relations,media,media_alt,casualties,corrections',
      ',2026-02-03T00:00:00.000Z,,"A, ""B""",,,,,,,,,3,',
      ',2026,2027,C,"د",,Doha,25,-1,,,,,',
      ',/2026-01-01T00:00:00.000Z,,"line\nbreak",,"a,b; c",,,,about:x,,,,',
      `,Y-13784599281,,,,,,,,,a.jpg,A,,"[{""date"":""2026"",""text"":""x""}]"`,
      '',
    ].join('\r\n'),
  );
});

test('cells that a spreadsheet would run get a mark before them, numbers do not', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['=1+1', `"'=1+1"`],
    ['+49 30', `"'+49 30"`],
    ['@sum', `"'@sum"`],
    ['\t=x', `"'\t=x"`],
    ['＝x', `"'＝x"`],
    ["'=x", `"''=x"`],
    ['-44', '-44'],
    ['-0044-03-15', `"'-0044-03-15"`],
    ["'80s", `"'80s"`],
    ['a=b', '"a=b"'],
    ['a\0b', 'ab'],
  ];
  for (const [title, cell] of rows) {
    assert.equal(toCsv({ events: [{ date: '2026', title }] }), `id,date,title\r\n,2026,${cell}\r\n`);
  }
});

const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc
      .array(fc.constantFrom("'", '=', '-', '+', '"', ',', ';', '\n', '\r', ' ', '\t', 'a', '4', '＝'))
      .map((parts) => parts.join('')),
  )
  .filter((each) => each !== '' && !/[\0\uFFFD\uFEFF\p{Cs}]/u.test(each));
const word = fc.stringMatching(/^[a-z][a-z0-9 -]{0,8}[a-z0-9]$/);
const record: fc.Arbitrary<EventRecord> = fc.record(
  {
    id: word,
    date: fc.constantFrom('2026-02-03', '2026-01-28~/..', '-0043-03-15', 'Y-66000000', '2026-02-06T10:00+04:00'),
    end: fc.constantFrom('2026-05', '..'),
    timezone: fc.constant('Asia/Qatar'),
    title: fc.oneof(text, fc.record({ und: text, ar: text }), fc.record({ en: text, 'pt-br': text })),
    summary: text,
    group: word,
    tags: fc.array(word, { minLength: 1, maxLength: 3 }),
    actors: fc.array(word, { minLength: 1, maxLength: 3 }),
    place: fc.record({ name: word, lat: fc.integer({ min: -90, max: 90 }), lon: fc.integer({ min: -180, max: 180 }) }),
    status: fc.constantFrom('planned' as const, 'moved' as const),
    importance: fc.integer({ min: 1, max: 5 }),
    relations: fc.array(fc.record({ type: fc.constantFrom('about', 'follows'), to: word }), {
      minLength: 1,
      maxLength: 2,
    }),
    sources: fc.array(
      fc.record({ name: word, url: fc.webUrl({ validSchemes: ['https'] }) }, { requiredKeys: ['name'] }),
      { minLength: 1, maxLength: 3 },
    ),
    quote: fc.record({ text: word, by: word }),
    media: fc.array(fc.record({ src: word, alt: word, caption: word }), { minLength: 1, maxLength: 1 }),
    note: text,
  },
  { requiredKeys: ['date', 'title'] },
);

test('what is written as CSV reads back as it was', async () => {
  const semicolons = (each: EventRecord): boolean => !(each.sources ?? []).some(({ url }) => url?.includes(';'));
  await fc.assert(
    fc.asyncProperty(fc.array(record.filter(semicolons), { minLength: 1, maxLength: 5 }), async (random) => {
      const events = structuredClone(random);
      const { timeline } = await readEvents(toCsv({ events }), { format: 'csv' });
      assert.deepEqual(
        timeline.events,
        events.map((each) => splitFields(each)),
      );
    }),
    { numRuns: 200 },
  );
});

test('what is written as JSON reads back as it was, and cannot end a script', async () => {
  const timeline: Timeline = {
    title: 'T',
    lang: 'en',
    groups: [{ id: 'x' }],
    events: [{ id: 'a', date: '2026', title: '</script><b>', n: [1] }],
  };
  const json = toJson(timeline);
  assert.ok(!json.includes('<'));
  assert.deepEqual((await readEvents(json)).timeline, timeline);
  assert.ok(!toJson(JSON.parse('{"events":[{"__proto__":{"a":1}}]}')).includes('__proto__'));
});

test("an app's own field reads back as itself, also by a name that tables have for something else", async () => {
  const names = [
    'time',
    'End time',
    'year',
    'Headline',
    'finish',
    'link',
    'desk',
    'field:desk',
    'Uhrzeit',
    'to',
    'Month',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.constantFrom(...names), fc.constantFrom('10:00', '7', 'Sport'), {
        maxKeys: 4,
        noNullPrototype: true,
      }),
      fc.constantFrom({ date: '2026-02-03' }, { date: '2026-02-03T09:00', end: '2026-02-04' }),
      async (own, when) => {
        const event = { id: 'a', ...when, title: 'A', ...own };
        const { timeline, problems } = await readEvents(toCsv({ events: [event] }), { name: 'a.csv' });
        assert.deepEqual([timeline.events, problems], [[event], []]);
      },
    ),
  );
  assert.match(
    toCsv({ events: [{ date: '2026', title: 'A', desk: 'x', time: '10:00' } as EventRecord] }),
    /,desk,field:time\r/,
  );
});
