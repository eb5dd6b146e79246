import { isDamaged } from '../../formats/is-damaged.js';
import { type ReadOptions, type ReadResult, readEvents } from '../../formats/read-events.js';
import { LARGE_TEXT } from '../../model/limits.js';
import type { LargeHost } from './large-data.js';
import type { FaultCode } from './load-fault.js';

/** How data are read. */
export type LoadOptions = ReadOptions;

/** Largest answer that is read, bytes. */
const MOST_BYTES = 512 * 2 ** 20;

const fault = async (code: FaultCode, src: string, detail?: string): Promise<Error> => {
  const { LoadFault } = await import('./load-fault.js');
  return new LoadFault(code, src, detail);
};

/**
 * Fetches and reads a data file, without credentials; `ask` in its own way.
 * @throws LoadFault where there is no answer, or none that is data; an AbortError where `signal` ends it.
 */
export const loadUrl = async (
  src: string,
  options: LoadOptions,
  signal: AbortSignal,
  host: LargeHost,
  ask = (url: URL): Promise<Response> => fetch(url, { credentials: 'omit', signal }),
): Promise<ReadResult> => {
  let url: URL;
  let answer: Response;
  try {
    // People copy the address of a sheet's page; its data have another one.
    const sheet = /docs\.google/.test(src) && (await import('../../formats/sheet-url.js')).sheetCsvUrl(src);
    url = new URL(sheet || src, document.baseURI);
  } catch {
    throw await fault('src-invalid', src);
  }
  if (url.protocol !== 'https:' && url.protocol !== location.protocol) throw await fault('src-scheme', src);
  try {
    answer = await ask(url);
  } catch (error) {
    throw signal.aborted ? error : await fault('src-unreachable', src);
  }
  const { ok, status, headers } = answer;
  if (!ok) throw await fault('src-status', src, `${status}`);
  if (Number(headers.get('content-length')) > MOST_BYTES) throw await fault('src-size', src);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const all = { name: url.pathname, contentType: headers.get('content-type') ?? undefined, ...options };
  if (bytes.length < LARGE_TEXT) {
    const text = new TextDecoder().decode(bytes);
    return readEvents(isDamaged(text) ? bytes : text, all);
  }
  return (await import('./large-data.js')).readLargeFile(bytes, all, signal, host);
};
