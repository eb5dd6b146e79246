import { Ended, inSlices } from '../../base/pace.js';
import type { Steps } from '../../base/steps.js';
import { cutFile } from '../../formats/cut-file.js';
import { cutText } from '../../formats/cut-text.js';
import { utf8Bytes } from '../../formats/decode-bytes.js';
import { type ReadOptions, type ReadResult, readEvents } from '../../formats/read-events.js';
import { readLarge, readLargeList } from '../../formats/read-large.js';
import type { Timeline } from '../../model/event-record.js';
import type { TableOptions, TableResult } from '../../model/event-table.js';
import type { Fault } from '../../model/fault.js';
import { MANY_EVENTS } from '../../model/limits.js';
import { problemsOfFaults } from '../../model/problem-list.js';
import type { QuickTable } from '../../model/quick-table.js';
import { type Sample, tableOfSample } from '../../model/sample-table.js';
import type { ViewName } from '../../state/timeline-state.js';
import { NARROW_PX } from './presenter.js';
import { ProgressLine } from './progress-line.js';
import { readInWorker } from './read-in-worker.js';

/** The element for which large data are read. */
export interface LargeHost extends HTMLElement {
  readonly noWorker: boolean;
  readonly view: ViewName;
  /** Shows what the picture will be like, unless it shows one already; `drawn` is called once that is on the page. */
  showSample(table: QuickTable, drawn: () => void): boolean;
}

/** Reading waits for the first picture, but no longer, ms. */
const MOST_WAIT_MS = 300;

/** Thrown where there is no need to go on. */
class Enough extends Error {}

/** A file that cannot be cut, so that nobody knows how many events it has, is worth a worker from so many bytes on. */
const LONG = 2 ** 20;

/** Whether a file has so many events that it is worth a worker, or is that long. Reads no more of it than that takes. */
const isWorthAWorker = async (bytes: Uint8Array, options: ReadOptions, ended: () => boolean): Promise<boolean> => {
  const slices = inSlices(ended);
  function* untilMany<Value>(steps: Steps<Value, unknown>): Steps<Value, unknown> {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      if (Number(value) >= MANY_EVENTS) throw new Enough();
      yield value;
    }
  }
  try {
    const pace = { run: <Value>(steps: Steps<Value, unknown>) => slices.run(untilMany(steps)) };
    const file = await cutFile(cutText(bytes), options, pace, () => {});
    return !file && bytes.length >= LONG;
  } catch (error) {
    if (error instanceof Enough) return true;
    throw error;
  }
};

/** What is heard of reading: it goes on to the page and its readers. */
const listening = (host: LargeHost, line: ProgressLine, options: TableOptions) => ({
  read: (count: number, total: number) => line.read(count, total),
  async sampled(timeline: Timeline, sample: Sample) {
    // A list of what has no titles yet is of no use.
    if (host.view === 'list' || (host.view !== 'chart' && host.clientWidth < NARROW_PX)) return;
    const table = tableOfSample(timeline, options, sample);
    await new Promise<void>((resolve) => {
      const isShown = host.showSample(table, () => {
        line.drawn(table.length, Math.round(table.length * sample.weight));
        resolve();
      });
      // A page in the background, or an element without a size, draws nothing.
      setTimeout(resolve, isShown ? MOST_WAIT_MS : 0);
    });
  },
});

/** Runs something with a line that tells how far it is. */
const told = async <Result extends { readonly count: number }>(
  line: ProgressLine,
  run: () => Promise<Result>,
): Promise<Result> => {
  try {
    const result = await run();
    void line.finish(result.count);
    return result;
  } catch (error) {
    line.end();
    throw error;
  }
};

/**
 * Reads the bytes of a file that may have many events: in a worker where it has and the page allows one, else in slices.
 * Rejects with an AbortError or `Ended` where nobody wants it any more.
 */
export const readLargeFile = async (
  answer: Uint8Array<ArrayBuffer>,
  options: ReadOptions,
  signal: AbortSignal,
  host: LargeHost,
): Promise<ReadResult> => {
  const ended = (): boolean => signal.aborted || !host.isConnected;
  const found: Fault[] = [];
  const bytes = utf8Bytes(answer, options.contentType ?? '', (fault) => found.push(fault));
  if (!(await isWorthAWorker(bytes, options, ended))) return readEvents(answer, options);
  const line = new ProgressLine(host, options.lang ?? 'en');
  const listener = listening(host, line, options.table ?? {});
  const { result } = await told(line, async () => {
    const own = new AbortController();
    signal.addEventListener('abort', () => own.abort(signal.reason));
    const watched = {
      ...listener,
      signal: own.signal,
      read(count: number, total: number) {
        if (ended()) own.abort(new Ended('the element is gone'));
        listener.read(count, total);
      },
    };
    const done = host.noWorker ? undefined : await readInWorker(bytes, options, watched);
    const result = done ?? (await readHere(bytes, options, ended, listener));
    return { result, count: result.timeline.events.length };
  });
  return found.length > 0 ? { ...result, problems: [...problemsOfFaults(found, {}), ...result.problems] } : result;
};

/** The same work where there is no worker. */
const readHere = async (
  bytes: Uint8Array,
  options: ReadOptions,
  ended: () => boolean,
  listener: ReturnType<typeof listening>,
): Promise<ReadResult> => {
  const large = await readLarge(cutText(bytes), options, { pace: inSlices(ended), ...listener });
  if (!large) return readEvents(new TextDecoder().decode(bytes), options);
  large.table.prepare();
  return { timeline: large.table.timeline, problems: large.problems };
};

/** The table of many events, read in slices; undefined where nobody wants it any more. */
export const makeLargeTable = async (
  timeline: Timeline,
  options: TableOptions,
  ended: () => boolean,
  host: LargeHost,
): Promise<TableResult | undefined> => {
  const line = new ProgressLine(host, options.lang ?? 'en');
  const pace = inSlices(() => ended() || !host.isConnected);
  try {
    return await told(line, async () => {
      const result = await readLargeList(timeline, options, { pace, ...listening(host, line, options) });
      return { ...result, count: result.table.length };
    });
  } catch (error) {
    if (error instanceof Ended) return undefined;
    throw error;
  }
};
