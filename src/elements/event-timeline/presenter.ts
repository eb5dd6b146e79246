import { clamp } from '../../base/number.js';
import type { Messages } from '../../locale/messages.js';
import type { EventTable } from '../../model/event-table.js';
import type { LabelWords } from '../../painters/label-layer.js';
import type { Theme } from '../../painters/theme.js';
import { NO_FOLDS } from '../../scale/folds.js';
import { Viewport } from '../../scale/viewport.js';
import { buildScene } from '../../scene/build-scene.js';
import type { Chart } from '../../scene/chart.js';
import { AXIS_HEIGHT_PX } from '../../scene/chart-metrics.js';
import type { Scene, SceneLabel } from '../../scene/scene.js';
import type { Action } from '../../state/action.js';
import { reduce } from '../../state/reduce.js';
import { createStore, type Store } from '../../state/store.js';
import type { TimelineState, ViewName } from '../../state/timeline-state.js';
import { formatDate } from '../../time/format-date.js';
import { parseDate } from '../../time/parse-date.js';
import { UTC, type Zone, zoneOf } from '../../time/zone.js';
import { canvasMeasurer } from '../shared/canvas-measurer.js';
import { TimelineChangeEvent, TimelineSelectEvent } from '../shared/events/timeline-events.js';
import { readTheme } from '../shared/read-theme.js';
import type { TimelineContext } from '../shared/timeline-context.js';
import { ChartView } from './chart-view.js';

/** A container narrower than this starts as the list, px. */
const NARROW_PX = 600;
/** Lanes get at least this height, however small the element, px. */
const LEAST_LANES_PX = 120;

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
    readonly domain: string | readonly [number, number] | null;
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

const part = <Kind extends Element>(base: Element, selector: string): Kind => {
  const found = base.querySelector<Kind>(selector);
  if (!found) throw new Error(`event-timeline: no ${selector}`);
  return found;
};

/** Between the element and what draws: owns the store, sizes, frames, the lazily loaded views and the reader's hands. */
export class Presenter {
  #store: Store<TimelineState, Action> | null = null;
  #given: Presentation | null = null;
  #table: EventTable | null = null;
  #chartView: ChartView | null = null;
  #builtFor = '';
  #theme: Theme | null = null;
  #frame = 0;
  #painted: (() => void)[] = [];
  #byReader = false;
  #widthPx = 0;
  #observer: ResizeObserver | null = null;
  #hands: Promise<{ disconnect(): void }> | null = null;
  shownView: 'chart' | 'list' = 'chart';

