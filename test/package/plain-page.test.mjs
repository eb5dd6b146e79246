// dist/embed.js and dist/embed.all.js on pages without a bundler.
import assert from 'node:assert/strict';
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { csvParse } from 'd3';
import { FIRST_PICTURE, IN_USE, scriptsOf } from '../../scripts/check-size.mjs';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { serve } from '../../scripts/lib/static-server.mjs';
import { labelTitles, openPage, STRICT_POLICY, temporaryFolder, timelinesReady, useTimeline } from './page.mjs';

const CSV = 'demo/data/doha-de-escalation.csv';
const titles = csvParse(readFileSync(CSV, 'utf8'))
  .map(({ title }) => title)
  .sort();
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const pageWith = (body, head = '<script type="module" src="/dist/embed.js"></script>') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>${head}</head><body>${body}</body></html>`;
const timeline = '<event-timeline src="/doha.csv"></event-timeline>';

let browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

/** A site with dist/ in it, the data, and `body` under `/`. */
async function site(t, page, headers = {}) {
  const folder = temporaryFolder(t);
  cpSync('dist', join(folder, 'dist'), { recursive: true });
  copyFileSync(CSV, join(folder, 'doha.csv'));
  const server = await serve(folder, { pages: { '/': page }, headers });
  t.after(server.close);
  return { ...server, folder };
}

test('one script tag and a CSV draw all 21 events under a strict content policy, and work in use', async (t) => {
  const { url } = await site(t, pageWith(timeline), { 'content-security-policy': STRICT_POLICY });
  const { page, complaints, warnings } = await openPage(t, browser, url);
  await timelinesReady(page);
  assert.deepEqual((await labelTitles(page)).sort(), titles);
  assert.ok(await useTimeline(page), 'a click on a label opens its event');
  assert.deepEqual({ complaints, warnings }, { complaints: [], warnings: [] });
});

test('the first picture of a CSV embed asks for no more script than promised, nor does its use', async (t) => {
  const { url, folder } = await site(
    t,
    pageWith(
      timeline,
      '<script type="module" src="/dist/embed.js"></script><script type="module" src="/mark.js"></script>',
    ),
  );
  writeFileSync(
    join(folder, 'mark.js'),
    "await customElements.whenDefined('event-timeline');" +
      "await document.querySelector('event-timeline').ready; performance.mark('drawn');",
  );
  const { page } = await openPage(t, browser, url);
  await timelinesReady(page);
  await useTimeline(page);
  // A reader who stays zoomed in has an overview.
  await page.evaluate(() => document.querySelector('event-timeline').zoomBy(4));
  await page.waitForFunction(() =>
    document.querySelector('event-timeline').shadowRoot.querySelector('event-timeline-overview'),
  );
  await page.waitForNetworkIdle({ idleTime: 250 });
  const scripts = await page.evaluate(() => {
    const [{ startTime: drawn }] = performance.getEntriesByName('drawn');
    return performance
      .getEntriesByType('resource')
      .map(({ name, startTime }) => ({ path: new URL(name).pathname, early: startTime < drawn }))
      .filter(({ path }) => path.startsWith('/dist/') && path.endsWith('.js'));
  });
  const bytes = (list) =>
    list.reduce((sum, { path }) => sum + gzipSync(readFileSync(join(folder, path)), { level: 9 }).length, 0);
  const first = bytes(scripts.filter(({ early }) => early));
  t.diagnostic(`first picture ${first} bytes, in use ${bytes(scripts)} bytes, ${scripts.length} files`);
  assert.ok(first > 0 && first <= FIRST_PICTURE, `the first picture took ${first} bytes`);
  assert.ok(bytes(scripts) <= IN_USE, `in use ${bytes(scripts)} bytes`);
  const known = await scriptsOf('dist/embed.js');
  const counted = [...known.first, ...known.used].map((path) => `/${path}`);
  const missed = scripts.map(({ path }) => path).filter((path) => path.startsWith('/dist/') && !counted.includes(path));
  assert.deepEqual(missed, [], 'check-size counts all of it');
});

test('what reads and lays out many events is asked for while their file still comes', async (t) => {
  const rows = Array.from(
    { length: 6000 },
    (_, i) => `2026-01-${String((i % 28) + 1).padStart(2, '0')},Title number ${i}`,
  );
  const text = ['date,title', ...rows].join('\n');
  let end;
  const host = createServer((_, response) => {
    response.writeHead(200, { 'content-length': text.length, 'access-control-allow-origin': '*' });
    response.write(text.slice(0, 1000));
    end = () => response.end(text.slice(1000));
  });
  await new Promise((resolve) => host.listen(0, '127.0.0.1', resolve));
  t.after(() => host.close());
  const src = `http://localhost:${host.address().port}/many.csv`;
  const { url } = await site(t, pageWith(`<event-timeline src="${src}"></event-timeline>`));
  const { page } = await openPage(t, browser, url);
  await page.waitForFunction(() => {
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1));
    return ['large-', 'lay-out-'].every((chunk) => loaded.some((name) => name.startsWith(chunk)));
  });
  end();
  await timelinesReady(page);
  assert.equal(await page.evaluate(() => document.querySelector('event-timeline').events.length), 6000);
});

