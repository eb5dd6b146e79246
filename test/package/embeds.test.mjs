// What other pages hold: the built page in a frame of another origin, the snippets, and what is left without scripts.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { serve } from '../../scripts/lib/static-server.mjs';
import { labelTitles, openPage, temporaryFolder, timelinesReady } from './page.mjs';

const CSV = 'demo/data/doha-de-escalation.csv';
const TITLE = 'Back to the negotiating table';

let browser;
let folder;
let frames;
const released = [];
before(async () => {
  folder = temporaryFolder({ after: (release) => released.push(release) });
  // Modules and hashed files of another origin need its leave; everything else does without.
  frames = await serve(folder, { headers: { 'access-control-allow-origin': '*' } });
  released.push(frames.close);
  await command('build', CSV, '--title', TITLE, '--timezone', 'Asia/Qatar', '--out', join(folder, 'talks.html'));
  cpSync('dist/parent.js', join(folder, 'parent.js'));
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  for (const release of released) await release();
});

async function command(...args) {
  const { code, output } = await run(process.execPath, [resolve('dist/cli.js'), ...args]);
  assert.equal(code, 0, output);
  return output;
}

/** A site of another origin, with `body` as its page. */
async function site(t, body, { script = '', headers } = {}) {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Site</title></head><body>${body}<script>${script}</script></body></html>`;
  const server = await serve(folder, { pages: { '/': html }, ...(headers && { headers }) });
  t.after(server.close);
  return server.url;
}

const iframe = (attributes = '', query = '') =>
  `<iframe id="frame" src="${frames.url}/talks.html${query}" title="Talks" width="100%" height="300" frameborder="0" ${attributes}></iframe>`;

/** Height of the frame's element and of what is in it, once both rest. */
async function heights(page) {
  await page.waitForFunction(() => window.document.querySelector('iframe').style.height !== '');
  const inner = await innerFrame(page);
  await inner.evaluate(async () => {
    await customElements.whenDefined('event-timeline');
    await document.querySelector('event-timeline').ready;
  });
  let last;
  for (;;) {
    await new Promise((done) => setTimeout(done, 150));
    const now = [
      await page.evaluate(() => document.querySelector('iframe').getBoundingClientRect().height),
      await inner.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height)),
    ];
    if (last && String(last) === String(now)) return now;
    last = now;
  }
}

async function innerFrame(page) {
  const handle = await page.waitForSelector('iframe');
  return handle.contentFrame();
}

/** Shows the list in the frame, as a reader does. */
async function showList(page) {
  const inner = await innerFrame(page);
  const button = await inner.evaluateHandle(() =>
    [...document.querySelector('event-timeline').shadowRoot.querySelectorAll('[part~="controls"] button')].find(
      ({ textContent }) => textContent === 'List',
    ),
  );
  await button.click();
  await inner.waitForFunction(() =>
    document
      .querySelector('event-timeline')
      .shadowRoot.querySelector('event-timeline-list')
      ?.shadowRoot?.querySelector('li'),
  );
}

// What pages around us already run, condensed to the part that hears a height.
const LISTENERS = {
  'Datawrapper, by id': `
    addEventListener('message', ({ data }) => {
      const heights = data['datawrapper-height'];
      for (const id in heights) {
        const frame = document.querySelector('#datawrapper-chart-' + id) || document.querySelector('iframe[src*="' + id + '"]');
        if (frame) frame.style.height = heights[id] + 'px';
      }
    });`,
  'Datawrapper, by window': `
    addEventListener('message', ({ data, source }) => {
      if (data['datawrapper-height'] === undefined) return;
      for (const id in data['datawrapper-height']) {
        for (const frame of document.querySelectorAll('iframe')) {
          if (frame.contentWindow === source) frame.style.height = data['datawrapper-height'][id] + 'px';
        }
      }
    });`,
  'pym.js': `
    const pattern = /^pymxPYMx(talks)xPYMx(\\S+)xPYMx(.+)$/;
    addEventListener('message', ({ data }) => {
      const match = typeof data === 'string' && data.match(pattern);
      if (match && match[2] === 'height') document.querySelector('iframe').style.height = parseInt(match[3]) + 'px';
    });`,
  AMP: `
    addEventListener('message', ({ data, source }) => {
      if (data.sentinel !== 'amp' || data.type !== 'embed-size') return;
      const frame = [...document.querySelectorAll('iframe')].find((each) => each.contentWindow === source);
      if (frame) frame.style.height = data.height + 'px';
    });
    addEventListener('load', () => document.querySelector('iframe').contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*'));`,
};

for (const [name, script] of Object.entries(LISTENERS)) {
  test(`a page that runs ${name} gives the frame its height, and follows it`, async (t) => {
    const { page, complaints } = await openPage(t, browser, await site(t, iframe(), { script }));
    const [outer, inner] = await heights(page);
    assert.ok(inner > 400);
    assert.equal(outer, inner);
    await showList(page);
    const [longer, list] = await heights(page);
    assert.ok(list > inner);
    assert.equal(longer, list);
    assert.deepEqual(complaints, []);
  });
}

test('WordPress gives its sandboxed frame its height by the secret it put into the address', async (t) => {
  const script = `
    addEventListener('message', ({ data, source }) => {
      if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
      for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
        if (source !== frame.contentWindow || data.message !== 'height') continue;
        frame.style.height = Math.min(1000, Math.max(200, parseInt(data.value, 10))) + 'px';
      }
    });`;
  const attributes = 'class="wp-embedded-content" sandbox="allow-scripts" data-secret="aB3dE6gH9j"';
  const { page, complaints } = await openPage(
    t,
    browser,
    await site(t, iframe(attributes, '#?secret=aB3dE6gH9j'), { script }),
  );
  const [outer, inner] = await heights(page);
  assert.equal(outer, Math.min(1000, inner));
  assert.deepEqual(complaints, []);
});

for (const [name, attributes] of [
  ['a frame', ''],
  ['a sandboxed frame', 'sandbox="allow-scripts"'],
]) {
  test(`parent.js gives ${name} its height, and sends a reader’s events both ways`, async (t) => {
    const script = `
      const heard = [];
      addEventListener('timeline-select', (event) => heard.push([event.target.id, event.detail.id]));`;
    const body = `${iframe(`data-event-timeline ${attributes}`)}<script src="/parent.js"></script>`;
    const { page, complaints } = await openPage(t, browser, await site(t, body, { script }));
    const [outer, inner] = await heights(page);
    assert.equal(outer, inner);
    const frame = await innerFrame(page);
    // The page opens an event in the timeline; that is not told of as if a reader had done it.
    await page.evaluate(() =>
      document
        .querySelector('iframe')
        .dispatchEvent(new CustomEvent('timeline-select', { detail: { id: 'tehran-visit' } })),
    );
    await frame.waitForFunction(() => document.querySelector('event-timeline').selected === 'tehran-visit');
    assert.deepEqual(await page.evaluate('heard'), []);
    // The reader opens another one.
    const label = await frame.evaluateHandle(() =>
      document.querySelector('event-timeline').shadowRoot.querySelector('[part~="label"][data-id="gaza-ceasefire"]'),
    );
    await label.click();
    await page.waitForFunction('heard.length > 0');
    assert.deepEqual(await page.evaluate('heard'), [['frame', 'gaza-ceasefire']]);
    assert.deepEqual(complaints, []);
  });
}

test('parent.js carries the fragment into the frame, and what the frame keeps in it back, beside what is there', async (t) => {
  const body = `${iframe('data-event-timeline')}<script src="/parent.js"></script>`;
  const { page } = await openPage(t, browser, `${await site(t, body)}/#section&t=e:tehran-visit`);
  await heights(page);
  const frame = await innerFrame(page);
  await frame.waitForFunction(() => location.hash === '#section&t=e:tehran-visit');
  await frame.evaluate(() => {
    location.hash = 't=e:gaza-ceasefire';
  });
  await page.waitForFunction(() => location.hash.includes('gaza'));
  assert.equal(await page.evaluate(() => decodeURIComponent(location.hash)), '#section&t=e:gaza-ceasefire');
  await page.evaluate(() => {
    location.hash = '#section&t=e:armada-remark';
  });
  await frame.waitForFunction(() => location.hash.includes('armada'));
});

test('parent.js hears only marked frames, from where they were loaded, in messages that are ours', async (t) => {
  const body = `${iframe('data-event-timeline')}<iframe id="other" src="${frames.url}/other.html"></iframe><script src="/parent.js"></script>`;
  writeFileSync(
    join(folder, 'other.html'),
    `<script>
      parent.postMessage({ type: 'event-timeline:height', version: 1, id: 'x', height: 9000 }, '*');
      parent.postMessage({ type: 'event-timeline:hash', version: 1, hash: '#evil=1' }, '*');
    </script>`,
  );
  const { page } = await openPage(t, browser, await site(t, body));
  const [outer, inner] = await heights(page);
  assert.equal(outer, inner);
  await page.evaluate(() => {
    window.given = [];
    const frame = document.querySelector('#frame');
    new MutationObserver(() => window.given.push(frame.style.height)).observe(frame, { attributeFilter: ['style'] });
  });
  const say = (data) =>
    page.evaluate(
      (each) =>
        dispatchEvent(
          new MessageEvent('message', {
            data: each,
            source: document.querySelector('#frame').contentWindow,
            origin: location.origin,
          }),
        ),
      data,
    );
  // From the frame's window but another origin, as after it went elsewhere; and from the right one, of a wrong shape.
  await say({ type: 'event-timeline:height', version: 1, id: 'x', height: 9000 });
  const frame = await innerFrame(page);
  for (const height of [Number.NaN, '9000', null, { valueOf: 1 }]) {
    await frame.evaluate(
      (each) => parent.postMessage({ type: 'event-timeline:height', version: 1, height: each }, '*'),
      height,
    );
  }
  await frame.evaluate(() => parent.postMessage({ type: 'event-timeline:height', version: 1, height: 1e9 }, '*'));
  await page.waitForFunction(() => document.querySelector('#frame').style.height === '10000px');
  assert.deepEqual(await page.evaluate(() => window.given), ['10000px']);
  assert.equal(await page.evaluate(() => document.querySelector('#other').style.height), '');
  assert.equal(await page.evaluate(() => location.hash), '');
});

test('a page that grows wider and narrower with the frame’s height does not make it tell heights for ever', async (t) => {
  const script = `
    let told = 0;
    const frame = document.querySelector('iframe');
    addEventListener('message', ({ data }) => {
      if (data.sentinel !== 'amp' || data.type !== 'embed-size') return;
      told++;
      frame.style.height = data.height + 'px';
      // As a scroll bar does that comes with the height and goes with the width.
      frame.style.width = told % 2 ? '420px' : '900px';
    });`;
  const { page } = await openPage(t, browser, await site(t, iframe(), { script }));
  await heights(page);
  const before = await page.evaluate('told');
  await new Promise((done) => setTimeout(done, 1500));
  assert.ok((await page.evaluate('told')) - before <= 1);
  assert.ok(before < 20, `${before} heights`);
});

test('a built page opened from disk asks for nothing, breaks no rule of its policy, and draws all events', async (t) => {
  const url = pathToFileURL(join(folder, 'talks.html')).href;
  const { page, complaints, warnings } = await openPage(t, browser, url);
  await timelinesReady(page);
  assert.equal((await labelTitles(page)).length, 21);
  await showListOf(page);
  const requests = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  assert.deepEqual({ complaints, warnings, requests }, { complaints: [], warnings: [], requests: [] });
});

async function showListOf(page) {
  await page.evaluate(() => {
    document.querySelector('event-timeline').view = 'list';
  });
  await page.waitForFunction(() =>
    document
      .querySelector('event-timeline')
      .shadowRoot.querySelector('event-timeline-list')
      ?.shadowRoot?.querySelector('li'),
  );
}

test('where scripts are off, heading, picture and list are to be read', async (t) => {
  const context = await browser.createBrowserContext();
  t.after(() => context.close());
  const page = await context.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setViewport({ width: 1100, height: 900 });
  await page.goto(`${frames.url}/talks.html`);
  const text = await page.$eval('body', (body) => body.innerText);
  assert.match(text, new RegExp(TITLE));
  assert.match(text, /Around 29 January 2026[^\n]*\n+Amir of Qatar and Iran's president speak by phone/);
  assert.equal((await page.$$('li h3')).length, 21);
  const picture = await page.$eval('figure svg', (svg) => svg.getBoundingClientRect().width);
  assert.ok(picture > 600);
});

test('nothing moves when the script takes over from the list', async (t) => {
  const { page } = await openPage(t, browser, `${frames.url}/talks.html`);
  await timelinesReady(page);
  const shift = await page.evaluate(
    () =>
      new Promise((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300);
      }),
  );
  assert.ok(shift <= 0.02, `layout shift ${shift}`);
});

test('the address of a built page sets how it looks, and nothing else', async (t) => {
  const url = `${frames.url}/talks.html?theme=dark&view=list&src=https://evil.example/x.csv&onclick=alert(1)&heading=x`;
  const { page, complaints } = await openPage(t, browser, url);
  await timelinesReady(page);
  const attributes = await page.evaluate(() => {
    const timeline = document.querySelector('event-timeline');
    return ['theme', 'view', 'src', 'onclick', 'heading'].map((name) => timeline.getAttribute(name));
  });
  assert.deepEqual(attributes, ['dark', 'list', null, null, null]);
  assert.deepEqual(complaints, []);
});

test('the snippets that are printed work in a page of another origin, their hashes checked', async (t) => {
  const assets = join(folder, 'assets');
  const snippets = await command(
    'build',
    CSV,
    '--title',
    TITLE,
    '--embed',
    '--base',
    `${frames.url}/assets/`.replace('http:', 'https:'),
    '--url',
    `${frames.url}/talks.html`,
    '--assets',
    assets,
  );
  // Served without TLS on this machine.
  const body = snippets.replaceAll('https://127.0.0.1', 'http://127.0.0.1');
  const { page, complaints, warnings } = await openPage(t, browser, await site(t, body));
  assert.equal(await timelinesReady(page), 1);
  assert.equal((await labelTitles(page)).length, 21);
  const frame = await page.waitForSelector('iframe');
  await frame.scrollIntoView();
  const [outer, inner] = await heights(page);
  assert.equal(outer, inner);
  assert.deepEqual({ complaints, warnings }, { complaints: [], warnings: [] });
  // The same page after the file has been changed on its server.
  const file = /embed-[\d.]+\.js/.exec(body)[0];
  writeFileSync(join(assets, file), `${readFileSync(join(assets, file), 'utf8')};window.changed = true;`);
  const again = await openPage(t, browser, await site(t, body));
  assert.ok(
    again.complaints.some((text) => /integrity/i.test(text)),
    again.complaints.join('\n'),
  );
  assert.equal(await again.page.evaluate(() => window.changed), undefined);
  assert.match(await again.page.$eval('event-timeline', (element) => element.innerText), /Gaza ceasefire takes effect/);
});

test('a system that strips scripts and unknown elements leaves the list', async (t) => {
  const snippets = await command('build', CSV, '--embed');
  const stripped = snippets.replace(/<script[\s\S]*?<\/script>|<link[^>]*>|<\/?event-timeline[^>]*>/g, '');
  const { page, complaints } = await openPage(t, browser, await site(t, stripped));
  assert.equal((await page.$$('ol > li > h3')).length, 21);
  assert.equal((await page.$$('ol > li time[datetime]')).length, 21);
  assert.deepEqual(complaints, []);
});
