// The promises of docs/security.md that take a browser: the strictest policy, nobody asked, faults without errors.
import assert from 'node:assert/strict';
import { copyFileSync, cpSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { serve } from '../../scripts/lib/static-server.mjs';
import { labelTitles, openPage, temporaryFolder, timelinesReady, useTimeline } from './page.mjs';

/** The strictest policy that docs promise to work under: nothing from anywhere but the page's own host. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html event-timeline 'allow-duplicates'",
].join('; ');

const HOSTILE = [
  '<img src=x onerror="window.ran = true">',
  '"><script>window.ran = true</script>',
  "' onfocus='window.ran = true' autofocus='",
  '[x](javascript:window.ran=true)',
  '</script><!-- <script>',
  'javascript:window.ran=true',
  '\u202egnihton si siht',
];

/** Events with a hostile text in each field, which are to be drawn, listed and opened as any others. */
const hostileEvents = HOSTILE.flatMap((text, i) => [
  {
    id: `${text}${i}`,
    date: `2026-02-0${i + 1}`,
    title: `${i} ${text}`,
    summary: text,
    group: `Group ${text}`,
    place: { name: text },
    actors: [text],
    tags: [text],
    status: 'disputed',
    importance: 5,
    sources: [{ name: text, url: text }],
    quote: { text, by: text },
    media: { src: text, alt: text, caption: text, credit: text },
    relations: [{ type: text, to: 'last', label: text }],
    corrections: [{ date: text, text, by: text }],
    [text]: text,
  },
]);
const hostile = {
  title: HOSTILE[0],
  description: HOSTILE[1],
  eras: [{ date: '2026-02', title: HOSTILE[2] }],
  groups: [{ id: HOSTILE[0], color: 'url(https://evil.example/x)' }],
  events: [
    ...hostileEvents,
    { id: 'last', date: '2026-02-20', title: 'Last', media: { src: '/pixel.svg', alt: 'A dot' } },
  ],
};

const manyRows = (count) =>
  `id,date,title,group\n${Array.from({ length: count }, (_, i) => {
    const day = new Date(Date.UTC(2000, 0, 1 + (i % 9000))).toISOString().slice(0, 10);
    return `e${i},${day},Event ${i},Group ${i % 4}`;
  }).join('\n')}\n`;

let browser;
let folder;
let site;
const released = [];
before(async () => {
  folder = temporaryFolder({ after: (release) => released.push(release) });
  cpSync('dist', join(folder, 'dist'), { recursive: true });
  copyFileSync('demo/data/doha-de-escalation.csv', join(folder, 'doha.csv'));
  writeFileSync(join(folder, 'hostile.json'), JSON.stringify(hostile));
  writeFileSync(join(folder, 'many.csv'), manyRows(25_000));
  writeFileSync(join(folder, 'pixel.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  const page = (body) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title><script type="module" src="/dist/embed.js"></script></head><body>${body}</body></html>`;
  site = await serve(folder, {
    headers: { 'content-security-policy': POLICY },
    pages: {
      '/': page('<event-timeline src="/doha.csv"></event-timeline>'),
      '/hostile': page('<event-timeline src="/hostile.json" debug></event-timeline>'),
      '/parts': page(
        `<event-timeline id="t" src="/hostile.json"><event-timeline-overview></event-timeline-overview></event-timeline>
        ${['filter', 'list', 'card', 'story'].map((name) => `<event-timeline-${name} for="t"></event-timeline-${name}>`).join('')}`,
      ),
      '/many': page('<event-timeline src="/many.csv"></event-timeline>'),
      '/empty': page('<event-timeline></event-timeline>'),
      '/crowd': page('<event-timeline src="/doha.csv"></event-timeline>'.repeat(200)),
    },
  });
  released.push(site.close);
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  for (const release of released) await release();
});

/** Shows each view in turn, opens an event in it, and asks for every export. */
async function seeEverything(page) {
  await page.evaluate(async () => {
    const timeline = document.querySelector('event-timeline');
    for (const view of ['chart', 'list', 'story', 'auto']) {
      timeline.view = view;
      await timeline.updateComplete;
      await new Promise((done) => setTimeout(done, 300));
      await timeline.select(timeline.events[0].id);
      await new Promise((done) => setTimeout(done, 200));
      await timeline.select(null);
    }
    for (const theme of ['dark', 'light']) {
      timeline.theme = theme;
      await timeline.updateComplete;
    }
    for (const ask of ['toSVG', 'toPNG', 'toCSV', 'toICS', 'toJSON']) await timeline[ask]();
    const part = (selector) => timeline.shadowRoot.querySelector(selector);
    part('[data-act=find]').click();
    // Each way to take something along: the link, and five files. A menu closes when focus goes elsewhere.
    for (let item = 1; item <= 6; item++) {
      let button = null;
      for (let i = 0; !button && i < 100; i++) {
        if (!part('.share-menu')) part('[data-act=share]').click();
        await new Promise((done) => setTimeout(done, 100));
        button = part(`.share-menu [role=menuitem]:nth-of-type(${item})`);
      }
      button.click();
      await new Promise((done) => setTimeout(done, 100));
    }
  });
  await page.waitForNetworkIdle({ idleTime: 250 });
}

for (const path of ['/', '/hostile', '/parts', '/many']) {
  test(`${path === '/' ? 'an article’s' : path.slice(1)} data breaks no rule of the strictest policy in any view, and asks nobody else`, async (t) => {
    const { page, complaints } = await openPage(t, browser, 'about:blank');
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(site.url + path);
    await timelinesReady(page);
    await useTimeline(page);
    await seeEverything(page);
    // A relative address in the data may lead to nothing on the page's own host. Of a long answer that is counted while it
    // comes, and not to be stored, Chromium now and then tells that it was cancelled, though all of it has come.
    assert.deepEqual(
      complaints.filter((text) => !/^404 |^net::ERR_ABORTED .*\/many\.csv$/.test(text)),
      [],
    );
    assert.deepEqual(
      asked.filter((url) => !url.startsWith(site.url) && !url.startsWith('blob:')),
      [],
    );
    const parts = await page.$$eval('event-timeline-list, event-timeline-overview', (each) =>
      each.map(({ shadowRoot }) => Boolean(shadowRoot?.querySelector('button, [role=slider]'))),
    );
    assert.deepEqual(parts, path === '/parts' ? [true, true] : []);
    assert.equal(await page.evaluate(() => window.ran), undefined);
  });
}

test('hostile texts are to be read as they are, and make no element of their own', async (t) => {
  const { page } = await openPage(t, browser, `${site.url}/hostile`);
  await timelinesReady(page);
  const titles = await labelTitles(page);
  for (const [i, text] of HOSTILE.entries()) assert.ok(titles.includes(`${i} ${text}`), text);
  await seeEverything(page);
  const found = await page.evaluate(() => {
    const inside = (root) =>
      [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? inside(each.shadowRoot) : [])]);
    const elements = inside(document.querySelector('event-timeline').shadowRoot);
    return {
      tags: elements.filter((each) => /^(script|iframe|object|embed|link|base|form|style)$/.test(each.localName))
        .length,
      handlers: elements.filter((each) => each.getAttributeNames().some((name) => name.startsWith('on'))).length,
      links: elements.filter(
        (each) => each.localName === 'a' && !/^(https?|mailto):/.test(each.protocol ? `${each.protocol}` : ''),
      ).length,
      opened: elements.filter((each) => each.localName === 'a' && !/noopener noreferrer/.test(each.rel)).length,
    };
  });
  assert.deepEqual(found, { tags: 0, handlers: 0, links: 0, opened: 0 });
});

test('nothing is kept of a reader: no cookie, no storage', async (t) => {
  const { page } = await openPage(t, browser, site.url);
  await timelinesReady(page);
  await useTimeline(page);
  await seeEverything(page);
  const kept = await page.evaluate(async () => [
    document.cookie,
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
  ]);
  assert.deepEqual(kept, ['', 0, 0, 0, 0]);
});

/** A server whose answers are faults, by path. */
async function faultyServer(t) {
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    if (request.url === '/hangs') return;
    if (request.url === '/status') response.writeHead(500).end('no');
    else if (request.url === '/half') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
      response.write('{"events":[{"date":"2026-02-03","title":"Half');
      setTimeout(() => response.destroy(), 100);
    } else if (request.url === '/garbage')
      response.end(Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)));
    else response.end('date,title\n2026-02-03,Good\n');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  t.after(() => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  });
  return `http://127.0.0.1:${server.address().port}`;
}

