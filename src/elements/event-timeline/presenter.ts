import { clamp } from '../../base/number.js';
import type { Hands } from '../../interactions/hands.js';
import type { Messages } from '../../locale/messages.js';
import type { QuickTable } from '../../model/quick-table.js';
import type { Theme } from '../../painters/theme.js';
import { NO_FOLDS } from '../../scale/folds.js';
import { Viewport } from '../../scale/viewport.js';
import { buildScene } from '../../scene/build-scene.js';
import type { Scene } from '../../scene/scene.js';
import type { Action } from '../../state/action.js';
import { reduce } from '../../state/reduce.js';
import { createStore, type Store } from '../../state/store.js';
import type { TimelineState, ViewName } from '../../state/timeline-state.js';
import { UTC, zoneOf } from '../../time/zone.js';
import { canvasMeasurer } from '../shared/canvas-measurer.js';
import { TimelineChangeEvent, TimelineSelectEvent } from '../shared/events/timeline-events.js';
import { readTheme } from '../shared/read-theme.js';
import type { TimelineContext } from '../shared/timeline-context.js';
import { ChartView } from './chart-view.js';
import { type DomainInput, showDomain } from './domain-input.js';
import { lanesRoom } from './room.js';

/** A container narrower than this starts as the list, px. */
const NARROW_PX = 600;

/** What the element tells its presenter at each update. */
export interface Presentation {
  readonly view: ViewName;
  readonly sort: 'oldest' | 'newest';
  readonly folds: 'auto' | 'none';
  readonly zoneName: string;
  readonly locale: string;
  readonly messages: Messages;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Where to start, with a new data set. */
  readonly start: {
    readonly domain: DomainInput;
    readonly focus: string | null;
    readonly selected: string | null;
  } | null;
}

/** What the presenter tells its element. */
export interface PresenterListener {
  /** The data set last presented is on the page. */
  drawn(): void;
  /** The element's own template depends on something that changed. */
  changed(): void;
}

