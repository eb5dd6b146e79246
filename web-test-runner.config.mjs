import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser } from './scripts/find-browser.mjs';
import { BROWSER_ARGS } from './scripts/lib/browser.mjs';
import { touchCommand } from './scripts/lib/touch-command.mjs';
import { sourcePlugins } from './scripts/serve-source.mjs';
import { summaryReporter } from './scripts/summary-reporter.mjs';

// A window for each page: of two tabs in one window only the front one gets animation frames.
const createPage = async ({ browser }) => (await browser.createBrowserContext()).newPage();

export default {
  files: ['test/browser/**/*.test.ts'],
  nodeResolve: { exportConditions: ['development'] },
  concurrency: 1,
  plugins: [...sourcePlugins(), touchCommand()],
  browsers: [chromeLauncher({ launchOptions: { executablePath: findBrowser(), args: BROWSER_ARGS }, createPage })],
  // Lit says once per page that its development build is in use.
  filterBrowserLogs: ({ args }) => !/dev mode/.test(String(args[0])),
  testFramework: { config: { timeout: 10000 } },
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY }),
    summaryReporter(),
  ],
};
