// npm run pictures [part of a name …]: pictures of the demo's pages, to be looked at, in the ignored folder pictures/.
import { mkdirSync } from 'node:fs';
import { startDevServer } from '@web/dev-server';
import config from '../web-dev-server.config.mjs';
import { launchBrowser } from './lib/browser.mjs';

const WIDE = { width: 1100, height: 900 };
const NARROW = { width: 390, height: 2200, isMobile: true, hasTouch: true };

const open = (id) => async (page) => {
  await page.evaluate((event) => document.querySelector('event-timeline').select(event), id);
  await page.waitForFunction(() =>
    document.querySelector('event-timeline').shadowRoot.querySelector('.card:popover-open'),
  );
};
const zoomed = (factor, at) => (page) =>
  page.evaluate((...args) => document.querySelector('event-timeline').zoomBy(...args), factor, at);

/** name, path, viewport, media features, what is done before the picture. */
const PICTURES = [
  ['wide', '/demo/', WIDE],
  ['wide-1200', '/demo/', { width: 1248, height: 900 }],
  ['wide-dark', '/demo/', WIDE, { 'prefers-color-scheme': 'dark' }],
  ['wide-forced', '/demo/', WIDE, { 'forced-colors': 'active' }],
  ['wide-card', '/demo/', WIDE, {}, open('turkiye-talks')],
  ['wide-zoom', '/demo/', WIDE, {}, zoomed(4, 0.8)],
  ['medium', '/demo/', { width: 720, height: 1000 }],
  ['narrow', '/demo/', NARROW],
  ['narrow-dark', '/demo/', NARROW, { 'prefers-color-scheme': 'dark' }],
  ['narrow-card', '/demo/', NARROW, {}, open('turkiye-talks')],
  ['arabic', '/demo/pages/arabic.html', WIDE],
  ['arabic-narrow', '/demo/pages/arabic.html', NARROW],
  ['list-page', '/demo/pages/list.html', WIDE],
];

const wanted = process.argv.slice(2);
const chosen = PICTURES.filter(([name]) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
mkdirSync('pictures', { recursive: true });
const server = await startDevServer({
  config: { ...config, port: undefined, watch: false, open: false },
  logStartMessage: false,
  readCliArgs: false,
  readFileConfig: false,
});
const { port } = server.server.address();
const browser = await launchBrowser();
try {
  for (const [name, path, viewport, media = {}, act] of chosen) {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') console.error(`${name}: ${message.text()}`);
    });
    await page.setViewport(viewport);
    // puppeteer's own helper refuses the name forced-colors.
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: Object.entries(media).map(([feature, value]) => ({ name: feature, value })),
    });
    await page.goto(`http://localhost:${port}${path}`);
    await page.evaluate(async () => {
      await customElements.whenDefined('event-timeline');
      await document.querySelector('event-timeline').ready;
    });
    await act?.(page);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await page.screenshot({ path: `pictures/${name}.png`, fullPage: false });
    console.log(`pictures/${name}.png`);
    await page.close();
  }
} finally {
  await browser.close();
  await server.stop();
}
