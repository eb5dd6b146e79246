import type { Scene } from '../../scene/scene.js';
import { element } from '../shared/dom.js';
import { boxBeside } from './beside.js';
import type { ReaderHost } from './reader-host.js';

/**
 * Keeps what stands below the chart where it is while a reader searches: each letter makes another chart, most of them
 * lower than the one before. The chart grows at once; it is as low as it can be again once the search has lost the
 * focus, and the press or the key that took it is over, for what is pressed must not move away before.
 */
export class HeldHeight {
  readonly #room = element('div', {});
  /** Ends the wait for the focus to leave; null while nothing is held. */
  #waiting: AbortController | null = null;
  #heldPx = 0;

  constructor(readonly presenter: ReaderHost) {}

  /** What is below stays as long as focus is in an element that asks for events. */
  hold(asker: HTMLElement): void {
    const { host, base } = this.presenter;
    // A height that the page has set holds by itself.
    if (this.#waiting || Math.abs(host.clientHeight - base.offsetHeight) > 1.5) return;
    const waiting = new AbortController();
    const { signal } = waiting;
    this.#waiting = waiting;
    this.#heldPx = this.presenter.scene?.heightPx ?? 0;
    boxBeside(this.presenter, 'below').prepend(this.#room);
    const whenLeft = (): void => {
      for (const type of ['click', 'keyup']) {
        addEventListener(type, () => asker.matches(':focus-within') || this.release(), { signal });
      }
    };
    asker.addEventListener('focusout', whenLeft, { signal });
  }

  /** After each painted frame, before the page is laid out with it. */
  painted({ heightPx }: Scene): void {
    if (!this.#waiting) return;
    this.#heldPx = Math.max(this.#heldPx, heightPx);
    this.#room.style.height = `${this.#heldPx - heightPx}px`;
  }

  /** Holds no longer. */
  release(): void {
    this.#waiting?.abort();
    this.#waiting = null;
    this.#room.remove();
  }
}
