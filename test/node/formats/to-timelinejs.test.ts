import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../../../src/base/problem.js';
import { readEvents } from '../../../src/formats/read-events.js';
import { toTimelineJs } from '../../../src/formats/to-timelinejs.js';
import { fr } from '../../../src/locale/fr.js';
import type { EventRecord, Timeline } from '../../../src/model/event-record.js';

const slideOf = (event: Partial<EventRecord>, timeline: Partial<Timeline> = {}): Record<string, unknown> =>
  JSON.parse(toTimelineJs({ ...timeline, events: [{ id: 'a', date: '2026', title: 'A', ...event }] })).events[0];

test('toTimelineJs writes a title, slides and eras', () => {
  assert.deepEqual(
    JSON.parse(
      toTimelineJs({
        title: 'Talks',
        description: 'What *happened*.',
        eras: [
          { date: '2026-01/2026-02', title: 'Winter' },
          { date: '2027', title: 'After' },
        ],
        events: [{ id: 'a', date: '2026-02-03', title: 'Briefing', group: 'Doha' }],
      }),
    ),
    {
      title: { text: { headline: 'Talks', text: '<p dir="auto">What <em>happened</em>.</p>' } },
      events: [
        {
          start_date: { year: 2026, month: 2, day: 3 },
          text: { headline: 'Briefing', text: '' },
          group: 'Doha',
          unique_id: 'a',
          autolink: false,
        },
      ],
      eras: [
        { start_date: { year: 2026, month: 1 }, end_date: { year: 2026, month: 2 }, text: { headline: 'Winter' } },
        { start_date: { year: 2027 }, end_date: { year: 2027 }, text: { headline: 'After' } },
      ],
    },
  );
});

test('dates keep their unit, years before 1 are counted as people do, and times are those of the timeline’s clock', () => {
  const cases: readonly (readonly [Partial<EventRecord>, start: object, end?: object])[] = [
    [{ date: '2026' }, { year: 2026 }],
    [{ date: '2026-02' }, { year: 2026, month: 2 }],
    [
      { date: '2026-02-03', end: '2026-02-05' },
      { year: 2026, month: 2, day: 3 },
      { year: 2026, month: 2, day: 5 },
    ],
    [{ date: '198X' }, { year: 1980 }, { year: 1989 }],
    [{ date: '-0043-03-15' }, { year: -44, month: 3, day: 15 }],
    [{ date: '0000' }, { year: -1 }],
    [{ date: '2026-02-06T10:00+04:00' }, { year: 2026, month: 2, day: 6, hour: 9, minute: 0 }],
    [
      { date: '2026-02-06T10:00:30Z', end: '2026-02-06T12:00Z' },
      { year: 2026, month: 2, day: 6, hour: 13, minute: 0, second: 30 },
      { year: 2026, month: 2, day: 6, hour: 15, minute: 0 },
    ],
  ];
  for (const [event, start, end] of cases) {
    const slide = slideOf(event, { timezone: 'Asia/Qatar' });
    assert.deepEqual([slide.start_date, slide.end_date], [start, end], String(event.date));
  }
});

test('far years make a story of years only', () => {
  const story = JSON.parse(
    toTimelineJs({
      events: [
        { date: 'Y-66000000', title: 'Impact' },
        { date: '2026-02-03', title: 'Briefing' },
      ],
    }),
  );
  assert.equal(story.scale, 'cosmological');
  assert.deepEqual(
    story.events.map((slide: { start_date: object }) => slide.start_date),
    [{ year: -66000001 }, { year: 2026 }],
  );
});

test('doubt and status stand in the date that is shown', () => {
  const cases: readonly (readonly [Partial<EventRecord>, string | undefined])[] = [
    [{ date: '2026-02-03' }, undefined],
    [{ date: '2026-02-03~' }, 'Around 3 February 2026'],
    [{ date: '2026-02-03/..' }, 'Since 3 February 2026'],
    [{ date: '2026-02-03', status: 'cancelled' }, 'Cancelled, was planned for 3 February 2026'],
  ];
  for (const [event, words] of cases) assert.equal(slideOf(event).display_date, words);
  const french = toTimelineJs(
    { lang: 'fr', events: [{ date: '2026-02-03', title: 'A', status: 'reported' }] },
    { messages: fr },
  );
  assert.equal(JSON.parse(french).events[0].display_date, 'Selon des médias, 3 février 2026');
});

test('text is text: markup of the data is shown, links go only where they may', () => {
  const slide = slideOf({
    title: '<img src=x onerror=alert(1)> & co',
    summary: '**Strong** <script>x</script> [a](javascript:alert(1)) [b](https://b.example/?a=1&b=2)',
    quote: { text: '<q>', by: 'B' },
    sources: [
      { name: '<S>', url: 'data:text/html,x' },
      { name: 'T', url: 'https://t.example/' },
    ],
    media: { src: 'https://m.example/a.jpg', alt: 'A "quote"', caption: '<c>', credit: '<d>' },
  });
  assert.deepEqual(slide.text, {
    headline: '&lt;img src=x onerror=alert(1)&gt; &amp; co',
    text:
      '<p dir="auto"><strong>Strong</strong> &lt;script&gt;x&lt;/script&gt; a ' +
      '<a href="https://b.example/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">b</a></p>' +
      '<blockquote>&lt;q&gt; – B</blockquote>' +
      '<p>Sources: &lt;S&gt;, <a href="https://t.example/" target="_blank" rel="noopener noreferrer">T</a></p>',
  });
  assert.deepEqual(slide.media, {
    url: 'https://m.example/a.jpg',
    caption: '&lt;c&gt;',
    credit: '&lt;d&gt;',
    alt: 'A "quote"',
  });
  assert.equal(slideOf({ media: { src: '<iframe src=x>' } }).media, undefined);
  assert.ok(!toTimelineJs({ events: [{ date: '2026', title: '</script>' }] }).includes('<'));
});

test('events without a start are left out, and told of', () => {
  const problems: Problem[] = [];
  const events = ['2026', '../2026', 'XXXX-12-25'].map((date, i) => ({ id: `e${i}`, date, title: 'A' }));
  const story = JSON.parse(toTimelineJs({ events }, { onProblem: (problem) => problems.push(problem) }));
  assert.equal(story.events.length, 1);
  assert.deepEqual(
    problems.map(({ path }) => path),
    ['events[1].date', 'events[2].date'],
  );
});

test('links and emphasis of captions and credits are links and emphasis, and are read back', async () => {
  const caption = 'The *hall*, [plan](https://p.example/)';
  const credit = 'By [AP](https://ap.example/)';
  const media = { src: 'https://m.example/a.jpg', caption, credit };
  const slide = slideOf({ media }) as { media: Record<string, string> };
  assert.equal(
    slide.media.caption,
    'The <em>hall</em>, <a href="https://p.example/" target="_blank" rel="noopener noreferrer">plan</a>',
  );
  const { timeline } = await readEvents(toTimelineJs({ events: [{ date: '2026', title: 'A', media }] }));
  const [read] = [timeline.events[0]?.media ?? []].flat();
  assert.deepEqual([read?.caption, read?.credit], [caption, credit]);
});
