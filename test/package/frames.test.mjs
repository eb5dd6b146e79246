// Frames that are none of the usual kind: without an origin, in an attribute, not shown, in a page that answers everything.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { serve } from '../../scripts/lib/static-server.mjs';
import { openPage, temporaryFolder } from './page.mjs';

const CSV = 'demo/data/doha-de-escalation.csv';

let browser;
let folder;
let frames;
const released = [];
before(async () => {
  folder = temporaryFolder({ after: (release) => released.push(release) });
  frames = await serve(folder);
  released.push(frames.close);
  const built = join(folder, 'talks.html');
  const options = ['--timezone', 'Asia/Qatar', '--hash-key', 't', '--out', built];
  const { code, output } = await run(process.execPath, [resolve('dist/cli.js'), 'build', CSV, ...options]);
  assert.equal(code, 0, output);
  cpSync('dist/parent.js', join(folder, 'parent.js'));
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  for (const release of released) await release();
});

/** A page of another origin, opened, and the frame in it once its timeline is drawn. */
async function open(t, body, hash = '') {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Site</title></head><body>${body}</body></html>`;
  const server = await serve(folder, { pages: { '/': html } });
  t.after(server.close);
  const opened = await openPage(t, browser, `${server.url}/${hash}`);
  const frame = await (await opened.page.waitForSelector('iframe')).contentFrame();
  await frame.evaluate(async () => {
    await customElements.whenDefined('event-timeline');
    await document.querySelector('event-timeline').ready;
  });
  return { ...opened, frame };
}

const address = () => `${frames.url}/talks.html`;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Waits until the frame is as high as what is in it. */
const fits = async (page, frame) => {
  for (let i = 0; i < 100; i++) {
    const inner = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    const outer = await page.$eval('iframe', (each) => each.getBoundingClientRect().height);
    if (inner > 300 && inner === outer) return;
    await pause(50);
  }
  assert.fail('the frame never gets the height of what is in it');
};

const escaped = (html) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const KINDS = {
  'with scripts only, of a page': () => `src="${address()}" sandbox="allow-scripts"`,
  'with scripts only, of an attribute': () =>
    `srcdoc="${escaped(readFileSync(join(folder, 'talks.html'), 'utf8'))}" sandbox="allow-scripts"`,
  'that is told nothing of the page around it': () => `src="${address()}" referrerpolicy="no-referrer"`,
  'of an attribute': () => `srcdoc="${escaped(readFileSync(join(folder, 'talks.html'), 'utf8'))}"`,
};

for (const [name, attributes] of Object.entries(KINDS)) {
  test(`parent.js serves a frame ${name}: height, fragment and events, both ways`, async (t) => {
    const body = `<iframe data-event-timeline ${attributes()} title="Talks" width="100%" height="300" frameborder="0"></iframe>
      <script>const heard = []; addEventListener('timeline-select', ({ detail }) => heard.push(detail.id));</script>
      <script src="/parent.js"></script>`;
    const { page, frame, complaints, warnings } = await open(t, body, '#part&t=event:tehran-visit');
    await fits(page, frame);
    await frame.waitForFunction(() => document.querySelector('event-timeline').selected === 'tehran-visit');
    const label = await frame.evaluateHandle(() =>
      document.querySelector('event-timeline').shadowRoot.querySelector('[part~="label"][data-id="gaza-ceasefire"]'),
    );
    await label.click();
    await page.waitForFunction('heard.includes("gaza-ceasefire")');
    await page.evaluate(() =>
      document
        .querySelector('iframe')
        .dispatchEvent(new CustomEvent('timeline-select', { detail: { id: 'armada-remark' } })),
    );
    await frame.waitForFunction(() => document.querySelector('event-timeline').selected === 'armada-remark');
    assert.deepEqual({ complaints, warnings }, { complaints: [], warnings: [] });
  });
}

test('a page that answers each height does not make the frame tell it for ever', async (t) => {
  const body = `<iframe src="${address()}" title="Talks" width="100%" height="300"></iframe>
    <script>
      window.heard = 0;
      addEventListener('message', ({ data, source }) => {
        if (data.sentinel !== 'amp') return;
        window.heard++;
        source.postMessage({ sentinel: 'amp', type: 'embed-size-changed' }, '*');
      });
    </script>`;
  const { page } = await open(t, body);
  let last = -1;
  for (let now = 0; now !== last; ) {
    last = now;
    await pause(400);
    now = await page.evaluate('window.heard');
    assert.ok(now < 200, `${now} heights`);
  }
});

test('a frame that is not shown tells no height, and its own as soon as it is', async (t) => {
  const body = `<iframe src="${address()}" title="Talks" width="100%" height="300"></iframe>
    <script>
      window.told = [];
      addEventListener('message', ({ data }) => {
        if (data.sentinel === 'amp') window.told.push(data.height);
      });
    </script>`;
  const { page } = await open(t, body);
  await page.waitForFunction('window.told.length > 0');
  await page.$eval('iframe', (frame) => (frame.style.display = 'none'));
  await pause(300);
  await page.$eval('iframe', (frame) => (frame.style.cssText = 'width: 420px'));
  const before = await page.evaluate('window.told.length');
  await page.waitForFunction((count) => window.told.length > count, {}, before);
  assert.ok(Math.min(...(await page.evaluate('window.told'))) > 200);
});

test('the address of a built page sets colours and the greatest height, and nothing that is none', async (t) => {
  const query = new URLSearchParams({
    '--timeline-accent': '#b00020',
    '--timeline-background': 'url(https://evil.example/x)',
    '--timeline-text': 'red; position: fixed',
    '--timeline-max-height': '500px',
    '--timeline-lane-1': 'rebeccapurple',
    '--timeline-font': 'serif',
    '--other': 'red',
    style: 'position: fixed',
  });
  const { page, complaints } = await openPage(t, browser, `${address()}?${query}`);
  const style = await page.$eval('event-timeline', (timeline) => timeline.getAttribute('style'));
  assert.deepEqual(style.split(/; ?/).filter(Boolean).sort(), [
    '--timeline-accent: #b00020',
    '--timeline-lane-1: rebeccapurple',
    '--timeline-max-height: 500px',
  ]);
  assert.deepEqual(complaints, []);
});

test('without a page around it, or one that says nothing, a built page is whole', async (t) => {
  writeFileSync(join(folder, 'silent.html'), `<iframe src="${address()}" title="Talks" height="300"></iframe>`);
  const { page, complaints } = await openPage(t, browser, `${frames.url}/silent.html`);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame.evaluate(async () => {
    await customElements.whenDefined('event-timeline');
    await document.querySelector('event-timeline').ready;
  });
  const scrolls = await frame.evaluate(() => document.scrollingElement.scrollHeight > innerHeight);
  assert.equal(scrolls, true);
  assert.deepEqual(complaints, []);
});
