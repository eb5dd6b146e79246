// npm run pictures [part of a name …]: pictures of the demo's pages, to be looked at, in the ignored folder pictures/.
// Every width × theme × direction × view of one story (`wide-dark-rtl-list`), then what else is worth a look.
import { mkdirSync } from 'node:fs';
import { startDevServer } from '@web/dev-server';
import config from '../web-dev-server.config.mjs';
import { launchBrowser } from './lib/browser.mjs';

const WIDTHS = {
  wide: { width: 1100, height: 900 },
  medium: { width: 720, height: 1000 },
  narrow: { width: 390, height: 844, isMobile: true, hasTouch: true },
};
const THEMES = {
  light: {},
  dark: { 'prefers-color-scheme': 'dark' },
  forced: { 'forced-colors': 'active' },
};
const DIRECTIONS = { ltr: '/demo/', rtl: '/demo/pages/arabic.html' };

const cardOpen = (page) =>
  page.waitForFunction(() =>
    document.querySelector('event-timeline').shadowRoot.querySelector('.card:popover-open event-timeline-card'),
  );
const open = (id) => async (page) => {
  await page.evaluate((event) => document.querySelector('event-timeline').select(event), id);
  await cardOpen(page);
};
const zoomed = (factor, at) => (page) =>
  page.evaluate((...args) => document.querySelector('event-timeline').zoomBy(...args), factor, at);
const seen = (view) => async (page) => {
  await page.evaluate((name) => {
    document.querySelector('event-timeline').view = name;
  }, view);
  await page.waitForNetworkIdle({ idleTime: 200 });
};
const VIEWS = { chart: seen('chart'), list: seen('list'), story: seen('story'), card: open('turkiye-talks') };

/** `[name, path, viewport, media features, what is done before the picture]`, of each the last two if need be. */
const PICTURES = [
  ...Object.entries(WIDTHS).flatMap(([width, viewport]) =>
    Object.entries(THEMES).flatMap(([theme, media]) =>
      Object.entries(DIRECTIONS).flatMap(([direction, path]) =>
        Object.entries(VIEWS).map(([view, act]) => [
          `${width}-${theme}-${direction}-${view}`,
          path,
          viewport,
          media,
          act,
        ]),
      ),
    ),
  ),
  ['zoom', '/demo/', WIDTHS.wide, {}, zoomed(4, 0.8)],
  ['long-list', '/demo/', { ...WIDTHS.narrow, height: 4000 }],
  ['list-page', '/demo/pages/list.html', WIDTHS.wide],
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
