import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEvents } from '../../../src/formats/read-events.js';
import { EventTable } from '../../../src/model/event-table.js';
import { sample } from '../../helpers/sample.js';

test('vis-timeline: items, groups and what lies behind them', async () => {
  assert.deepEqual(await readEvents(sample('items.vis.json')), {
    timeline: {
      groups: [{ id: '1', title: 'Doha', order: 2 }],
      eras: [{ date: { start: '2026-02-02', end: '2026-02-08' }, title: 'Week' }],
      events: [
        { id: '1', date: '2026-02-03', title: 'Briefing', group: '1' },
        { id: '2', date: '2026-02-06', end: '2026-02-07', title: 'Talks', summary: 'In **Muscat**' },
      ],
    },
    problems: [],
  });
});

test('vis-timeline: dates of every kind that its programs hand over', async () => {
  const rows: readonly (readonly [object, Record<string, unknown>])[] = [
    [{ start: new Date(Date.UTC(2026, 1, 3, 10)) }, { date: '2026-02-03T10:00Z' }],
    [{ start: Date.UTC(2026, 1, 3, 10) }, { date: '2026-02-03T10:00Z' }],
    [{ start: 1000 }, { date: '1970-01-01T00:00:01.000Z' }],
    [{ start: '/Date(1770112800000)/' }, { date: '2026-02-03T10:00Z' }],
    [{ start: { valueOf: () => Date.UTC(2026, 1, 3, 10), _isAMomentObject: true } }, { date: '2026-02-03T10:00Z' }],
    [{ start: '2026-02-03', end: '2026-02-04' }, { date: '2026-02-03' }],
    [{ start: '2026-02-03', end: '2026-02-03' }, { date: '2026-02-03' }],
    [
      { start: '2026-02-03T10:00:00Z', end: '2026-02-03T12:00:00Z' },
      { date: '2026-02-03T10:00Z', end: '2026-02-03T12:00Z' },
    ],
    [{ start: '2026-02-03', end: '2026-02-05', type: 'point' }, { date: '2026-02-03' }],
    [
      { start: '2026-02-03', className: 'x', style: 'a', colour: 'red' },
      { date: '2026-02-03', colour: 'red' },
    ],
  ];
  for (const [item, expected] of rows) {
    const { timeline } = await readEvents([{ id: 7, content: 'A', ...item }]);
    assert.deepEqual(timeline.events, [{ id: '7', title: 'A', ...expected }], JSON.stringify(item));
  }
  const { problems } = await readEvents({
    items: [
      { content: 'B', start: '2026', type: 'background' },
      { content: 'A', start: 'soon' },
    ],
  });
  assert.deepEqual(
    problems.map(({ code, path }) => [code, path]),
    [['date-invalid', 'items[1].date']],
  );
});

const when = async (value: object, certainty?: string): Promise<unknown> => {
  const feature = {
    type: 'Feature',
    properties: { title: 'A' },
    geometry: null,
    when: { ...value, ...(certainty && { certainty }) },
  };
  const { timeline, problems } = await readEvents({ type: 'FeatureCollection', features: [feature] });
  return problems.length > 0 ? problems.map(({ code }) => code).join() : timeline.events[0]!.date;
};

test('Linked Places: stretches of time in all their drafts', async () => {
  const rows: readonly (readonly [object, string, string?])[] = [
    [{ timespans: [{ start: { in: '1600' }, end: { in: '1699' } }] }, '1600/1699'],
    [{ timespans: [{ start: { in: 1600 } }] }, '1600'],
    [{ timespans: [{ end: { in: '1699-03' } }] }, '/1699-03'],
    [{ timespans: [{ start: { earliest: '1600', latest: '1610' }, end: { in: '1699' } }] }, '1600~/1699'],
    [{ timespans: [{ start: { in: '-0043' } }] }, '-0043'],
    [{ timespans: [{ start: { in: '-43' } }] }, '-0043'],
    [{ timespans: [{ start: { in: '1600' } }, { start: { in: '1500' }, end: { in: '1550' } }] }, '1500/1600'],
    [{ timespans: [{ start: { in: '1600' } }] }, '1600?', 'uncertain'],
    [{ timespans: [{ start: { earliest: '1600' } }] }, '1600%', 'less-certain'],
    [{ timespan: ['1600', '', '', '1650', 'label'] }, '1600/1650'],
    [{ timespan: { start: '1600', end: '1650' } }, '1600/1650'],
    [{ '@type': 'Instant', datetime: '2014-04-30' }, '2014-04-30'],
    [{ '@type': 'Interval', start: '2014-04-29', stop: '2014-04-30' }, '2014-04-29/2014-04-30'],
    [{ timespans: [{ start: { in: 'soon' } }] }, 'date-invalid'],
    [{ periods: [{ name: 'Iron Age' }] }, 'date-missing'],
  ];
  for (const [value, date, certainty] of rows) assert.equal(await when(value, certainty), date, JSON.stringify(value));
});

