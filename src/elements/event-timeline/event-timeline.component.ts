import { type PropertyValues, ReactiveElement } from 'lit';
import type { Problem } from '../../base/problem.js';
import type { ReadResult } from '../../formats/read-events.js';
import { MOST_LABELS } from '../../layout/metrics.js';
import { enShell } from '../../locale/en-shell.js';
import { type ShellMessages, shellFor } from '../../locale/shell.js';
import type { EventFields, EventRecord, Timeline } from '../../model/event-record.js';
import { MANY_EVENTS } from '../../model/limits.js';
import { localText } from '../../model/local-text.js';
import { QuickTable } from '../../model/quick-table.js';
import type { TableOptions } from '../../model/table-options.js';
import type { Scene } from '../../scene/scene.js';
import type { Action } from '../../state/action.js';
import type { ViewName } from '../../state/timeline-state.js';
import { LOCAL_ZONE, zoneOf } from '../../time/zone.js';
import { TimelineErrorEvent, TimelineLoadEvent, TimelineProblemsEvent } from '../shared/events/timeline-events.js';
import { laneColours } from '../shared/lane-colours.styles.js';
import { localeFor } from '../shared/locale-for.js';
import type { RenderCard, RenderLabel } from '../shared/templates.js';
import type { Follower } from '../shared/timeline-context.js';
import { tokens } from '../shared/tokens.styles.js';
import { DataController } from './data-controller.js';
import type { DomainInput } from './domain-input.js';
import { styles } from './event-timeline.styles.js';
import type { Exports, PictureOptions, PngOptions } from './exports.js';
import type { LoadOptions } from './load-data.js';
import type { MadeTable } from './made-table.js';
import { Presenter } from './presenter.js';
import { Shell } from './shell.js';
import type { Start } from './start-at.js';

const EMPTY: Timeline = { events: [] };

/**
 * Events on a timeline: a chart where there is room, a list where there is not.
 *
 * @summary Draws structured events with their doubts, changes of plan and sources.
 * @slot heading - Headline, instead of `heading`.
 * @slot description - What it is about, instead of `description`.
 * @slot above - Companions before the picture; a filter takes it by itself.
 * @slot below - Companions after it; the others take it by themselves.
 * @slot footer - Sources and notes, instead of the line made from the data.
 * @slot - A list of `<li>` with `<time datetime>`, or a data script: the events, where there is no `src`.
 * @csspart base - The box around everything.
 * @csspart header - Heading, description and controls.
 * @csspart controls - The buttons.
 * @csspart legend - What the shapes mean.
 * @csspart chart - The box of the picture.
 * @csspart label - A headline: a button. Also `label-0` to `label-2` by weight, and `label-` with the status.
 * @csspart card - The open event.
 * @csspart footer - The last line.
 * @event timeline-load - Data has been drawn.
 * @event timeline-progress - Part of many events is read, or a picture of what is there drawn.
 * @event timeline-problems - Something is wrong with the data.
 * @event timeline-error - There is no data.
 * @event timeline-select - A reader opens or closes an event; cancellable.
 * @event timeline-filter - A reader asked to see other events.
 * @event timeline-change - A reader moved in time or changed the view.
 */
export class EventTimeline<Extra extends object = object> extends ReactiveElement {
  static override styles = [tokens, laneColours, styles];

  static override properties = {
    src: { noAccessor: true },
    type: {},
    heading: {},
    description: {},
    view: {},
    theme: {},
    timezone: {},
    calendar: {},
    groupBy: { attribute: 'group-by' },
    colorBy: { attribute: 'color-by' },
    sort: {},
    folds: {},
    focusOn: { attribute: 'focus' },
    hashKey: { attribute: 'hash-key' },
    rows: { type: Number },
    loading: {},
    refresh: { type: Number },
    debug: { type: Boolean },
    noControls: { type: Boolean, attribute: 'no-controls' },
    noWorker: { type: Boolean, attribute: 'no-worker' },
    // Here so that what a page sets before the element is known counts as well.
    events: { noAccessor: true, attribute: false },
    timeline: { noAccessor: true, attribute: false },
    renderCard: { attribute: false },
    renderLabel: { attribute: false },
    selected: { noAccessor: true },
    domain: { noAccessor: true },
  };

