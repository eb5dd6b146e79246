import { VERSION } from '../../base/version.js';
import type { ReadOptions, ReadResult } from '../../formats/format.js';
import type { Timeline } from '../../model/event-record.js';
import type { Sample } from '../../model/sample-table.js';
import type { ReadRequest, WorkerMessage } from '../../worker/messages.js';
import { resultOf } from '../../worker/table-parts.js';

/** The worker's script; null in the bundle that is one file. The build puts in the address of what it makes of it. */
const SCRIPT: URL | null = new URL('../../worker/table-worker.ts', import.meta.url);

/** A worker that does not answer for so long is given up, ms. */
const PATIENCE_MS = 5000;

/** What of Trusted Types is used; browsers that have it know it by more. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

let addressOf: ((address: string) => string) | undefined;

/**
 * The address of our own script in the form in which the page's policy takes it.
 * @throws TypeError where the page allows no policy called `event-timeline`.
 */
const trusted = (script: URL): string => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  const policy = addressOf
    ? undefined
    : trustedTypes?.createPolicy('event-timeline', { createScriptURL: () => script.href });
  addressOf ??= policy ? (address) => policy.createScriptURL(address) : (address) => address;
  return addressOf(script.href);
};

/** Starts the worker; null where the page does not allow it, or its script is none of the same version. */
const startWorker = async (): Promise<Worker | null> => {
  if (!SCRIPT || SCRIPT.origin !== location.origin || typeof Worker !== 'function') return null;
  let worker: Worker;
  try {
    worker = new Worker(trusted(SCRIPT), { type: 'module', name: 'event-timeline' });
  } catch {
    return null;
  }
  const isOurs = await new Promise<boolean>((resolve) => {
    const late = setTimeout(() => resolve(false), PATIENCE_MS);
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      clearTimeout(late);
      resolve(data.kind === 'ready' && data.version === VERSION);
    };
    worker.onerror = (input) => {
      // A page that bars workers is none of which anybody has to know.
      input.preventDefault();
      clearTimeout(late);
      resolve(false);
    };
  });
  if (isOurs) return worker;
  worker.terminate();
  return null;
};

/** Who hears what the worker finds. */
export interface WorkerListener {
  readonly signal: AbortSignal;
  read(count: number, total: number): void;
  sampled(timeline: Timeline, sample: Sample): unknown;
}

/**
 * Reads a large file in a worker, to which its bytes go. Undefined, the bytes untouched, where there can be no worker.
 * @throws AbortError where `signal` ends it, and Error where the worker fails.
 */
export const readInWorker = async (
  bytes: Uint8Array<ArrayBuffer>,
  options: ReadOptions,
  { signal, read, sampled }: WorkerListener,
): Promise<ReadResult | undefined> => {
  const worker = await startWorker();
  if (!worker) return undefined;
  try {
    signal.throwIfAborted();
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.onerror = (input) => reject(new Error(input.message || 'the worker failed'));
      worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
        if (data.kind === 'read') read(data.count, data.total);
        else if (data.kind === 'sample') sampled(data.timeline, data.sample);
        else if (data.kind === 'done') resolve(resultOf(data.parts, options));
        else if (data.kind === 'whole') resolve(data.result);
        else if (data.kind === 'failed') reject(new Error(data.message));
      };
      const request: ReadRequest = { bytes, options };
      worker.postMessage(request, [bytes.buffer]);
    });
  } finally {
    worker.terminate();
  }
};
