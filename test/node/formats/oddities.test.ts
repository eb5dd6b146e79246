import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEvents } from '../../../src/formats/read-events.js';
import { sample } from '../../helpers/sample.js';

test('Timemap: the month first, sources by their ids, a headline of the first sentence', async () => {
  const { timeline, problems } = await readEvents(sample('map.timemap.json'));
  assert.deepEqual(timeline.events, [
    {
      graphic: 'FALSE',
      category_full: 'Movement of vehicles',
      id: 'CIV0001',
      date: '2022-02-24T13:30',
      title: 'A convoy crosses the bridge',
      summary: 'A convoy crosses the bridge. Two lorries stay behind.',
      group: 'Movement',
      tags: ['Vehicles'],
      place: { name: 'Northern bridge', lat: 49.9, lon: 36.2 },
      sources: [{ name: 'A film from the bank', url: 'https://example.org/film.mp4' }, { name: 'src9' }],
      display_date: 'early afternoon',
    },
    { id: 'CIV0002', date: '2/31/2022', title: 'The road is open again', group: 'Roads' },
  ]);
  assert.deepEqual(
    problems.map(({ message }) => message),
    ['events[1].date: “2/31/2022” is not a date; write it as 2022-02-28.'],
  );
});

test('Wikidata: a value that nobody knows is no date', async () => {
  const unknown = [
    't123456',
    '_:b0',
    'http://www.wikidata.org/.well-known/genid/0f3c',
    'https://www.wikidata.org/.well-known/genid/0f3c',
  ];
  for (const value of unknown) {
    const item = { type: 'uri', value: 'http://www.wikidata.org/entity/Q1' };
    const bindings = [{ item, itemLabel: { value: 'A' }, date: { type: 'bnode', value } }];
    const { timeline, problems } = await readEvents({ head: { vars: [] }, results: { bindings } });
    assert.equal(timeline.events[0]?.date, undefined, value);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['date-missing'],
      value,
    );
  }
});

test('GeoJSON: a date of its own counts more than that of all, and what is no feature is told', async () => {
  const features = [
    { type: 'Feature', properties: { title: 'Own', date: '2026-02-03' }, geometry: null },
    { type: 'Feature', properties: { title: 'Of all' }, geometry: { type: 'Point', coordinates: [7, 51] } },
    'rubbish',
  ];
  const { timeline, problems } = await readEvents({
    type: 'FeatureCollection',
    when: { timespans: [{ start: { in: '1900' } }] },
    features,
  });
  assert.deepEqual(timeline.events.slice(0, 2), [
    { title: 'Own', date: '2026-02-03' },
    { title: 'Of all', date: '1900', place: { lat: 51, lon: 7 } },
  ]);
  assert.deepEqual(
    problems.map(({ code, path }) => [code, path]),
    [['event-invalid', 'features[2]']],
  );
});

test('feeds: addresses are made whole by xml:base', async () => {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/blog/"><title>Blog</title>
    <entry><title>A</title><updated>2026-02-03</updated><link href="post/1"/></entry>
    <entry xml:base="/other/"><title>B</title><updated>2026-02-04</updated><link href="2"/></entry></feed>`;
  const { timeline } = await readEvents(feed);
  assert.deepEqual(
    timeline.events.map(({ sources }) => sources?.[0]?.url),
    ['https://example.org/blog/post/1', 'https://example.org/other/2'],
  );
});

test('TimelineJS sheets: months by their names, and a column of links', async () => {
  const text = `Year,Month,Day,Time,Headline,Media,Type,Link
"1,815",Dec,10,2:30 PM,A,,,https://example.org/a
2026,Februar,3,,B,https://example.org/b.jpg,,javascript:alert(1)`;
  const { timeline, problems } = await readEvents(text, { name: 'a.csv' });
  assert.deepEqual(timeline.events, [
    { date: '1815-12-10T14:30', title: 'A', sources: [{ name: 'example.org', url: 'https://example.org/a' }] },
    { date: '2026-02-03', title: 'B', media: [{ src: 'https://example.org/b.jpg' }] },
  ]);
  assert.deepEqual(problems, []);
});

test('markwhen: what is counted from now or repeats is told with its line, and eats no other', async () => {
  const text = `title: Plan
2026-02-03: Start !start
after !start 3 weeks: Next
now - 10 days: Then
every 2 weeks for 3 years: Again
6 months: Long
2026-03: March`;
  const { timeline, problems } = await readEvents(text, { name: 'a.mw' });
  assert.deepEqual(
    timeline.events.map(({ title, summary }) => [title, summary]),
    [
      ['Start', undefined],
      ['Next', undefined],
      ['Then', undefined],
      ['Again', undefined],
      ['Long', undefined],
      ['March', undefined],
    ],
  );
  assert.deepEqual(
    problems.map(({ row, field }) => [row, field]),
    [4, 5].map((row) => [row, 'date']),
  );
});

test('Google: what it says instead of data is handed on as one sentence', async () => {
  const answer =
    'google.visualization.Query.setResponse({"status":"error","reqId":"0","errors":[{"reason":"access_denied","detailed_message":"This spreadsheet is not publicly viewable."}]});';
  const { problems } = await readEvents(answer);
  assert.equal(
    problems[0]?.message,
    'Google did not hand over the sheet: This spreadsheet is not publicly viewable. Publish it to the web.',
  );
});
