import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEvents } from '../../../src/formats/read-events.js';
import { toTimelineJs } from '../../../src/formats/to-timelinejs.js';
import type { Timeline } from '../../../src/model/event-record.js';
import { sample } from '../../helpers/sample.js';

const slide = async (fields: object): Promise<Record<string, unknown>> =>
  (await readEvents({ events: [{ start_date: { year: 2026 }, text: { headline: 'A' }, ...fields }] })).timeline
    .events[0]!;

test('a story of version 3 is read whole', async () => {
  assert.deepEqual(await readEvents(sample('story.timelinejs.json')), {
    timeline: {
      title: 'A bridge',
      description: 'From plan to **traffic**.',
      eras: [{ date: '1960/1969', title: 'Planning' }],
      events: [
        { id: 'plan', date: '1961-03', title: 'Plan drawn', group: 'Works' },
        {
          date: '1974-10-30T09:05',
          end: '1974-10-31',
          title: 'Opened & crowded',
          summary: 'By the [mayor](https://example.org/mayor).',
          media: [{ src: 'https://example.org/bridge.jpg', credit: '[A. Photographer](https://example.org/a)' }],
          display_date: 'Autumn 1974',
          background: { color: '#ccc' },
        },
        { date: '-0043', title: 'An older bridge' },
      ],
    },
    problems: [],
  });
});

test('a story of version 2 is read, as JSON and as the script that it was', async () => {
  const { timeline, problems } = await readEvents(sample('story.timelinejs-2.json'));
  assert.deepEqual(timeline, {
    title: 'A bridge',
    description: 'From plan to traffic.',
    eras: [{ date: '1960/1969', title: 'Planning' }],
    events: [
      { date: '1961-03', title: 'Plan drawn', group: 'Works' },
      { date: '1974-10-30T09:05', end: '1974-10-31', title: 'Opened', media: [{ src: '//example.org/b.jpg' }] },
    ],
  });
  assert.deepEqual(problems, []);
  const script = await readEvents(`var storyjs_jsonp_data = ${sample('story.timelinejs-2.json')};\n`);
  assert.deepEqual(script.timeline, timeline);
});

test('dates may be numbers or text, have parts missing, and count years before 1 as people do', async () => {
  const rows: readonly (readonly [object, string])[] = [
    [{ year: '2026', month: '', day: '' }, '2026'],
    [{ year: 2026, month: 2 }, '2026-02'],
    [{ year: '2026', month: '02', day: '03', hour: '9', minute: '', second: '' }, '2026-02-03T09:00'],
    [{ year: 2026, month: 2, day: 3, hour: 23, minute: 59, second: 58 }, '2026-02-03T23:59:58'],
    [{ year: -500 }, '-0499'],
    [{ year: '-13,800,000,000' }, 'Y-13799999999'],
    [{ year: 0 }, '0000'],
    [{ year: 12026 }, 'Y12026'],
    [{ year: 'May 2026' }, '2026-05'],
  ];
  for (const [start_date, date] of rows)
    assert.equal((await slide({ start_date })).date, date, JSON.stringify(start_date));
});

test('what cannot be read as a date is told with its slide', async () => {
  const events = [
    { start_date: { year: 'soon' }, text: { headline: 'A' } },
    { start_date: { year: 2026, month: 'Spring' }, text: { headline: 'B' } },
    { text: { headline: 'C' } },
    { start_date: { year: 2026, month: 13 }, text: { headline: 'D' } },
  ];
  const { timeline, problems } = await readEvents({ scale: 'human', events });
  assert.equal(timeline.events.length, 4);
  assert.deepEqual(
    problems.map(({ code, path, value }) => [code, path, value]),
    [
      ['date-invalid', 'events[0].date', 'soon'],
      ['date-invalid', 'events[1].date', '2026 Spring'],
      ['date-missing', 'events[2].date', undefined],
      ['date-invalid', 'events[3].date', '2026-13'],
    ],
  );
  const second = await readEvents({ timeline: { date: [{ startDate: 'x', headline: 'A' }] } });
  assert.equal(second.problems[0]!.path, 'timeline.date[0].date');
});

test('embedded markup is kept as the address of what it embeds', async () => {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['<iframe src="https://player.example/v/1" onload="x()"></iframe>', 'https://player.example/v/1'],
    [
      '<blockquote>Words <a href="https://a.example/">a</a> <a href="https://post.example/1">1 May</a></blockquote><script src=x></script>',
      'https://post.example/1',
    ],
    ['<iframe src="javascript:alert(1)"></iframe>', undefined],
    ['javascript:alert(1)', undefined],
    ['https://youtu.be/x', 'https://youtu.be/x'],
  ];
  for (const [url, src] of rows) {
    const { media } = await slide({ media: { url, caption: '<script>x</script>c', alt: '"' } });
    assert.deepEqual(media, src && [{ src, alt: '"', caption: 'c' }], url);
  }
});

test('leftovers of older files and groups called like methods do no harm', async () => {
  const event = await slide({
    location: { lat: '10', lon: 20.5, name: 'Here', zoom: 3, icon: 'x' },
    group: 'constructor',
    background: { url: 'javascript:x', opacity: 50 },
    autolink: false,
  });
  assert.deepEqual(event, {
    date: '2026',
    title: 'A',
    group: 'constructor',
    place: { name: 'Here', lat: 10, lon: 20.5 },
    background: { opacity: '50' },
  });
});

test('what is written for TimelineJS reads back, as far as it can be said there', async () => {
  const timeline: Timeline = {
    title: 'A & B',
    description: 'With **marks**.',
    eras: [{ date: '2026-01/2026-02', title: 'Winter' }],
    events: [
      { id: 'a', date: '2026-02-03', title: '<b> & co', summary: 'One [link](https://a.example/).\n\nTwo', group: 'G' },
      { id: 'b', date: '-0043-03-15', end: '-0043-03-20', title: 'B' },
      { id: 'c', date: '2026-02-03T10:30', title: 'C' },
    ],
  };
  assert.deepEqual((await readEvents(toTimelineJs(timeline))).timeline, timeline);
  const far: Timeline = { events: [{ id: 'a', date: 'Y-66000000', title: 'Impact' }] };
  assert.deepEqual((await readEvents(toTimelineJs(far))).timeline, far);
});