test('a second copy of the script warns with both versions and changes nothing', async (t) => {
  const scripts = ['dist', 'copy']
    .map((folder) => `<script type="module" src="/${folder}/embed.js"></script>`)
    .join('');
  const { url, folder } = await site(t, pageWith(timeline, scripts), { 'content-security-policy': STRICT_POLICY });
  cpSync('dist', join(folder, 'copy'), { recursive: true });
  const { page, complaints, warnings } = await openPage(t, browser, url);
  await timelinesReady(page);
  assert.deepEqual((await labelTitles(page)).sort(), titles);
  assert.deepEqual(complaints, []);
  assert.equal(warnings.filter((text) => text.split(version).length === 3).length, 1, warnings.join('\n'));
});

test('one address with two query strings runs the code once', async (t) => {
  const scripts = ['1', '2'].map((query) => `<script type="module" src="/dist/embed.js?v=${query}"></script>`).join('');
  const { url } = await site(t, pageWith(timeline, scripts));
  const { page, complaints, warnings } = await openPage(t, browser, url);
  await timelinesReady(page);
  assert.deepEqual({ complaints, warnings }, { complaints: [], warnings: [] });
});

test('the fallback style is a file that a strict policy allows, and holds a place before the script', async (t) => {
  const head = '<link rel="stylesheet" href="/dist/fallback.css">';
  const list = '<ol><li><time datetime="2026-02-03">3 February</time> Briefing</li></ol>';
  const { url } = await site(t, pageWith(`<event-timeline>${list}</event-timeline>`, head), {
    'content-security-policy': STRICT_POLICY,
  });
  const { page, complaints } = await openPage(t, browser, url);
  assert.deepEqual(complaints, []);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('event-timeline')).display), 'block');
});

const inlineEvents = `<event-timeline><script type="application/json">${JSON.stringify([
  { date: '2026-02-03', title: 'Briefing in Doha' },
  { date: '2026-02-06?', title: 'Talks in Muscat' },
  { date: '2024-05', title: 'Crossing is closed' },
])}</script></event-timeline>`;

for (const [how, script] of [
  ['beside the page', () => '<script defer src="embed.all.js"></script>'],
  ['inside the page', (code) => `<script type="module">${code}</script>`],
]) {
  test(`a page opened from disk draws its own data with embed.all.js ${how}`, async (t) => {
    const folder = temporaryFolder(t);
    mkdirSync(folder, { recursive: true });
    copyFileSync('dist/embed.all.js', join(folder, 'embed.all.js'));
    const code = readFileSync('dist/embed.all.js', 'utf8');
    writeFileSync(join(folder, 'page.html'), pageWith(inlineEvents, script(code)));
    const { page, complaints } = await openPage(t, browser, pathToFileURL(join(folder, 'page.html')).href);
    await timelinesReady(page);
    assert.deepEqual((await labelTitles(page)).sort(), ['Briefing in Doha', 'Crossing is closed', 'Talks in Muscat']);
    assert.deepEqual(complaints, []);
  });
}