/** Between the element and what draws: holds the store, follows sizes, asks for frames, loads the other views. */
export class Presenter {
  shownView: 'chart' | 'list' = 'chart';
  readonly #store: Store<TimelineState, Action>;
  readonly #view: ChartView;
  readonly #parts: Readonly<Record<'chart' | 'list' | 'labels' | 'card' | 'tokens' | 'limit', HTMLElement>>;
  /** In a frame of its own: what it leads to changes the height that is observed, which browsers report as an error. */
  readonly #observer = new ResizeObserver(() => {
    this.#sizing ||= requestAnimationFrame(() => {
      this.#sizing = 0;
      this.#resized();
    });
  });
  #sizing = 0;
  #given: Presentation | null = null;
  #table: QuickTable | null = null;
  /** What the chart was laid out for; '' when it must be anyway. */
  #builtFor = '';
  #roomPx = 640;
  #widthPx = 0;
  #theme: Theme | null = null;
  #frame = 0;
  #painted: (() => void)[] = [];
  #byReader = false;
  /** Focus is not on a headline, so that none is shown for it alone. */
  #away = true;
  #hands: Promise<Hands> | null = null;
  #cardHost: Promise<typeof import('./card-host.js')> | null = null;

  constructor(
    readonly host: HTMLElement,
    readonly base: HTMLElement,
    readonly listener: PresenterListener,
    empty: QuickTable,
  ) {
    const part = <Kind extends HTMLElement>(name: string): Kind => {
      const found = base.querySelector<Kind>(name);
      if (!found) throw new Error(`event-timeline: no ${name}`);
      return found;
    };
    this.#parts = {
      chart: part('.chart'),
      list: part('.list'),
      labels: part('.labels'),
      card: part('.card'),
      tokens: part('.tokens'),
      limit: part('.limit'),
    };
    this.#view = new ChartView({
      box: this.#parts.chart,
      canvas: part('canvas'),
      lanes: part('.lanes'),
      labels: part('.labels'),
    });
    this.#store = createStore(
      { table: empty, warp: NO_FOLDS, viewport: Viewport.fitting([0, 1], 1), view: 'auto', selected: -1, focused: -1 },
      reduce,
    );
    this.#store.subscribe((state, former) => {
      if (state.view !== former.view) this.#refresh();
      this.#requestFrame();
    });
    this.#parts.tokens.addEventListener('transitionend', () => this.#repaint());
    this.#parts.labels.addEventListener('focusin', ({ target }) => {
      this.#away = false;
      this.#store.dispatch({ type: 'focus', event: this.#view.labels.eventOf(target) });
    });
    this.#parts.labels.addEventListener('focusout', ({ relatedTarget }) => {
      if (this.#parts.labels.contains(relatedTarget as Node | null)) return;
      this.#away = true;
      this.#requestFrame();
    });
    this.#parts.labels.addEventListener('click', (input) => {
      const event = this.#view.labels.eventOf(input.target);
      if (event >= 0) this.select(event);
    });
  }

  /** Starts to follow the element's size; again after a move in the document. */
  connect(): void {
    this.#observer.observe(this.host);
    document.fonts?.addEventListener('loadingdone', this.#fontsCame);
    if (this.#cardHost) this.#requestFrame();
  }

  /** Lets go of everything outside. */
  disconnect(): void {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#sizing);
    this.#sizing = 0;
    document.fonts?.removeEventListener('loadingdone', this.#fontsCame);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#tellPainted();
    void this.#cardHost?.then(({ leaveCard }) => leaveCard(this.#parts.card));
    void this.#hands?.then((hands) => hands.disconnect());
    this.#hands = null;
  }

  get scene(): Scene | null {
    return this.shownView === 'chart' ? this.#view.scene : null;
  }

  get widthPx(): number {
    return this.#store.state.viewport.widthPx;
  }

  get selectedId(): string | null {
    const { selected, table } = this.#store.state;
    return selected >= 0 ? table.id(selected) : null;
  }

  /** What is in sight, epoch ms. */
  get domain(): readonly [number, number] {
    const { warp, viewport } = this.#store.state;
    return [warp.toInstant(viewport.from), warp.toInstant(viewport.to)];
  }

  /** Shows a stretch; what is none changes nothing. */
  async showDomain(domain: DomainInput): Promise<void> {
    const action = showDomain(domain, this.#store.state.warp, this.#zoneName);
    if (action) await this.act(action);
  }

  /** Does something for a program; resolves when it is painted. */
  act(action: Action): Promise<void> {
    const former = this.#store.state;
    this.#store.dispatch(action);
    if (former === this.#store.state || !this.#frame) return Promise.resolve();
    return new Promise((resolve) => this.#painted.push(resolve));
  }

  /** Does something for the reader, of which the page is told. */
  byReader(action: Action): void {
    const former = this.#store.state;
    this.#store.dispatch(action);
    this.#byReader ||= this.#store.state !== former;
  }

  /** Zooms about the middle for the reader, as the buttons do: in a short motion, once that is loaded. */
  zoom(factor: number): void {
    const anchorPx = this.widthPx / 2;
    if (!this.#hands) this.byReader({ type: 'zoom', factor, anchorPx });
    else void this.#hands.then(({ motion }) => motion.zoom(factor, anchorPx));
  }

  /** Opens an event for the reader, or closes with −1; the page may object. */
  select(event: number): void {
    const { table, selected } = this.#store.state;
    if (selected === event) return;
    const told = this.host.dispatchEvent(
      event < 0 ? new TimelineSelectEvent(null, null) : new TimelineSelectEvent(table.id(event), table.record(event)),
    );
    if (told) this.#store.dispatch({ type: 'select', event });
  }

  /** Gives the keyboard's place to an event, moving in time where it is out of sight. */
  focusEvent(event: number): void {
    const { table, viewport } = this.#store.state;
    const chart = this.#view.chart;
    if (!chart || event < 0 || event >= table.placed) return;
    const x = viewport.toPx(chart.shape.starts[event] ?? 0);
    if (x < 0 || x > viewport.widthPx * 0.95) {
      this.byReader({ type: 'pan', px: x - viewport.widthPx * clamp(x / viewport.widthPx, 0.15, 0.6) });
    }
    this.#away = false;
    this.#store.dispatch({ type: 'focus', event });
    this.#paint();
    this.#view.labels.focus(event);
  }

  /** Brings a table to the page as the element wants it. Cheap where nothing changed. */
  present(table: QuickTable, given: Presentation): void {
    const former = this.#given;
    this.#given = given;
    if (given.theme !== former?.theme) this.#theme = null;
    if (table !== this.#table) this.#builtFor = '';
    this.#table = table;
    if (given.view !== former?.view) this.#store.dispatch({ type: 'view', view: given.view });
    this.#refresh();
  }

  /** The scene of the whole domain or of what is in view, and the theme to paint it with. */
  picture(which: 'all' | 'view'): { scene: Scene; theme: Theme } | null {
    const { chart } = this.#view;
    if (!chart) return null;
    const viewport = which === 'all' ? chart.home : this.#store.state.viewport;
    return { scene: buildScene(chart, viewport, { focused: -1, selected: -1 }), theme: this.#readTheme() };
  }

  get #zoneName(): string {
    return this.#given?.zoneName ?? 'UTC';
  }

  readonly #fontsCame = (): void => {
    this.#builtFor = '';
    this.#refresh();
  };

  #resized(): void {
    if (!this.#given || !this.#table) return;
    if (this.host.clientWidth !== this.#widthPx || (this.shownView === 'chart' && this.#room() !== this.#roomPx)) {
      this.#refresh();
    }
  }

  #room(): number {
    return lanesRoom({ host: this.host, base: this.base, chart: this.#parts.chart, limit: this.#parts.limit });
  }

  /** Chooses the view, lays out what changed, and shows it. */
  #refresh(): void {
    const given = this.#given;
    const table = this.#table;
    if (!given || !table) return;
    this.#widthPx = this.host.clientWidth;
    if (this.#widthPx === 0) return;
    const wanted = this.#store.state.view;
    const view = wanted === 'chart' || (wanted === 'auto' && this.#widthPx >= NARROW_PX) ? 'chart' : 'list';
    this.#parts.chart.hidden = view !== 'chart' || table.placed === 0;
    this.#parts.list.hidden = view !== 'list';
    if (view !== this.shownView) {
      this.shownView = view;
      this.listener.changed();
    }
    const held = this.#view.labels.focused;
    const id = held < 0 ? null : this.#store.state.table.id(held);
    this.#shape(given, table);
    if (view === 'list') void this.#presentList();
    else {
      this.#paint();
      if (id !== null && this.#view.labels.focused < 0) this.#view.labels.focus(table.indexOf(id));
      this.listener.drawn();
      void this.#name(given, table);
      this.#lendHands();
    }
  }

  /** Words of dates are not part of the first picture: headlines get their full names right after it. */
  async #name(given: Presentation, table: QuickTable): Promise<void> {
    const { eventInWords } = await import('./event-words.js');
    if (table === this.#table) this.#view.labels.nameBy((event) => eventInWords(table, event, given));
  }

  /** Bends time and lays out where data, size, language or type changed. */
  #shape(given: Presentation, table: QuickTable): void {
    const style = getComputedStyle(this.host);
    const dir = style.direction === 'rtl' ? 'rtl' : 'ltr';
    const shown = !this.#parts.chart.hidden;
    const widthPx = shown ? this.#parts.chart.clientWidth : Math.max(1, this.#widthPx - 48);
    if (shown) this.#roomPx = this.#room();
    const { folds, zoneName, locale, messages } = given;
    const key = [widthPx, this.#roomPx, dir, folds, zoneName, locale, messages.lang, style.fontFamily].join();
    if (key === this.#builtFor) return;
    const { viewport } = this.#store.state;
    // A reader who has moved away from the whole stays at the same instants.
    const kept = this.#view.chart && viewport.k > viewport.minK * 1.001 ? this.domain : null;
    this.#builtFor = key;
    const chart = this.#view.build(table, {
      widthPx,
      maxLanesHeightPx: this.#roomPx,
      measure: canvasMeasurer(style.fontFamily),
      zone: zoneOf(zoneName) ?? UTC,
      locale,
      dir,
      folds,
      statusWord: (status) => messages.status[status],
      now: Date.now(),
    });
    const show = kept && showDomain(kept, chart.shape.warp, zoneName);
    this.#store.dispatch({ type: 'data', table, warp: chart.shape.warp, viewport: chart.home });
    if (show) this.#store.dispatch(show);
    if (given.start) this.#startAt(given.start);
    this.#given = { ...given, start: null };
  }

  #startAt({ domain, focus, selected }: NonNullable<Presentation['start']>): void {
    const { table, warp } = this.#store.state;
    const show = showDomain(domain, warp, this.#zoneName);
    if (show) this.#store.dispatch(show);
    const focused = focus === null ? -1 : table.indexOf(focus);
    if (focused >= 0) {
      this.#away = false;
      this.#store.dispatch({ type: 'focus', event: focused });
    }
    const open = selected === null ? -1 : table.indexOf(selected);
    if (open >= 0) this.#store.dispatch({ type: 'select', event: open });
  }

  #requestFrame(): void {
    if (this.#frame || !this.host.isConnected) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.shownView === 'chart') this.#paint();
      else void this.#presentList();
      void this.#presentCard();
      this.#tellPainted();
      if (!this.#byReader) return;
      this.#byReader = false;
      this.host.dispatchEvent(new TimelineChangeEvent(this.domain, this.shownView));
    });
  }

  #tellPainted(): void {
    const painted = this.#painted;
    this.#painted = [];
    for (const resolve of painted) resolve();
  }

  #repaint(): void {
    this.#theme = null;
    this.#requestFrame();
  }

  #readTheme(): Theme {
    this.#theme ??= readTheme(this.#parts.tokens.children, getComputedStyle(this.host).fontFamily);
    return this.#theme;
  }

  #paint(): void {
    const { viewport, table, focused, selected } = this.#store.state;
    if (table.placed === 0) return;
    const shown = this.#away ? selected : focused;
    this.#view.paint(viewport, { focused: shown, selected }, this.#readTheme(), focused);
  }

  get #context(): TimelineContext | null {
    const given = this.#given;
    if (!given) return null;
    return {
      state: this.#store.state,
      messages: given.messages,
      locale: given.locale,
      timezone: given.zoneName,
      dir: getComputedStyle(this.host).direction === 'rtl' ? 'rtl' : 'ltr',
      dispatch: (action) => this.byReader(action),
      select: (event) => this.select(event),
    };
  }

  async #presentList(): Promise<void> {
    const { showList } = await import('./list-host.js');
    const context = this.#context;
    if (!context || this.shownView !== 'list') return;
    await showList(this.#parts.list, context, this.#given?.sort ?? 'oldest');
    this.listener.drawn();
  }

  async #presentCard(): Promise<void> {
    if (this.#store.state.selected < 0 && !this.#cardHost) return;
    this.#cardHost ??= import('./card-host.js');
    const { showCard } = await this.#cardHost;
    const context = this.#context;
    if (context) await showCard(this.#parts.card, context, this);
  }

  /** What an open card belongs to on the page: the headline in the chart or the list, else the chart. */
  anchor(event: number): Element | null {
    if (this.shownView === 'chart') return this.#view.labels.button(event) ?? this.#parts.chart;
    const id = CSS.escape(this.#store.state.table.id(event));
    const list = this.#parts.list.querySelector('event-timeline-list');
    return list?.renderRoot.querySelector(`[data-id="${id}"]`) ?? null;
  }

  /** Keys, drag and wheel come after the first picture. */
  #lendHands(): void {
    if (this.#hands) return;
    const whenIdle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 50));
    this.#hands = new Promise<void>((resolve) => whenIdle(() => resolve()))
      .then(() => import('../../interactions/hands.js'))
      .then(({ connectHands }) =>
        connectHands(this.#parts.chart, {
          state: () => this.#store.state,
          chart: () => this.#view.chart,
          scene: () => this.scene,
          dispatch: (action) => this.byReader(action),
          select: (event) => this.select(event),
          focus: (event) => this.focusEvent(event),
          eventOf: (target) => this.#view.labels.eventOf(target),
        }),
      );
  }
}