test('after good data, an answer that fails, breaks off or is garbage leaves the last good picture, and no error escapes', async (t) => {
  const faults = await faultyServer(t);
  const own = await serve(folder, {
    pages: {
      '/': '<!doctype html><html lang="en"><title>Test</title><script type="module" src="/dist/embed.js"></script><event-timeline src="/doha.csv"></event-timeline></html>',
    },
  });
  t.after(own.close);
  const { page, complaints } = await openPage(t, browser, own.url);
  await timelinesReady(page);
  for (const path of ['status', 'half']) {
    const outcome = await page.evaluate(async (src) => {
      const timeline = document.querySelector('event-timeline');
      timeline.src = src;
      return timeline.ready.then(
        () => 'drawn',
        () => 'refused',
      );
    }, `${faults}/${path}`);
    assert.equal(outcome, 'refused', path);
    assert.equal((await labelTitles(page)).length, 21, path);
  }
  await page.evaluate((src) => {
    document.querySelector('event-timeline').src = src;
  }, `${faults}/hangs`);
  await new Promise((done) => setTimeout(done, 300));
  assert.equal((await labelTitles(page)).length, 21, 'hangs');
  await page.evaluate(async (src) => {
    const timeline = document.querySelector('event-timeline');
    timeline.src = src;
    await timeline.ready.catch(() => {});
    timeline.src = '/doha.csv';
    await timeline.ready;
  }, `${faults}/garbage`);
  assert.equal((await labelTitles(page)).length, 21);
  // Answers that are no answers are told of by the browser itself; nothing of ours is uncaught.
  assert.deepEqual(
    complaints.filter((text) => /uncaught|policy/.test(text)),
    [],
  );
});

