import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ResolvedEra } from '../../model/eras.js';
import { nowWords } from '../../model/now-words.js';
import type { QuickTable } from '../../model/quick-table.js';
import { OVERVIEW_PX, paintOverview } from '../../painters/canvas-overview.js';
import { axisOf } from '../../scale/axis.js';
import { Viewport } from '../../scale/viewport.js';
import { overviewOf } from '../../scene/overview.js';
import { missesIn } from '../../state/filtered.js';
import { instantWords } from '../../time/instant-words.js';
import { learnDates } from '../../time/learn-dates.js';
import { UTC, type Zone, zoneOf } from '../../time/zone.js';
import { canvasMeasurer } from '../shared/canvas-measurer.js';
import { companionStyles } from '../shared/companion.styles.js';
import { CompanionElement } from '../shared/companion-element.js';
import { readTheme } from '../shared/read-theme.js';
import type { TimelineContext } from '../shared/timeline-context.js';
import { centred, dragged, type Grip, isWhole, keyed, windowOf } from './brush.js';
import { styles } from './event-timeline-overview.styles.js';

/** A window that rests for so long has its words brought up to date, ms. */
const REST_MS = 120;
/** A press that moves less is no drag, px. */
const CLICK_PX = 4;
/** A view shorter than this is worded with times of day, ms. */
const SHORT_MS = 3 * 86_400_000;

/** A drag that is going on: where it began, as a share of the strip. */
interface Drag {
  readonly grip: Grip;
  readonly from: number;
  readonly viewport: Viewport;
  readonly pointer: number;
  isMoved: boolean;
}

/**
 * @summary The whole of a timeline as a strip, with a window on what is in sight that can be moved and resized.
 * @status experimental
 * @since 0.2
 *
 * @csspart overview - The box around everything.
 * @csspart window - What is in sight.
 * @csspart handle - An end of the window.
 * @csspart now - Where now is, in words.
 * @event timeline-change - The window was moved; sent by the timeline, or by this element where it has data of its own.
 */
export class EventTimelineOverview extends CompanionElement {
  static override styles = [...companionStyles, styles];

  /** Is not seen while everything is in sight. */
  @property({ type: Boolean, attribute: 'when-zoomed' }) whenZoomed = false;

  #widthPx = 0;
  /** What the picture was painted of. */
  #painted: readonly unknown[] = [];
  #eras: { readonly table: QuickTable; readonly list: readonly ResolvedEra[] } | null = null;
  #drag: Drag | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;
  readonly #observer = new ResizeObserver(() => {
    if (this.clientWidth !== this.#widthPx) this.requestUpdate();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    clearTimeout(this.#resting);
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    const former = changed.get('context');
    const { context } = this;
    if (!changed.has('context') || changed.size > 1 || !former || !context) return true;
    const isSame =
      former.state.table === context.state.table &&
      former.state.warp === context.state.warp &&
      former.state.viewport.extent === context.state.viewport.extent &&
      former.state.filter === context.state.filter &&
      former.messages === context.messages &&
      former.locale === context.locale &&
      former.dir === context.dir;
    // In each frame of a movement: nothing is rendered, only moved.
    if (isSame) this.#place(context);
    return !isSame;
  }

  override render(): unknown {
    const { context } = this;
    if (!context?.state.table.placed) return nothing;
    const { messages, dir } = context;
    learnDates(messages);
    return html`<div
      class="overview"
      part="overview"
      role="group"
      aria-label=${messages.overview}
      dir=${dir}
      @keydown=${this.#onKey}
    >
      <div
        class="strip"
        @pointerdown=${this.#onDown}
        @pointermove=${this.#onMove}
        @pointerup=${this.#onUp}
        @pointercancel=${this.#onUp}
        @dblclick=${() => context.dispatch({ type: 'fit' })}
      >
        ${this.#bands(context)}
        <canvas aria-hidden="true"></canvas>
        <div class="now-line" hidden></div>
        <div class="veil before"></div>
        <div class="veil after"></div>
        ${this.#slider('period', messages.viewPeriod)} ${this.#slider('start', messages.viewStart)}
        ${this.#slider('end', messages.viewEnd)}
      </div>
      <p class="now" part="now" hidden></p>
    </div>
    <div class="tokens" aria-hidden="true" @transitionend=${() => this.#paint(true)}>
      ${['background', 'text', 'muted', 'line', 'axis'].map((name) => html`<i class=${name}></i>`)}
      ${Array.from({ length: 8 }, (_, lane) => html`<i class="lane-${lane}"></i>`)}
    </div>`;
  }

