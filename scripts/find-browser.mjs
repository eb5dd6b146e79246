// Finds a browser of the Chromium family; on a bare Debian installs Debian's chromium; else says what to do.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium-headless-shell',
  'microsoft-edge',
  'brave-browser',
];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const runs = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
const entriesOf = (folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []);

/** Path of the first browser that can be run; undefined where there is none. CHROME_PATH goes first. */
export function findBrowser(env = process.env) {
  const named = [env.CHROME_PATH, env.PUPPETEER_EXECUTABLE_PATH].filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command + suffix)));
  const windows = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => ['Google/Chrome', 'Microsoft/Edge'].map((name) => join(folder, name, 'Application')))
    .flatMap((folder) => [join(folder, 'chrome.exe'), join(folder, 'msedge.exe')]);
  const cache = env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const playwright = entriesOf(env.PLAYWRIGHT_BROWSERS_PATH || join(cache, 'ms-playwright'))
    .filter((folder) => folder.includes('chromium'))
    .flatMap((folder) => ['chrome-linux/chrome', 'chrome-linux64/chrome'].map((name) => join(folder, name)));
  const puppeteer = entriesOf(join(cache, 'puppeteer/chrome')).map((folder) => join(folder, 'chrome-linux64/chrome'));
  return [...named, ...onPath, ...MAC, ...windows, ...playwright, ...puppeteer].find(runs);
}

/** How to become root without a question: '' as root, 'sudo' where it asks nothing, undefined where there is no way. */
function rootCommand() {
  if (process.getuid?.() === 0) return '';
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? 'sudo' : undefined;
}

/** Installs Debian's chromium. Answers what went wrong, or '' when all went well. */
function installOnDebian(sudo) {
  const apt = (...args) => {
    const command = ['apt-get', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', ...args];
    if (sudo) command.unshift(sudo, '-n');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command[0], command.slice(1), { stdio: ['ignore', 2, 2], env }).status === 0;
  };
  // A fresh container has no package lists at all, so the lists come first.
  if (!apt('update', '-qq')) return 'apt-get update failed: is there a network, and does apt know its sources?';
  const packages = ['chromium', 'fonts-dejavu-core'];
  if (!apt('install', '-y', '-qq', '--no-install-recommends', ...packages)) {
    return `apt-get install ${packages.join(' ')} failed.`;
  }
  return '';
}

/** Path of a browser, installed now where that can be done without a question; throws a message for people. */
export function ensureBrowser({ log = console.error } = {}) {
  const found = findBrowser();
  if (found) return found;
  let reason = '';
  // Not Ubuntu, whose chromium package only points to a snap.
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (/^ID=debian$/m.test(release) && !process.env.NO_BROWSER_INSTALL) {
    const sudo = rootCommand();
    if (sudo !== undefined) {
      log('No Chromium found: installing Debian’s chromium (about 100 MB, once) …');
      reason = installOnDebian(sudo);
      const installed = findBrowser();
      if (installed) return installed;
    }
  }
  throw new Error(
    `No Chrome or Chromium found. ${reason}${reason && ' '}Install one (Debian: apt-get update && apt-get install ` +
      'chromium; macOS: brew install --cask google-chrome; Windows: winget install Google.Chrome) or set CHROME_PATH ' +
      'to its executable, then run npm test again.',
  );
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(ensureBrowser());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
