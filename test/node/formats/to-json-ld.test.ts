import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toJsonLd } from '../../../src/formats/to-json-ld.js';
import type { EventRecord, Timeline } from '../../../src/model/event-record.js';

type Item = Readonly<Record<string, unknown>>;

const itemsOf = (timeline: Timeline): readonly Item[] =>
  JSON.parse(toJsonLd(timeline)).itemListElement.map(({ item }: { item: Item }) => item);

const itemOf = (event: Partial<EventRecord>, timeline: Partial<Timeline> = {}): Item =>
  itemsOf({ ...timeline, events: [{ id: 'a', date: '2026', title: 'A', ...event }] })[0]!;

test('toJsonLd writes a list of schema.org events', () => {
  assert.deepEqual(
    JSON.parse(
      toJsonLd({
        title: 'Talks',
        description: 'What *happened*.',
        events: [
          {
            id: 'a',
            date: '2026-02-03',
            end: '2026-02-05',
            title: 'Briefing',
            summary: 'On **aid**.',
            group: 'Rafah',
            actors: ['Qatar'],
            tags: ['aid'],
            place: { name: 'Doha', lat: 25, lon: 51 },
            sources: [{ name: 'TRT World', url: 'https://t.example/1', date: '2026-02-04' }, { name: 'By phone' }],
            media: { src: 'https://m.example/a.jpg', alt: 'A hall', credit: 'B' },
          },
        ],
      }),
    ),
    {
      '@context': 'https://schema.org',
      '@type': 'ItemList',
      name: 'Talks',
      description: 'What happened.',
      numberOfItems: 1,
      itemListElement: [
        {
          '@type': 'ListItem',
          position: 1,
          item: {
            '@type': 'Event',
            identifier: 'a',
            name: 'Briefing',
            description: 'On aid.',
            startDate: '2026-02-03',
            endDate: '2026-02-05',
            eventStatus: 'https://schema.org/EventScheduled',
            location: {
              '@type': 'Place',
              name: 'Doha',
              geo: { '@type': 'GeoCoordinates', latitude: 25, longitude: 51 },
            },
            about: [
              { '@type': 'Thing', name: 'Rafah' },
              { '@type': 'Thing', name: 'Qatar' },
            ],
            keywords: ['aid'],
            image: [
              { '@type': 'ImageObject', url: 'https://m.example/a.jpg', alternateName: 'A hall', creditText: 'B' },
            ],
            url: 'https://t.example/1',
            subjectOf: [
              {
                '@type': 'CreativeWork',
                publisher: { '@type': 'Organization', name: 'TRT World' },
                url: 'https://t.example/1',
                datePublished: '2026-02-04',
              },
              { '@type': 'CreativeWork', publisher: { '@type': 'Organization', name: 'By phone' } },
            ],
          },
        },
      ],
    },
  );
});

test('dates are ISO 8601 to the unit that was stated, times with their own offset', () => {
  const cases: readonly (readonly [Partial<EventRecord>, start?: string, end?: string, timezone?: string])[] = [
    [{ date: '2026' }, '2026'],
    [{ date: '2026-02~' }, '2026-02'],
    [{ date: '-0043-03-15' }, '-0043-03-15'],
    [{ date: '198X' }, '1980', '1989'],
    [{ date: '2026-02-03/..' }, '2026-02-03'],
    [{ date: '../2026-02-03' }, undefined, '2026-02-03'],
    [{ date: 'Y-66000000' }],
    [{ date: '2026-02-06T10:00+04:00' }, '2026-02-06T10:00:00+04:00'],
    [{ date: '2026-02-06T10:00-03:30' }, '2026-02-06T10:00:00-03:30'],
    [
      { date: '2026-02-06T10:00Z', end: '2026-02-06T11:00Z' },
      '2026-02-06T13:00:00+03:00',
      '2026-02-06T14:00:00+03:00',
      'Asia/Qatar',
    ],
    [{ date: '2026-02-06T10:00', timezone: 'Asia/Tokyo' }, '2026-02-06T10:00:00+09:00'],
    [{ date: '2026-02-06T10:00' }, '2026-02-06T10:00:00'],
    [{ date: '2026-02-06T10:00' }, '2026-02-06T10:00:00+03:00', undefined, 'Asia/Qatar'],
  ];
  for (const [event, start, end, timezone] of cases) {
    const { startDate, endDate } = itemOf(event, timezone ? { timezone } : {});
    assert.deepEqual([startDate, endDate], [start, end], String(event.date));
  }
});

test('what was called off has a status; what was moved says from where to where', () => {
  assert.equal(itemOf({ status: 'cancelled' }).eventStatus, 'https://schema.org/EventCancelled');
  assert.equal(itemOf({ status: 'postponed' }).eventStatus, 'https://schema.org/EventPostponed');
  assert.equal(itemOf({ status: 'moved' }).eventStatus, 'https://schema.org/EventPostponed');
  const [former] = itemsOf({
    events: [
      { id: 'a', date: '2026-02-06', title: 'Talks', status: 'moved', relations: [{ type: 'moved-to', to: 'b' }] },
      { id: 'b', date: '2026-02-07', title: 'Talks' },
    ],
  });
  assert.deepEqual(
    [former?.startDate, former?.previousStartDate, former?.eventStatus, former?.sameAs],
    ['2026-02-07', '2026-02-06', 'https://schema.org/EventRescheduled', '#b'],
  );
});

test('an event that is part of another names it', () => {
  const items = itemsOf({
    events: [
      { id: 'a', date: '2026-02-06', title: 'Round one', relations: [{ type: 'part-of', to: 'b' }] },
      { id: 'b', date: '2026-02', title: 'Talks' },
    ],
  });
  assert.deepEqual(items[0]?.superEvent, { '@type': 'Event', identifier: 'b', name: 'Talks' });
});

test('the text cannot end a script, and no unsafe address is in it', () => {
  const text = toJsonLd({
    events: [
      {
        date: '2026',
        title: '</script><!--',
        sources: [{ name: 'A', url: 'javascript:alert(1)' }],
        media: { src: 'javascript:alert(1)', type: 'image/png' },
      },
    ],
  });
  assert.ok(!text.includes('<'));
  assert.ok(!text.includes('javascript'));
});