test('Linked Places: times of shapes and of the whole, places at the middle of shapes', async () => {
  const { timeline, problems } = await readEvents(sample('places.geojson'));
  assert.deepEqual(problems, []);
  assert.deepEqual(timeline.events, [
    {
      id: 'https://example.org/mill',
      date: '1850%/1900?',
      title: 'Mill',
      place: { name: 'Mill', lat: 25.3, lon: 51.5 },
    },
    { date: '1953-02-01', title: 'Flood', place: { lat: 51.5, lon: 3.5 } },
  ]);
  const shapes = {
    type: 'FeatureCollection',
    when: { timespans: [{ start: { in: '1900' } }] },
    features: [
      {
        '@id': 'x',
        names: [{ toponym: 'Town' }],
        types: [{ label: 'Village' }, { sourceLabels: [{ label: 'Market' }] }],
        descriptions: [{ value: 'On a <b>hill</b>' }],
        citations: [{ label: 'A book', '@id': 'https://a.example/1' }],
        depictions: [{ '@id': 'https://a.example/x.jpg', title: 'View', license: 'CC' }, { '@id': 'javascript:x' }],
        geometry: {
          type: 'GeometryCollection',
          geometries: [
            {
              type: 'Point',
              coordinates: [1, 2],
              when: { timespans: [{ start: { in: '1600' }, end: { in: '1699' } }] },
            },
            { type: 'Point', coordinates: [3, 4], when: { timespans: [{ start: { in: '1700' } }] } },
          ],
        },
      },
      { type: 'Feature', properties: { title: 'Whole' } },
    ],
  };
  assert.deepEqual((await readEvents(shapes)).timeline.events, [
    {
      id: 'x',
      date: '1600/1700',
      title: 'Town',
      summary: 'On a **hill**',
      group: 'Village',
      tags: ['Market'],
      place: { name: 'Town', lat: 3, lon: 2 },
      sources: [{ name: 'A book', url: 'https://a.example/1' }],
      media: [{ src: 'https://a.example/x.jpg', caption: 'View', credit: 'CC', type: 'image' }],
      timespans: [{ start: { in: '1600' }, end: { in: '1699' } }, { start: { in: '1700' } }],
    },
    { date: '1900', title: 'Whole' },
  ]);
});

test('Wikidata: columns are found by names and by what is in them', async () => {
  assert.deepEqual(await readEvents(sample('battles.wikidata.json')), {
    timeline: {
      events: [
        {
          id: 'Q1',
          date: '-0215-07-29',
          title: 'Battle of A',
          place: { name: 'Cannae', lat: 41.3, lon: 16.13 },
          sources: [{ name: 'Wikidata', url: 'http://www.wikidata.org/entity/Q1' }],
        },
        {
          id: 'Q2',
          date: '18XX',
          title: 'Battle of B',
          sources: [{ name: 'Wikidata', url: 'http://www.wikidata.org/entity/Q2' }],
        },
      ],
    },
    problems: [],
  });
  const { timeline, problems } = await readEvents(sample('battles.list.json'));
  assert.deepEqual(timeline.events[1], {
    id: 'Q2',
    date: '1807-06-22',
    title: 'Battle of B',
    media: [{ src: 'https://commons.wikimedia.org/wiki/Special:FilePath/B.jpg', type: 'image' }],
    sources: [{ name: 'Wikidata', url: 'http://www.wikidata.org/entity/Q2' }],
  });
  assert.equal(timeline.events[0]!.date, '-0232');
  assert.match(problems[0]!.message, /^date: 1 of 2 dates name the first of January/);
});

