import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { sourcePlugins } from './scripts/serve-source.mjs';
import { summaryReporter } from './scripts/summary-reporter.mjs';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default {
  files: ['test/browser/**/*.test.ts'],
  nodeResolve: { exportConditions: ['development'] },
  concurrency: 2,
  plugins: sourcePlugins(),
  browsers: [chromeLauncher({ launchOptions: { executablePath: process.env.CHROME_PATH, args } })],
  filterBrowserLogs: ({ args }) => !/dev mode/.test(String(args[0])),
  testFramework: { config: { timeout: 10000 } },
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY }), summaryReporter()],
};
