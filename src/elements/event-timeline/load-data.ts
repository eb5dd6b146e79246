import type { Problem } from '../../base/problem.js';
import { readListItems } from '../../formats/html-list.js';
import { type ReadOptions, type ReadResult, readEvents } from '../../formats/read-events.js';

/** How data are read. */
export type LoadOptions = ReadOptions;

import type { LightData } from './light-dom.js';

/** Largest answer that is read, bytes. */
const MOST_BYTES = 512 * 2 ** 20;

/** Data that could not be had at all; `problem` says why. */
export class LoadError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
    this.name = 'LoadError';
  }
}

const failed = (code: string, src: string, reason: string): LoadError =>
  new LoadError({
    code,
    field: 'src',
    value: src.slice(0, 80),
    message: `The data at “${src.slice(0, 200)}” ${reason}`,
  });

const addressOf = (src: string): URL => {
  let url: URL;
  try {
    url = new URL(src, document.baseURI);
  } catch {
    throw failed('src-invalid', src, 'has no address that can be read; write a URL such as data/events.csv.');
  }
  if (url.protocol !== 'https:' && url.protocol !== location.protocol) {
    throw failed('src-scheme', src, `is behind “${url.protocol}”; only https: and the page’s own scheme are read.`);
  }
  return url;
};

/**
 * Fetches and reads a data file, without credentials.
 * @throws LoadError where there is no answer, or none that is data; an AbortError where `signal` ends it.
 */
export const loadUrl = async (src: string, options: ReadOptions, signal: AbortSignal): Promise<ReadResult> => {
  const url = addressOf(src);
  let answer: Response;
  try {
    answer = await fetch(url, { credentials: 'omit', signal });
  } catch (error) {
    if (signal.aborted) throw error;
    throw failed(
      'src-unreachable',
      src,
      'could not be fetched; check the address, and that its host allows this page (CORS).',
    );
  }
  if (!answer.ok) throw failed('src-status', src, `is not there: the server answered ${answer.status}.`);
  if (Number(answer.headers.get('content-length')) > MOST_BYTES)
    throw failed('src-size', src, 'is larger than 512 MB.');
  const text = await answer.text();
  return readEvents(text, {
    name: url.pathname,
    contentType: answer.headers.get('content-type') ?? undefined,
    ...options,
  });
};

/** Reads the data that stands inside the element. */
export const loadLightDom = async (data: LightData, options: ReadOptions): Promise<ReadResult> =>
  data.kind === 'list'
    ? readListItems(data.items, options)
    : readEvents(data.text, { contentType: data.type, ...options });
