import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeXml } from '../../../src/base/xml.js';
import type { Format } from '../../../src/formats/format.js';
import { readEvents } from '../../../src/formats/read-events.js';
import type { EventRecord } from '../../../src/model/event-record.js';
import { parseRichText } from '../../../src/model/rich-text.js';

const MEGABYTE = 2 ** 20;
const filled = (part: string, length = MEGABYTE): string => part.repeat(Math.ceil(length / part.length));

/** A file of each format with one event, of which every text is the same. */
const FILES: Readonly<Record<string, (words: string) => string>> = {
  csv: (words) =>
    `date,title,summary,source_url\n2026,"${words.replaceAll('"', '""')}","${words.replaceAll('"', '""')}",x\n`,
  json: (words) => JSON.stringify([{ date: '2026', title: words, summary: words, tags: words }]),
  timelinejs: (words) => {
    const text = { headline: words, text: words };
    return JSON.stringify({
      events: [{ start_date: { year: 2026, month: words }, text, media: { url: words, caption: words }, group: words }],
    });
  },
  'json-ld': (words) =>
    JSON.stringify({
      '@type': 'Event',
      name: words,
      startDate: words,
      description: words,
      url: words,
      keywords: words,
    }),
  ics: (words) =>
    `BEGIN:VEVENT\nDTSTART:${words.replace(/[\r\n]/g, '')}\nSUMMARY:${words.replace(/[\r\n]/g, '')}\nDESCRIPTION:${words.replace(/[\r\n]/g, '')}\nEND:VEVENT`,
  html: (words) =>
    `<ol><li id="a"><time datetime="${escapeXml(words)}">x</time> <b>${escapeXml(words)}</b><p>${words}</ol>`,
  vis: (words) => JSON.stringify([{ start: words, content: words, title: words, group: words }]),
  geojson: (words) =>
    JSON.stringify({
      type: 'Feature',
      properties: { title: words, description: words },
      when: { timespans: [{ start: { in: words } }] },
    }),
  wikidata: (words) =>
    JSON.stringify([
      { item: 'http://www.wikidata.org/entity/Q1', itemLabel: words, date: words, coord: words, image: words },
    ]),
  feed: (words) =>
    `<rss><channel><title>${words}</title><item><title>${escapeXml(words)}</title><pubDate>${escapeXml(words)}</pubDate><description>${escapeXml(words)}</description></item></channel></rss>`,
  simile: (words) =>
    `<data><event start="${escapeXml(words)}" title="${escapeXml(words)}">${escapeXml(words)}</event></data>`,
  markwhen: (words) => `2026: ${words}\n${words}`,
  gviz: (words) =>
    `google.visualization.Query.setResponse(${JSON.stringify({ table: { cols: [{ label: 'date' }, { label: 'title' }], rows: [{ c: [{ v: words }, { v: words }] }] } })});`,
};

test('texts of a megabyte in any field of any format are read, and end', async () => {
  const parts = ['\\', '<b>', '1999-', 'a', '9', '-', '<', '[x](', '*', '&#', '#x ', '::'];
  for (const [format, write] of Object.entries(FILES)) {
    for (const [i, part] of parts.entries()) {
      const { timeline } = await readEvents(write(filled(part, i < 1 ? MEGABYTE : MEGABYTE / 64)), {
        format: format as Format,
      });
      assert.ok(timeline.events.length <= 1, `${format} ${part}`);
    }
  }
});

test('files of a megabyte that are none of their format are read, and end', async () => {
  // Those of one letter at full length; the others, each of which may be an event, at less.
  const parts = [
    '[',
    '"',
    '\n',
    '(',
    '{"a":',
    '<a',
    ',',
    ' ',
    '\t\n',
    'BEGIN:V\n',
    'X;A="',
    '<event>',
    '<li>',
    '<ul>',
    '\0',
    'é',
  ];
  for (const [i, part] of parts.entries()) {
    for (const format of [...Object.keys(FILES), undefined] as (Format | undefined)[]) {
      const { timeline } = await readEvents(filled(part, i < 2 ? MEGABYTE : MEGABYTE / 64), format ? { format } : {});
      assert.ok(Array.isArray(timeline.events), `${format} ${part}`);
    }
  }
});

