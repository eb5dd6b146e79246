// The built site, from a folder of a static host: every page at two widths, without a network, and the jobs that people
// come for.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { filesBelow } from '../../scripts/lib/source.mjs';
import { serve } from '../../scripts/lib/static-server.mjs';
import { openPage, timelinesReady } from './page.mjs';

const built = spawnSync(process.execPath, ['scripts/build-site.mjs'], { encoding: 'utf8' });
const pages = filesBelow('site', ['.html']);
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

let browser;
let host;
let url;
before(async () => {
  assert.equal(built.status, 0, built.stderr);
  browser = await launchBrowser();
  host = await serve('.');
  url = `${host.url}/site/`;
});
after(async () => {
  await browser?.close();
  await host?.close();
});

/** Opens a page of the site as a reader does, without the worker that keeps it for later. */
async function open(t, path, width = 1280) {
  const opened = await openPage(t, browser, 'about:blank');
  const { page } = opened;
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.setViewport({ width, height: 900 });
  await page.setBypassServiceWorker(true);
  await page.evaluateOnNewDocument(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url + path, { waitUntil: 'networkidle0' });
  // Before timelines further down are scrolled to.
  const shift = await page.evaluate(() => window.shift);
  await timelinesReady(page);
  return { ...opened, requests, shift };
}

test('the site has the pages that are promised', () => {
  for (const name of ['index', 'builder', 'playground', 'frame', 'docs/index', 'docs/reference', 'stories/apollo-11']) {
    assert.ok(pages.includes(`site/${name}.html`), `${name} of ${pages.join(', ')}`);
  }
});

