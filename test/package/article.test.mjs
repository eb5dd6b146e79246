// A timeline in the middle of an article: what stands around it stays where it is, on any screen, whatever comes when.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { serve } from '../../scripts/lib/static-server.mjs';
import { openPage, timelinesReady } from './page.mjs';

const CSV = 'demo/data/doha-de-escalation.csv';
const data = { body: readFileSync(CSV), type: 'text/csv; charset=utf-8' };
const style = { body: readFileSync('dist/fallback.css'), type: 'text/css' };

let browser;
let snippet;
before(async () => {
  const { output } = await run(process.execPath, ['dist/cli.js', 'build', CSV, '--title', 'Talks', '--embed']);
  snippet = /<event-timeline[\s\S]*<\/event-timeline>/.exec(output)[0];
  browser = await launchBrowser();
});
after(() => browser?.close());

const PARAGRAPH = `<p>${'The negotiators met again in the morning, and nobody would say what was on the table. '.repeat(4)}</p>`;

const article = (
  timeline,
  above = '',
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title>
  <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/dist/fallback.css">
  <script type="module" src="/dist/embed.js"></script><style>main { max-width: 900px; margin: 0 auto; font: 18px/1.5 serif }</style>
  </head><body><main><h1>Article</h1>${above}<p>Lead.</p>${timeline}${PARAGRAPH.repeat(5)}</main></body></html>`;

/** Serves an article whose script and data come one after another, each after a picture of what was there before. */
async function siteOf(t, page) {
  const late = (answer) => () => new Promise((done) => setTimeout(done, 150, answer));
  const script = { body: readFileSync('dist/embed.js'), type: 'text/javascript' };
  const pages = { '/': page, '/doha.csv': late(data), '/dist/embed.js': late(script), '/dist/fallback.css': style };
  const site = await serve('.', { pages });
  t.after(site.close);
  return site;
}

/** How much has moved since the page began to load, as browsers reckon it. */
const shiftOf = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries()) sum += value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300);
      }),
  );

const list = (html) => /<ol[\s\S]*<\/ol>/.exec(html)[0];
const CASES = {
  'data in a file': () => '<event-timeline heading="Talks" rows="16" src="/doha.csv"></event-timeline>',
  'data in a file, and fewer rows than it takes': () =>
    '<event-timeline heading="Talks" rows="14" src="/doha.csv"></event-timeline>',
  'data in a file, and a list': () =>
    `<event-timeline heading="Talks" rows="16" src="/doha.csv">${list(snippet)}</event-timeline>`,
  'data in a file, and no rows': () => '<event-timeline heading="Talks" src="/doha.csv"></event-timeline>',
  'data in a list, and no rows': () => `<event-timeline heading="Talks">${list(snippet)}</event-timeline>`,
  'data in a list': () => `<event-timeline heading="Talks" rows="16">${list(snippet)}</event-timeline>`,
  'the snippet that is printed': () => snippet,
};

for (const [width, height] of [
  [1280, 900],
  [375, 700],
]) {
  for (const [name, timeline] of Object.entries(CASES)) {
    test(`nothing moves in an article ${width} px wide with ${name}`, async (t) => {
      const { url } = await siteOf(t, article(timeline()));
      const { page, complaints } = await openPage(t, browser, 'about:blank');
      await page.setViewport({ width, height });
      await page.goto(url);
      await timelinesReady(page);
      await page.waitForNetworkIdle({ idleTime: 250 });
      const shift = await shiftOf(page);
      assert.ok(shift <= 0.02, `layout shift ${shift}`);
      // What was kept free is gone.
      const kept = await page.evaluate(() =>
        document.querySelector('event-timeline').shadowRoot.querySelector('.reserve').checkVisibility(),
      );
      assert.equal(kept, false);
      assert.deepEqual(complaints, []);
    });
  }
}

/** Items of a list of so many events, a day apart. */
const items = (count) =>
  Array.from(
    { length: count },
    (_, i) => `<li><time>2026-02-${10 + i}</time> <strong>Talks, day ${i + 1}</strong></li>`,
  );

for (const count of [3, 5, 8]) {
  test(`the room that is kept for a list of ${count} events without rows is about that of their chart`, async (t) => {
    const { url } = await siteOf(t, article(`<event-timeline><ol>${items(count).join('')}</ol></event-timeline>`));
    const { page } = await openPage(t, browser, 'about:blank');
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(url);
    await timelinesReady(page);
    const shift = await shiftOf(page);
    assert.ok(shift <= 0.1, `layout shift ${shift}`);
  });
}

test('a lazy timeline keeps its place and asks for no data until a reader comes near', async (t) => {
  const timeline = '<event-timeline heading="Talks" rows="16" src="/doha.csv" loading="lazy"></event-timeline>';
  const site = await siteOf(t, article(timeline, '<div style="height: 4000px"></div>'));
  const { page } = await openPage(t, browser, site.url);
  await page.evaluate(() => customElements.whenDefined('event-timeline'));
  await page.waitForNetworkIdle({ idleTime: 250 });
  const asked = () => site.requests.filter(({ path }) => path === '/doha.csv').length;
  const heightOf = () => page.evaluate(() => document.querySelector('event-timeline').offsetHeight);
  assert.equal(asked(), 0);
  const before = await heightOf();
  await page.evaluate(() => scrollTo(0, 3000));
  await timelinesReady(page);
  assert.equal(asked(), 1);
  const drawn = await heightOf();
  assert.ok(Math.abs(drawn - before) < 40, `${before} px kept, ${drawn} px drawn`);
});

test('in a narrow window what makes the list comes while the data do', { timeout: 60_000 }, async (t) => {
  const asked = (name) => site.requests.some(({ path }) => path.startsWith(`/dist/chunks/${name}-`));
  // The data wait for the list's script: were it the other way round, neither would come.
  const patient = async () => {
    while (!asked('reader') || !asked('list')) await new Promise((done) => setTimeout(done, 20));
    return data;
  };
  const page = article('<event-timeline rows="16" src="/doha.csv"></event-timeline>');
  const site = await serve('.', { pages: { '/': page, '/doha.csv': patient } });
  t.after(site.close);
  const { page: opened } = await openPage(t, browser, 'about:blank');
  await opened.setViewport({ width: 375, height: 700 });
  await opened.goto(site.url);
  await timelinesReady(opened);
});

test('in print there is the list while no data have come', async (t) => {
  const timeline = `<event-timeline rows="6" src="/doha.csv" loading="lazy">${list(snippet)}</event-timeline>`;
  const { url } = await siteOf(t, article(timeline, '<div style="height: 4000px"></div>'));
  const { page } = await openPage(t, browser, url);
  await page.evaluate(() => customElements.whenDefined('event-timeline'));
  const cut = () =>
    page.evaluate(() => {
      const last = document.querySelector('event-timeline li:last-child').getBoundingClientRect();
      return last.bottom > document.querySelector('event-timeline').getBoundingClientRect().bottom;
    });
  assert.equal(await cut(), true);
  await page.emulateMediaType('print');
  assert.equal(await cut(), false);
});
