// What the package tests share: pages in a headless browser, with everything that they complain about.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The policy that docs promise to work under. */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html event-timeline 'allow-duplicates'",
].join('; ');

/** A folder that goes away after the test. */
export function temporaryFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), 'event-timeline-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Opens `url` in a tab of its own. Answers `{page, complaints, warnings}`: complaints are console errors, uncaught
 * errors, requests that failed and breaches of the content policy, as they come.
 */
export async function openPage(t, browser, url) {
  const context = await browser.createBrowserContext();
  t.after(() => context.close());
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const complaints = [];
  const warnings = [];
  page.on('console', (message) => {
    // A file that is missing is told of by its request below, with its address.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(`console: ${message.text()}`);
    }
    if (message.type() === 'warn') warnings.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error}`));
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.status() >= 400 && pathname !== '/favicon.ico') complaints.push(`${response.status()} ${pathname}`);
  });
  page.on('requestfailed', (request) => complaints.push(`${request.failure()?.errorText} ${request.url()}`));
  await page.exposeFunction('reportBreach', (text) => complaints.push(`policy: ${text}`));
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
      window.reportBreach(`${violatedDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`),
    );
  });
  await page.goto(url, { waitUntil: 'load' });
  return { page, complaints, warnings };
}

/** Waits until every timeline of the page is drawn; answers how many there are. Rejects where one cannot be. */
export const timelinesReady = (page) =>
  page.evaluate(async () => {
    const timelines = [...document.querySelectorAll('event-timeline')];
    if (timelines.length > 0) await customElements.whenDefined('event-timeline');
    for (const timeline of timelines) {
      // A lazy one waits until it is near.
      timeline.scrollIntoView();
      await timeline.ready;
    }
    return timelines.length;
  });

/** Titles on the labels of the page's first timeline, as read from its shadow tree. */
export const labelTitles = (page) =>
  page.evaluate(() =>
    [...document.querySelector('event-timeline').shadowRoot.querySelectorAll('[part~="label"]')].map((label) =>
      label.textContent.trim(),
    ),
  );

/**
 * Zooms, drags and opens an event the way a reader does, so that what loads late is loaded. Answers the id of the
 * event that is open then.
 */
export async function useTimeline(page) {
  const middleOf = (selector) =>
    page.evaluate((each) => {
      const timeline = document.querySelector('event-timeline');
      const { x, y, width, height } = timeline.shadowRoot.querySelector(each).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, selector);
  const { x, y } = await middleOf('[part~="chart"]');
  await page.mouse.move(x, y);
  await page.waitForNetworkIdle({ idleTime: 250 });
  await page.keyboard.down('Control');
  await page.mouse.wheel({ deltaY: -120 });
  await page.keyboard.up('Control');
  await page.mouse.down();
  await page.mouse.move(x - 60, y, { steps: 4 });
  await page.mouse.up();
  await page.evaluate(() => document.querySelector('event-timeline').fit());
  const label = await middleOf('[part~="label"]');
  await page.mouse.click(label.x, label.y);
  await page.waitForNetworkIdle({ idleTime: 250 });
  return page.evaluate(() => document.querySelector('event-timeline').selected);
}