for (const path of pages.map((each) => each.slice('site/'.length))) {
  for (const width of [1280, 390]) {
    test(`${path} at ${width} px: no complaint under its own policy, nobody else asked, nothing moves, nothing too wide, axe is content`, async (t) => {
      const { page, complaints, requests, shift } = await open(t, path, width);
      assert.deepEqual(
        requests.filter((each) => !each.startsWith(url) && !each.startsWith('data:')),
        [],
      );
      assert.ok(shift < 0.05, `layout shift ${shift}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(wide <= 0, `${wide} px wider than the window`);
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
      });
      assert.deepEqual(found, []);
      assert.deepEqual(complaints, []);
    });
  }
}

test('no link of the site leads nowhere', () => {
  const ids = (path) => new Set([...readFileSync(path, 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  const dead = pages.flatMap((path) => {
    const html = readFileSync(path, 'utf8');
    return [...html.matchAll(/\s(?:href|src)="([^"]+)"/g)]
      .map(([, link]) => link.replaceAll('&amp;', '&'))
      .filter((link) => !/^(https?:|mailto:|data:)/.test(link))
      .flatMap((link) => {
        const [file, fragment] = link.split('#');
        const target =
          file === '' ? path : join(dirname(path), file).replace(/\/?$/, (end) => (end ? '/index.html' : ''));
        const known = filesBelow('site', ['']).includes(target);
        const isPart = !fragment || /=/.test(fragment) || (known && ids(target).has(fragment));
        return known && isPart ? [] : [`${path}: ${link}`];
      });
  });
  assert.deepEqual(dead, []);
});

test('a story reads without script, as a list of all its events', async (t) => {
  const { page } = await openPage(t, browser, 'about:blank');
  await page.setJavaScriptEnabled(false);
  await page.goto(`${url}stories/apollo-11.html`);
  const shown = await page.$$eval(
    'event-timeline ol > li',
    (items) => items.filter((item) => item.checkVisibility()).length,
  );
  assert.equal(shown, 27);
  assert.equal(await page.$eval('.tools', (tools) => tools.checkVisibility()), false);
});

test('a link that is shared brings back a reader’s own events and how they looked at them', async (t) => {
  const { page } = await open(t, '');
  await page.click('[data-panel=own]');
  await page.type('#own-text', 'date,title,desk\n2026-02-03,Briefing,Foreign\n2026-02-06,Talks,Politics');
  await page.click('#own-show');
  await page.waitForFunction(() => document.querySelector('#tool-note').textContent.startsWith('2 events'));
  await page.click('[data-panel=look]');
  await page.select('#look-theme', 'dark');
  await page.select('#look-lanes', 'desk');
  await page.click('[data-panel=share]');
  await page.waitForFunction(() => document.querySelector('#share-link').value.includes('data='));
  const link = await page.$eval('#share-link', ({ value }) => value);
  const other = await openPage(t, browser, link);
  // What the reader chose is there at once, the events once they are unpacked.
  await other.page.waitForFunction(() => document.querySelector('event-timeline')?.events?.length === 2);
  const seen = await other.page.evaluate(() => {
    const { groupBy, heading, events } = document.querySelector('event-timeline');
    return { groupBy, heading, titles: events.map(({ title }) => title), isDark: document.documentElement.className };
  });
  assert.deepEqual(seen, {
    groupBy: 'desk',
    heading: 'Pasted events',
    titles: ['Briefing', 'Talks'],
    isDark: 'dark',
  });
  assert.deepEqual(other.complaints, []);
});

test('from a spreadsheet to a frame in a page of another origin', async (t) => {
  const started = performance.now();
  const { page, complaints } = await open(t, 'builder.html');
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/plain',
      'Date\tHeadline\tTopic\tStatus\n2026-02-03\tBriefing\tDoha\t\n31.02.2026\tBad day\tTalks\tplanned\n2026-02-06\tTalks\tTalks\tcalled off',
    );
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector('#paste').dispatchEvent(paste);
  });
  const told = (text) => page.waitForFunction((each) => document.querySelector('#told').textContent === each, {}, text);
  await told('3 events, 2 rows to put right.');
  const press = async (label) => {
    const buttons = await page.$$('.mend');
    for (const button of buttons)
      if ((await button.evaluate((each) => each.textContent)) === label) return button.click();
    throw new Error(`There is no button “${label}”.`);
  };
  await press('Only the month, 2026-02');
  await told('3 events, 1 row to put right.');
  await press('cancelled');
  await told('3 events, nothing wrong with them.');
  await page.select('#look-theme', 'dark');
  await page.click('[data-out=frame] summary');
  await page.waitForFunction(() => document.querySelector('[data-out=frame] textarea').value.includes('<iframe'));
  const code = await page.$eval('[data-out=frame] textarea', ({ value }) => value);
  assert.deepEqual(complaints, []);

  const other = await serve('.', { pages: { '/': `<!doctype html><title>Other</title>${code}` } });
  t.after(other.close);
  const article = await openPage(t, browser, `${other.url.replace('127.0.0.1', 'localhost')}/`);
  const frame = await article.page.waitForFrame((each) => each.url().includes('/site/frame.html'));
  await frame.waitForFunction(() => document.querySelector('event-timeline')?.events?.length === 3);
  const seen = await frame.evaluate(() =>
    document.querySelector('event-timeline').events.map(({ status }) => status ?? ''),
  );
  assert.deepEqual(seen.sort(), ['', 'cancelled', 'planned']);
  assert.equal(await frame.evaluate(() => document.querySelector('event-timeline').theme), 'dark');
  assert.deepEqual(article.complaints, []);
  t.diagnostic(`from paste to frame in ${((performance.now() - started) / 1000).toFixed(1)} s`);
});

test('columns without known headings are told by their cells, and dates that can be read two ways put right at once', async (t) => {
  const { page, complaints } = await open(t, 'builder.html');
  const told = (text) => page.waitForFunction((each) => document.querySelector('#told').textContent === each, {}, text);
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/plain',
      'Tag der Sache\tWas geschah\n03/02/2026\tEine Unterrichtung\n06/02/2026\tGespräche',
    );
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector('#paste').dispatchEvent(paste);
  });
  await told('2 events, 2 rows to put right.');
  await page.click('#general .mend');
  await told('2 events, nothing wrong with them.');
  const seen = await page.evaluate(() =>
    document.querySelector('#preview').events.map(({ date, title }) => `${date} ${title}`),
  );
  assert.deepEqual(seen, ['2026-02-03 Eine Unterrichtung', '2026-02-06 Gespräche']);
  assert.deepEqual(complaints, []);
});

test('files are read in the encoding that a spreadsheet wrote, and what is wrong with one is said, in the builder and the explorer', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'event-timeline-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const fileOf = (name, text, encoding) => {
    writeFileSync(join(folder, name), text, encoding);
    return join(folder, name);
  };
  const table = (place) => `\uFEFFDatum;Titel\n2026-02-03;Gespräche in ${place}\n`;
  const files = {
    'Gespräche in Zürich': fileOf('latin.csv', table('Zürich').slice(1), 'latin1'),
    'Gespräche in Köln': fileOf('wide.csv', table('Köln'), 'utf16le'),
  };
  const quote = fileOf('open.csv', 'date,title\n2026-02-03,"Never closed\n2026-02-06,Talks\n2026-02-07,More talks\n');
  const broken = fileOf('broken.json', '{"events": [{"date": "2026-02-03", "title": "Kept before the break"}, {"date"');
  const picture = fileOf('picture.png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  const empty = fileOf('empty.csv', '\n');
  for (const [path, input, note] of [
    ['builder.html', '#file', '#told'],
    ['', '#own-file', '#tool-note'],
  ]) {
    const { page, complaints } = await open(t, path);
    const give = async (file) => (await page.$(input)).uploadFile(file);
    const told = (said) =>
      page.waitForFunction((at, text) => document.querySelector(at).textContent.startsWith(text), {}, note, said);
    const drawn = (title) =>
      page.waitForFunction((each) => document.querySelector('event-timeline').events[0]?.title === each, {}, title);
    if (input === '#own-file') await page.click('[data-panel=own]');
    await give(empty);
    await told('There is nothing in it.');
    await give(picture);
    await told('This file is not text, but a picture');
    for (const [title, file] of Object.entries(files)) {
      await give(file);
      await drawn(title);
    }
    await give(quote);
    await told('3 events,');
    await give(broken);
    await drawn('Kept before the break');
    await page.waitForFunction(() => /JSON/.test(document.querySelector('#general, #own-problems').textContent));
    assert.deepEqual(complaints, []);
  }
});

test('a workbook is read, a colour put right, and what is made shown as it is pasted', async (t) => {
  const { page, complaints } = await open(t, 'builder.html');
  const told = (text) =>
    page.waitForFunction((each) => document.querySelector('#told').textContent.startsWith(each), {}, text);
  await (await page.$('#file')).uploadFile('test/package/files/talks.xlsx');
  await told('3 events, nothing wrong');
  const dates = await page.$$eval('.grid tbody td:nth-child(2) input', (inputs) => inputs.map(({ value }) => value));
  assert.deepEqual(dates, ['2026-02-03', '2026-02-06T10:00', '2026-02?']);
  await page.click('#example');
  await told('21 events');
  // The fields begin with the colours that are drawn.
  const [offered, drawn] = await page.evaluate(() => {
    const lanes = document.querySelector('#preview').shadowRoot.querySelectorAll('.lanes li');
    const hex = (colour) =>
      `#${colour
        .match(/\d+/g)
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')}`;
    return [
      [0, 1, 2].map((lane) => document.querySelector(`#colour-${lane}`).value),
      [...lanes].map((lane) => hex(getComputedStyle(lane).color)),
    ];
  });
  assert.deepEqual(offered, drawn);
  await page.$eval('#colour-0', (input) => {
    input.value = '#f2c14e';
    input.dispatchEvent(new Event('change'));
  });
  await page.waitForFunction(() => document.querySelector('#colours').textContent.includes('Too faint to read'));
  await page.click('#colours .mend');
  await page.waitForFunction(() => document.querySelector('#colours').textContent.includes('Reads on light'));
  const colour = await page.$eval('#colour-0', ({ value }) => value);
  await page.select('#system', '0');
  await page.waitForFunction(() => document.querySelector('[data-out=tag]').open);
  const pasted = await page.waitForFrame((each) => each.url().startsWith('blob:'));
  await pasted.waitForFunction(() => document.querySelector('event-timeline')?.events?.length === 21);
  const seen = await pasted.evaluate(() =>
    getComputedStyle(document.querySelector('event-timeline')).getPropertyValue('--timeline-lane-1'),
  );
  assert.ok(seen.includes(colour), seen);
  // As many events as a story has travel in the frame's address.
  await page.select('#system', '1');
  await page.waitForFunction(() =>
    /src="http[^"]+#made=/.test(document.querySelector('[data-out=frame] textarea').value),
  );
  await page.focus('#begin');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#told').textContent === '');
  // Frames that are shown anew end what they were loading.
  assert.deepEqual(
    complaints.filter((each) => !each.startsWith('net::ERR_ABORTED')),
    [],
  );
});

