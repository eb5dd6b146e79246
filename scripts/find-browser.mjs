// Finds a Chromium-family browser; on a bare Debian as root installs Debian's chromium; else explains.

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const ok = (p) => {
  try {
    accessSync(p, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium-headless-shell',
  'microsoft-edge',
  'brave-browser',
];
const ls = (d) => {
  try {
    return readdirSync(d).map((n) => join(d, n));
  } catch {
    return [];
  }
};

export function findBrowser(env = process.env) {
  const fixed = [env.CHROME_PATH, env.PUPPETEER_EXECUTABLE_PATH].filter(Boolean);
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((d) => names.map((n) => join(d, n + (process.platform === 'win32' ? '.exe' : ''))));
  const mac = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ];
  const win = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    .filter(Boolean)
    .flatMap((d) => [
      join(d, 'Google/Chrome/Application/chrome.exe'),
      join(d, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
  const cache = env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const pw = ls(env.PLAYWRIGHT_BROWSERS_PATH || join(cache, 'ms-playwright'))
    .filter((d) => /chromium/.test(d))
    .flatMap((d) => [
      join(d, 'chrome-linux/chrome'),
      join(d, 'chrome-linux64/chrome'),
      join(d, 'chrome-linux/headless_shell'),
    ]);
  const pt = ls(join(cache, 'puppeteer/chrome')).flatMap((d) => [join(d, 'chrome-linux64/chrome')]);
  return [...fixed, ...onPath, ...mac, ...win, ...pw, ...pt].find(ok);
}

export function ensureBrowser({ log = console.error } = {}) {
  let found = findBrowser();
  if (found) return found;
  const os = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const debian = /^ID=debian$/m.test(os); // not Ubuntu: its chromium package is a snap stub
  const root = process.getuid?.() === 0;
  const sudo = !root && debian && spawnSync('sudo', ['-n', 'true']).status === 0;
  if (debian && (root || sudo) && !process.env.NO_BROWSER_INSTALL) {
    log("No Chromium found: installing Debian's chromium (about 100 MB download, once)…");
    const apt = (...a) =>
      spawnSync(
        sudo ? 'sudo' : 'apt-get',
        [...(sudo ? ['-n', 'apt-get'] : []), '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', ...a],
        { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } },
      ).status;
    apt('update', '-qq');
    if (apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core') === 0)
      found = findBrowser();
    if (found) return found;
  }
  throw new Error(
    'No Chrome or Chromium found. Install one (Debian: apt-get install chromium; macOS: brew install --cask google-chrome; Windows: winget install Google.Chrome) or set CHROME_PATH to its executable, then run npm test again.',
  );
}
if (import.meta.url === `file://${process.argv[1]}`) {
  try {
    console.log(ensureBrowser());
  } catch (e) {
    console.error(e.message);
    process.exit(1);
  }
}
