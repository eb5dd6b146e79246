import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser } from './scripts/find-browser.mjs';
import { BROWSER_ARGS } from './scripts/lib/browser.mjs';
import { touchCommand } from './scripts/lib/touch-command.mjs';
import { sourcePlugins } from './scripts/serve-source.mjs';
import { summaryReporter } from './scripts/summary-reporter.mjs';

// A window for each page: of two tabs in one window only the front one gets animation frames.
const createPage = async ({ browser }) => (await browser.createBrowserContext()).newPage();

// Media features that the runner's own command does not know, such as forced-colors. The session has to stay open.
const sessions = new WeakMap();
const mediaFeatures = {
  name: 'media-features',
  async executeCommand({ command, payload, session }) {
    if (command !== 'media-features') return undefined;
    const page = session.browser.getPage(session.id);
    if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
    await sessions.get(page).send('Emulation.setEmulatedMedia', payload);
    return true;
  },
};

export default {
  files: ['test/browser/**/*.test.ts'],
  nodeResolve: { exportConditions: ['development'] },
  concurrency: 1,
  plugins: [...sourcePlugins(), touchCommand(), mediaFeatures],
  browsers: [chromeLauncher({ launchOptions: { executablePath: findBrowser(), args: BROWSER_ARGS }, createPage })],
  // Lit says once per page that its development build is in use.
  filterBrowserLogs: ({ args }) => !/dev mode/.test(String(args[0])),
  testFramework: { config: { timeout: 10000 } },
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY }),
    summaryReporter(),
  ],
};
