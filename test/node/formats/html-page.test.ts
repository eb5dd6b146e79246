import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEvents } from '../../../src/formats/read-events.js';
import { sample } from '../../helpers/sample.js';

const eventsOf = async (html: string) => (await readEvents(html)).timeline.events;

test('a page of h-event is read, navigation and all', async () => {
  assert.deepEqual(await readEvents(sample('party.html')), {
    timeline: {
      lang: 'en',
      events: [
        {
          date: '2026-02-06T19:00-08:00',
          end: '2026-02-06T23:00-08:00',
          title: 'Party',
          summary: 'Bring cake.',
          place: { name: 'The Hall' },
          sources: [{ name: 'example.org', url: 'https://example.org/party' }],
        },
      ],
    },
    problems: [],
  });
});

test('h-event, h-entry and hCalendar state their properties in many ways', async () => {
  const rows: readonly (readonly [string, Record<string, unknown>])[] = [
    [
      '<p class="h-event"><time class="dt-start">2026-02-03</time> A</p>',
      { date: '2026-02-03', title: '2026-02-03 A' },
    ],
    [
      '<div class="h-event"><div><b class="p-name">A</b></div><abbr class="dt-start" title="2026-02-03T10:00-0800">x</abbr></div>',
      { date: '2026-02-03T10:00-08:00', title: 'A' },
    ],
    [
      '<div class="h-event"><b class="p-name">A</b><span class="dt-start"><span class="value">2026-02-03</span> at <span class="value">10:30</span></span></div>',
      { date: '2026-02-03T10:30', title: 'A' },
    ],
    [
      '<div class="h-event"><b class="p-name">A</b><data class="dt-start" value="2026-034"></data><i class="p-category">x</i><i class="p-category">y</i></div>',
      { date: '2026-02-03', title: 'A', tags: ['x', 'y'] },
    ],
    [
      '<div class="h-event"><b class="p-name">A</b><time class="dt-start" datetime="2026"></time><img class="u-photo" src="/a.jpg"><a class="u-url" href="javascript:x">l</a></div>',
      { date: '2026', title: 'A', media: [{ src: '/a.jpg', type: 'image' }] },
    ],
    [
      '<div class="h-event"><b class="p-name">A</b><time class="dt-start" datetime="2026"></time><div class="p-organizer h-card"><i class="p-name">O</i></div></div>',
      { date: '2026', title: 'A', actors: ['O'] },
    ],
    [
      '<div class="h-event"><b class="p-name">A</b><time class="dt-start" datetime="2026-02-03T10:00Z"></time><time class="dt-end">11:30</time></div>',
      { date: '2026-02-03T10:00Z', end: '2026-02-03T11:30Z', title: 'A' },
    ],
    [
      '<div class="vevent"><b class="summary">A</b><abbr class="dtstart" title="20260203">x</abbr><i class="location">Hall</i><i class="description">B</i></div>',
      { date: '2026-02-03', title: 'A', summary: 'B', place: { name: 'Hall' } },
    ],
    [
      '<article class="h-entry"><h1 class="p-name">A</h1><time class="dt-published" datetime="2026-02-03T10:00Z"></time><div class="e-content">B <script>x</script></div></article>',
      { date: '2026-02-03T10:00Z', title: 'A', summary: 'B x' },
    ],
  ];
  for (const [html, expected] of rows) assert.deepEqual(await eventsOf(html), [expected], html);
});

test('lists with times are read as the element reads its own', async () => {
  assert.deepEqual(await readEvents(sample('list.html')), {
    timeline: {
      lang: 'en',
      events: [
        {
          id: 'a',
          date: '2026-02-06',
          title: 'Talks',
          summary: 'In Türkiye.',
          status: 'moved',
          sources: [{ name: 'Example News', url: 'https://example.org/a' }],
        },
        { date: '2026-02-03', end: '2026-02-05', title: 'Week', summary: '- with a point' },
      ],
    },
    problems: [],
  });
  const rows: readonly (readonly [string, Record<string, unknown>])[] = [
    ['<ol><li><time>2026</time> <h3>A</h3><p>B<p>C</ol>', { date: '2026', title: 'A', summary: 'B\n\nC' }],
    [
      '<ul><li><p><b>A</b> <time datetime="2026-02-03 10:00">x</time></p><p>B</p></li></ul>',
      { date: '2026-02-03 10:00', title: 'A', summary: 'B' },
    ],
    [
      '<ol><li data-source-url="https://a.example/" data-my-field="x"><time>2026~</time><a href="https://b.example/">A</a></ol>',
      { date: '2026~', title: 'A', myField: 'x', sources: [{ name: 'a.example', url: 'https://a.example/' }] },
    ],
  ];
  for (const [html, expected] of rows) assert.deepEqual(await eventsOf(html), [expected], html);
});

test('a page without either may say it for search engines', async () => {
  const html =
    '<title>T</title><script type="application/ld+json">{"@type":"Event","name":"A","startDate":"2026"}</script><script>x</script><script type="application/ld+json">broken</script>';
  assert.deepEqual(await eventsOf(html), [{ date: '2026', title: 'A' }]);
});

test('a page about something else is named', async () => {
  for (const html of [
    '<!doctype html><title>Sign  in</title><ul><li>a</ul>',
    '<html><head><title>Sign in</title></head><script>var a = "<li><time>2026</time>"</script>',
  ]) {
    const { timeline, problems } = await readEvents(html, { name: 'events.csv', contentType: 'text/csv' });
    assert.deepEqual(timeline.events, []);
    assert.deepEqual(
      problems.map(({ code, value }) => [code, value]),
      [['not-data', 'Sign in']],
    );
  }
});
