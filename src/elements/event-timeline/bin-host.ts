import { pluralOf } from '../../locale/words.js';
import { linkDate } from '../../model/event-clock.js';
import { STATUSES } from '../../model/event-record.js';
import { localText } from '../../model/local-text.js';
import { weightOf } from '../../model/sample-table.js';
import { binEvents } from '../../scene/bin-events.js';
import type { Chart } from '../../scene/chart.js';
import type { BinMark } from '../../scene/scene.js';
import { MS_PER_DAY } from '../../time/civil.js';
import { addSheet } from '../shared/sheets.js';
import type { TimelineContext } from '../shared/timeline-context.js';
import { BinList } from './bin-list.js';
import { BinStop } from './bin-stop.js';
import { binStyles } from './bin-styles.js';
import { binName, binTime } from './bin-words.js';
import { place } from './card-host.js';
import { onPressOutside } from './press-outside.js';
import type { ReaderHost } from './reader-host.js';

/** What of the `Reader` is used. */
export interface BinReader {
  readonly presenter: ReaderHost;
  readonly context: TimelineContext | null;
}

/** What serves a reader who wants to know what the strips count: a tab stop over the bins, and the list of one. */
export class BinHost {
  readonly #stop: BinStop;
  readonly #list: BinList;
  /** The bin whose list is open. */
  #open: BinMark | null = null;
  /** Lets go of what is listened to while a list is open. */
  #release: AbortController | null = null;

  constructor(readonly reader: BinReader) {
    const { base, parts, host, store } = reader.presenter;
    addSheet(host.shadowRoot, binStyles.styleSheet);
    this.#stop = new BinStop(parts.chart, {
      open: (bin) => this.open(bin),
      nameOf: (bin) => {
        const { context, presenter } = reader;
        const { chart } = presenter.view;
        const { scene } = presenter;
        if (!context || !chart || !scene) return '';
        return binName(chart, bin, binEvents(chart, store.state.viewport, scene, bin), context);
      },
      locale: () => reader.context?.locale ?? 'en',
    });
    this.#list = new BinList({
      select: (event) => reader.context?.select(event),
      zoomIn: () => this.#zoomIn(),
      closed: () => this.close(),
    });
    base.append(this.#list.box);
    store.subscribe((state, former) => {
      // What has moved is no longer what the list is of.
      if (state.viewport !== former.viewport || state.table !== former.table) this.close();
    });
  }

  /** The chart, where its bins can be looked into; null for that of a sample, which has no texts. */
  get #chart(): Chart | null {
    const { view, shownView } = this.reader.presenter;
    return shownView !== 'list' && view.chart?.dense && weightOf(view.chart.table) === 1 ? view.chart : null;
  }

  /** After each frame. */
  painted(): void {
    this.#stop.painted(this.#chart ? this.reader.presenter.scene : null);
  }

  /** Shows how many a bin counts while the pointer is over it; null for none. */
  hover(bin: BinMark | null): void {
    if (this.#chart) this.#stop.hover(bin);
  }

  /** The row of an event in the open list, which a card stands beside. */
  anchor(event: number): Element | null {
    return this.#open ? this.#list.button(event) : null;
  }

  /** Opens the list of what a bin holds. */
  open(bin: BinMark): void {
    const { presenter, context } = this.reader;
    const { scene, store, host, parts } = presenter;
    const chart = this.#chart;
    if (!chart || !scene || !context) return;
    this.close();
    const { table } = chart;
    const { messages, locale } = context;
    const events = binEvents(chart, store.state.viewport, scene, bin);
    const [first = 0] = events;
    const group = table.groups[bin.lane];
    this.#list.show({
      title: pluralOf(messages.events, events.length, messages, locale),
      subtitle: [binTime(chart, bin, events, locale), localText(group?.title ?? group?.id, locale)]
        .filter(Boolean)
        .join(' · '),
      close: messages.close,
      zoomIn: messages.zoomIn,
      events,
      idOf: (event) => table.id(event),
      titleOf: (event) => table.title(event),
      // Of a long stretch the day is enough to tell one from another.
      dateOf: (event) =>
        linkDate(table, event, first, context, bin.to - bin.from > MS_PER_DAY ? 'day-only' : 'with-time'),
      wordOf: (event) => {
        const status = STATUSES[table.statuses[event]!]!;
        return status === 'confirmed' ? '' : messages.status[status];
      },
    });
    this.#stop.go(bin);
    this.#open = bin;
    this.#stop.button.ariaExpanded = 'true';
    const { box } = this.#list;
    box.showPopover();
    place(box, this.#stop.button);
    this.#list.opened();
    this.#list.focus();
    const release = new AbortController();
    this.#release = release;
    const { signal } = release;
    box.addEventListener(
      'keydown',
      (input) => {
        if (input.key !== 'Escape' || store.state.selected >= 0) return;
        input.stopPropagation();
        this.close();
      },
      { signal },
    );
    onPressOutside(
      host.ownerDocument,
      (path) => path.includes(box) || path.includes(parts.card),
      () => this.close(),
      signal,
    );
    addEventListener('resize', () => this.close(), { signal });
    host.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        // Tab leads out of the list: it closes behind the reader.
        if (relatedTarget instanceof Node && relatedTarget !== host && !host.contains(relatedTarget)) this.close();
      },
      { signal },
    );
  }

  /** Closes the list; focus that was in it goes back to the bin. */
  close(): void {
    if (!this.#open) return;
    this.#open = null;
    this.#release?.abort();
    this.#stop.button.ariaExpanded = 'false';
    const { box } = this.#list;
    const hadFocus = box.matches(':focus-within');
    if (box.matches(':popover-open')) box.hidePopover();
    if (hadFocus) this.#stop.button.focus({ preventScroll: true });
  }

  /** Looks into the bin by zooming until what it holds has room. */
  #zoomIn(): void {
    const bin = this.#open;
    if (!bin) return;
    const length = (bin.to - bin.from) * 24;
    const middle = (bin.from + bin.to) / 2;
    this.reader.context?.dispatch({ type: 'show', from: middle - length / 2, to: middle + length / 2 });
  }
}
