import { clamp } from '../../base/number.js';
import type { Hands } from '../../interactions/hands.js';
import { en } from '../../locale/en.js';
import { type Messages, messagesFor } from '../../locale/messages.js';
import { MANY_EVENTS } from '../../model/limits.js';
import type { QuickTable } from '../../model/quick-table.js';
import { recordOf } from '../../model/records.js';
import { sourcesLine } from '../../model/sources-line.js';
import { nameZone } from '../../scene/name-zone.js';
import type { Action } from '../../state/action.js';
import { learnDates } from '../../time/learn-dates.js';
import { TimelineChangeEvent, TimelineSelectEvent } from '../shared/events/reader-events.js';
import { forcedTokens } from '../shared/forced.styles.js';
import { laneColours } from '../shared/lane-colours.styles.js';
import { renewSheets, setSheets } from '../shared/sheets.js';
import type { Follower, TimelineContext } from '../shared/timeline-context.js';
import { tokens } from '../shared/tokens.styles.js';
import { AxisFade } from './axis-fade.js';
import type { BinHost } from './bin-host.js';
import type { ChangedMarks } from './changed-marks.js';
import { CutHeadlines } from './cut-headlines.js';
import type { EraLayer } from './era-layer.js';
import { styles } from './event-timeline.styles.js';
import { eventInWords } from './event-words.js';
import { FadeIn, wasInSight } from './fade-in.js';
import type { FilterHost } from './filter-host.js';
import type { FreshHost } from './fresh-marks.js';
import type { HashKeeper } from './hash-keeper.js';
import { LabelNames } from './label-names.js';
import { readerStyles } from './reader.styles.js';
import type { Presentation, ReaderHost } from './reader-host.js';
import { Rest } from './rest.js';
import type { Giver } from './share-menu.js';
import type { ShellAct } from './shell.js';
import type { Surroundings } from './surroundings.js';

/** All texts in the language of the element's; English until they have come, when it presents itself anew. */
const messagesOf = ({ locale }: Presentation): Messages => {
  const messages = messagesFor(locale);
  return messages instanceof Promise ? en : messages;
};

const COMPANIONS = ['card', 'filter', 'list', 'overview', 'story']
  .map((name) => `event-timeline-${name}:not(:defined)`)
  .join();

/** In which language, by whose clock and in which calendar dates are worded. */
const wordsFor = ({ locale, zoneName, isOwnClock, calendar }: Presentation) => ({
  locale,
  timezone: isOwnClock ? 'event' : zoneName,
  calendar,
});

/** A page's headlines, of whose first fault the page is told. */
const tellingOnce = (label: NonNullable<Presentation['label']>): typeof label => {
  let isTold = false;
  return (event, title) => {
    try {
      return label(event, title);
    } catch (error) {
      if (!isTold) reportError(error);
      isTold = true;
      return undefined;
    }
  };
};

/** Paper is white: colours change for it, at once, as no frame comes before it is printed. */
const paper = matchMedia('print');

/** Of so many events at most the chart shows that they have changed. */
const MOST_CHANGED = 400;

/** What serves a reader once the first picture is there: hands, full names, the list, the card, and what the page is told. */
export class Reader {
  #moved = false;
  /** The document whose sheets it has. */
  #page = document;
  #hands: Promise<Hands> | null = null;
  #cardHost: Promise<typeof import('./card-host.js')> | null = null;
  #story: Promise<typeof import('./story-host.js')> | null = null;
  #eras: EraLayer | null = null;
  #bins: Promise<BinHost> | null = null;
  #binAnchor: BinHost | null = null;
  #hasOverview = false;
  #changed: Promise<ChangedMarks> | null = null;
  #surroundings: Promise<Surroundings> | null = null;
  #filterHost: Promise<FilterHost> | null = null;
  readonly #fadeIn: FadeIn;
  readonly #cut: CutHeadlines;
  readonly #rest: Rest;
  readonly #names: LabelNames;
  /** Keeps the state in the page's address, where that is asked for. */
  keeper: HashKeeper | null = null;
  /** Companions, by what is told to them, and their tags. */
  readonly #followers = new Map<Follower, string>();