test('changes in the builder are undone, redone and kept on the device', async (t) => {
  const { page } = await open(t, 'builder.html');
  await page.click('#example');
  await page.waitForFunction(() => document.querySelector('#told').textContent.startsWith('21 events'));
  const heading = () => page.$eval('#look-heading', ({ value }) => value);
  await page.type('#look-heading', 'Talks');
  await page.keyboard.press('Tab');
  await page.click('#undo');
  assert.equal(await heading(), '');
  await page.click('#redo');
  assert.equal(await heading(), 'Talks');
  await page.reload({ waitUntil: 'networkidle0' });
  await page.waitForFunction(() => document.querySelector('#told').textContent.startsWith('21 events'));
  assert.equal(await heading(), 'Talks');
});

test('the one file of the builder draws its events from disk, under its own policy', async (t) => {
  const { page } = await open(t, 'builder.html');
  await page.click('#example');
  await page.waitForFunction(() => document.querySelector('#told').textContent.startsWith('21 events'));
  await page.evaluate(() => {
    window.made = new Promise((resolve) => {
      URL.createObjectURL = (blob) => {
        void blob.text().then(resolve);
        return '#';
      };
    });
  });
  await page.click('[data-out=page] summary');
  await page.click('#page-download');
  const html = await page.evaluate(() => window.made);
  const other = await serve('.', { pages: { '/': html } });
  t.after(other.close);
  const { page: alone, complaints } = await openPage(t, browser, `${other.url}/`);
  await timelinesReady(alone);
  assert.equal(await alone.evaluate(() => document.querySelector('event-timeline').events.length), 21);
  assert.match(html, /Content-Security-Policy[^>]+sha256-/);
  assert.deepEqual(complaints, []);
});

