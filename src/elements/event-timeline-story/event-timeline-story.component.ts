import { bisectLeft } from 'd3';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { fill } from '../../locale/words.js';
import { colourOf } from '../../model/colour-of.js';
import { whenAndWhere } from '../../model/event-date.js';
import { type EventOrder, orderEvents } from '../../model/event-order.js';
import { STATUSES } from '../../model/event-record.js';
import type { QuickTable } from '../../model/quick-table.js';
import { recordOf } from '../../model/records.js';
import { missesIn } from '../../state/filtered.js';
import { learnDates } from '../../time/learn-dates.js';
import { bodyStyles } from '../event-timeline-card/card-body.styles.js';
import { joined, laneLine, laneTitle, namesLines, sourcesLine, wayLink } from '../event-timeline-card/card-parts.js';
import { relatedList } from '../event-timeline-card/card-related.js';
import { ExtrasController } from '../event-timeline-card/extras-controller.js';
import { companionStyles } from '../shared/companion.styles.js';
import { CompanionElement } from '../shared/companion-element.js';
import { colourClass } from '../shared/lane-colours.styles.js';
import { richText } from '../shared/rich-text.js';
import { showsOtherwise } from '../shared/shows-otherwise.js';
import { cardContent, type RenderCard } from '../shared/templates.js';
import type { TimelineContext } from '../shared/timeline-context.js';
import { styles } from './event-timeline-story.styles.js';
import { type RailStop, railStops, STOP_PX } from './story-rail.js';
import { swipeListeners } from './swipe.js';

/** What an order was made of. */
type OrderKey = readonly [QuickTable, 'oldest' | 'newest', Uint8Array | undefined];

/** Keys that lead on, in a page that runs from left to right. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Beside the rail stand two arrows, and which of how many it is, px. */
const BESIDE_PX = 160;

/** What takes arrow keys for itself. */
const TAKES_KEYS = 'input, textarea, select, audio, video';

/**
 * @summary One event after another, whole: what happened, what was said, what it led to; with a rail of all of them.
 * @status experimental
 * @since 0.2
 *
 * @csspart story - The box around everything.
 * @csspart rail - The stops of the story, one for each event where there is room.
 * @csspart story-event - The event.
 * @csspart position - Which of how many it is.
 * @event timeline-select - A reader went on to another event; sent by the timeline, or by this element where it has data of its own.
 */
export class EventTimelineStory extends CompanionElement {
  static override styles = [...companionStyles, bodyStyles, styles];

  /** Which end of time comes first. */
  @property() sort: 'oldest' | 'newest' = 'oldest';

  /** Makes what is shown of an event; the timeline's own when missing. */
  @property({ attribute: false }) renderCard: RenderCard | null = null;

  @state() private widthPx = 0;

