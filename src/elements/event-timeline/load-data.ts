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

const addressOf = (src: string): URL | FaultCode => {
  try {
    const url = new URL(src, document.baseURI);
    return url.protocol === 'https:' || url.protocol === location.protocol ? url : 'src-scheme';
  } catch {
    return 'src-invalid';
  }
};

/**
 * Fetches and reads a data file, without credentials.
 * @throws LoadFault where there is no answer, or none that is data; an AbortError where `signal` ends it.
 */
export const loadUrl = async (
  src: string,
  options: LoadOptions,
  signal: AbortSignal,
  host: LargeHost,
): Promise<ReadResult> => {
  const url = addressOf(src);
  if (typeof url === 'string') throw await fault(url, src);
  let answer: Response;
  try {
    answer = await fetch(url, { credentials: 'omit', signal });
  } catch (error) {
    throw signal.aborted ? error : await fault('src-unreachable', src);
  }
  if (!answer.ok) throw await fault('src-status', src, String(answer.status));
  if (Number(answer.headers.get('content-length')) > MOST_BYTES) throw await fault('src-size', src);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const contentType = answer.headers.get('content-type') ?? undefined;
  const all = { name: url.pathname, contentType, ...options };
  return bytes.length < LARGE_TEXT
    ? readEvents(new TextDecoder().decode(bytes), all)
    : (await import('./large-data.js')).readLargeFile(bytes, all, signal, host);
};