test('names of properties that every object has do nothing, in any format', async () => {
  const bad =
    '"__proto__":{"polluted":1,"date":"2026","title":"x"},"constructor":{"prototype":{"polluted":1}},"toString":"x","hasOwnProperty":"x"';
  const files: Readonly<Record<string, string>> = {
    json: `{${bad},"events":[{${bad},"date":"2026","title":"A"}]}`,
    timelinejs: `{${bad},"events":[{${bad},"start_date":{${bad},"year":2026},"text":{${bad},"headline":"A"},"media":{${bad},"url":"https://a.example/"},"background":{${bad}}}]}`,
    'json-ld': `{${bad},"@type":"Event","name":"A","startDate":"2026","location":{${bad},"name":"L"}}`,
    vis: `{${bad},"items":[{${bad},"id":"__proto__","content":"A","start":"2026","group":"__proto__"}],"groups":[{${bad},"id":"__proto__"}]}`,
    geojson: `{${bad},"type":"FeatureCollection","features":[{${bad},"type":"Feature","properties":{${bad},"title":"A"},"when":{${bad},"timespans":[{"start":{"in":"2026"}}]}}]}`,
    wikidata: `[{${bad},"item":"http://www.wikidata.org/entity/Q1","itemLabel":"A","date":"2026"}]`,
    simile: `{${bad},"dateTimeFormat":"x","events":[{${bad},"start":"2026","title":"A"}]}`,
    gviz: `{${bad},"table":{${bad},"cols":[{"label":"__proto__"},{"label":"date"},{"label":"title"}],"rows":[{"c":[{"v":"x"},{"v":"2026"},{"v":"A"}]}]}}`,
    csv: '__proto__,constructor,date,title\nx,y,2026,A',
    html: '<ol><li data-__proto__="x" data-constructor="y"><time>2026</time><b>A</b></ol>',
    ics: 'BEGIN:VEVENT\nUID:__proto__\n__PROTO__:x\nCONSTRUCTOR:y\nDTSTART:20260101\nSUMMARY:A\nEND:VEVENT',
    feed: '<rss><__proto__>x</__proto__><item><__proto__>x</__proto__><constructor>y</constructor><title>A</title><pubDate>2026</pubDate></item></rss>',
    markwhen: 'title: A\n#__proto__: red\ngroup __proto__ #__proto__\n2026: A #__proto__ #constructor !__proto__',
  };
  for (const [format, text] of Object.entries(files)) {
    const { timeline } = await readEvents(text, { format: format as Format });
    const [event] = timeline.events as readonly [EventRecord];
    assert.equal(event.title, 'A', format);
    assert.equal(({} as Record<string, unknown>).polluted, undefined, format);
    assert.equal(event.polluted, undefined, format);
    if (format !== 'json') assert.ok(!Object.hasOwn(event, '__proto__'), format);
    assert.equal(Object.getPrototypeOf(event), Object.prototype, format);
  }
});

test('markup and hostile addresses of any format are text and no links', async () => {
  const words =
    '<img src=x onerror=alert(1)><script>alert(1)</script>[a](javascript:alert(1)) <a href="java&#10;script:alert(1)">b</a><a href="https://ok.example/">c</a>';
  for (const [format, write] of Object.entries(FILES)) {
    const { timeline } = await readEvents(write(words), { format: format as Format });
    for (const { summary, sources = [], media = [] } of timeline.events) {
      const links =
        JSON.stringify(parseRichText(typeof summary === 'string' ? summary : '')).match(/"href":"[^"]*"/g) ?? [];
      // The formats of our own, and markwhen's links, are looked at when they are shown.
      if (!/^(?:csv|json|markwhen)$/.test(format))
        for (const link of links) assert.equal(link, '"href":"https://ok.example/"', format);
      for (const { url } of sources) assert.doesNotMatch(url ?? '', /script:/, format);
      for (const { src } of media as readonly { readonly src: string }[]) assert.doesNotMatch(src, /script:/, format);
    }
  }
});

test('limits of a file, a text and a date are told in every format', async () => {
  for (const [format, write] of Object.entries(FILES)) {
    const { timeline, problems } = await readEvents(write('long '.repeat(3000)), { format: format as Format });
    assert.equal(timeline.events.length, 1, format);
    assert.ok(
      problems.some(({ code }) => code === 'field-long' || code === 'date-long'),
      `${format} ${problems.map(({ code }) => code)}`,
    );
  }
});
