// A headless Chromium for tests and benchmarks, driven through the DevTools protocol.
import puppeteer from 'puppeteer-core';
import { ensureBrowser } from '../find-browser.mjs';

/** What every headless run passes: software drawing, nothing in the background, no sandbox (containers have none). */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser; close it when done. `CHROME_PATH` chooses which. */
export const launchBrowser = (options = {}) =>
  puppeteer.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGS, ...options });
