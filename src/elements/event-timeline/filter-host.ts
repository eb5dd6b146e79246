import { type CSSResult, css } from 'lit';
import type { EventFilter } from '../../model/filter.js';
import { DimmedPainter } from '../../painters/canvas-dimmed.js';
import { dimScene } from '../../scene/dim-scene.js';
import { missesIn } from '../../state/filtered.js';
import { defineEventTimelineFilter } from '../event-timeline-filter/event-timeline-filter.js';
import { TimelineFilterEvent } from '../shared/events/timeline-filter-event.js';
import { FilterKeeper } from '../shared/filter-keeper.js';
import { addSheet } from '../shared/sheets.js';
import type { Follower } from '../shared/timeline-context.js';
import { boxBeside } from './beside.js';
import { BLEED_PX } from './chart-view.js';
import { HeldHeight } from './held-height.js';
import type { ReaderHost } from './reader-host.js';
import { addReviser } from './revise.js';

export { defineEventTimelineFilter } from '../event-timeline-filter/event-timeline-filter.js';

/** Headlines that do not match are quiet, but can be read; those that do are not. */
const dimmedStyles: CSSResult = css`
  .labels button[part~='label-dimmed'] {
    color: color-mix(in srgb, var(--_muted) 82%, var(--_background));
    font-weight: 400;
  }
  .labels:has([part~='label-dimmed']) button:not([part~='label-dimmed']) {
    color: var(--_text);
  }
`;

/** What serves filters: keeps what is asked, tells the page, and shows the panel. Loaded with the first of these. */
export class FilterHost {
  readonly keeper: FilterKeeper;
  readonly #height: HeldHeight;
  /** Not every event has a headline when all are shown. */
  #dense = false;
  /** Ends what the panel is told; null while there is none. */
  #ending: AbortController | null = null;

  constructor(readonly presenter: ReaderHost) {
    const { host, store, view } = presenter;
    addSheet(host.shadowRoot, dimmedStyles.styleSheet);
    this.#height = new HeldHeight(presenter);
    presenter.part = (table) => {
      const { filter } = store.state;
      return filter?.table === table && filter.shown ? { events: filter.shown, countsOthers: !filter.hides } : {};
    };
    store.subscribe(({ filter, table }, former) => {
      if (filter?.shown !== former.filter?.shown && table === former.table) presenter.relayout();
    });
    const painter = new DimmedPainter();
    addReviser(view, (scene, theme) => {
      this.#height.painted(scene);
      const revised = dimScene(scene, missesIn(store.state));
      const { canvas } = view.parts;
      const context = canvas.getContext('2d');
      if (revised !== scene && context) {
        const scale = canvas.width / (scene.widthPx + 2 * BLEED_PX);
        painter.paint(context, revised, theme, scale, BLEED_PX, view.paintRare);
      }
      for (const { event, dimmed = false } of revised.labels)
        view.labels.button(event)?.part.toggle('label-dimmed', dimmed);
      return revised;
    });
    this.keeper = new FilterKeeper(store, () => {
      const { chart } = view;
      if (chart && !chart.options.events) this.#dense = chart.dense !== null;
      return this.#dense;
    });
  }

  /** Does what a reader asks; the page is told. */
  async ask(asked: EventFilter, hides: boolean): Promise<void> {
    const { host, store } = this.presenter;
    const former = store.state.filter;
    const asker = [this.#panel, this.#placed].find((each) => each?.matches(':focus-within'));
    if (asker) this.#height.hold(asker);
    if (!(await this.keeper.ask(asked, hides)) || former === store.state.filter) return;
    const { filter, table } = store.state;
    host.dispatchEvent(new TimelineFilterEvent(table, filter));
  }

  /**
   * Shows the panel below the header, with the focus in it, or takes it away and gives the focus back. Where the page has
   * a filter for this timeline, that gets the focus.
   */
  async toggle(button: HTMLElement, lend: (follower: Follower, signal: AbortSignal) => void): Promise<void> {
    const placed = this.#placed;
    if (placed) {
      placed.focus();
      return;
    }
    const former = this.#ending;
    this.#ending = former ? null : new AbortController();
    button.ariaExpanded = String(!former);
    if (!this.#ending) {
      former?.abort();
      this.#panel?.remove();
      this.#height.release();
      button.focus();
      return;
    }
    defineEventTimelineFilter();
    const panel = document.createElement('event-timeline-filter');
    panel.setAttribute('exportparts', 'filter, search, chip, count');
    lend((context) => {
      panel.context = context;
    }, this.#ending.signal);
    panel.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') void this.toggle(button, lend);
    });
    boxBeside(this.presenter, 'above').prepend(panel);
    await panel.updateComplete;
    panel.focus();
  }

  /** A filter that the page itself has put somewhere for this timeline. */
  get #placed(): HTMLElement | null {
    const { host } = this.presenter;
    const root = host.getRootNode() as Document | ShadowRoot;
    const named = host.id && root.querySelector<HTMLElement>(`event-timeline-filter[for="${CSS.escape(host.id)}"]`);
    return host.querySelector<HTMLElement>('event-timeline-filter') ?? (named || null);
  }

  get #panel(): HTMLElementTagNameMap['event-timeline-filter'] | null {
    return this.presenter.host.shadowRoot?.querySelector('event-timeline-filter') ?? null;
  }
}