  protected override updated(): void {
    const { context } = this;
    if (!context?.state.table.placed) return;
    this.#paint();
    this.#placeEras();
    this.#place(context);
  }

  #slider(grip: Exclude<Grip, 'new'>, name: string): TemplateResult {
    return html`<div
      class=${grip === 'period' ? 'window' : `handle ${grip}`}
      part=${grip === 'period' ? 'window' : 'handle'}
      role="slider"
      tabindex="0"
      data-grip=${grip}
      aria-label=${name}
      aria-orientation="horizontal"
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow="0"
    ></div>`;
  }

  #bands({ state }: TimelineContext): unknown {
    const { table, warp, viewport } = state;
    if (!table.timeline.eras?.length) return nothing;
    if (this.#eras?.table !== table) void this.#readEras(table);
    const { list } = this.#eras ?? { list: [] };
    const [start, end] = viewport.extent;
    const share = (instant: number): number =>
      Math.min(1, Math.max(0, (warp.toFolded(instant) - start) / (end - start)));
    return html`<ul class="eras" role="list">
      ${list.map(
        ({ title, start: from, end: to }) =>
          html`<li data-from=${share(from)} data-to=${share(to)} title=${title}><bdi>${title}</bdi></li>`,
      )}
    </ul>`;
  }

  async #readEras(table: QuickTable): Promise<void> {
    this.#eras = { table, list: [] };
    const { mainEras } = await import('../../model/eras.js');
    if (this.#eras.table !== table) return;
    this.#eras = { table, list: mainEras(table) };
    this.requestUpdate();
  }

  /** Paints the strip, where what it shows has changed. */
  #paint(isOtherTheme = false): void {
    const { context } = this;
    const canvas = this.renderRoot.querySelector('canvas');
    const picture = canvas?.getContext('2d');
    if (!context || !canvas || !picture) return;
    const { state, locale, dir, timezone, calendar = 'gregory' } = context;
    const { table, warp, viewport, filter } = state;
    this.#widthPx = this.clientWidth;
    const widthPx = canvas.clientWidth;
    const of = [table, warp, viewport.extent, filter, locale, dir, timezone, widthPx];
    if (widthPx === 0 || (!isOtherTheme && of.every((each, i) => each === this.#painted[i]))) return;
    this.#painted = of;
    const font = getComputedStyle(this).fontFamily;
    const theme = readTheme(this.renderRoot.querySelectorAll('.tokens i'), font);
    const scale = Math.min(devicePixelRatio || 1, 3);
    canvas.width = Math.round(widthPx * scale);
    canvas.height = Math.round((OVERVIEW_PX.columns + OVERVIEW_PX.lines + OVERVIEW_PX.axis) * scale);
    const overview = overviewOf({
      table,
      warp,
      extent: viewport.extent,
      widthPx,
      heightPx: OVERVIEW_PX.columns - 2,
      misses: missesIn(state),
      hides: filter?.hides ?? false,
    });
    const whole = Viewport.fitting(viewport.extent, widthPx, warp);
    const { axis: measure } = canvasMeasurer(font, locale);
    const axis = axisOf(whole, warp, { zone: this.#zone(context), locale, measure });
    // The axis of another calendar is the chart's to make.
    const contexts = calendar === 'gregory' ? axis.contexts : [];
    paintOverview(picture, { overview, axis: { contexts, folds: axis.folds }, widthPx, dir }, theme, scale);
  }

  #placeEras(): void {
    for (const band of this.renderRoot.querySelectorAll<HTMLElement>('.eras li')) {
      const [from, to] = [Number(band.dataset.from), Number(band.dataset.to)];
      band.style.insetInlineStart = `${100 * from}%`;
      band.style.width = `${100 * (to - from)}%`;
    }
  }

  #zone({ state }: TimelineContext): Zone {
    return zoneOf(state.table.options.timezone ?? 'UTC') ?? UTC;
  }

  /** Moves the window to what is in sight; its words follow when it rests. */
  #place(context: TimelineContext): void {
    const { viewport } = context.state;
    const [from, to] = windowOf(viewport);
    const at = (selector: string): HTMLElement | null => this.renderRoot.querySelector<HTMLElement>(selector);
    const put = (selector: string, start: number, end = start): void => {
      const part = at(selector);
      if (!part) return;
      part.style.insetInlineStart = `${100 * start}%`;
      if (end > start || selector.startsWith('.veil')) part.style.width = `${100 * (end - start)}%`;
    };
    put('.window', from, to);
    put('.handle.start', from);
    put('.handle.end', to);
    put('.veil.before', 0, from);
    put('.veil.after', to, 1);
    this.toggleAttribute('data-whole', isWhole(viewport));
    this.toggleAttribute('data-idle', this.whenZoomed && isWhole(viewport));
    clearTimeout(this.#resting);
    if (this.matches(':focus-within')) this.#say();
    else this.#resting = setTimeout(() => this.#say(), REST_MS);
  }

  /** Words for the window and for now. */
  #say(): void {
    const { context } = this;
    if (!context) return;
    const { state, messages, locale, calendar } = context;
    const { viewport, warp } = state;
    const { extent } = viewport;
    const [from, to] = windowOf(viewport);
    const start = warp.toInstant(Math.max(viewport.from, extent[0]));
    const end = warp.toInstant(Math.min(viewport.to, extent[1]));
    const words = (instant: number): string =>
      instantWords(instant, this.#zone(context), {
        locale,
        time: end - start < SHORT_MS,
        ...(calendar && { calendar: calendar.split(' ', 1)[0]! }),
      });
    const value = (grip: string, now: number, text: string): void => {
      const slider = this.renderRoot.querySelector(`[data-grip=${grip}]`);
      slider?.setAttribute('aria-valuenow', String(Math.round(1000 * now) / 10));
      slider?.setAttribute('aria-valuetext', text);
    };
    value('start', from, words(start));
    value('end', to, words(end));
    value('period', (from + to) / 2, `${words(start)} – ${words(end)}`);

    const now = Date.now();
    const place = (warp.toFolded(now) - extent[0]) / (extent[1] - extent[0]);
    const line = this.renderRoot.querySelector<HTMLElement>('.now-line');
    const told = this.renderRoot.querySelector<HTMLElement>('.now');
    const text = nowWords(now, [start, end], messages, locale);
    if (line) {
      line.hidden = place < 0 || place > 1;
      line.style.insetInlineStart = `${100 * place}%`;
    }
    if (told) {
      told.hidden = !text;
      told.textContent = text;
      told.classList.toggle('late', now > end);
    }
  }

  /** Where a pointer is on the strip, as a share of it from where time starts. */
  #shareOf({ clientX }: PointerEvent): number {
    const strip = this.renderRoot.querySelector('.strip');
    if (!strip) return 0;
    const { left, width } = strip.getBoundingClientRect();
    const share = (clientX - left) / width;
    return Math.min(1, Math.max(0, this.context?.dir === 'rtl' ? 1 - share : share));
  }

  #onDown(input: PointerEvent): void {
    const { context } = this;
    if (!context || input.button !== 0) return;
    const from = this.#shareOf(input);
    const target = (input.target as HTMLElement).closest<HTMLElement>('[data-grip]');
    const held = target?.dataset.grip as Grip | undefined;
    const { viewport } = context.state;
    // While all is in sight there is nothing to move: a drag draws a window.
    const grip = held && held !== 'period' ? held : isWhole(viewport) ? 'new' : 'period';
    if (!held) context.dispatch(centred(viewport, from));
    (input.currentTarget as HTMLElement).setPointerCapture(input.pointerId);
    this.#drag = {
      grip,
      from,
      viewport: this.context?.state.viewport ?? viewport,
      pointer: input.pointerId,
      isMoved: false,
    };
  }

  #onMove(input: PointerEvent): void {
    const drag = this.#drag;
    const { context } = this;
    if (!drag || !context || drag.pointer !== input.pointerId) return;
    const to = this.#shareOf(input);
    drag.isMoved ||= Math.abs(to - drag.from) * this.#widthPx >= CLICK_PX;
    if (drag.isMoved) context.dispatch(dragged(drag.viewport, drag.grip, drag.from, to));
  }

  #onUp(input: PointerEvent): void {
    if (this.#drag?.pointer === input.pointerId) this.#drag = null;
  }

  #onKey(input: KeyboardEvent): void {
    const { context } = this;
    const grip = (input.target as HTMLElement).dataset.grip as Exclude<Grip, 'new'> | undefined;
    if (!context || !grip || input.altKey || input.ctrlKey || input.metaKey) return;
    const { viewport } = context.state;
    const middlePx = viewport.widthPx / 2;
    const action =
      input.key === '+' || input.key === '-'
        ? ({ type: 'zoom', factor: input.key === '+' ? 2 : 0.5, anchorPx: middlePx } as const)
        : keyed(viewport, grip, input.key, context.dir === 'rtl');
    if (!action) return;
    input.preventDefault();
    context.dispatch(action);
  }
}
