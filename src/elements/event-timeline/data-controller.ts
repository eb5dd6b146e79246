import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Deferred, defer } from '../../base/deferred.js';
import type { Problem } from '../../base/problem.js';
import type { ReadResult } from '../../formats/format.js';
import type { Timeline } from '../../model/event-record.js';
import type { FreshHost } from './fresh-marks.js';
import type { LargeHost } from './large-data.js';
import { type LoadOptions, loadUrl } from './load-data.js';
import type { LoadFault } from './load-fault.js';

/** What the controller reads of its element. */
export interface DataHost extends ReactiveControllerHost, LargeHost, FreshHost {
  readonly src: string | null;
  readonly loading: 'eager' | 'lazy';
  /** Seconds after which `src` is asked for again; 0 for never. */
  readonly refresh: number;
  readonly hasUpdated: boolean;
  /** How the data are to be read. */
  loadOptions(): LoadOptions;
}

/**
 * Where a timeline's data come from: a program, else `src`, else what stands inside the element. Knows what is on its
 * way, and who waits for it.
 */
export class DataController implements ReactiveController {
  /** The data set last read; null before the first. */
  loaded: ReadResult | null = null;
  /** They are a program's. */
  given = false;
  /** Data are here that are not on the page yet. */
  fresh = false;
  /** Why there is none. */
  failure: Problem | null = null;
  #ready: Deferred<void> = defer();
  #request: AbortController | null = null;
  /** What was on its way ended when the element left the page. */
  #stopped = false;
  readonly #page = new MutationObserver(() => {
    if (!this.given && !this.host.src) this.start();
  });

  constructor(
    readonly host: DataHost,
    readonly failed: (problem: Problem) => void,
  ) {
    host.addController(this);
  }

  /** Resolves once the data set last is drawn; rejects where it could not be had. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** Data are on their way. */
  get busy(): boolean {
    return this.#request !== null;
  }

  hostConnected(): void {
    this.#page.observe(this.host, { childList: true, subtree: true, characterData: true });
    if (this.#stopped) this.start();
    if (this.host.hasUpdated) this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#page.disconnect();
  }

  hostUpdated(): void {
    if (this.host.refresh) void import('./refresh.js').then(({ keepFresh }) => keepFresh(this));
  }

  /** Takes a program's data, which then stand before those of `src` and the page. */
  give(timeline: Timeline): void {
    this.given = true;
    this.renew({ timeline, problems: [] });
  }

  /** Takes other data than those on the page, or on their way to it. */
  renew(result: ReadResult): void {
    this.#end();
    this.#begin();
    this.#take(result);
  }

  /** `src` was set, which takes the place of a program's data: who asks from now on waits for what is there. */
  expect(): void {
    if (this.host.src) this.given = false;
    if (!this.given) this.#begin();
  }

  /** Reads `src`, else what stands inside the element, unless a program gave its data after that. */
  start(): void {
    const { host } = this;
    const { src } = host;
    if (this.given) return;
    this.#end();
    if (this.loaded || this.failure) this.#begin();
    if (src) {
      void this.#follow(async (request) => {
        if (host.loading === 'lazy') await (await import('./nearby.js')).nearby(host, request.signal);
        return loadUrl(src, host.loadOptions(), request, host);
      });
      return;
    }
    const written =
      host.querySelector('script[type*=json],script[type^="text/c"]') ?? host.querySelector(':scope>ol,:scope>ul');
    if (written) {
      void this.#follow(async () => (await import('./light-dom.js')).readLightDom(written, host.loadOptions()));
    } else this.#take({ timeline: { events: [] }, problems: [] });
  }

  /** The data set is on the page: whoever waits is told. False where that was so before. */
  settle(): boolean {
    if (!this.fresh) return false;
    this.fresh = false;
    this.#ready.resolve();
    return true;
  }

  /** A new data set is on its way: whoever waits for the former one waits for this one. */
  #begin(): void {
    const former = this.#ready;
    this.#ready = defer();
    this.#ready.promise.then(former.resolve, former.reject);
  }

  #end(): void {
    this.#request?.abort();
    this.#request = null;
    this.#stopped = false;
    this.failure = null;
  }

  async #follow(read: (request: AbortController) => Promise<ReadResult>): Promise<void> {
    const request = new AbortController();
    this.#request = request;
    this.host.requestUpdate();
    try {
      const result = await read(request);
      if (request === this.#request) this.#take(result);
    } catch (error) {
      if (request !== this.#request) return;
      // Work that nobody sees ends, and begins again when the element is back on a page.
      if (this.host.isConnected) this.#fail(error);
      else this.#stopped = true;
    }
  }

  #take(result: ReadResult): void {
    this.#request = null;
    this.loaded = result;
    this.fresh = true;
    this.host.requestUpdate();
  }

  #fail(error: unknown): void {
    this.#request = null;
    const { problem, message } = error as Partial<LoadFault>;
    const failure = problem ?? { code: 'data-unreadable', message: `The data could not be read: ${message ?? error}.` };
    this.failure = failure;
    this.#ready.reject(error);
    this.failed(failure);
    this.host.requestUpdate();
  }
}
