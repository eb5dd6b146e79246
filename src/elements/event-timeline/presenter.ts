import type { ReactiveController } from 'lit';
import type { QuickTable } from '../../model/quick-table.js';
import type { Theme } from '../../painters/theme.js';
import { NO_FOLDS } from '../../scale/folds.js';
import { Viewport } from '../../scale/viewport.js';
import { type Chart, type ChartOptions, wholeChart } from '../../scene/chart.js';
import type { Scene } from '../../scene/scene.js';
import type { Action } from '../../state/action.js';
import { reduce } from '../../state/reduce.js';
import { createStore, type Store } from '../../state/store.js';
import type { ShownView, TimelineState } from '../../state/timeline-state.js';
import { UTC, zoneOf } from '../../time/zone.js';
import { canvasMeasurer } from '../shared/canvas-measurer.js';
import { readTheme } from '../shared/read-theme.js';
import { ChartView } from './chart-view.js';
import type { Reader } from './reader.js';
import type { Presentation, ReaderHost } from './reader-host.js';
import { lanesRoom } from './room.js';
import type { ShellParts } from './shell.js';

/** A container narrower than this starts as the list, px. */
export const NARROW_PX = 600;

/** How long the frames in which a picture comes to the screen are left alone, ms. */
const SETTLE_MS = 80;

/** How high what fingers touch is at least, px (WCAG 2.5.8). */
const TARGET_PX = 24;

/** What the presenter tells its element. */
export interface PresenterListener {
  /** The data set last presented is on the page. */
  drawn(): void;
  /** The element's own template depends on something that changed. */
  changed(): void;
}

