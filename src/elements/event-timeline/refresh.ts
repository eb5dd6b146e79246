import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { inSlices } from '../../base/pace.js';
import type { Problem } from '../../base/problem.js';
import type { ReadResult } from '../../formats/format.js';
import { type Changes, compareTimelines } from '../../model/compare-timelines.js';
import { MANY_EVENTS } from '../../model/limits.js';
import { type FreshHost, marksOf } from './fresh-marks.js';
import type { LargeHost } from './large-data.js';
import { type LoadOptions, loadUrl } from './load-data.js';
import type { LoadFault } from './load-fault.js';
import { nextWait } from './next-wait.js';

/** The data that are kept fresh, as their controller has them. */
interface FreshData {
  readonly host: ReactiveControllerHost &
    LargeHost &
    FreshHost & { readonly src: string | null; readonly refresh: number; loadOptions(): LoadOptions };
  readonly loaded: ReadResult | null;
  readonly given: boolean;
  readonly busy: boolean;
  readonly ready: Promise<void>;
  renew(result: ReadResult): void;
  failed(problem: Problem): void;
}

/**
 * Asks for the data of `src` again and again: only while the page is seen, more rarely while the host has trouble, and
 * so that what has not changed is not sent. Newer data take the place of the former; what is no data changes nothing.
 */
class Refresher implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: AbortController | null = null;
  /** When to ask next, on the page's clock, ms. */
  #due = 0;
  #period = 0;
  #failures = 0;
  /** Address and version of what was read last, as its host names it. */
  #src = '';
  #stamp = '';
  #validators: Readonly<Record<string, string>> = {};
  /** The data as they were last compared. */
  #shown: ReadResult | null = null;

  constructor(readonly data: FreshData) {
    // There before it has anything to say.
    marksOf(data.host);
    data.host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#watch);
    this.#watch();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#watch);
    this.#request?.abort();
    clearTimeout(this.#timer);
  }

  /** Follows what the page asks for now. */
  hostUpdated(): void {
    const { refresh, src } = this.data.host;
    if (refresh === this.#period && src === this.#src) return;
    if (src !== this.#src) {
      this.#request?.abort();
      this.#src = src ?? '';
      this.#stamp = '';
      this.#validators = {};
      this.#shown = null;
    }
    this.#period = refresh;
    this.#failures = 0;
    this.#plan();
  }

  #plan(retryAfter?: string | null): void {
    this.#due = performance.now() + nextWait(this.#period, this.#failures, Math.random(), retryAfter);
    this.#watch();
  }

  readonly #watch = (): void => {
    clearTimeout(this.#timer);
    if (!(this.#period > 0) || !this.#src || document.hidden || !this.data.host.isConnected) return;
    this.#timer = setTimeout(() => void this.#look(), Math.max(0, this.#due - performance.now()));
  };

  async #look(): Promise<void> {
    const { data } = this;
    // What a page gave by itself stays; what is on its way is not overtaken.
    if (data.given) return;
    if (data.busy || this.#request) return this.#plan();
    const request = new AbortController();
    this.#request = request;
    let isSame = false;
    let retryAfter: string | null | undefined;
    const ask = async (url: URL): Promise<Response> => {
      const answer = await this.#fetch(url, request.signal);
      retryAfter = answer.headers.get('retry-after');
      isSame = answer.status === 304 || (answer.ok && this.#isKnown(answer.headers));
      if (isSame) request.abort();
      return answer;
    };
    try {
      const result = await loadUrl(this.#src, data.host.loadOptions(), request, data.host, ask);
      if (request.signal.aborted || data.given) return;
      this.#failures = (await this.#use(result)) ? 0 : this.#failures + 1;
    } catch (error) {
      if (isSame) this.#failures = 0;
      else {
        this.#failures++;
        this.#forget();
        const { problem } = error as Partial<LoadFault>;
        if (problem) data.failed(problem);
      }
    } finally {
      if (this.#request === request) {
        this.#request = null;
        this.#plan(retryAfter);
      }
    }
  }

  /**
   * Where the address is of the page's own origin we name the version we have; elsewhere that would take the host's leave
   * beforehand, so the browser does it, with what it has kept.
   */
  #fetch(url: URL, signal: AbortSignal): Promise<Response> {
    const headers = url.origin === location.origin ? this.#validators : {};
    return fetch(url, { credentials: 'omit', cache: 'no-cache', signal, headers });
  }

  /** Whether an answer is what was read last, as far as its host says; keeps what it says. */
  #isKnown(headers: Headers): boolean {
    const [tag, changed, length] = ['etag', 'last-modified', 'content-length'].map((name) => headers.get(name));
    const stamp = tag ?? (changed && length ? `${changed} ${length}` : '');
    if (stamp && stamp === this.#stamp) return true;
    this.#stamp = stamp;
    this.#validators = {
      ...(tag && { 'If-None-Match': tag }),
      ...(changed && { 'If-Modified-Since': changed }),
    };
    return false;
  }

  #forget(): void {
    this.#stamp = '';
    this.#validators = {};
  }

  /** Shows data where they are others than before; false for what is none, which is told to the page only. */
  async #use(result: ReadResult): Promise<boolean> {
    const { data } = this;
    const { events } = result.timeline;
    const former = this.#shown ?? data.loaded;
    // Of what breaks off, events may be missing that are shown.
    const problem = result.problems.find(({ code }) => events.length === 0 || code === 'json-invalid');
    if (problem) {
      this.#forget();
      data.failed(problem);
      return false;
    }
    const changes = await this.#changes(former, result);
    if (data.given) return true;
    this.#shown = changes ? result : former;
    if (!changes) return true;
    data.renew(result);
    await data.ready.catch(() => {});
    if (former) await marksOf(data.host).show(changes, data.host.loadOptions().lang ?? 'en');
    return true;
  }

  /** Null where nothing has changed. Many events are not compared one by one. */
  async #changes(former: ReadResult | null, { timeline }: ReadResult): Promise<Changes | null> {
    if (!former || timeline.events.length >= MANY_EVENTS) return { added: [], updated: [] };
    const ended = (): boolean => this.data.given || !this.data.host.isConnected;
    return inSlices(ended).run(compareTimelines(former.timeline, timeline));
  }
}

const known = new WeakSet<FreshData>();

/** Keeps the data of an element as new as `refresh` asks for, from now on. */
export const keepFresh = (data: FreshData): void => {
  if (known.has(data)) return;
  known.add(data);
  new Refresher(data).hostUpdated();
};