  constructor(readonly presenter: ReaderHost) {
    const { host, parts } = presenter;
    const sheets = [tokens, forcedTokens, laneColours, styles, readerStyles].map(({ styleSheet }) => styleSheet);
    if (host.shadowRoot) setSheets(host.shadowRoot, ...sheets);
    // Only from here on is a change of colours heard of.
    parts.tokens.addEventListener('transitionend', () => presenter.repaint());
    presenter.repaint();
    const { labels } = presenter.view;
    this.#fadeIn = new FadeIn(parts.labels);
    this.#cut = new CutHeadlines(presenter);
    // Nothing comes or goes below the chart while it moves.
    this.#names = new LabelNames(presenter.view.labels, parts.labels);
    this.#rest = new Rest(presenter, () => {
      this.#names.rested();
      void this.#showOverview();
    });
    const fade = new AxisFade(() => presenter.requestFrame());
    presenter.view.fade = (scene, viewport) => fade.at(scene, viewport, performance.now());
    presenter.view.comesSoftly = (event, former) => wasInSight(presenter.view.chart, event, former);
    parts.labels.addEventListener('focusin', ({ target }) => {
      presenter.away = false;
      presenter.store.dispatch({ type: 'focus', event: labels.eventOf(target) });
    });
    parts.labels.addEventListener('focusout', ({ relatedTarget }) => {
      if (parts.labels.contains(relatedTarget as Node | null)) return;
      presenter.away = true;
      presenter.requestFrame();
    });
    // Pages that load one script have their companions from it too.
    if (document.querySelector(COMPANIONS)) void import('./companions.js').then((file) => file.defineCompanions());
    this.connect();
  }

  /** Takes hold of the page, also again after a move in the document. */
  connect(): void {
    const { host } = this.presenter;
    if (this.#page !== host.ownerDocument && host.shadowRoot) {
      this.#page = host.ownerDocument;
      renewSheets(host.shadowRoot);
      this.presenter.relayout();
    }
    paper.addEventListener('change', this.#print);
    if (host.isConnected) this.#lendHands();
    if (this.#cardHost) this.presenter.requestFrame();
    this.keeper?.connect();
    void this.#surroundings?.then((around) => around.connect());
  }

  readonly #print = (): void => {
    this.presenter.repaint();
    this.presenter.paint();
  };

  /** Lets go of everything outside the element. */
  disconnect(): void {
    paper.removeEventListener('change', this.#print);
    void this.#cardHost?.then(({ leaveCard }) => leaveCard(this.presenter.parts.card));
    void this.#hands?.then((hands) => hands.disconnect());
    this.#hands = null;
    this.#rest.end();
    this.keeper?.disconnect();
    void this.#surroundings?.then((around) => around.disconnect());
  }

  /** Does something for the reader, of which the page is told. */
  act(action: Action): void {
    const { store } = this.presenter;
    const former = store.state;
    store.dispatch(action);
    this.#moved ||= store.state !== former;
  }

  /** Zooms about the middle in a short motion. */
  async #zoom(factor: number): Promise<void> {
    const { motion } = await this.#lendHands();
    motion.zoom(factor, this.presenter.widthPx / 2);
  }

  async #fit(): Promise<void> {
    const { viewport } = this.presenter.store.state;
    if (viewport.k > viewport.minK) (await this.#lendHands()).motion.fit();
  }

  /** Opens an event, or closes with −1; the page may object. */
  select(event: number): void {
    const { store, host } = this.presenter;
    const { table, selected } = store.state;
    if (selected === event) return;
    const told = host.dispatchEvent(
      event < 0
        ? new TimelineSelectEvent(null, null)
        : new TimelineSelectEvent(table.id(event), recordOf(table, event)),
    );
    if (told) store.dispatch({ type: 'select', event });
  }

  /** Gives the keyboard's place to an event, moving in time where it is out of sight. */
  focus(event: number): void {
    const { store, view } = this.presenter;
    const { table, viewport } = store.state;
    if (!view.chart || event < 0 || event >= table.placed) return;
    const x = viewport.toPx(view.chart.shape.starts[event] ?? 0);
    if (x < 0 || x > viewport.widthPx * 0.95) {
      this.act({ type: 'pan', px: x - viewport.widthPx * clamp(x / viewport.widthPx, 0.15, 0.6) });
    }
    this.presenter.away = false;
    store.dispatch({ type: 'focus', event });
    this.presenter.paint();
    view.labels.focus(event);
    // A chart may be higher than the window: what has focus is seen.
    view.labels.button(event)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Gives headlines their full names and the chart its last line, which the first picture does without. */
  nameEvents(): void {
    const { given, view, store, parts } = this.presenter;
    const { table } = store.state;
    if (!given) return;
    const messages = messagesOf(given);
    learnDates(messages);
    const chart = view.chart && nameZone(view.chart);
    if (chart !== view.chart) {
      view.chart = chart;
      this.presenter.requestFrame();
    }
    const words = { ...wordsFor(given), messages, label: given.label && tellingOnce(given.label) };
    this.#names.by((event) => eventInWords(table, event, words));
    parts.lanes.ariaLabel = messages.lanes;
    parts.footer.textContent = sourcesLine(table, messages, given.locale);
    this.#tell();
    void this.#showCard();
    void this.#tellNew(table, given.locale);
    if (table.timeline.eras?.length) void this.#showEras();
    if (table.built.related.length) void this.#routeRelations();
    void this.#markChanged(table, messages);
    this.#showBins();
    this.#surroundings ??= import('./surroundings.js').then(({ Surroundings }) => new Surroundings(this));
    void this.#surroundings.then(({ aloud }) => aloud.sumUp());
  }

  /** What is new since the reader's last visit, where the page asks for it. */
  async #tellNew(table: QuickTable, locale: string): Promise<void> {
    const { host } = this.presenter;
    const name = host.getAttribute('remember');
    if (!name || table.length === 0) return;
    const { tellSinceLastRead } = await import('./last-read.js');
    tellSinceLastRead(host as unknown as FreshHost, name, table, locale);
  }

  /** Marks what was corrected or updated. */
  async #markChanged(table: QuickTable, messages: Messages): Promise<void> {
    const events: number[] = [];
    for (let event = 0; event < table.placed && table.placed < MANY_EVENTS; event++) {
      const { corrections, updated } = table.raw(event);
      if (corrections || updated) events.push(event);
    }
    // Where so many are marked, a mark says nothing.
    if (events.length > MOST_CHANGED) events.length = 0;
    if (events.length === 0 && !this.#changed) return;
    this.#changed ??= import('./changed-marks.js').then(({ ChangedMarks }) => new ChangedMarks(this.presenter));
    (await this.#changed).show(table, events, messages);
  }

  /** Leads relations around headlines, in the chart that is shown by then. */
  async #routeRelations(): Promise<void> {
    const { withRoutes } = await import('../../scene/routes.js');
    const { view } = this.presenter;
    const chart = view.chart && withRoutes(view.chart);
    if (chart === view.chart) return;
    view.chart = chart;
    this.presenter.requestFrame();
  }

  #showBins(): void {
    if (this.#bins || this.presenter.view.chart?.dense) void this.#binHost.then((bins) => bins.painted());
  }

  async #showEras(): Promise<void> {
    const { EraLayer } = await import('./era-layer.js');
    this.#eras ??= new EraLayer(this.presenter);
  }

  /** Tells a companion of each context, from the present one on, until the signal ends it. */
  lend(follower: Follower, signal: AbortSignal, tag: string): void {
    if (signal.aborted) return;
    this.#followers.set(follower, tag);
    signal.addEventListener('abort', () => this.#followers.delete(follower));
    void this.#makeRoom();
    const context = this.context;
    if (context) follower(context);
  }

  /** Makes the boxes for companions that stand in the element. */
  async #makeRoom(): Promise<void> {
    const { boxBeside } = await import('./beside.js');
    for (const side of ['above', 'below'] as const) {
      if (this.presenter.host.querySelector(`:scope > [slot=${side}]`)) boxBeside(this.presenter, side);
    }
  }

  #tell(): void {
    const context = this.#followers.size > 0 ? this.context : null;
    if (context) for (const follow of this.#followers.keys()) follow(context);
  }

  /** Does what a button is for. */
  press(act: Exclude<ShellAct, 'retry'>): void {
    if (act === 'find') void this.#toggleFilter();
    else if (act === 'share') void this.#toggleShare();
    else if (act === 'in' || act === 'out') void this.#zoom(act === 'in' ? 2 : 0.5);
    else if (act === 'fit') void this.#fit();
    else this.act({ type: 'view', view: act });
  }

  async #toggleFilter(): Promise<void> {
    const button = this.presenter.base.querySelector<HTMLElement>('[data-act=find]');
    if (!button) return;
    (await this.filters).toggle(button, (follower, signal) => this.lend(follower, signal, 'event-timeline-filter'));
  }

  async #toggleShare(): Promise<void> {
    const { base, host } = this.presenter;
    const button = base.querySelector<HTMLElement>('[data-act=share]');
    const { toggleShareMenu } = await import('./share-menu.js');
    if (button)
      toggleShareMenu(button, () => {
        const { context } = this;
        return (
          context && {
            giver: host as unknown as Giver,
            context,
            link: this.keeper?.link ?? location.href,
            name: base.ariaLabel ?? '',
          }
        );
      });
  }

  /** The whole time line, once not all of it is in sight; for those who have controls. */
  async #showOverview(): Promise<void> {
    const { store, shownView, base } = this.presenter;
    const { k, minK } = store.state.viewport;
    if (this.#hasOverview || shownView !== 'chart' || k <= minK * 1.001 || !base.querySelector('.controls')) return;
    this.#hasOverview = true;
    const { showOverview } = await import('./overview-host.js');
    showOverview(this.presenter, (follower, signal, tag) => this.lend(follower, signal, tag));
  }

  /** What serves filters. */
  get filters(): Promise<FilterHost> {
    this.#filterHost ??= import('./filter-host.js').then(({ FilterHost }) => new FilterHost(this.presenter));
    return this.#filterHost;
  }

  /** After each frame: what else shows the state, and what the page is told. */
  painted(): void {
    const { host, domain, shownView } = this.presenter;
    void this.showView();
    if (shownView !== 'list') this.#rest.painted();
    void this.#showCard();
    this.#tell();
    this.#showBins();
    this.#fadeIn.painted();
    this.#cut.painted();
    if (!this.#moved) return;
    this.#moved = false;
    host.dispatchEvent(new TimelineChangeEvent(domain, shownView));
    void this.#surroundings?.then(({ aloud }) => aloud.moved());
  }

  /** What the strips of a chart that has any are looked into by. */
  get #binHost(): Promise<BinHost> {
    this.#bins ??= import('./bin-host.js').then(({ BinHost }) => {
      this.#binAnchor = new BinHost(this);
      return this.#binAnchor;
    });
    return this.#bins;
  }

  /** Shows the list or the story, and takes away a story that was; resolves once it is on the page. */
  async showView(): Promise<void> {
    const { presenter } = this;
    if (presenter.shownView === 'chart' && !this.#story) return;
    if (presenter.shownView === 'story') this.#story ??= import('./story-host.js');
    const list = presenter.shownView === 'list' ? await import('./list-host.js') : null;
    const story = await this.#story;
    const { context } = this;
    const sort = presenter.given?.sort ?? 'oldest';
    if (context && presenter.shownView === 'list') await list?.showList(presenter.parts, context, sort);
    if (context) await story?.showStory(presenter, context, sort);
  }

  /** What an open card belongs to on the page: the headline in the chart or the list, else the chart. */
  anchor(event: number): Element | null {
    const { shownView, view, parts, store } = this.presenter;
    const row = this.#binAnchor?.anchor(event);
    if (row) return row;
    if (shownView !== 'list') return view.labels.button(event) ?? parts.chart;
    const id = CSS.escape(store.state.table.id(event));
    return parts.list.querySelector('event-timeline-list')?.renderRoot.querySelector(`[data-id="${id}"]`) ?? null;
  }

  /** What views are shown with; null before the first chart, which a list too is only shown after: until then there are no events. */
  get context(): TimelineContext | null {
    const { given, store, view, host } = this.presenter;
    if (!given || !view.chart) return null;
    return {
      state: store.state,
      messages: messagesOf(given),
      ...wordsFor(given),
      dir: view.chart.options.dir,
      renderCard: host.renderCard,
      dispatch: (action) => this.act(action),
      select: (event) => this.select(event),
      linkTo: (event) => this.keeper?.linkTo(event) ?? '',
      filter: (asked, hides) => void this.filters.then((filters) => filters.ask(asked, hides)),
    };
  }

  async #showCard(): Promise<void> {
    // A card that stands elsewhere on the page is the one that shows the event.
    const elsewhere = [...this.#followers.values()].includes('event-timeline-card');
    const { shownView, store, parts } = this.presenter;
    if (elsewhere || ((store.state.selected < 0 || shownView === 'story') && !this.#cardHost)) return;
    this.#cardHost ??= import('./card-host.js');
    const { showCard } = await this.#cardHost;
    const { context } = this;
    if (context) await showCard(parts.card, context, this);
  }

  #lendHands(): Promise<Hands> {
    const { parts, store, view } = this.presenter;
    this.#hands ??= import('../../interactions/hands.js').then(({ connectHands }) =>
      connectHands(parts.chart, {
        state: () => store.state,
        chart: () => view.chart,
        scene: () => this.presenter.scene,
        dispatch: (action) => this.act(action),
        select: (event) => this.select(event),
        focus: (event) => this.focus(event),
        openBin: (bin) => void this.#binHost.then((bins) => bins.open(bin)),
        hoverBin: (bin) => {
          if (bin || this.#bins) void this.#binHost.then((bins) => bins.hover(bin));
        },
        eventOf: (target) => view.labels.eventOf(target),
      }),
    );
    return this.#hands;
  }
}