/** Between the element and what draws: holds the store, follows sizes, asks for frames. All else is the `Reader`'s. */
export class Presenter implements ReaderHost, ReactiveController {
  shownView: ShownView = 'chart';
  readonly store: Store<TimelineState, Action>;
  readonly view: ChartView;
  /** What the element asked for last; null before the first data. */
  given: Presentation | null = null;
  /** Focus is not on a headline, so that none is shown for it alone. */
  away = true;
  /** In a frame of its own: what it leads to changes the height that is observed, which browsers report as an error. */
  readonly #sized = (): void => {
    this.#sizing ||= requestAnimationFrame(() => {
      this.#sizing = 0;
      this.resized();
    });
  };
  #observer: ResizeObserver | undefined;
  #sizing = 0;
  #table: QuickTable | undefined;
  /** What the chart was laid out for. */
  #builtFor = '';
  /** Goes up with what a layout depends on and no text says. */
  #version = 0;
  #roomPx = 640;
  #widthPx = 0;
  /** The chart of the table is still being laid out; the former one is shown meanwhile. */
  #building = false;
  /** Id of the event whose headline had focus before the last chart. */
  #held: string | undefined;
  declare part?: ReaderHost['part'];
  layOuts: ReaderHost['layOuts'];
  measurer: ReaderHost['measurer'] = canvasMeasurer;
  #theme: Theme | undefined;
  #frame = 0;
  #painted: (() => void)[] = [];
  #reader: Promise<Reader> | undefined;

  constructor(
    readonly host: ReaderHost['host'],
    readonly base: HTMLElement,
    readonly parts: ShellParts,
    readonly listener: PresenterListener,
    empty: QuickTable,
  ) {
    this.view = new ChartView(parts);
    this.store = createStore(
      {
        table: empty,
        warp: NO_FOLDS,
        viewport: Viewport.fitting([0, 1], 1),
        view: 'auto',
        selected: -1,
        focused: -1,
        filter: null,
      },
      reduce,
    );
    this.store.subscribe((state, former) => {
      if (state.view !== former.view) this.#refresh();
      this.requestFrame();
    });
    // Here, so that a click counts that comes before the reader's code.
    this.parts.labels.addEventListener('click', ({ target }) => {
      const event = this.view.labels.eventOf(target);
      if (event >= 0) void this.reader.then((reader) => reader.select(event));
    });
    host.addController(this);
    // In a narrow window there will be a list: what makes it comes while the data do.
    if (innerWidth < NARROW_PX) {
      void this.reader;
      void import('./list-host.js');
    }
  }

  /** Starts to follow the element's size; again after a move in the document. */
  hostConnected(): void {
    // The page's own, which need not be that of this script, as only it knows when that page is laid out.
    const { ResizeObserver } = (this.host.ownerDocument.defaultView ?? window) as typeof globalThis;
    this.#observer = new ResizeObserver(this.#sized);
    this.#observer.observe(this.host);
    document.fonts?.addEventListener('loadingdone', this.relayout);
    void this.#reader?.then((reader) => reader.connect());
  }

  /** Lets go of everything outside. */
  hostDisconnected(): void {
    this.#observer?.disconnect();
    cancelAnimationFrame(this.#sizing);
    this.#sizing = 0;
    document.fonts?.removeEventListener('loadingdone', this.relayout);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#tellPainted();
    void this.#reader?.then((reader) => reader.disconnect());
  }

  get scene(): Scene | null {
    return (!this.parts.chart.hidden && this.view.scene) || null;
  }

  get widthPx(): number {
    return this.store.state.viewport.widthPx;
  }

  get selectedId(): string | null {
    const { selected, table } = this.store.state;
    return selected >= 0 ? table.id(selected) : null;
  }

  /** What is in sight, epoch ms. */
  get domain(): readonly [number, number] {
    const { warp, viewport } = this.store.state;
    return [warp.toInstant(viewport.from), warp.toInstant(viewport.to)];
  }

  /** Shows the stretch between two instants; what is none changes nothing. */
  async show(domain: readonly [number, number] | null, { warp } = this.store.state): Promise<void> {
    const [from, to] = (domain ?? []).map((instant) => warp.toFolded(instant));
    if (Math.abs(to! - from!) > 0) await this.act({ type: 'show', from: from!, to: to! });
  }

  /** Does something for a program; resolves when it is painted. */
  act(action: Action): Promise<void> {
    const former = this.store.state;
    this.store.dispatch(action);
    if (former === this.store.state || !this.#frame) return Promise.resolve();
    return new Promise((resolve) => this.#painted.push(resolve));
  }

  /** What serves a reader beyond the picture: hands, words, the list, the card. It is loaded once. */
  get reader(): Promise<Reader> {
    this.#reader ??= import('./reader.js').then(({ Reader }) => new Reader(this));
    return this.#reader;
  }

  /** Does what a first picture takes whatever its data are, while these are on their way: sizes, colours, fonts. */
  warm(): void {
    this.#widthPx = this.host.clientWidth;
    const { label } = this.measurer(this.theme.font, '');
    label(' ', 0);
    label(' ', 1);
    label(' ', 2);
  }

  /** Brings a table to the page as the element wants it. Cheap where nothing changed. */
  present(table: QuickTable, given: Presentation): void {
    const former = this.given;
    this.given = given;
    if (given.theme !== former?.theme) this.#theme = undefined;
    if (table !== this.#table || given.label !== former?.label) this.#version++;
    this.#table = table;
    if (given.view !== former?.view) this.store.dispatch({ type: 'view', view: given.view });
    this.#refresh();
  }

  /** Lays out anew what is shown. */
  readonly relayout = (): void => {
    this.#version++;
    this.#refresh();
  };

  /** Follows sizes that changed. */
  resized(): void {
    if (!this.given || !this.#table) return;
    if (this.host.clientWidth !== this.#widthPx || (!this.parts.chart.hidden && this.#room() !== this.#roomPx)) {
      this.#refresh();
    }
  }

  #room(): number {
    return lanesRoom(this.host, this.base, this.parts);
  }

  /** Chooses the view, lays out what changed, and shows it. */
  #refresh(): void {
    const given = this.given;
    const table = this.#table;
    if (!given || !table) return;
    this.#widthPx = this.host.clientWidth;
    if (this.#widthPx === 0) return;
    const wanted = this.store.state.view;
    const view = wanted !== 'auto' ? wanted : this.#widthPx < NARROW_PX ? 'list' : 'chart';
    this.parts.chart.hidden = view === 'list' || table.placed === 0;
    this.parts.list.hidden = view !== 'list';
    if (view !== this.shownView) {
      this.shownView = view;
      this.listener.changed();
    }
    this.#shape(given, table);
    if (this.#building) return;
    if (view !== 'chart') {
      void this.reader
        .then((reader) => {
          reader.nameEvents();
          return reader.showView();
        })
        .then(() => {
          // The story leaves the chart less room, for which it may have to be laid out anew.
          if (!this.#building) this.listener.drawn();
        });
    } else {
      this.paint();
      if (this.#held !== undefined && this.view.labels.focused < 0) this.view.labels.focus(table.indexOf(this.#held));
      this.#held = undefined;
      // The frame that the new data asked for would paint the same once more.
      if (!this.#reader && this.#painted.length === 0 && this.store.state.selected < 0) {
        cancelAnimationFrame(this.#frame);
        this.#frame = 0;
      }
      this.listener.drawn();
      setTimeout(() => void this.reader.then((reader) => reader.nameEvents()), SETTLE_MS);
    }
  }

  /** Bends time and lays out where data, size, language or type changed. */
  #shape(given: Presentation, table: QuickTable): void {
    const style = getComputedStyle(this.host);
    const dir = style.direction === 'rtl' ? 'rtl' : 'ltr';
    const shown = !this.parts.chart.hidden;
    const widthPx = shown ? this.parts.chart.clientWidth : Math.max(1, this.#widthPx - 48);
    if (shown) this.#roomPx = this.#room();
    const { folds, zoneName, calendar, locale, messages, label } = given;
    const halo = Math.max(0, Number(style.getPropertyValue('--timeline-halo') || 1)) || 0;
    const key = [
      this.#version,
      widthPx,
      this.#roomPx,
      dir,
      folds,
      halo,
      zoneName,
      calendar,
      locale,
      messages.lang,
      style.fontFamily,
    ].join();
    if (key === this.#builtFor) return;
    this.#builtFor = key;
    const options: ChartOptions = {
      ...this.part?.(table),
      widthPx,
      maxLanesHeightPx: this.#roomPx,
      leastRowPx: matchMedia('(pointer: coarse)').matches ? TARGET_PX : 0,
      measure: this.measurer(style.fontFamily, locale),
      zone: zoneOf(zoneName) ?? UTC,
      calendar,
      locale,
      dir,
      folds,
      halo,
      label,
      statusWord: (status) => messages.status[status],
      now: Date.now(),
    };
    // What comes after other data leaves in place what it can, which is not for the first picture to know.
    const { chart: shownChart } = this.view;
    const former = shownChart?.table.length && shownChart.table !== table ? shownChart : undefined;
    const chart = former ? undefined : wholeChart(table, options);
    this.#building = !chart;
    if (chart) this.#take(chart);
    else void this.#shapeDense(table, options, former);
  }

  /** Lays out a table of which not all has room; where it is large, in stretches that leave the page its turns. */
  async #shapeDense(table: QuickTable, options: ChartOptions, former?: Chart): Promise<void> {
    const key = this.#builtFor;
    const ended = (): boolean => table !== this.#table || key !== this.#builtFor;
    this.layOuts ??= await import('./lay-out.js');
    const { layOut, paintRare, dress } = this.layOuts;
    this.view.paintRare = paintRare;
    const chart = ended() ? undefined : await layOut(table, options, ended, former);
    if (!chart) return;
    this.#theme = undefined;
    this.#building = false;
    this.#take(dress(this, chart));
    this.#refresh();
  }

  /** Shows another chart; a reader who has moved away from the whole stays at the same instants. */
  #take(chart: Chart): void {
    const { viewport } = this.store.state;
    const kept = this.view.chart && viewport.k > viewport.minK * 1.001 ? this.domain : null;
    const { focused } = this.view.labels;
    if (focused >= 0) this.#held = this.store.state.table.id(focused);
    this.view.show(chart);
    this.store.dispatch({ type: 'data', table: chart.table, warp: chart.shape.warp, viewport: chart.home });
    void this.show(kept);
  }

  /** Asks for the next frame to show the state. */
  requestFrame(): void {
    if (this.#frame || !this.host.isConnected) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.shownView !== 'list') this.paint();
      if (this.#reader || this.store.state.selected >= 0) void this.reader.then((reader) => reader.painted());
      this.#tellPainted();
    });
  }

  #tellPainted(): void {
    const painted = this.#painted;
    this.#painted = [];
    for (const resolve of painted) resolve();
  }

  /** Asks for a frame, with colours read anew. */
  repaint(): void {
    this.#theme = undefined;
    this.requestFrame();
  }

  /** The theme as the page's style sheets make it now. */
  get theme(): Theme {
    this.#theme ??= readTheme(this.parts.tokens.children, getComputedStyle(this.host).fontFamily);
    return this.#theme;
  }

  /** Paints the chart at once. */
  paint(): void {
    const { viewport, table, focused, selected } = this.store.state;
    if (table.placed === 0) return;
    const shown = this.away ? selected : focused;
    this.view.paint(viewport, { focused: shown, selected }, this.theme, focused);
  }
}
