import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEvents } from '../../../src/formats/read-events.js';
import { toJsonLd } from '../../../src/formats/to-json-ld.js';
import type { Timeline } from '../../../src/model/event-record.js';
import { sample } from '../../helpers/sample.js';

const eventOf = async (fields: object): Promise<Record<string, unknown>> => {
  const { timeline } = await readEvents({ '@type': 'Event', name: 'A', startDate: '2026-02-03', ...fields });
  const { date: _, title: __, ...rest } = timeline.events[0]!;
  return rest;
};

test('an event that was moved is drawn where it is and where it was, its parts with it', async () => {
  const { timeline, problems } = await readEvents(sample('events.jsonld'));
  const id = 'https://example.org/#talks';
  const talks = { title: 'Talks', place: { name: 'Muscat', lat: 23.6, lon: 58.5 }, series: id };
  assert.deepEqual(timeline.events, [
    { ...talks, id, date: '2026-02-06T10:00+04:00', end: '2026-02-06T16:00+04:00' },
    { ...talks, id: `${id}-before`, date: '2026-02-03', status: 'moved', relations: [{ type: 'moved-to', to: id }] },
    { date: '2026-02-06', title: 'Statement', relations: [{ type: 'part-of', to: id }] },
    { date: '2026-02-10', title: 'Visit', status: 'cancelled' },
  ]);
  assert.deepEqual(problems, []);
});

test('a live blog is its updates, an article the event of its publication', async () => {
  assert.deepEqual((await readEvents(sample('live.jsonld'))).timeline, {
    title: 'Talks in Muscat, as they happened',
    events: [
      {
        date: '2026-02-06T10:02+04:00',
        title: 'Doors close',
        summary: 'Both sides **inside**.',
        sources: [{ name: 'Example News' }],
      },
      {
        date: '2026-02-06T12:30+04:00',
        title: 'A first break.',
        summary: 'A first break. More at two.',
        sources: [{ name: 'Example News' }],
      },
    ],
  });
  assert.deepEqual((await readEvents(sample('article.jsonld'))).timeline.events, [
    {
      id: 'https://example.org/talks',
      date: '2026-02-06T08:00Z',
      updated: '2026-02-06T09:30Z',
      title: 'Talks begin',
      group: 'World',
      tags: ['talks', 'Oman'],
      media: [{ src: 'https://example.org/a.jpg', type: 'image' }],
      sources: [{ name: 'Example News', url: 'https://example.org/talks' }],
    },
  ]);
  const empty = {
    '@type': 'LiveBlogPosting',
    headline: 'Soon',
    coverageStartTime: '2026-02-06T09:00Z',
    coverageEndTime: '2026-02-06T18:00Z',
  };
  assert.deepEqual((await readEvents(empty)).timeline.events, [
    { date: '2026-02-06T09:00Z', end: '2026-02-06T18:00Z', title: 'Soon' },
  ]);
});