  /** Format of the data where its content type and name do not say. */
  type: string | null = null;
  /** Headline; default the data's own title. */
  heading: string | null = null;
  /** Sentence below it; default the data's own. */
  description: string | null = null;
  /** `auto`: the chart from 600 px on, else the list. */
  view: ViewName = 'auto';
  /** `auto`: the colour scheme that the page uses here. */
  theme: 'auto' | 'light' | 'dark' = 'auto';
  /** IANA zone; default the data's own, else the reader's. `event`: words by each event's clock, the axis by the data's. */
  timezone: string | null = null;
  /** Unicode name of the calendar; of two, with a space between, the second has a row of its own. Default the data's own. */
  calendar: string | null = null;
  /** Field whose values make the lanes. */
  groupBy = 'group';
  /** Field that makes the colours; that of the lanes when missing. What they say is in the legend then. */
  colorBy: string | null = null;
  /** Which end of time comes first in list and story. */
  sort: 'oldest' | 'newest' = 'oldest';
  /** `auto`: long stretches without events are folded. */
  folds: 'auto' | 'none' = 'auto';
  /** Id of the event to start at; the attribute is `focus`. */
  focusOn: string | null = null;
  /** Key under which view, domain, selection and filter are kept in the fragment of the page's address. */
  hashKey: string | null = null;
  /** Hint that reserves the height until there are events: how many rows to expect. */
  rows = 0;
  /** `lazy`: nothing is fetched or read until it is near the window. */
  loading: 'eager' | 'lazy' = 'eager';
  /** Seconds after which `src` is asked for again, 15 at least; 0 for never. */
  refresh = 0;
  /** Shows problems on the page. */
  debug = false;
  /** No buttons above the picture. */
  noControls = false;
  /** Large data are read on the page's own thread, in slices. */
  noWorker = false;
  /** Makes what the card and the story show of an event. */
  declare renderCard?: RenderCard<Extra> | null;
  /** Makes an event's headline in the chart: a line of text. */
  declare renderLabel?: RenderLabel<Extra> | null;
  readonly #data = new DataController(this, (problem) => this.dispatchEvent(new TimelineErrorEvent(problem)));
  #table: QuickTable | undefined;
  #problems: readonly Problem[] = [];
  /** What the table was made from; null when it must be made anew. */
  #madeFrom: ReadResult | null = null;
  /** The table of the data is on its way: the one here is that of the former data, or of a sample, whose picture is told. */
  #making: 'all' | (() => void) | null = null;
  #messages: ShellMessages = enShell;
  #presenter: Presenter | undefined;
  readonly #shell = new Shell((act) => {
    if (act === 'retry') this.#data.start();
    else void this.#presenter?.reader.then((reader) => reader.press(act));
  });
  readonly #states = this.attachInternals().states;
  #src: string | null = null;
  /** Where to start, until the first data are there. */
  #start: Start = {};
  /** What it takes to start there is on its way. */
  #starting = false;

  /** URL of the data: https, or the page's own scheme. */
  get src(): string | null {
    return this.#src;
  }
  set src(src: string | null) {
    const former = this.#src;
    if (src === former) return;
    this.#src = src;
    this.#data.expect();
    this.requestUpdate('src', former);
  }

  /** The events; replaces what `src` or the page gave. Zoom, selection and focus are kept by id. */
  get events(): readonly (EventRecord & Extra)[] {
    return this.timeline.events as readonly (EventRecord & Extra)[];
  }
  set events(events: readonly (EventFields & Extra)[]) {
    this.timeline = { ...this.timeline, events: events as readonly EventRecord[] };
  }

  /** The whole data set. */
  get timeline(): Timeline {
    return this.#data.loaded?.timeline ?? EMPTY;
  }
  set timeline(timeline: Timeline) {
    this.#data.give(timeline);
  }

  /** Id of the event that is open, or null. Setting it opens that event. */
  get selected(): string | null {
    return this.#start.selected ?? this.#presenter?.selectedId ?? null;
  }
  set selected(id: string | null) {
    if (this.#settled) void this.select(id);
    else this.#start = { ...this.#start, selected: id };
  }

  /** The visible stretch in epoch ms. As an attribute: where to start, two dates joined by `/`. */
  get domain(): readonly [number, number] {
    return this.#presenter?.domain ?? [0, 0];
  }
  set domain(domain: DomainInput) {
    if (this.#settled && typeof domain === 'object') void this.#presenter?.show(domain);
    else this.#start = { ...this.#start, domain };
    this.requestUpdate();
  }
  /** What was wrong with the data. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }
  /** Plain data of what is drawn; null before the first picture and while the chart is not shown. */
  get scene(): Scene | null {
    return this.#presenter?.scene ?? null;
  }
  /** Resolves once the data set last is drawn; rejects with the reason where it could not be had. */
  get ready(): Promise<void> {
    return this.#data.ready;
  }

  /** Shows everything. */
  fit(): Promise<void> {
    return this.#act(() => ({ type: 'fit' }));
  }
  /** Shows the stretch between two instants, epoch ms. */
  async zoomTo(domain: readonly [number, number]): Promise<void> {
    await this.#drawn();
    await this.#presenter?.show(domain);
  }
  /** Zooms in by a factor above 1, out by one below; `at` (0 to 1, from where time starts) stays where it is. */
  zoomBy(factor: number, at = 0.5): Promise<void> {
    return this.#act(({ widthPx }) => ({ type: 'zoom', factor, anchorPx: at * widthPx }));
  }
  /** Goes later by that part of what is in sight; earlier when negative. */
  panBy(fraction: number): Promise<void> {
    return this.#act(({ widthPx }) => ({ type: 'pan', px: fraction * widthPx }));
  }
  /** Opens an event, or closes what is open. An unknown id closes. */
  select(id: string | null): Promise<void> {
    return this.#act((_, table) => ({ type: 'select', event: id ? table.indexOf(id) : -1 }));
  }

  /** The picture as an SVG document: the whole domain, or what is in view. '' before the first picture. */
  async toSVG(options: PictureOptions = {}): Promise<string> {
    return (await this.#exports()).svg(options);
  }
  /** The picture as a PNG. Rejects before the first picture. */
  async toPNG(options: PngOptions = {}): Promise<Blob> {
    return (await this.#exports()).png(options);
  }
  /** The data as a calendar (iCalendar). */
  async toICS(): Promise<string> {
    return (await this.#exports()).ics();
  }
  /** The data as CSV, formula cells made harmless. */
  async toCSV(): Promise<string> {
    return (await this.#exports()).csv();
  }
  /** The data as JSON. */
  async toJSON(): Promise<string> {
    return (await this.#exports()).json();
  }
  /** It in a few words, for alternative texts: how many events, from when to when, in which lanes, what goes on. '' without data. */
  async summary(): Promise<string> {
    return (await this.#exports()).summary();
  }

  /** Tells a companion (by its tag) what is shown, now and at each change, until the signal ends it. For elements of this library. */
  async lend(follower: Follower, signal: AbortSignal, tag: string): Promise<void> {
    await this.updateComplete;
    (await this.#presenter?.reader)?.lend(follower, signal, tag);
  }

  /** Writes what is shown, also where later data could not be had. */
  async #exports(): Promise<Exports> {
    const { Exports } = await import('./exports.js');
    await this.ready.catch(() => {});
    return new Exports(this.timeline, this.#presenter, { title: this.#title, lang: this.#locale });
  }

  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: Lit makes the properties of the class that the getter is called on.
    return [...super.observedAttributes, 'lang', 'dir'];
  }

  override attributeChangedCallback(name: string, former: string | null, value: string | null): void {
    super.attributeChangedCallback(name, former, value);
    if (name !== 'lang' && name !== 'dir') return;
    this.#madeFrom = null;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('src') || changed.has('type')) this.#data.start();
    if (changed.has('timezone') || changed.has('groupBy') || changed.has('colorBy')) this.#madeFrom = null;
    for (const theme of changed.has('theme') ? ['light', 'dark'] : [])
      this.#states[this.theme === theme ? 'add' : 'delete'](theme);
    if (changed.has('focusOn') && this.focusOn) this.#start = { ...this.#start, focus: this.focusOn };
    if (changed.has('hashKey') && (this.hashKey || this.hasUpdated))
      this.#start = { ...this.#start, hashKey: this.hashKey };
    this.#makeTable();
    this.#messages = shellFor(this.#locale, () => this.requestUpdate()) ?? this.#messages;
  }

  protected override createRenderRoot(): ShadowRoot {
    // The document of a frame takes no sheet of another: there the reader's code brings them.
    try {
      super.createRenderRoot();
    } catch {
      void this.updateComplete.then(() => this.#presenter?.reader);
    }
    this.shadowRoot!.append(this.#shell.base);
    return this.shadowRoot!;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const { failure, busy } = this.#data;
    const waits = this.#starts && !this.#presenter?.given;
    this.#shell.update({
      title: this.#title,
      heading: this.heading ?? localText(this.timeline.title, this.#locale),
      description: this.description ?? localText(this.timeline.description, this.#locale),
      view: this.#presenter?.shownView ?? 'chart',
      table: waits ? undefined : this.#table,
      messages: this.#messages,
      locale: this.#locale,
      controls: !this.noControls,
      state: failure ? 'failed' : busy || waits ? 'loading' : 'shown',
      rows: this.rows,
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#presenter ??= this.#makePresenter();
    if (this.#making) this.#presenter.warm();
    const { failure } = this.#data;
    if (failure || this.debug || changed.get('debug'))
      void import('./trouble.js').then((file) => file.showTrouble(this, this.#shell.base, () => this.#data.failure));
    if (failure || !this.#table || this.#making === 'all' || this.#starting) return;
    if (this.#starts) void this.#begin(this.#presenter, this.#table, this.#start);
    else
      this.#presenter.present(this.#table, {
        view: this.view,
        sort: this.sort,
        folds: this.folds,
        zoneName: this.#zoneName,
        isOwnClock: this.timezone === 'event',
        calendar: this.calendar ?? this.timeline.calendar ?? 'gregory',
        locale: this.#locale,
        messages: this.#messages,
        theme: this.theme,
        label: this.renderLabel,
      });
  }

  /** Has the presenter start where it was asked to. Once: later data keep what the reader has made of it. */
  async #begin(presenter: Presenter, table: QuickTable, start: Start): Promise<void> {
    this.#starting = true;
    await (await import('./start-at.js')).startAt(presenter, table, start);
    if (this.#start === start) this.#start = {};
    this.#starting = false;
    this.requestUpdate();
  }

  #makePresenter(): Presenter {
    const listener = { drawn: () => this.#settle(), changed: () => this.requestUpdate() };
    return new Presenter(this, this.#shell.base, this.#shell.parts, listener, QuickTable.read(EMPTY));
  }
  /** It is still to start where it was asked to; what that takes loads first. */
  get #starts(): boolean {
    return Boolean(!this.#making && this.#table?.length && Object.keys(this.#start).length);
  }
  get #zoneName(): string {
    const named = [this.timezone, this.timeline.timezone].find((name) => name && zoneOf(name));
    return named ?? (this.timezone === 'event' ? 'UTC' : LOCAL_ZONE);
  }
  get #locale(): string {
    return localeFor(this, this.timeline.lang);
  }
  get #title(): string {
    const slotted = this.querySelector('[slot=heading]')?.textContent?.trim();
    return this.heading ?? (slotted || localText(this.timeline.title, this.#locale) || this.#messages.timeline);
  }
  /** The data set last is what is shown. */
  get #settled(): boolean {
    return Boolean(this.#table?.length) && !this.#data.busy && !this.#data.fresh;
  }

  /** What was set before is on the page; so are the first data, where they are on their way. */
  async #drawn(): Promise<void> {
    if (this.isUpdatePending) await this.updateComplete;
    if (this.#starting || this.#making || (!this.#table && this.#data.busy)) await this.ready.catch(() => {});
  }

  async #act(make: (presenter: Presenter, table: QuickTable) => Action): Promise<void> {
    await this.#drawn();
    if (this.#presenter && this.#table) await this.#presenter.act(make(this.#presenter, this.#table));
  }

  /** How the data are to be read. */
  loadOptions(): LoadOptions {
    const format = (this.type ?? undefined) as LoadOptions['format'];
    return { format, timezone: this.timezone ?? undefined, lang: this.#locale, table: this.#tableOptions };
  }

  get #tableOptions(): TableOptions {
    return { timezone: this.#zoneName, groupBy: this.groupBy, colorBy: this.colorBy, lang: this.#locale };
  }

  /** Reads the data into a table; what only some data needs is loaded first. */
  #makeTable(): void {
    const { loaded } = this.#data;
    if (!loaded || loaded === this.#madeFrom) return;
    this.#madeFrom = loaded;
    const [options, count] = [this.#tableOptions, loaded.timeline.events?.length];
    const isDense = count > MOST_LABELS;
    if (count >= MANY_EVENTS) void import('./large-data.js');
    const quick = isDense || options.colorBy ? null : QuickTable.read(loaded.timeline, options);
    if (quick?.isWhole) this.#use({ table: quick, problems: loaded.problems });
    else void this.#makeOtherTable(loaded, options, isDense);
  }

  async #makeOtherTable(loaded: ReadResult, options: TableOptions, isDense: boolean): Promise<void> {
    this.#making ||= 'all';
    const isOther = (): boolean => this.#madeFrom !== loaded;
    // What is needed besides is asked for now, and what has come handed on: each later wait has a frame in it.
    const [dense] = isDense ? await Promise.all([import('./lay-out.js'), import('../../model/colour-of.js')]) : [];
    if (dense) this.#presenter!.layOuts ??= dense;
    const quick = dense?.makeDense(loaded, options);
    const made = quick ?? (await (await import('./make-table.js')).makeTable(loaded, options, isOther, this));
    if (isOther()) return;
    if (made) this.#use(made);
    // The element has left the page: it begins again when it is back.
    else this.#madeFrom = null;
  }

  /** @internal Shows a sample of data that are on their way, where nothing else is shown. */
  showSample(table: QuickTable, drawn: () => void): boolean {
    if (this.#table?.length) return false;
    [this.#making, this.#table] = [drawn, table];
    this.requestUpdate();
    return true;
  }

  #use({ table, problems }: MadeTable): void {
    [this.#making, this.#table, this.#problems] = [null, table, problems];
    this.requestUpdate();
  }

  #settle(): void {
    if (typeof this.#making === 'function') this.#making();
    if (this.#making || !this.#data.settle()) return;
    this.dispatchEvent(new TimelineLoadEvent(this.timeline));
    if (this.#problems.length) this.dispatchEvent(new TimelineProblemsEvent(this.#problems));
  }
}
