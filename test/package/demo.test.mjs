// The demo as `npm start` serves it: every page loads and draws without a complaint.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { filesBelow } from '../../scripts/lib/source.mjs';
import { openPage, timelinesReady } from './page.mjs';

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

let browser;
let server;
let url;
before(async () => {
  const port = await freePort();
  url = `http://localhost:${port}`;
  server = spawn('npm', ['start'], {
    env: { ...process.env, PORT: String(port) },
    shell: process.platform === 'win32',
    stdio: 'ignore',
    detached: process.platform !== 'win32',
  });
  browser = await launchBrowser();
  for (let tries = 0; ; tries++) {
    if (await fetch(url).catch(() => null)) return;
    if (tries > 200) throw new Error(`npm start serves nothing on port ${port}`);
    await sleep(50);
  }
});
after(async () => {
  await browser?.close();
  // npm starts the server as a child of its own, so the whole group ends.
  if (process.platform === 'win32') server.kill();
  else process.kill(-server.pid);
});

test('the root leads to the demo', async (t) => {
  const { page } = await openPage(t, browser, url);
  assert.equal(new URL(page.url()).pathname, '/demo/');
});

for (const path of filesBelow('demo', ['.html'])) {
  test(`${path} loads and draws without a complaint`, async (t) => {
    const { page, complaints } = await openPage(t, browser, `${url}/${path}`);
    await timelinesReady(page);
    assert.deepEqual(complaints, []);
  });
}
