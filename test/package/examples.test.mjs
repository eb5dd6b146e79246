// The examples, each as an app of its own that has the package installed.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { serve } from '../../scripts/lib/static-server.mjs';
import { labelTitles, openPage, temporaryFolder, timelinesReady, useTimeline } from './page.mjs';

const REAL = ['react', 'react-dom', 'scheduler', 'esbuild', '.bin'];

let browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

/** A copy of an example with what its package.json asks for. */
function install(t, name) {
  const folder = temporaryFolder(t);
  cpSync(join('examples', name), folder, { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(resolve('.'), join(folder, 'node_modules', 'event-timeline'));
  for (const each of REAL) symlinkSync(resolve('node_modules', each), join(folder, 'node_modules', each));
  return folder;
}

/** Runs one of an example's scripts; answers what it printed once it has ended, or has said where it listens. */
function npmRun(t, folder, script) {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const child = spawn('npm', ['run', '--silent', script], {
    cwd: folder,
    env: { ...process.env, PORT: '0' },
    detached: true,
  });
  t.after(() => child.exitCode ?? process.kill(-child.pid));
  return new Promise((done, failed) => {
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
      if (/^http:\/\/localhost/m.test(output)) done(output);
    });
    child.stderr.on('data', (data) => {
      output += data;
    });
    child.on('exit', (code) => (code === 0 ? done(output) : failed(new Error(`${scripts[script]}: ${output}`))));
  });
}

const addressOf = (output) => /^http:\/\/localhost:\d+/m.exec(output)[0];

test('a Node server writes page, picture, calendar and oEmbed answer; the element takes over under its policy', async (t) => {
  const url = addressOf(await npmRun(t, install(t, 'node-server'), 'start'));
  const text = async (path) => (await fetch(url + path)).text();
  const html = await text('/');
  assert.equal(html.match(/<li id=/g).length, 12);
  assert.match(html, /application\/ld\+json/);
  assert.match(await text('/talks.svg'), /^<svg /);
  assert.match(await text('/talks.ics'), /^BEGIN:VCALENDAR/);
  const answer = JSON.parse(await text('/oembed.json'));
  assert.ok(answer.html.includes(`src="${url}/"`));
  for (const path of ['/nothing', '/scripts/../package.json', '/scripts/..%2f..%2fpackage.json', '/constructor']) {
    assert.equal((await fetch(url + path)).status, 404, path);
  }
  const { page, complaints } = await openPage(t, browser, `${url}/`);
  await timelinesReady(page);
  assert.equal((await labelTitles(page)).length, 12);
  assert.ok(await useTimeline(page));
  assert.deepEqual(complaints, []);
});

test('a build step makes a site of pages that any server of files can hold', async (t) => {
  const folder = install(t, 'static-site');
  assert.match(await npmRun(t, folder, 'build'), /site\/ has 2 timelines/);
  for (const name of ['talks', 'launch']) {
    for (const ending of ['html', 'svg', 'ics']) assert.ok(existsSync(join(folder, 'site', `${name}.${ending}`)));
  }
  const server = await serve(join(folder, 'site'));
  t.after(server.close);
  const { page, complaints } = await openPage(t, browser, `${server.url}/launch.html`);
  await timelinesReady(page);
  assert.ok((await labelTitles(page)).includes('A fuel leak ends the rehearsal'));
  assert.deepEqual(complaints, []);
  assert.match(await (await fetch(`${server.url}/index.html`)).text(), /href="talks\.html"/);
});

test('a React app shows the server’s list first, takes over without a complaint, and hears its reader', async (t) => {
  const url = addressOf(await npmRun(t, install(t, 'react'), 'start'));
  const html = await (await fetch(url)).text();
  assert.match(
    html,
    /<event-timeline src="\/talks\.csv" timezone="Asia\/Qatar" heading="Back to the negotiating table" rows="8"><ol /,
  );
  assert.equal(html.match(/<li id=/g).length, 12);
  const { page, complaints, warnings } = await openPage(t, browser, url);
  await timelinesReady(page);
  assert.equal((await labelTitles(page)).length, 12);
  assert.equal(await page.$eval('#opened', ({ textContent }) => textContent), 'Open an event.');
  assert.ok(await useTimeline(page));
  await page.waitForFunction(() => document.querySelector('#opened').textContent.startsWith('You opened: '));
  assert.deepEqual({ complaints, warnings }, { complaints: [], warnings: [] });
});
