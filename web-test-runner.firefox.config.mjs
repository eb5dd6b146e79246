import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import config from './web-test-runner.config.mjs';

const executablePath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

/** The same tests in Firefox, but for those that need Chromium's own protocol. */
export default {
  ...config,
  files: ['test/browser/**/!(*.cdp).test.ts'],
  browsers: [
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: {
        browser: 'firefox',
        executablePath,
        extraPrefsFirefox: { 'dom.w3c_touch_events.enabled': 1 },
      },
    }),
  ],
  browserStartTimeout: 60_000,
};
