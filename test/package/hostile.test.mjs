// Every hostile text in every field through every output: nothing runs, nothing becomes an element, all is to be read.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { serve } from '../../scripts/lib/static-server.mjs';
import { openPage, temporaryFolder, timelinesReady } from './page.mjs';

const TEXTS = [
  '<img src=x onerror="window.ran=1">',
  '"><script>window.ran=1</script>',
  "' onfocus='window.ran=1' autofocus='",
  '</script><!-- <script>window.ran=1',
  '</event-timeline></ol><svg onload=window.ran=1>',
  '<iframe srcdoc="<script>parent.ran=1</script>">',
  '<style>@import "//evil.example/x"</style>',
  ']]></svg><a href="javascript:window.ran=1">',
  '&lt;img onerror=window.ran=1&gt; &#0; &bogus;',
  '$' + '{window.ran=1} {{window.ran=1}}',
  '=HYPERLINK("https://evil.example","x")',
  '+1|cmd, "quoted" ; and a\ttab',
  'javascript:window.ran=1//',
  '__proto__',
  '\u202egnihton si siht\u2066',
];
/** What Markdown makes a link of whose address leads nowhere allowed: its words stay. */
const MARKDOWN = '[words](javascript:window.ran=1) ![words](javascript:window.ran=1) <javascript:window.ran=1>';

/** Fields that a card, a story and a list without script show as they are, and those that may hold Markdown. */
const PLAIN = ['title', 'place', 'actors', 'source', 'quote', 'quote-by', 'correction', 'corrected-by', 'alt'];
const RICH = ['summary', 'caption', 'credit'];
const FIELDS = [...PLAIN, ...RICH];

const all = [...TEXTS, MARKDOWN];
const said = (field, i) => `${field}-${i}: ${all[i]}`;

const events = all.map((text, i) => {
  const of = (field) => said(field, i);
  return {
    id: `id-${i} ${text}`,
    date: `2026-02-${String(i + 1).padStart(2, '0')}`,
    title: of('title'),
    summary: of('summary'),
    group: of('group'),
    place: { name: of('place') },
    actors: [of('actors')],
    tags: [of('tag')],
    importance: 5,
    sources: [{ name: of('source'), url: text }],
    quote: { text: of('quote'), by: of('quote-by') },
    // Of two pictures one has no caption, so that what stands for it is what it shows.
    media: [
      { src: '/dot.svg', alt: of('alt'), credit: of('credit') },
      { src: '/dot.svg', alt: 'A dot', caption: of('caption') },
      { src: text, alt: text },
    ],
    corrections: [{ date: text, text: of('correction'), by: of('corrected-by') }],
    relations: [{ type: text, to: 'last', label: text }],
    updated: text,
    [text]: text,
  };
});
// A date that is none has its event listed without one.
const undated = all.map((text, i) => ({ id: `undated-${i}`, date: text, title: `undated-${i}` }));
const timeline = {
  title: `heading: ${TEXTS[0]}`,
  description: `description: ${TEXTS[1]}`,
  lang: `en"><script>window.ran=1</script>`,
  timezone: TEXTS[2],
  eras: [{ date: '2026-02', title: `era: ${TEXTS[3]}` }],
  groups: [{ id: said('group', 0), title: said('group', 0), color: 'url(https://evil.example/x)' }],
  events: [...events, ...undated, { id: 'last', date: '2026-02-27', title: 'Last' }],
};

