import { messagesFor } from '../../locale/messages.js';
import { fill, pluralOf } from '../../locale/words.js';
import { element } from '../shared/dom.js';
import { TimelineProgressEvent } from '../shared/events/progress-event.js';

/** The page is told so often at most, ms. */
const TOLD_EVERY_MS = 100;
/** What takes less is not worth a line, and is not announced, ms. */
const SHOWN_AFTER_MS = 400;
/** Between two announcements, ms. */
const ANNOUNCED_EVERY_MS = 10_000;

/**
 * Tells how far the reading of a large set is: the page by events, readers by a line over the picture, which moves
 * nothing, and by a few polite announcements.
 */
export class ProgressLine {
  readonly #started = performance.now();
  #told = 0;
  #announced = 0;
  readonly #bar = element('progress', { 'aria-hidden': 'true' });
  readonly #words = element('span', { 'aria-hidden': 'true' });
  readonly #status = element('span', { role: 'status' });
  readonly #line = element('p', { class: 'progress', part: 'progress' }, this.#bar, this.#words, this.#status);

  constructor(
    readonly host: HTMLElement,
    readonly locale: string,
  ) {}

  /** So many events are read. */
  read(loaded: number, total: number): void {
    const now = performance.now();
    if (now - this.#told < TOLD_EVERY_MS) return;
    this.#told = now;
    this.host.dispatchEvent(new TimelineProgressEvent({ phase: 'read', loaded, total }));
    if (now - this.#started >= SHOWN_AFTER_MS) void this.#show(loaded, total, now);
  }

  /** A picture of what is there is on the page. */
  drawn(loaded: number, total: number): void {
    this.host.dispatchEvent(new TimelineProgressEvent({ phase: 'drawn', loaded, total }));
  }

  /** All is read, or nobody wants it any more. */
  end(): void {
    this.#told = Number.POSITIVE_INFINITY;
    this.#line.remove();
  }

  /** How many there are in the end, said where it was said that they are being read. */
  async finish(count: number): Promise<void> {
    if (!this.#announced) return this.end();
    const messages = await messagesFor(this.locale);
    this.#told = Number.POSITIVE_INFINITY;
    this.#status.textContent = pluralOf(messages.events, count, messages, this.locale);
    this.#line.replaceChildren(this.#status);
    // Long enough to be read out.
    setTimeout(() => this.#line.remove(), 2000);
  }

  async #show(loaded: number, total: number, now: number): Promise<void> {
    const messages = await messagesFor(this.locale);
    if (this.#told === Number.POSITIVE_INFINITY) return;
    const words = fill(messages.eventsRead, {
      n: loaded.toLocaleString(this.locale),
      total: total.toLocaleString(this.locale),
    });
    this.#bar.max = total;
    this.#bar.value = loaded;
    this.#words.textContent = words;
    if (!this.#line.parentNode) this.#place();
    if (this.#announced && now - this.#announced < ANNOUNCED_EVERY_MS) return;
    this.#announced = now;
    this.#status.textContent = words;
  }

  /** Over the picture, at its end: by styles of its own, since it comes before and after those of the element. */
  #place(): void {
    const base = this.host.shadowRoot?.querySelector('.base');
    Object.assign(this.#line.style, {
      position: 'absolute',
      insetInlineEnd: '24px',
      bottom: '10px',
      zIndex: '1',
      margin: '0',
      display: 'flex',
      gap: '8px',
      alignItems: 'center',
      justifyContent: 'end',
      // Where it is narrow it covers the line below the chart as a whole, not but for its first letter.
      minWidth: 'min(100% - 48px, 320px)',
      boxSizing: 'border-box',
      padding: '2px 0 2px 8px',
      background: 'var(--_background)',
      color: 'var(--_muted)',
      font: '12px / 18px var(--_font)',
      pointerEvents: 'none',
      fontVariantNumeric: 'tabular-nums',
    });
    Object.assign(this.#bar.style, { width: '96px', height: '6px', accentColor: 'var(--_muted)' });
    Object.assign(this.#status.style, {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    });
    base?.append(this.#line);
  }
}
