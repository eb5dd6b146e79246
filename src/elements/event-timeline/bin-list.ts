import { clamp } from '../../base/number.js';
import { element } from '../shared/dom.js';

/** Height of a row; its style has the same, px. */
export const ROW_PX = 36;
/** Rows drawn beyond the edges, so that scrolling shows no gaps. */
const BEYOND = 6;
/** Browsers have no longer boxes; longer lists scroll in larger steps, px. */
const LONGEST_PX = 8_000_000;

/** What a list shows. */
export interface BinListContent {
  readonly title: string;
  /** When, and in which lane. */
  readonly subtitle: string;
  /** Names of the buttons. */
  readonly close: string;
  readonly zoomIn: string;
  readonly events: readonly number[];
  idOf(event: number): string;
  dateOf(event: number): string;
  titleOf(event: number): string;
  /** Word of a status that is not plain; ''. */
  wordOf(event: number): string;
}

/** What a list asks for. */
export interface BinListActs {
  select(event: number): void;
  zoomIn(): void;
  closed(): void;
}

/**
 * The events of a bin as a list, of which only the rows in sight are elements, however many it has. One tab stop; arrows,
 * PageUp, PageDown, Home and End lead from row to row.
 */
export class BinList {
  readonly box: HTMLElement;
  readonly #title = element('h3', { id: 'bins-title' });
  readonly #subtitle = element('p');
  readonly #zoom = element('button', { type: 'button' }, '+');
  readonly #close = element('button', { type: 'button' }, '×');
  readonly #list = element('ol', { role: 'list' });
  readonly #view = element('div', { class: 'rows' }, this.#list);
  readonly #rows = new Map<number, HTMLLIElement>();
  #content: BinListContent | null = null;
  /** Position that the tab stop is at. */
  #current = 0;
  #frame = 0;

  constructor(readonly acts: BinListActs) {
    const head = element(
      'div',
      { class: 'head' },
      element('div', {}, this.#title, this.#subtitle),
      this.#zoom,
      this.#close,
    );
    this.box = element(
      'div',
      { class: 'bins', part: 'bins', popover: 'manual', role: 'dialog', 'aria-labelledby': 'bins-title' },
      head,
      this.#view,
    );
    this.#zoom.addEventListener('click', () => acts.zoomIn());
    this.#close.addEventListener('click', () => acts.closed());
    this.#view.addEventListener('scroll', () => {
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0;
        this.#draw();
      });
    });
    this.#list.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-event]') : null;
      if (!button) return;
      this.#current = Number(button.dataset.position);
      acts.select(Number(button.dataset.event));
    });
    this.#list.addEventListener('keydown', (input) => this.#pressed(input));
  }

  /** Shows other events, from the first on. */
  show(content: BinListContent): void {
    this.#content = content;
    this.#current = 0;
    this.#title.textContent = content.title;
    this.#subtitle.textContent = content.subtitle;
    this.#zoom.ariaLabel = this.#zoom.title = content.zoomIn;
    this.#close.ariaLabel = this.#close.title = content.close;
    this.#rows.clear();
    this.#list.replaceChildren();
    this.#list.style.height = `${this.#heightPx}px`;
    this.#view.scrollTop = 0;
  }

  /** Draws what is in sight: once the box is on the page. */
  opened(): void {
    this.#draw();
  }

  /** Gives focus to the row of the tab stop. */
  focus(): void {
    this.#rows.get(this.#current)?.querySelector('button')?.focus({ preventScroll: true });
  }

  /** The button of an event, while it is drawn. */
  button(event: number): HTMLElement | null {
    return this.#list.querySelector<HTMLElement>(`[data-event="${event}"]`);
  }

  get #count(): number {
    return this.#content?.events.length ?? 0;
  }

  get #heightPx(): number {
    return Math.min(LONGEST_PX, this.#count * ROW_PX);
  }

  /** How many rows are in sight. */
  get #sight(): number {
    return this.#view.clientHeight / ROW_PX;
  }

  /** Position at the upper edge, a part of a row included. */
  get #top(): number {
    const room = this.#heightPx - this.#view.clientHeight;
    return room > 0 ? (this.#view.scrollTop / room) * (this.#count - this.#sight) : 0;
  }

  #draw(): void {
    const top = this.#top;
    const first = Math.max(0, Math.floor(top) - BEYOND);
    const end = Math.min(this.#count, Math.ceil(top + this.#sight) + BEYOND);
    const held =
      this.box.getRootNode() instanceof ShadowRoot && this.#rows.get(this.#current)?.matches(':focus-within');
    for (const [position, row] of this.#rows) {
      if ((position >= first && position < end) || (held && position === this.#current)) continue;
      row.remove();
      this.#rows.delete(position);
    }
    for (let position = first; position < end; position++) {
      if (this.#rows.has(position)) continue;
      const row = this.#make(position);
      this.#rows.set(position, row);
      // In order, so that reading goes from one to the next.
      const later = [...this.#rows.keys()].filter((other) => other > position);
      this.#list.insertBefore(row, later.length ? (this.#rows.get(Math.min(...later)) ?? null) : null);
    }
    for (const [position, row] of this.#rows) {
      const y = this.#view.scrollTop + (position - top) * ROW_PX;
      row.style.transform = `translateY(${y.toFixed(1)}px)`;
      row.querySelector('button')!.tabIndex = position === this.#current ? 0 : -1;
    }
    // A tab stop that is not drawn would be none.
    if (!this.#rows.has(this.#current)) {
      const stop = this.#rows.get(Math.ceil(top));
      if (stop) stop.querySelector('button')!.tabIndex = 0;
    }
  }

  #make(position: number): HTMLLIElement {
    const content = this.#content!;
    const event = content.events[position]!;
    const word = content.wordOf(event);
    const button = element(
      'button',
      {
        type: 'button',
        'data-id': content.idOf(event),
        'data-event': String(event),
        'data-position': String(position),
      },
      element('span', { class: 'when' }, content.dateOf(event)),
      ' ',
      element('span', { class: 'what', dir: 'auto' }, content.titleOf(event)),
      ...(word ? [' ', element('span', { class: 'word' }, word)] : []),
    );
    return element('li', { 'aria-setsize': String(this.#count), 'aria-posinset': String(position + 1) }, button);
  }

  #pressed(input: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(this.#sight) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: Number.NEGATIVE_INFINITY,
      End: Number.POSITIVE_INFINITY,
    };
    const step = steps[input.key];
    if (step === undefined || input.altKey || input.ctrlKey || input.metaKey) return;
    input.preventDefault();
    const { target } = input;
    const from =
      target instanceof Element ? target.closest<HTMLElement>('[data-position]')?.dataset.position : undefined;
    this.#current = clamp(Number(from ?? this.#current) + step, 0, this.#count - 1);
    this.#reveal();
    this.#draw();
    this.focus();
  }

  /** Scrolls as far as is needed to have the tab stop in sight. */
  #reveal(): void {
    const top = this.#top;
    const wanted = clamp(top, this.#current + 1 - this.#sight, this.#current);
    if (wanted === top) return;
    const room = this.#heightPx - this.#view.clientHeight;
    this.#view.scrollTop = (wanted / (this.#count - this.#sight)) * room;
  }
}
