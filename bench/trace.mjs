// node bench/trace.mjs [events] [--no-build]: records how a million events load, and one long pan over them, both
// written to bench/results/; fails where the page's thread is busy for too long at a time.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../scripts/lib/browser.mjs';
import { serve } from '../scripts/lib/static-server.mjs';
import { casePages } from './lib/cases.mjs';
import { longestTasks } from './lib/trace.mjs';

/** The longest that the page's thread may be busy at a time, ms: while data load, and what the standards call a long task. */
const MOST_MS = { load: 100, pan: 50 };
const STEPS = 300;
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];

const { values, positionals } = parseArgs({ options: { 'no-build': { type: 'boolean' } }, allowPositionals: true });
const count = Number(positionals[0] ?? 1_000_000);
if (!values['no-build']) {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
mkdirSync('bench/results', { recursive: true });
const pathOf = (part) => `bench/results/${part}-${count}.json`;
const server = await serve('.', { pages: await casePages('event-timeline') });
const browser = await launchBrowser({ protocolTimeout: 600_000 });
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(`${server.url}/bench/event-timeline/`);
  await page.waitForSelector('html.started');
  await page.evaluate((size) => bench.prepare(size), count);
  await page.tracing.start({ path: pathOf('load'), categories: CATEGORIES });
  await page.evaluate(() => bench.mount());
  await page.tracing.stop();
  await page.waitForNetworkIdle({ idleTime: 500 });
  const { x, y } = await page.evaluate(() => bench.middle());
  // In the middle of the time line, at a scale at which there is far to go.
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  for (let notch = 0; notch < 12; notch++) {
    await page.mouse.wheel({ deltaY: -120 });
    await page.evaluate(() => bench.nextFrame());
  }
  await page.keyboard.up('Control');
  await new Promise((resolve) => setTimeout(resolve, 500));
  await page.tracing.start({ path: pathOf('pan'), categories: CATEGORIES });
  for (let done = 0; done < STEPS; ) {
    await page.mouse.move(x + 250, y);
    await page.mouse.down();
    for (let step = 1; step <= 50; step++, done++) {
      await page.mouse.move(x + 250 - step * 10, y);
      await page.evaluate(() => bench.nextFrame());
    }
    // Held before it is let go, so that it is not thrown.
    await new Promise((resolve) => setTimeout(resolve, 120));
    await page.mouse.up();
  }
  await page.tracing.stop();
} finally {
  await browser.close();
  await server.close();
}
for (const [part, mostMs] of Object.entries(MOST_MS)) {
  const tasks = longestTasks(JSON.parse(readFileSync(pathOf(part), 'utf8')));
  const shown = tasks.slice(0, 5).map(({ cpuMs, wallMs }) => `${cpuMs.toFixed(1)} (${wallMs.toFixed(1)})`);
  console.log(
    `${pathOf(part)}: the longest tasks, ms of the thread’s own time (and by the clock): ${shown.join(', ')}`,
  );
  // By its own time: by the clock, whatever else the machine does counts as well.
  if (!tasks[0] || tasks[0].cpuMs > mostMs) {
    console.log(`A task is longer than ${mostMs} ms.`);
    process.exitCode = 1;
  }
}