test('an element that is moved 1,000 times, or taken out while it loads, is none the worse', async (t) => {
  const { page, complaints } = await openPage(t, browser, site.url);
  await timelinesReady(page);
  await page.evaluate(async () => {
    const timeline = document.querySelector('event-timeline');
    const places = [document.createElement('div'), document.createElement('div')];
    document.body.append(...places);
    for (let i = 0; i < 1000; i++) {
      places[i % 2].append(timeline);
      if (i % 50 === 0) await new Promise(requestAnimationFrame);
    }
    for (let i = 0; i < 50; i++) {
      const other = document.createElement('event-timeline');
      other.src = '/doha.csv';
      document.body.append(other);
      await new Promise((done) => setTimeout(done, i % 5));
      other.remove();
    }
    await timeline.ready;
  });
  assert.equal((await labelTitles(page)).length, 21);
  assert.deepEqual(complaints, []);
});

test('200 timelines on one page are all drawn', async (t) => {
  const { page, complaints } = await openPage(t, browser, `${site.url}/crowd`);
  assert.equal(await timelinesReady(page), 200);
  const drawn = await page.evaluate(
    () =>
      [...document.querySelectorAll('event-timeline')].filter(
        (each) => each.shadowRoot.querySelectorAll('[part~="label"]').length === 21,
      ).length,
  );
  assert.equal(drawn, 200);
  assert.deepEqual(complaints, []);
});

test('data that are set 10,000 times in a row leave nothing behind', async (t) => {
  const { page, complaints } = await openPage(t, browser, `${site.url}/empty`);
  const session = await page.createCDPSession();
  /** What is held after collection, bytes, but for machine code, of which engines make as much as they please. */
  const heap = async () => {
    let written = '';
    const take = ({ chunk }) => (written += chunk);
    session.on('HeapProfiler.addHeapSnapshotChunk', take);
    await session.send('HeapProfiler.takeHeapSnapshot');
    session.off('HeapProfiler.addHeapSnapshotChunk', take);
    const { snapshot, nodes } = JSON.parse(written);
    const { node_fields: fields, node_types: types } = snapshot.meta;
    const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
    const code = types[type].indexOf('code');
    let sum = 0;
    for (let i = 0; i < nodes.length; i += fields.length) if (nodes[i + type] !== code) sum += nodes[i + size];
    return sum;
  };
  const set = (times) =>
    page.evaluate(async (count) => {
      await customElements.whenDefined('event-timeline');
      const timeline = document.querySelector('event-timeline');
      for (let i = 0; i < count; i++) {
        timeline.events = Array.from({ length: 20 }, (_, j) => ({
          date: `2026-03-${10 + j}`.slice(0, 10),
          title: `Event ${(i * 20 + j) % 500}`,
        }));
        if (i % 25 === 0) await new Promise(requestAnimationFrame);
      }
      await timeline.ready;
    }, times);
  // Until what is kept for speed is full: widths of texts, formatters.
  await set(500);
  const before = await heap();
  await set(10_000);
  const after = await heap();
  t.diagnostic(`heap ${before} before, ${after} after`);
  assert.ok(after <= before * 1.1, `heap ${before} before, ${after} after`);
  assert.equal((await labelTitles(page)).length, 20);
  assert.deepEqual(complaints, []);
});
