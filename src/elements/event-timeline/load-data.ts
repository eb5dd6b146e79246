import { isDamaged } from '../../formats/is-damaged.js';
import { type ReadOptions, type ReadResult, readEvents } from '../../formats/read-events.js';
import { LARGE_TEXT } from '../../model/limits.js';
import type { LargeHost } from './large-data.js';
import type { FaultCode } from './load-fault.js';

/** How data are read. */
export type LoadOptions = ReadOptions;

/** How a host is asked. */
export type Ask = (url: URL) => Promise<Response>;

/** Largest answer that is read, bytes. */
const MOST_BYTES = 512 * 2 ** 20;

/** So much is not more than that, however it is packed. */
const LITTLE_BYTES = 2 ** 19;

/** A host that does not answer for so long is given up, ms; one whose answer has not ended ten times as long after that. */
const PATIENCE_MS = 30_000;

/** What a host answers, and from which path; what takes too long ends `request`. */
const fetchBytes = async (src: string, request: AbortController, ask: Ask) => {
  let answer: Response | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fault: FaultCode;
  /** Goes on to what may fail in this way, or has. */
  const step = (code: FaultCode, isFine = true, patienceMs = PATIENCE_MS): void => {
    fault = code;
    clearTimeout(timer);
    if (!isFine) throw code;
    timer = setTimeout(() => {
      fault = 'src-silent';
      request.abort();
    }, patienceMs);
  };
  try {
    step('src-invalid');
    // People copy the address of a sheet's page; its data have another one.
    const sheet = /docs\.google/.test(src) && (await import('../../formats/sheet-url.js')).sheetCsvUrl(src);
    const url = new URL(sheet || src, document.baseURI);
    step('src-scheme', url.protocol === 'https:' || url.protocol === location.protocol);
    step('src-unreachable');
    answer = await ask(url);
    const { headers } = answer;
    step('src-status', answer.ok);
    const length = Number(headers.get('content-length'));
    step('src-size', length <= MOST_BYTES);
    // What reads and lays out so many comes while they do.
    if (length >= LARGE_TEXT) void Promise.allSettled([import('./large-data.js'), import('./lay-out.js')]);
    step('src-broken', true, 10 * PATIENCE_MS);
    // Hosts need not say how much it is, and mean what is sent packed. What is little cannot be too much: counting it would
    // only have Chromium tell of requests that were cancelled, where they are not to be stored.
    let left = MOST_BYTES;
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform(part, to) {
        left -= part.length;
        if (left < 0) step('src-size', false);
        to.enqueue(part);
      },
    });
    const body = length && length < LITTLE_BYTES ? answer : new Response(answer.body?.pipeThrough(counted));
    const bytes = new Uint8Array(await body.arrayBuffer());
    return { bytes, name: url.pathname, contentType: headers.get('content-type') ?? undefined };
  } catch (error) {
    if (request.signal.aborted && fault! !== 'src-silent') throw error;
    throw new (await import('./load-fault.js')).LoadFault(fault!, src, answer?.status);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Fetches and reads a data file, without credentials; `ask` in its own way.
 * @throws LoadFault where there is no answer, or none that is data; an AbortError where `request` is ended.
 */
export const loadUrl = async (
  src: string,
  options: LoadOptions,
  request: AbortController,
  host: LargeHost,
  ask: Ask = (url) => fetch(url, { credentials: 'omit', signal: request.signal }),
): Promise<ReadResult> => {
  const { bytes, ...file } = await fetchBytes(src, request, ask);
  const all = { ...file, ...options };
  if (bytes.length < LARGE_TEXT) {
    const text = new TextDecoder().decode(bytes);
    return readEvents(isDamaged(text) ? bytes : text, all);
  }
  return (await import('./large-data.js')).readLargeFile(bytes, all, request.signal, host);
};
