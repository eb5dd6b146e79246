import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import type { EventRecord, Timeline } from '../../../src/model/event-record.js';
import { renderElement, renderHTML, renderList } from '../../../src/static.js';
import { doha } from '../../helpers/doha.js';

const listOf = (event: Partial<EventRecord>, timeline: Partial<Timeline> = {}, options = {}): string =>
  renderList({ ...timeline, events: [{ id: 'a', date: '2026-02-03', title: 'A', ...event }] }, options);

/** What a piece of markup says, tags left out. */
const words = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

test('renderList writes the real data set in order of time, each event with its date, headline and sources', async () => {
  const timeline = await doha();
  const html = renderList(timeline, { timezone: 'Asia/Qatar' });
  assert.equal(html.match(/<li id=/g)?.length, 21);
  assert.equal(html.match(/<h3/g)?.length, 21);
  assert.equal(html.match(/class="sources"/g)?.length, 21);
  assert.ok(html.indexOf('Gaza ceasefire takes effect') < html.indexOf('Weekly briefing in Doha'));
  assert.match(html, /<time datetime="2024-05">May 2024<\/time>/);
  assert.match(html, /<time datetime="2026-01-29">Around 29 January 2026<\/time>/);
  assert.match(words(html), /Moved · was planned for 6 February 2026\? · Istanbul/);
  assert.match(words(html), /Moved to: Indirect US–Iran talks in Muscat/);
});

test('the newest come first when asked for, those without a date always last', () => {
  const events = [
    { date: '2026-02-03', title: 'One' },
    { date: '2026-02-04', title: 'Two' },
    { date: 'soon', title: 'Some day' },
  ];
  const order = (sort?: 'newest'): readonly string[] =>
    [...renderList({ events }, sort ? { sort } : {}).matchAll(/<h3[^>]*>(.*?)<\/h3>/g)].map(([, title]) => title!);
  assert.deepEqual(order(), ['One', 'Two', 'Some day']);
  assert.deepEqual(order('newest'), ['Two', 'One', 'Some day']);
  assert.match(renderList({ events: [{ title: 'A' } as EventRecord] }), /Date unknown/);
});

test('an item says everything that is known of its event', () => {
  const said = words(
    listOf({
      status: 'reported',
      place: 'Doha',
      summary: 'With **Iran**.\n\n- one\n- two',
      quote: { text: 'We talk.', by: 'M. A.' },
      media: { src: 'https://m.example/a.jpg', caption: 'A hall', credit: 'B. C.' },
      sources: [{ name: 'Reuters', url: 'https://r.example/', date: '2026-02-04' }, { name: 'TASS' }],
      corrections: [{ date: '2026-02-05', text: 'The hall was wrong.', by: 'desk' }],
      updated: '2026-02-06',
    }),
  );
  assert.equal(
    said,
    'Reported · 3 February 2026 · DohaAWith Iran.onetwoWe talk. – M. A.A hall · B. C.Correction, 5 February 2026: ' +
      'The hall was wrong. (desk)Updated 6 February 2026Sources: Reuters, 4 February 2026 · TASS',
  );
});

test('links and emphasis of captions and credits are elements, and no link stands in another', () => {
  const html = listOf({
    media: {
      src: 'https://m.example/a.jpg',
      alt: 'A hall',
      caption: 'The *hall*, [plan](https://p.example/) <b>',
      credit: '[AP](javascript:alert(1)) & **co**',
    },
  });
  const out = 'target="_blank" rel="noopener noreferrer"';
  assert.match(
    html,
    new RegExp(
      `<div class="media"><a href="https://m.example/a.jpg" ${out}><bdi>A hall</bdi></a> · ` +
        `<bdi>The <em>hall</em>, <a href="https://p.example/" ${out}>plan</a> &lt;b&gt;</bdi> · ` +
        '<bdi>AP &amp; <strong>co</strong></bdi></div>',
    ),
  );
});

test('words and direction follow the language; the timeline’s own when none is asked for', () => {
  const html = listOf({ status: 'cancelled', title: { en: 'Talks', ar: 'محادثات' } }, { lang: 'ar' });
  assert.match(html, /^<ol lang="ar" dir="rtl">/);
  assert.match(words(html), /^ملغى · كان مقررًا في 3 فبراير 2026محادثات$/);
  assert.match(words(listOf({ status: 'cancelled' }, { lang: 'ar' }, { lang: 'de-AT' })), /^Abgesagt · /);
  assert.match(listOf({}, {}, { lang: '<script>' }), /^<ol lang="en" dir="ltr">/);
});

test('times are told by the zone that is asked for, or by each event’s own clock', () => {
  const event = { date: '2026-02-06T10:00+04:00' };
  assert.match(words(listOf(event)), /10:00 \(UTC\+4\) · 06:00 \(UTC\)/);
  assert.match(words(listOf(event, { timezone: 'Asia/Qatar' })), /10:00 \(UTC\+4\) · 09:00 \(Qatar Time\)/);
  assert.match(words(listOf(event, {}, { timezone: 'event' })), /10:00 \(UTC\+4\)A$/);
  assert.match(words(listOf(event, {}, { timezone: 'Nowhere/City' })), /06:00 \(UTC\)/);
  assert.match(listOf(event), /<time datetime="2026-02-06T06:00Z">/);
});