test('an example of the docs opens in the playground and is edited', async (t) => {
  const { page, complaints } = await open(t, 'docs/reference.html');
  await Promise.all([page.waitForNavigation({ waitUntil: 'networkidle0' }), page.click('.example a')]);
  const titles = () =>
    page.evaluate(() => document.querySelector('#result event-timeline').events.map(({ title }) => title));
  await page.waitForFunction(() => document.querySelector('#result event-timeline')?.events?.length === 3);
  await page.$eval('#data', (field) => {
    field.value = field.value.replace('A visit to Tehran', 'Another title');
    field.dispatchEvent(new Event('input'));
  });
  await page.waitForFunction(() => document.querySelector('#code').value.includes('Another title'));
  assert.ok((await titles()).includes('Another title'));
  assert.deepEqual(complaints, []);
});

test('an example of the docs is edited where it stands, a function tried', async (t) => {
  const { page, complaints } = await open(t, 'docs/calendars-and-zones.html');
  await page.waitForSelector('.example event-timeline');
  await page.$eval('.prose textarea', (field) => {
    field.value = field.value.replace('One call', 'Another call');
    field.dispatchEvent(new Event('input'));
  });
  await page.waitForFunction(() =>
    document.querySelector('.example event-timeline').heading?.startsWith('Another call'),
  );
  await page.goto(`${url}docs/reference.html`);
  await page.$eval('[data-function=formatDate]', (each) => each.scrollIntoView());
  await page.waitForFunction(() =>
    document.querySelector('[data-function=formatDate] pre')?.textContent.includes('around 29 January 2026'),
  );
  assert.deepEqual(complaints, []);
});

// In one round trip after the page, then: what comes once the first picture is there is for hands.
for (const path of [
  'index.html',
  ...pages.filter((each) => /site\/(stories|pages\/(universe|arabic))/.test(each)).map((each) => each.slice(5)),
]) {
  test(`${path} names all that its picture loads`, async (t) => {
    const { page } = await openPage(t, browser, 'about:blank');
    await page.setBypassServiceWorker(true);
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('timeline-load', () => {
        window.loadedMs ??= performance.now();
      });
    });
    await page.goto(url + path, { waitUntil: 'load' });
    await timelinesReady(page);
    const late = await page.evaluate(() => {
      const named = new Set(
        [...document.querySelectorAll('link[href], script[src]')].map((each) => each.href || each.src),
      );
      return performance
        .getEntriesByType('resource')
        .filter(
          ({ name, responseEnd }) => responseEnd < window.loadedMs && /\.(js|css|csv)$/.test(name) && !named.has(name),
        )
        .map(({ name }) => name)
        .filter((name) => !/\/(hands|paper|bin-host|overview-host|d3-color)-/.test(name));
    });
    assert.deepEqual(late, []);
  });
}

test('the docs are searched', async (t) => {
  const { page } = await open(t, 'docs/index.html');
  await page.type('#docs-search', 'label engine');
  await page.waitForSelector('#docs-found li a');
  const first = await page.$eval('#docs-found li a', ({ href }) => new URL(href).pathname);
  assert.equal(first, '/site/docs/label-engine.html');
});

test('after a first visit the site works without a network', async (t) => {
  const { page } = await openPage(t, browser, url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await page.setOfflineMode(true);
  await page.goto(`${url}stories/berlin-airport.html`);
  await timelinesReady(page);
  assert.equal(await page.evaluate(() => document.querySelector('event-timeline').events.length), 24);
});
