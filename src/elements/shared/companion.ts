import type { ReactiveController } from 'lit';
import type { CompanionHost } from './companion-host.js';

/**
 * Gives a companion its context: that of the timeline around it, of the one that it names, or one made of its own data.
 * How that is done is loaded only where it is needed: a timeline tells the companions in its shadow tree itself.
 */
export class CompanionController implements ReactiveController {
  #ending: AbortController | null = null;
  #followed: readonly unknown[] = [];

  constructor(readonly host: CompanionHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#ending?.abort();
    this.#followed = [];
  }

  hostUpdate(): void {
    const { htmlFor, timeline } = this.host;
    if (htmlFor !== this.#followed[0] || timeline !== this.#followed[1]) this.#follow();
  }

  #follow(): void {
    const { host } = this;
    const { htmlFor, timeline, isConnected } = host;
    this.#ending?.abort();
    this.#followed = [htmlFor, timeline];
    if (!isConnected || !(htmlFor || timeline || host.parentElement?.closest('event-timeline, :not(:defined)'))) return;
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    void import('./follow-timeline.js').then(({ followTimeline }) => {
      if (!signal.aborted) followTimeline(host, signal);
    });
  }
}