test('a date that HTML has no form for is told in words, and kept', () => {
  assert.match(listOf({ date: '-0043-03-15' }), /data-date="-0043-03-15".*<span>15 March 44 BC/);
  assert.match(
    listOf({ date: '2026-02-03~/..' }),
    /data-date="2026-02-03~\/\.\.".*<time datetime="2026-02-03">Since around 3/,
  );
});

test('links go to addresses that may be followed, relative ones as they are', () => {
  const link = (url: string, options = {}): string | undefined =>
    /<a href="([^"]*)"/.exec(listOf({ sources: [{ name: 'S', url }] }, {}, options))?.[1];
  assert.equal(link('https://user:pass@a.example/x?a=1&b=2'), 'https://a.example/x?a=1&amp;b=2');
  assert.equal(link('mailto:a@b.example'), 'mailto:a@b.example');
  assert.equal(link('//b.example/1'), '//b.example/1');
  assert.equal(link('/talks/1'), '/talks/1');
  assert.equal(link('a b'), 'a%20b');
  assert.equal(link('talks/1', { base: 'https://n.example/x/' }), 'https://n.example/x/talks/1');
  for (const url of [
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    ' \tJaVaScRiPt:x',
  ]) {
    assert.equal(link(url), undefined, JSON.stringify(url));
    assert.match(words(listOf({ sources: [{ name: 'S', url }] })), /Source: S$/);
  }
});

test('ids of the data cannot be taken for ids of the page', () => {
  assert.match(listOf({ id: 'root' }), /<li id="event-root" data-id="root"/);
  assert.match(listOf({ id: 'root' }, {}, { idPrefix: 'doha-' }), /<li id="doha-root"/);
});

test('headlines have the level that the page needs', () => {
  assert.match(listOf({}, {}, { headingLevel: 2 }), /<h2 dir="auto">A<\/h2>/);
  assert.match(listOf({}, {}, { headingLevel: 99 }), /<h6 dir="auto">A<\/h6>/);
  assert.match(listOf({}, {}, { headingLevel: Number.NaN }), /<h3 dir="auto">A<\/h3>/);
});

test('without events there is a sentence, and no list', () => {
  assert.equal(renderList({ events: [] }), '<p>No events</p>');
  assert.equal(renderList({ events: [], lang: 'es' }), '<p>No hay acontecimientos</p>');
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</li></ol></event-timeline><iframe src=javascript:alert(1)>',
  '<!-- <script>',
  ']]>',
  '</title><svg onload=alert(1)>',
  '{{constructor.constructor(1)()}}',
  'javascript:alert(1)',
];
/** Elements that the pages are made of; no text of the data may make another one. */
const KNOWN = new Set(
  'html head meta title link style script body main event-timeline h1 h3 div span ol ul li time bdi p a blockquote figure svg desc rect defs pattern path g text tspan circle lineargradient stop em strong br'.split(
    ' ',
  ),
);

/** Every element and attribute of a text, as a parser of pages finds them. */
function elementsOf(html: string): readonly (readonly [name: string, attributes: Readonly<Record<string, string>>])[] {
  const found: (readonly [string, Readonly<Record<string, string>>])[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => found.push([name, attributes]) });
  parser.end(html);
  return found;
}

/** Whether markup holds only what we write. */
function assertHarmless(html: string, hostile: string): void {
  for (const [name, attributes] of elementsOf(html)) {
    assert.ok(KNOWN.has(name), `<${name}> from ${hostile}`);
    for (const [attribute, value] of Object.entries(attributes)) {
      assert.doesNotMatch(attribute, /^on|^style$|^srcdoc$/i);
      if (/^(href|src)$/.test(attribute)) {
        assert.match(new URL(value, 'https://page.example/').protocol, /^(https?|mailto):$/);
      }
    }
    if (name === 'script') assert.match(attributes.type ?? '', /^application\/(ld\+)?json$/);
  }
}

const hostileTimeline = (text: string): Timeline => ({
  title: text,
  description: text,
  lang: text,
  timezone: text,
  groups: [{ id: text, title: text, color: text }],
  eras: [{ date: '2026', title: text }],
  events: [
    {
      id: text,
      date: text,
      title: text,
      summary: text,
      group: text,
      place: { name: text },
      tags: [text],
      actors: [text],
      sources: [{ name: text, url: text, date: text }],
      quote: { text, by: text },
      media: { src: text, alt: text, caption: text, credit: text },
      updated: text,
      corrections: [{ date: text, text, by: text }],
      relations: [{ type: text, to: 'b', label: text }],
      [text]: text,
    },
    { id: 'b', date: '2026', title: text },
  ],
});

for (const hostile of HOSTILE) {
  test(`${JSON.stringify(hostile)} in every field stays text in the list, the element and the page`, () => {
    const timeline = hostileTimeline(hostile);
    const page = renderHTML(timeline, { url: hostile, oembed: hostile, image: { url: hostile } });
    for (const html of [renderList(timeline), renderElement(timeline), page]) assertHarmless(html, hostile);
  });
}

test('whatever a text holds, the list has only the elements that it is made of', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      assertHarmless(renderList(hostileTimeline(text)), text);
    }),
    { numRuns: 200 },
  );
});

test('a text of a megabyte is cut where every field is', { timeout: 60_000 }, () => {
  for (const part of ['<', '*', '[', '![](', '- \n', '\u202e']) {
    const text = part.repeat(1_000_000 / part.length);
    assert.ok(renderList({ events: [{ date: '2026', title: text, summary: text }] }).length < 500_000, part);
  }
});