  readonly #extras = new ExtrasController(this);
  readonly #swipe = swipeListeners({
    moved: () => this.renderRoot.querySelector('.event'),
    swiped: (step) => this.#step(this.context?.dir === 'rtl' ? -step : step),
  });
  #orderOf: OrderKey | null = null;
  #order: EventOrder | null = null;
  /** Id of the event that is told; '' for none. */
  #told = '';
  #current = -1;
  /** What a step says to those who do not see it; '' before the first. */
  #said = '';
  /** Where the focus stood when an event was asked for. */
  #held: { readonly event: number; readonly place: string } | null = null;
  readonly #observer = new ResizeObserver(() => {
    this.widthPx = this.clientWidth;
  });

  constructor() {
    super();
    this.addEventListener('keydown', (input) => this.#onKey(input));
  }

  /** Index of the event that is told; −1 for none. */
  get current(): number {
    return this.#current;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
    this.widthPx = this.clientWidth;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  /** Puts the focus on the event as a whole, whose title is then read. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.event')?.focus(options);
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    return showsOtherwise(this.context, changed);
  }

  protected override willUpdate(): void {
    const { context, sort } = this;
    if (!context) return;
    learnDates(context.messages);
    const { table } = context.state;
    const key = [table, sort, missesIn(context.state)] as const;
    if (key.some((each, index) => each !== this.#orderOf?.[index])) {
      this.#orderOf = key;
      this.#order = orderEvents(...key);
    }
    this.#current = this.#choose(context, this.#order!);
    const id = this.#current < 0 ? '' : table.id(this.#current);
    if (this.#told && id && id !== this.#told) this.#said = this.#saidOf(context);
    this.#told = id;
  }

  /** The event to tell: the one that is open, has the keyboard's place or was told before; else the first in sight. */
  #choose({ state }: TimelineContext, order: EventOrder): number {
    if (order.length === 0) return -1;
    const { table, selected, focused, viewport, warp } = state;
    const former = this.#told ? table.indexOf(this.#told) : -1;
    const wanted = [selected, former, focused].find((event) => event >= 0);
    if (wanted !== undefined) return order.eventAt(order.nearest(wanted));
    if (this.sort === 'newest' || viewport.k <= viewport.minK * 1.001) return order.eventAt(0);
    return order.eventAt(order.nearest(bisectLeft(table.starts, warp.toInstant(viewport.from), 0, table.placed)));
  }

  protected override updated(): void {
    if (!this.#held || this.#held.event !== this.#current) return;
    const { place } = this.#held;
    this.#held = null;
    const target = place === '.event' ? place : `${place} [tabindex='0']`;
    this.renderRoot.querySelector<HTMLElement>(target)?.focus({ preventScroll: true });
  }

  #saidOf({ state, messages, locale }: TimelineContext): string {
    return `${positionWords(this.#order!, this.#current, messages.position, locale)}: ${state.table.title(this.#current)}`;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#extras.coming;
    return super.getUpdateComplete();
  }

  override render(): unknown {
    const { context } = this;
    const order = this.#order;
    if (!context || !order) return nothing;
    const { messages, dir } = context;
    if (this.#current < 0) return html`<p class="empty">${messages.noEvents}</p>`;
    return html`<div
      class="story ${colourClass(colourOf(context.state.table, this.#current))}"
      part="story"
      role="group"
      aria-label=${messages.story}
      dir=${dir}
      @click=${this.#onClick}
    >
      ${this.#top(context, order)}
      <div
        class="page"
        @touchstart=${this.#swipe.touchstart}
        @touchmove=${this.#swipe.touchmove}
        @touchend=${this.#swipe.touchend}
        @touchcancel=${this.#swipe.touchcancel}
      >
        ${this.#event(context)}
      </div>
      <p class="unseen" aria-live="polite">${this.#said}</p>
    </div>`;
  }

  #top(context: TimelineContext, order: EventOrder): TemplateResult {
    const { messages, locale } = context;
    const position = order.positionOf(this.#current);
    return html`<div class="top">
      ${this.#arrow(context, -1, position > 0)}
      ${this.#rail(context, order, position)}
      ${this.#arrow(context, 1, position < order.length - 1)}
      <span class="position" part="position">${positionWords(order, this.#current, messages.position, locale)}</span>
    </div>`;
  }

  #arrow({ messages, dir }: TimelineContext, step: 1 | -1, leads: boolean): TemplateResult {
    const isLeft = step < 0 === (dir === 'ltr');
    return html`<button
      type="button"
      class="arrow"
      data-step=${step}
      aria-label=${step < 0 ? messages.previous : messages.next}
      aria-disabled=${!leads}
    >
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <path d=${isLeft ? 'M11 3 5 9l6 6' : 'm7 3 6 6-6 6'} fill="none" stroke="currentColor" stroke-width="1.8" />
      </svg>
    </button>`;
  }

  #rail({ state, messages, locale }: TimelineContext, order: EventOrder, position: number): TemplateResult {
    const { table } = state;
    const stops = railStops(order.length, Math.max(STOP_PX, this.widthPx - BESIDE_PX));
    const wordsOf = ({ first }: RailStop): string =>
      `${positionWords(order, order.eventAt(first), messages.position, locale)}: ${table.title(order.eventAt(first))}`;
    return html`<ol class="rail" part="rail" role="list">
      ${stops.map((stop) => {
        const isHere = position >= stop.first && position < stop.end;
        const words = wordsOf(stop);
        return html`<li class="${colourClass(colourOf(table, order.eventAt(stop.first)))} ${stop.end <= position ? 'past' : ''}">
          <button
            type="button"
            data-event=${order.eventAt(stop.first)}
            aria-current=${isHere ? 'step' : 'false'}
            tabindex=${isHere ? 0 : -1}
            aria-label=${words}
            title=${words}
          ></button>
        </li>`;
      })}
    </ol>`;
  }

  #event(context: TimelineContext): unknown {
    const { table } = context.state;
    const event = this.#current;
    const record = recordOf(table, event);
    const order = this.#order!;
    const position = order.positionOf(event);
    const at = (place: number): number => (place < 0 || place >= order.length ? -1 : order.eventAt(place));
    const extras = this.#extras.of(context, record);
    const status = STATUSES[table.statuses[event]!]!;
    const when = whenAndWhere(table, event, status, context);
    const content = html`<div class="text">
        ${laneLine(context, event)}
        <p class="when">${joined(when)}</p>
        <h3 dir="auto">${table.title(event)}</h3>
        <div class="summary">${richText(table.summary(event))}</div>
      </div>
      <div class="aside">
        ${extras ?? nothing} ${relatedList(context, event)}
        ${namesLines(context, record)}
        ${sourcesLine(context, record)}
      </div>`;
    const { locale } = context;
    const parts = { content, when, lane: laneTitle(context, event), status, locale };
    return keyed(
      table.id(event),
      html`<article
        class="event weight-${table.importances[event]! >= 5 ? 2 : 1}"
        part="story-event"
        tabindex="-1"
        aria-label=${table.title(event)}
      >
        ${cardContent(this.renderCard ?? context.renderCard, record, parts)}
        <div class="ways">
          ${wayLink(context, event, at(position - 1), -1)} ${wayLink(context, event, at(position + 1), 1)}
        </div>
      </article>`,
    );
  }

  #onClick(input: Event): void {
    const target =
      input.target instanceof Element ? input.target.closest<HTMLElement>('[data-event], [data-step]') : null;
    if (!target) return;
    const { event, step } = target.dataset;
    if (step) this.#step(Number(step));
    else this.#show(Number(event));
  }

  #onKey(input: KeyboardEvent): void {
    const order = this.#order;
    const target = input.composedPath()[0];
    if (!order || input.altKey || input.ctrlKey || input.metaKey || input.shiftKey) return;
    if (target instanceof Element && target.closest(TAKES_KEYS)) return;
    const step = (STEPS[input.key] ?? 0) * (this.context?.dir === 'rtl' ? -1 : 1);
    if (step) this.#step(step);
    else if (input.key === 'Home') this.#go(0);
    else if (input.key === 'End') this.#go(order.length - 1);
    else return;
    input.preventDefault();
  }

  #step(step: number): void {
    if (this.#order && this.#current >= 0) this.#go(this.#order.positionOf(this.#current) + step);
  }

  #go(position: number): void {
    const order = this.#order;
    if (order && position >= 0 && position < order.length) this.#show(order.eventAt(position));
  }

  /** Goes to an event. Focus that stood in what is gone then stands on the event; on the rail it goes along. */
  #show(event: number): void {
    const { activeElement } = this.renderRoot as ShadowRoot;
    const place = ['.rail', '.event'].find((each) => activeElement?.closest(each));
    this.#held = place ? { event, place } : null;
    this.context?.select(event);
  }
}

/** Which of how many an event is: “3 of 21”. */
const positionWords = (order: EventOrder, event: number, words: string, locale: string): string =>
  fill(words, {
    n: (order.positionOf(event) + 1).toLocaleString(locale),
    total: order.length.toLocaleString(locale),
  });
