import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { CommandError, type CommandIo } from './command-io.js';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
  'brave-browser',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
/** Longest wait for the browser, ms. */
const PATIENCE_MS = 60_000;

/** A browser of this machine that can be driven: what CHROME_PATH names, else the first that is found. */
function findChrome({ env }: CommandIo): string {
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = [...(env.CHROME_PATH ? [env.CHROME_PATH] : [...onPath, ...PLACES])].find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (!found) {
    throw new CommandError(
      env.CHROME_PATH
        ? `CHROME_PATH names no program: ${env.CHROME_PATH}.`
        : 'A PNG takes Chrome or Chromium: install one, or set CHROME_PATH to it. An SVG takes nothing (--svg).',
    );
  }
  return found;
}

interface Answer {
  readonly id?: number;
  readonly result?: Readonly<Record<string, string>>;
  readonly error?: { readonly message: string };
}

/** Sends commands of the DevTools protocol through a pipe; each message ends with a zero. */
class Connection {
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly #to: Writable;
  #rest = '';
  #last = 0;

  constructor(to: Writable, from: Readable) {
    this.#to = to;
    from.setEncoding('utf8');
    from.on('data', (text: string) => {
      const messages = (this.#rest + text).split('\0');
      this.#rest = messages.pop() ?? '';
      for (const message of messages) {
        const answer = JSON.parse(message) as Answer;
        if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
      }
    });
  }

  send(method: string, params: object = {}, sessionId?: string): Promise<Readonly<Record<string, string>>> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result = {}, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
      this.#to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }
}

/**
 * An SVG document as a PNG, painted by a browser of this machine, which loads nothing but it.
 * @throws CommandError where there is no browser, or it does not answer.
 */
export async function paintPng(
  svg: string,
  size: { readonly width: number; readonly height: number },
  io: CommandIo,
): Promise<Uint8Array> {
  const path = findChrome(io);
  const profile = await mkdtemp(join(tmpdir(), 'event-timeline-'));
  // A browser that runs as root has no sandbox to run in; what it draws is our own picture, without script.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const flags = [
    '--headless',
    '--remote-debugging-pipe',
    '--disable-gpu',
    '--no-first-run',
    '--hide-scrollbars',
    '--disable-background-networking',
  ];
  const browser = spawn(path, [...flags, ...asRoot, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const failed = new Promise<never>((_, reject) => {
    const fail = (why: string): void => reject(new CommandError(`The browser ${path} painted no picture: ${why}.`));
    browser.on('error', (error) => fail(error.message));
    browser.on('exit', (code) => fail(`it ended with ${code}`));
    setTimeout(() => fail('it did not answer'), PATIENCE_MS).unref();
  });
  const paint = async (): Promise<Uint8Array> => {
    const connection = new Connection(browser.stdio[3] as Writable, browser.stdio[4] as Readable);
    const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true });
    const metrics = { ...size, deviceScaleFactor: 1, mobile: false };
    await connection.send('Emulation.setDeviceMetricsOverride', metrics, sessionId);
    const url = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    await connection.send('Page.navigate', { url }, sessionId);
    await connection.send('Runtime.evaluate', { expression: 'document.fonts?.ready', awaitPromise: true }, sessionId);
    const { data = '' } = await connection.send('Page.captureScreenshot', { format: 'png' }, sessionId);
    await connection.send('Browser.close').catch(() => {});
    return Buffer.from(data, 'base64');
  };
  try {
    return await Promise.race([paint(), failed]);
  } finally {
    browser.removeAllListeners('exit');
    browser.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => {});
  }
}