let browser;
let folder;
let site;
const released = [];
before(async () => {
  folder = temporaryFolder({ after: (release) => released.push(release) });
  const file = join(folder, 'hostile.json');
  writeFileSync(file, JSON.stringify(timeline));
  writeFileSync(join(folder, 'dot.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  cpSync('dist', join(folder, 'dist'), { recursive: true });
  const outputs = { 'page.html': [], 'list.html': ['--no-script'], 'picture.svg': ['--svg', '--width', '2400'] };
  for (const [name, options] of Object.entries(outputs)) {
    const { output } = await run(process.execPath, [
      resolve('dist/cli.js'),
      'build',
      file,
      ...options,
      '--out',
      join(folder, name),
    ]);
    assert.ok(readFileSync(join(folder, name)).length > 0, output);
  }
  site = await serve(folder, {
    pages: {
      '/live':
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title><script type="module" src="/dist/embed.js"></script><event-timeline src="/hostile.json"></event-timeline></html>',
      '/framed': `<!doctype html><html lang="en"><title>Test</title><iframe src="/page.html" width="1200" height="900"></iframe></html>`,
    },
  });
  released.push(site.close);
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  for (const release of released) await release();
});

/** What is in a page or frame, shadow trees included: elements that no text may make, and all that is to be read. */
const look = (page) =>
  page.evaluate(() => {
    const inside = (root) =>
      [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? inside(each.shadowRoot) : [])]);
    const elements = inside(document);
    const isOwn = (each) => each.localName === 'script' && /json|module/.test(each.type);
    const strange = elements.filter(
      (each) =>
        (/^(script|iframe|object|embed|base|form|frame|foreignobject|animate|set)$/i.test(each.localName) &&
          !isOwn(each)) ||
        each.getAttributeNames().some((name) => /^on|^srcdoc$/.test(name)) ||
        /url\(|@import|expression/.test(each.getAttribute('style') ?? '') ||
        [each.getAttribute('href'), each.getAttribute('src')].some((url) =>
          /^\s*(javascript|vbscript|data):/i.test(url ?? ''),
        ),
    );
    const read = (node) => {
      if (node.nodeType === 3) return node.data;
      if (/^(script|style|template)$/.test(node.localName)) return '';
      const children = node.shadowRoot ? [...node.shadowRoot.childNodes, ...node.childNodes] : [...node.childNodes];
      return `${node.getAttribute?.('alt') ?? ''} ${children.map(read).join('')}`;
    };
    return {
      strange: strange.map((each) => each.outerHTML.slice(0, 200)),
      ran: window.ran ?? null,
      text: read(document.documentElement),
    };
  });

const plain = (text) => text.replaceAll(/\s+/g, '');

/** Fails where a text of the fields is not to be read in what was seen. */
function assertRead(text, fields, where) {
  const seen = plain(text);
  const missing = all.flatMap((words, i) =>
    fields
      .filter((field) => {
        const isLink = words === MARKDOWN && RICH.includes(field);
        return !seen.includes(plain(isLink ? `${field}-${i}: words` : said(field, i)));
      })
      .map((field) => said(field, i)),
  );
  assert.deepEqual(missing, [], where);
}

const assertHarmless = ({ strange, ran }, where) =>
  assert.deepEqual({ strange, ran }, { strange: [], ran: null }, where);

/** Opens each event in a view, and looks at what is there each time. */
async function lookThrough(page, view) {
  return page.evaluate(async (name) => {
    const timeline = document.querySelector('event-timeline');
    timeline.view = name;
    await timeline.updateComplete;
    const read = (node) => {
      if (node.nodeType === 3) return node.data;
      const children = node.shadowRoot ? [...node.shadowRoot.childNodes] : [...node.childNodes];
      return `${node.getAttribute?.('alt') ?? ''} ${children.map(read).join('')}`;
    };
    let text = '';
    for (const { id } of timeline.events.filter(({ id }) => id.startsWith('id-'))) {
      await timeline.select(id);
      for (let i = 0; i < 100; i++) {
        text += read(timeline);
        const [, number] = /^id-(\d+)/.exec(id);
        if (text.includes(`credit-${number}: `) && text.includes(`correction-${number}: `)) break;
        await new Promise((done) => setTimeout(done, 30));
      }
    }
    return text;
  }, view);
}

test('the live element: chart with cards, list, story', async (t) => {
  const { page, complaints } = await openPage(t, browser, `${site.url}/live`);
  await timelinesReady(page);
  for (const view of ['chart', 'list', 'story']) {
    const text = await lookThrough(page, view);
    assertRead(text, FIELDS, view);
    assertHarmless(await look(page), view);
  }
  // What a reader filters by, and the menu of what can be taken along.
  for (const act of ['find', 'share']) {
    const button = await page.evaluateHandle(
      (name) => document.querySelector('event-timeline').shadowRoot.querySelector(`[data-act=${name}]`),
      act,
    );
    await button.click();
    await page.waitForNetworkIdle({ idleTime: 250 });
    assertHarmless(await look(page), act);
  }
  assert.deepEqual(
    complaints.filter((text) => !text.startsWith('404 ')),
    [],
  );
});

test('what the live element writes: SVG, CSV, JSON, a calendar', async (t) => {
  const { page } = await openPage(t, browser, `${site.url}/live`);
  await timelinesReady(page);
  const written = await page.evaluate(async () => {
    const timeline = document.querySelector('event-timeline');
    await timeline.toPNG();
    return Promise.all(['toSVG', 'toCSV', 'toJSON', 'toICS'].map((name) => timeline[name]()));
  });
  const [svg, csv, json, ics] = written;
  writeFileSync(join(folder, 'live.svg'), svg);
  const { readEvents } = await import(pathToFileURL(resolve('dist/core.js')));
  for (const [name, text] of Object.entries({ 'a.csv': csv, 'a.json': json })) {
    const back = (await readEvents(text, { name })).timeline.events;
    for (const [i, event] of events.entries()) {
      const found = back.find(({ id }) => id === event.id);
      for (const field of ['title', 'summary', 'group'])
        assert.equal(found?.[field], event[field], `${name} ${i} ${field}`);
      // A table writes a list into one cell, its items apart by semicolons.
      const item = (text) => (name.endsWith('csv') ? text.replaceAll(';', ',') : text);
      assert.deepEqual(found.actors, event.actors.map(item));
      assert.equal(found.sources[0].name, item(event.sources[0].name));
    }
  }
  // What a spreadsheet would run as a formula.
  for (const cell of csv.split(/,|\r\n/)) assert.doesNotMatch(cell, /^"?[=+@]/);
  const calendar = (await readEvents(ics, { name: 'a.ics' })).timeline.events;
  assert.deepEqual(
    calendar.map(({ title }) => plain(title)).slice(0, all.length),
    events.map(({ title }) => plain(title)),
  );
  assert.equal({}.polluted, undefined);
});

for (const name of ['picture.svg', 'live.svg']) {
  test(`${name}, opened as a page of its own`, async (t) => {
    const { page, complaints } = await openPage(t, browser, `${site.url}/${name}`);
    const { strange, ran } = await look(page);
    assert.deepEqual({ strange, ran, complaints }, { strange: [], ran: null, complaints: [] });
    const tags = await page.evaluate(() => [
      ...new Set([...document.querySelectorAll('*')].map((each) => each.localName)),
    ]);
    for (const tag of tags)
      assert.doesNotMatch(tag, /^(script|foreignObject|a|image|use|animate.*|set|style|iframe)$/, tag);
    // Long headlines are cut; as much as is shown is as it was written.
    const seen = plain(await page.evaluate(() => document.documentElement.textContent));
    for (const i of all.keys()) assert.ok(seen.includes(plain(said('title', i)).slice(0, 16)), said('title', i));
  });
}

test('the page that is one file, opened from disk, and in a frame', async (t) => {
  const alone = await openPage(t, browser, pathToFileURL(join(folder, 'page.html')).href);
  await timelinesReady(alone.page);
  for (const view of ['chart', 'list', 'story']) {
    assertRead(await lookThrough(alone.page, view), FIELDS, view);
    assertHarmless(await look(alone.page), view);
  }
  const scripts = await alone.page.$$eval('script', (each) => each.map(({ type }) => type));
  assert.deepEqual(scripts, ['application/ld+json', 'application/json', 'module', 'module']);
  const outer = await openPage(t, browser, `${site.url}/framed`);
  const frame = await (await outer.page.waitForSelector('iframe')).contentFrame();
  await frame.waitForFunction(() => customElements.get('event-timeline'));
  await timelinesReady(frame);
  assertRead(await lookThrough(frame, 'chart'), FIELDS, 'framed');
  assertHarmless(await look(frame), 'framed');
  assert.equal(await outer.page.evaluate(() => window.ran), undefined);
});

test('the page without script', async (t) => {
  const { page } = await openPage(t, browser, `${site.url}/list.html`);
  const seen = await look(page);
  assertHarmless(seen, 'list');
  // Its list says all but who takes part.
  assertRead(
    seen.text,
    FIELDS.filter((field) => field !== 'actors'),
    'list',
  );
  assert.deepEqual(await page.$$eval('script', (each) => each.map(({ type }) => type)), ['application/ld+json']);
});