test('each property is read in the forms that it has', async () => {
  const rows: readonly (readonly [object, Record<string, unknown>])[] = [
    [{ endDate: '2026-02-05' }, { end: '2026-02-05' }],
    [{ duration: 'P3D' }, { end: '2026-02-05' }],
    [{ startDate: '2026-02-03T23:00:00+03:00', duration: 'PT2H30M' }, { end: '2026-02-04T01:30+03:00' }],
    [{ duration: 'long' }, {}],
    [{ eventStatus: 'http://schema.org/EventPostponed' }, { status: 'postponed' }],
    [{ eventStatus: { '@id': 'x' } }, {}],
    [{ location: 'Doha' }, { place: { name: 'Doha' } }],
    [{ location: { '@type': 'VirtualLocation', url: 'https://a.example' } }, {}],
    [
      {
        location: [
          { '@type': 'VirtualLocation' },
          { address: { addressLocality: 'Doha', addressCountry: { name: 'Qatar' } } },
        ],
      },
      { place: { name: 'Doha, Qatar' } },
    ],
    [{ organizer: { name: 'O' }, performer: [{ name: 'P' }, 'Q'] }, { actors: ['O', 'P', 'Q'] }],
    [{ keywords: ['a', { '@type': 'DefinedTerm', name: 'b' }] }, { tags: ['a', 'b'] }],
    [{ description: '<p>a</p><p><b>b</b></p>' }, { summary: 'a\n\n**b**' }],
    [{ description: 'a\nb' }, { summary: 'a\nb' }],
    [
      { image: { contentUrl: 'https://a.example/x', caption: 'C', creditText: 'D' } },
      { media: [{ src: 'https://a.example/x', caption: 'C', credit: 'D', type: 'image' }] },
    ],
    [{ url: 'javascript:alert(1)', image: 'data:text/html,x' }, {}],
    [{ url: 'https://www.a.example/x' }, { sources: [{ name: 'a.example', url: 'https://www.a.example/x' }] }],
    [{ '@id': '_:b0', identifier: { '@type': 'PropertyValue', value: 'x1' } }, { id: 'x1' }],
    [{ '@id': '_:b0' }, {}],
    [{ superEvent: { '@id': 'whole' } }, { relations: [{ type: 'part-of', to: 'whole' }] }],
  ];
  for (const [fields, expected] of rows) assert.deepEqual(await eventOf(fields), expected, JSON.stringify(fields));
});

test('names may carry a prefix, types may be many, and texts may be in several languages', async () => {
  const { timeline } = await readEvents({
    '@context': { schema: 'http://schema.org/' },
    '@graph': [
      {
        '@type': ['schema:Thing', 'schema:MusicEvent'],
        'schema:name': [
          { '@value': 'Concert', '@language': 'en' },
          { '@value': 'Konzert', '@language': 'de' },
        ],
        'schema:startDate': { '@value': '2026-02-03', '@type': 'xsd:date' },
      },
    ],
  });
  assert.deepEqual(timeline.events, [{ date: '2026-02-03', title: { en: 'Concert', de: 'Konzert' } }]);
});

test('a problem names the place in the document', async () => {
  const { problems } = await readEvents({
    '@graph': [{ '@type': 'Thing' }, { '@type': 'Event', name: 'A', startDate: 'soon' }],
  });
  assert.deepEqual(
    problems.map(({ code, path }) => [code, path]),
    [['date-invalid', '@graph[1].date']],
  );
  const none = await readEvents({ '@context': 'https://schema.org', '@type': 'Organization' });
  assert.deepEqual(
    none.problems.map(({ code }) => code),
    ['events-missing'],
  );
});

test('documents of any depth, and ones that hold themselves, come to an end', async () => {
  let nested: object = { '@type': 'Event', name: 'Last', startDate: '2026' };
  for (let i = 0; i < 20_000; i++)
    nested = { '@type': 'Event', '@id': `e${i}`, name: 'A', startDate: '2026', subEvent: nested };
  assert.equal((await readEvents(nested)).timeline.events.length, 20_001);
  const ring: Record<string, unknown> = { '@type': 'Event', name: 'A', startDate: '2026' };
  ring.subEvent = [ring];
  assert.equal((await readEvents(ring)).timeline.events.length, 1);
});

test('what is written as JSON-LD reads back, as far as it can be said there', async () => {
  const timeline: Timeline = {
    title: 'Talks',
    description: 'All of them',
    events: [
      { id: 'a', date: '2026-02-03', end: '2026-02-05', title: 'A', summary: 'One', status: 'cancelled', group: 'G' },
      { id: 'b', date: '2026-02-06T10:00+04:00', title: 'B', sources: [{ name: 'S', url: 'https://s.example/' }] },
      {
        id: 'c',
        date: '2026-02',
        title: 'C',
        place: { name: 'Doha', lat: 25.3, lon: 51.5 },
        relations: [{ type: 'part-of', to: 'a' }],
      },
    ],
  };
  const again = (await readEvents(toJsonLd(timeline))).timeline;
  assert.deepEqual(
    {
      ...again,
      events: again.events.map((event, i) => (i === 1 ? { ...event, date: '2026-02-06T10:00+04:00' } : event)),
    },
    timeline,
  );
});