  constructor(
    readonly host: HTMLElement,
    readonly base: HTMLElement,
    readonly listener: PresenterListener,
  ) {
    part(base, '.tokens').addEventListener('transitionend', () => {
      this.#theme = null;
      this.#requestFrame();
    });
    part(base, '.labels').addEventListener('click', (input) => {
      const event = this.#view.labels.eventOf(input.target);
      if (event >= 0) this.select(event);
    });
    document.fonts?.addEventListener('loadingdone', () => {
      if (this.#given) this.#refresh();
    });
  }

  get #view(): ChartView {
    this.#chartView ??= new ChartView(
      {
        box: part(this.base, '.chart'),
        canvas: part(this.base, 'canvas'),
        lanes: part(this.base, '.lanes'),
        labels: part(this.base, '.labels'),
      },
      this.#words,
    );
    return this.#chartView;
  }

  readonly #words: LabelWords = {
    accessibleName: (label) => this.#accessibleName(label),
    lang: () => '',
  };

  /** Starts to follow the element's size; again after a move in the document. */
  connect(): void {
    this.#observer ??= new ResizeObserver(() => this.#resized());
    this.#observer.observe(this.host);
  }

  /** Lets go of everything outside. */
  disconnect(): void {
    this.#observer?.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    void this.#hands?.then((hands) => hands.disconnect());
    this.#hands = null;
  }

  get scene(): Scene | null {
    return this.shownView === 'chart' ? (this.#chartView?.scene ?? null) : null;
  }

  get chart(): Chart | null {
    return this.#chartView?.chart ?? null;
  }

  get widthPx(): number {
    return this.#store?.state.viewport.widthPx ?? this.#widthPx;
  }

  get selectedId(): string | null {
    const state = this.#store?.state;
    return state && state.selected >= 0 ? state.table.id(state.selected) : null;
  }

  get domain(): readonly [number, number] {
    const state = this.#store?.state;
    if (!state) return [0, 0];
    return [state.warp.toInstant(state.viewport.from), state.warp.toInstant(state.viewport.to)];
  }

  /** Shows a stretch: epoch ms, or two dates joined by `/`. */
  showDomain(domain: string | readonly [number, number]): Promise<void> {
    const action = this.#showAction(domain);
    return action ? this.act(action) : Promise.resolve();
  }

  /** Does something for a program; resolves when it is painted. */
  act(action: Action): Promise<void> {
    if (!this.#store) return Promise.resolve();
    const former = this.#store.state;
    this.#store.dispatch(action);
    if (former === this.#store.state) return Promise.resolve();
    return new Promise((resolve) => this.#painted.push(resolve));
  }

  /** Does something for the reader, of which the page is told. */
  byReader(action: Action): void {
    this.#byReader = true;
    this.#store?.dispatch(action);
  }

  /** Opens an event for the reader, or closes with −1; the page may object. */
  select(event: number): void {
    const state = this.#store?.state;
    if (!state || state.selected === event) return;
    const open = event >= 0;
    const record = open ? state.table.record(event) : null;
    const told = this.host.dispatchEvent(new TimelineSelectEvent(open ? state.table.id(event) : null, record));
    if (told) this.#store?.dispatch({ type: 'select', event });
  }

  /** Brings a table to the page as the element wants it. Cheap where nothing changed. */
  present(table: EventTable, given: Presentation): void {
    const fresh = table !== this.#table;
    const viewChanged = given.view !== this.#given?.view;
    if (given.theme !== this.#given?.theme) this.#theme = null;
    this.#given = given;
    this.#table = table;
    if (fresh) this.#builtFor = '';
    if (!this.#store) this.#openStore(table);
    if (viewChanged) this.#store?.dispatch({ type: 'view', view: given.view });
    this.#refresh();
  }

  /** The scene of the whole domain or of what is in view, and the theme to paint it with. */
  picture(which: 'all' | 'view'): { scene: Scene; theme: Theme } | null {
    const chart = this.#chartView?.chart;
    const state = this.#store?.state;
    if (!chart || !state) return null;
    const viewport = which === 'all' ? chart.home : state.viewport;
    return { scene: buildScene(chart, viewport, { focused: -1, selected: -1 }), theme: this.#readTheme() };
  }

  #openStore(table: EventTable): void {
    this.#store = createStore<TimelineState, Action>(
      {
        table,
        warp: NO_FOLDS,
        viewport: Viewport.fitting([0, 1], 1),
        view: this.#given?.view ?? 'auto',
        selected: -1,
        focused: -1,
      },
      reduce,
    );
    this.#store.subscribe((state, former) => {
      if (state.view !== former.view) this.#refresh();
      this.#requestFrame();
    });
  }

  get #zone(): Zone {
    return zoneOf(this.#given?.zoneName ?? 'UTC') ?? UTC;
  }

  #resized(): void {
    if (!this.#given || !this.#table) return;
    if (this.host.clientWidth !== this.#widthPx || this.#heightLimit() !== this.#lastLimit) this.#refresh();
  }

  #lastLimit = 0;

  /** Height that lanes may take: the page's own height for the element, or `--timeline-max-height`. Reads the page. */
  #heightLimit(): number {
    const box = part<HTMLElement>(this.base, '.chart');
    const limit = part<HTMLElement>(this.base, '.limit').offsetHeight;
    const shell = this.base.offsetHeight - (box.hidden ? 0 : box.offsetHeight);
    const height = this.host.clientHeight;
    const free =
      Math.abs(height - this.base.offsetHeight) < 1.5 ||
      height === Math.round(Number.parseFloat(getComputedStyle(this.host).minHeight));
    return Math.max(LEAST_LANES_PX, (free ? limit : height) - shell - AXIS_HEIGHT_PX);
  }

  #refresh(): void {
    const given = this.#given;
    const table = this.#table;
    const store = this.#store;
    if (!given || !table || !store) return;
    this.#widthPx = this.host.clientWidth;
    if (this.#widthPx === 0) return;
    const wanted = store.state.view;
    const view = wanted === 'chart' ? 'chart' : wanted === 'auto' && this.#widthPx >= NARROW_PX ? 'chart' : 'list';
    if (view !== this.shownView || (view === 'chart') === part<HTMLElement>(this.base, '.chart').hidden) {
      const moved = view !== this.shownView;
      this.shownView = view;
      if (table.placed > 0 || view === 'list') part<HTMLElement>(this.base, '.chart').hidden = view !== 'chart';
      part<HTMLElement>(this.base, '.list').hidden = view !== 'list';
      if (moved) this.listener.changed();
    }
    this.#shape(given, table, store);
    if (view === 'list') void this.#presentList();
    else {
      this.#paint();
      this.listener.drawn();
      this.#lendHands();
    }
  }

  /** Bends time and lays out where data, size, language or type changed. */
  #shape(given: Presentation, table: EventTable, store: Store<TimelineState, Action>): void {
    const box = part<HTMLElement>(this.base, '.chart');
    const style = getComputedStyle(this.host);
    const dir = style.direction === 'rtl' ? 'rtl' : 'ltr';
    const widthPx = box.hidden || !box.clientWidth ? Math.max(1, this.#widthPx - 48) : box.clientWidth;
    const limit = this.shownView === 'chart' ? this.#heightLimit() : this.#lastLimit || 640;
    const key = [
      widthPx,
      limit,
      dir,
      given.folds,
      given.zoneName,
      given.locale,
      given.messages.lang,
      style.fontFamily,
    ].join();
    if (key === this.#builtFor) return;
    const fresh = this.#builtFor === '';
    this.#builtFor = key;
    this.#lastLimit = limit;
    const former = store.state;
    const kept = this.#chartView?.chart ? this.#keptDomain(former) : null;
    this.#view.reset();
    const chart = this.#view.build(table, {
      widthPx,
      maxLanesHeightPx: limit,
      measure: canvasMeasurer(style.fontFamily),
      zone: this.#zone,
      locale: given.locale,
      dir,
      folds: given.folds,
      statusWord: (status) => given.messages.status[status],
      now: Date.now(),
    });
    let viewport = chart.home;
    if (kept) viewport = viewport.fitTo(chart.shape.warp.toFolded(kept[0]), chart.shape.warp.toFolded(kept[1]));
    store.dispatch({ type: 'data', table, warp: chart.shape.warp, viewport });
    if (fresh && given.start) this.#startAt(given.start, store);
  }

  /** Instants in sight, where the reader had moved away from the whole. */
  #keptDomain({ viewport, warp }: TimelineState): readonly [number, number] | null {
    return viewport.k > viewport.minK * 1.001 ? [warp.toInstant(viewport.from), warp.toInstant(viewport.to)] : null;
  }

  #startAt(start: NonNullable<Presentation['start']>, store: Store<TimelineState, Action>): void {
    const show = start.domain === null ? null : this.#showAction(start.domain);
    if (show) store.dispatch(show);
    const focus = start.focus === null ? -1 : store.state.table.indexOf(start.focus);
    if (focus >= 0) store.dispatch({ type: 'focus', event: focus });
    const selected = start.selected === null ? -1 : store.state.table.indexOf(start.selected);
    if (selected >= 0) store.dispatch({ type: 'select', event: selected });
  }

  #showAction(domain: string | readonly [number, number]): Action | null {
    const warp = this.#store?.state.warp ?? NO_FOLDS;
    let ends: readonly (number | null)[] = [];
    if (typeof domain === 'string') {
      const read = parseDate(domain, { timezone: this.#given?.zoneName });
      if ('span' in read) ends = [read.span.start, read.span.end];
    } else ends = domain;
    const [from, to] = ends;
    if (typeof from !== 'number' || typeof to !== 'number' || !(Math.abs(to - from) > 0)) return null;
    return { type: 'show', from: warp.toFolded(from), to: warp.toFolded(to) };
  }

  #requestFrame(): void {
    if (this.#frame || !this.host.isConnected) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      part(this.base, '.labels').classList.add('fading');
      if (this.shownView === 'chart') this.#paint();
      else void this.#presentList();
      void this.#presentCard();
      const painted = this.#painted;
      this.#painted = [];
      for (const resolve of painted) resolve();
      if (this.#byReader) {
        this.#byReader = false;
        this.host.dispatchEvent(new TimelineChangeEvent(this.domain, this.shownView));
      }
    });
  }

  #readTheme(): Theme {
    this.#theme ??= readTheme(part(this.base, '.tokens').children, getComputedStyle(this.host).fontFamily);
    return this.#theme;
  }

  #paint(): void {
    const state = this.#store?.state;
    if (!state || !this.#chartView?.chart) return;
    this.#view.paint(state.viewport, state, this.#readTheme());
  }

  #accessibleName({ event, status }: SceneLabel): string {
    const { table } = this.#store?.state ?? {};
    const given = this.#given;
    if (!table || !given) return '';
    const date = formatDate(table.span(event), { locale: given.locale, timezone: given.zoneName, style: 'full' });
    const word = status === 'confirmed' ? '' : given.messages.status[status];
    return [table.title(event), date, word].filter(Boolean).join(', ');
  }

  get #context(): TimelineContext | null {
    const given = this.#given;
    const state = this.#store?.state;
    if (!given || !state) return null;
    return {
      state,
      messages: given.messages,
      locale: given.locale,
      timezone: given.zoneName,
      dir: getComputedStyle(this.host).direction === 'rtl' ? 'rtl' : 'ltr',
      dispatch: (action) => this.byReader(action),
      select: (event) => this.select(event),
    };
  }

  async #presentList(): Promise<void> {
    const { defineEventTimelineList } = await import('../event-timeline-list/event-timeline-list.js');
    defineEventTimelineList();
    const context = this.#context;
    if (!context || this.shownView !== 'list') return;
    const box = part(this.base, '.list');
    let list = box.querySelector('event-timeline-list');
    if (!list) {
      list = document.createElement('event-timeline-list');
      list.setAttribute('exportparts', 'list-item, list-title, label');
      box.append(list);
    }
    list.sort = this.#given?.sort ?? 'oldest';
    list.context = context;
    await list.updateComplete;
    this.listener.drawn();
  }

  #cardHost: Promise<typeof import('./card-host.js')> | null = null;

  async #presentCard(): Promise<void> {
    const open = (this.#store?.state.selected ?? -1) >= 0;
    if (!open && !this.#cardHost) return;
    this.#cardHost ??= import('./card-host.js');
    const { showCard } = await this.#cardHost;
    const context = this.#context;
    if (context) await showCard(part(this.base, '.card'), context, this);
  }

  /** What an open card belongs to on the page: the label, the list item, else the chart. */
  anchor(event: number): Element | null {
    if (this.shownView === 'chart') return this.#view.labels.button(event) ?? part(this.base, '.chart');
    const id = this.#store?.state.table.id(event) ?? '';
    const list = part(this.base, '.list').querySelector('event-timeline-list');
    return list?.renderRoot.querySelector(`[data-id="${CSS.escape(id)}"]`) ?? null;
  }

  /** Gives the keyboard's place to an event, moving in time where it is out of sight. */
  focusEvent(event: number): void {
    const store = this.#store;
    const chart = this.#chartView?.chart;
    if (!store || !chart || event < 0 || event >= store.state.table.placed) return;
    const { viewport } = store.state;
    const x = viewport.toPx(chart.shape.starts[event] ?? 0);
    if (x < 0 || x > viewport.widthPx * 0.95) {
      this.byReader({ type: 'pan', px: x - viewport.widthPx * clamp(x / viewport.widthPx, 0.15, 0.6) });
    }
    store.dispatch({ type: 'focus', event });
    this.#paint();
    this.#view.labels.button(event)?.focus({ preventScroll: true });
  }

  #lendHands(): void {
    if (this.#hands) return;
    const whenIdle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 50));
    this.#hands = new Promise((resolve) => {
      whenIdle(() =>
        resolve(
          import('../../interactions/hands.js').then(({ connectHands }) =>
            connectHands(part(this.base, '.chart'), {
              state: () => this.#store?.state ?? null,
              chart: () => this.chart,
              scene: () => this.scene,
              dispatch: (action) => this.byReader(action),
              select: (event) => this.select(event),
              focus: (event) => this.focusEvent(event),
              eventOf: (target) => this.#view.labels.eventOf(target),
            }),
          ),
        ),
      );
    });
  }
}