test('Wikidata: each precision gives a date of that precision', async () => {
  const rows: readonly (readonly [string, number, string])[] = [
    ['1999-05-04T00:00:00Z', 11, '1999-05-04'],
    ['1999-05-01T00:00:00Z', 10, '1999-05'],
    ['1999-01-01T00:00:00Z', 9, '1999'],
    ['1985-01-01T00:00:00Z', 8, '198X'],
    ['0085-01-01T00:00:00Z', 8, '0085~'],
    ['1801-01-01T00:00:00Z', 7, '18XX'],
    ['1900-01-01T00:00:00Z', 7, '18XX'],
    ['-0450-01-01T00:00:00Z', 7, '[-0499..-0400]'],
    ['1500-01-01T00:00:00Z', 6, '[1001..2000]'],
    ['-65000000-01-01T00:00:00Z', 3, 'Y-65000000~'],
    ['1999-05-04T10:20:00Z', 13, '1999-05-04T10:20Z'],
  ];
  for (const [date, precision, expected] of rows) {
    const { timeline, problems } = await readEvents([
      { item: 'http://www.wikidata.org/entity/Q1', itemLabel: 'A', start: date, datePrecision: String(precision) },
    ]);
    assert.equal(timeline.events[0]!.date, expected);
    assert.deepEqual(problems, [], expected);
    assert.equal(EventTable.from(timeline).table.placed, 1);
  }
});

test('SIMILE: dates as its programs wrote them, ends that mean inexactness', async () => {
  assert.deepEqual(await readEvents(sample('walk.simile.xml')), {
    timeline: {
      events: [
        {
          date: '1963-11-22T12:30-06:00',
          title: 'Shots',
          summary: 'In *Dallas*',
          sources: [{ name: 'example.org', url: 'https://example.org/1' }],
        },
        { date: '1963-05-01', end: '1963-05-31', title: 'Move' },
        { date: '[1961..1963]', title: 'A letter' },
      ],
    },
    problems: [],
  });
  assert.deepEqual((await readEvents(sample('walk.simile.json'))).timeline.events, [
    {
      id: 'a',
      date: '2001-09-27',
      title: 'Film',
      summary: 'Seen.',
      media: [{ src: 'https://example.org/f.jpg', type: 'image' }],
    },
    { date: '1900~', end: '1910', title: 'Tour' },
  ]);
  const { timeline, problems } = await readEvents(
    '<data><event start="soon" title="A">x<event start="100 BC" title="B"/>',
    { name: 'a.xml' },
  );
  assert.deepEqual(timeline.events, [
    { date: 'soon', title: 'A', summary: 'x' },
    { date: '-0099', title: 'B' },
  ]);
  assert.deepEqual(
    problems.map(({ code, row }) => [code, row]),
    [['date-invalid', 1]],
  );
});

test('feeds: RSS and Atom, their HTML, links, sounds and pictures', async () => {
  assert.deepEqual(await readEvents(sample('news.rss')), {
    timeline: {
      title: 'Example News',
      description: 'World & more',
      lang: 'en-gb',
      events: [
        {
          id: 'tag:1',
          date: '2026-02-06T10:00+04:00',
          title: 'Talks & tea',
          summary: 'In **Muscat**.',
          tags: ['World'],
          media: [{ src: 'https://example.org/talks.mp3', type: 'audio/mpeg' }],
          sources: [{ name: 'Example News', url: 'https://example.org/talks' }],
        },
        {
          date: '2026-02-10',
          title: 'Visit',
          summary: 'Called off.',
          media: [{ src: 'https://example.org/v.jpg', alt: 'An empty room', type: 'image' }],
          sources: [{ name: 'Example News', url: 'https://example.org/visit' }],
        },
      ],
    },
    problems: [],
  });
  assert.deepEqual((await readEvents(sample('releases.atom'))).timeline, {
    title: 'Freigaben',
    lang: 'de',
    events: [
      {
        id: 'tag:example.org,2026:1',
        date: '2026-02-03T09:00Z',
        updated: '2026-02-03T10:00Z',
        title: 'a < b',
        summary: 'With **marks** & [notes](https://example.org/releases/n)',
        sources: [{ name: 'Freigaben', url: 'https://example.org/releases/1' }],
      },
    ],
  });
});

test('feeds: what is wrong is said with its line', async () => {
  const { timeline, problems } = await readEvents(
    '<rss><channel>\n<item>\n<title>A</title><pubDate>yesterday</pubDate></item>\n<item><description>No title. None</description><link>javascript:x</link></item>',
  );
  assert.deepEqual(timeline.events, [
    { date: 'yesterday', title: 'A' },
    { title: 'No title. None', summary: 'No title. None' },
  ]);
  assert.deepEqual(
    problems.map(({ code, row }) => [code, row]),
    [
      ['date-invalid', 2],
      ['date-missing', 4],
    ],
  );
  assert.deepEqual(
    (await readEvents('<rss><channel/></rss>')).problems.map(({ code }) => code),
    ['events-missing'],
  );
  assert.deepEqual(
    (
      await readEvents('<feed><title>\uFFFD</title><entry><title>A</title><updated>2026</updated></entry></feed>')
    ).problems.map(({ code }) => code),
    ['encoding'],
  );
});
