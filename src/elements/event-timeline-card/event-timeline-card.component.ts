import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { safeUrl } from '../../base/safe-url.js';
import { fill } from '../../locale/words.js';
import { linkDate } from '../../model/event-clock.js';
import { datePhrase, whenAndWhere } from '../../model/event-date.js';
import {
  type EventFields,
  type EventRecord,
  type Media,
  type Source,
  STATUSES,
  type Timeline,
} from '../../model/event-record.js';
import { FLAG } from '../../model/flag.js';
import { localText } from '../../model/local-text.js';
import { recordOf } from '../../model/records.js';
import { hiddenIn, neighbourOf } from '../../state/filtered.js';
import { learnDates } from '../../time/learn-dates.js';
import { CompanionController } from '../shared/companion.js';
import { eventGlyph } from '../shared/event-glyph.js';
import { laneClass, laneColours } from '../shared/lane-colours.styles.js';
import { richText } from '../shared/rich-text.js';
import type { TimelineContext } from '../shared/timeline-context.js';
import { tokens } from '../shared/tokens.styles.js';
import { hostBeside, mediaFigure, outLink } from './card-media.js';
import { relatedList } from './card-related.js';
import { styles } from './event-timeline-card.styles.js';
import { shorten } from './shorten.js';

/** Texts side by side, each in its own direction and, where it fits, on one line. */
const joined = (texts: readonly string[]): unknown =>
  texts.map((text, i) => html`${i ? ' · ' : ''}<bdi class="piece">${text}</bdi>`);

/** What is known of one attempt to copy the link. */
type CopyState = 'ready' | 'copied' | 'barred';

/**
 * @summary The open event of a timeline with all that is known of it. It does not place itself on the page.
 * @status experimental
 * @since 0.1
 *
 * @csspart card - The box around everything.
 */
export class EventTimelineCard extends LitElement {
  static override styles = [tokens, laneColours, styles];

  /** What is shown: the event that is selected in it. */
  @property({ attribute: false }) context?: TimelineContext | undefined;

  /** Id of the timeline, where this element does not stand in it; the attribute is `for`. */
  @property({ attribute: 'for' }) htmlFor = '';

  /** Data to show without a timeline: the first event, until another one is chosen. */
  @property({ attribute: false }) timeline: Timeline | null = null;

  /** Address that brings a reader back to the open event, where the timeline has none; without any no link is offered. */
  @property({ attribute: false }) link = '';

  /** By itself it shows the first event. */
  readonly opensFirst = true;

  @state() private copying: CopyState = 'ready';

  constructor() {
    super();
    new CompanionController(this);
  }

  /** Events to show without a timeline. */
  get events(): readonly EventRecord[] {
    return this.timeline?.events ?? [];
  }
  set events(events: readonly EventFields[]) {
    this.timeline = { ...this.timeline, events: events as readonly EventRecord[] };
  }

  /** Puts the focus on the card as a whole, whose title is then read. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.card')?.focus(options);
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    const former = changed.get('context');
    const { context } = this;
    if (!changed.has('context') || changed.size > 1 || !former || !context) return true;
    return (
      former.state.table !== context.state.table ||
      former.state.selected !== context.state.selected ||
      former.messages !== context.messages ||
      former.locale !== context.locale ||
      former.timezone !== context.timezone ||
      former.calendar !== context.calendar ||
      former.dir !== context.dir
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const former = changed.get('context');
    if (this.context) learnDates(this.context.messages);
    if (former && former.state.selected !== this.context?.state.selected) this.copying = 'ready';
  }

  override render(): unknown {
    const { context } = this;
    if (!context || context.state.selected < 0) return nothing;
    const { table, selected } = context.state;
    const { messages } = context;
    const record = recordOf(table, selected);
    const lane = table.lanes[selected]!;
    return html`<div
      class="card ${laneClass(lane)}"
      part="card"
      role="dialog"
      aria-labelledby="title"
      tabindex="-1"
      dir=${context.dir}
      @click=${this.#onClick}
    >
      ${this.#head(context)}
      <p class="when">${joined(whenAndWhere(table, selected, STATUSES[table.statuses[selected]!]!, context))}</p>
      <h3 id="title" dir="auto">${table.title(selected)}</h3>
      <div class="summary">${richText(table.summary(selected))}</div>
      ${relatedList(context)} ${keyed(table.id(selected), this.#extras(context, record))}
      ${record.actors?.length ? html`<p class="actors">${joined(record.actors)}</p>` : nothing}
      <div class="foot">${this.#sources(context, record)} ${this.#copy(context)}</div>
      <div class="ways">
        ${this.#way(context, -1, messages.previous)} ${this.#way(context, 1, messages.next)}
      </div>
    </div>`;
  }

  #head({ state, messages, locale }: TimelineContext): TemplateResult {
    const { table, selected } = state;
    const flags = table.flags[selected]!;
    const status = STATUSES[table.statuses[selected]!]!;
    const group = table.groups[table.lanes[selected]!];
    const open = status === 'ongoing' || Boolean(flags & FLAG.openEnd);
    return html`<div class="head">
      <span class="lane">
        ${eventGlyph(status, { open, halo: Boolean(flags & FLAG.approximateStart) })}
        <bdi>${localText(group?.title ?? group?.id, locale)}</bdi>
      </span>
      <button type="button" class="close" aria-label=${messages.close} data-event="-1">
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
        </svg>
      </button>
    </div>`;
  }

  #extras(context: TimelineContext, record: EventRecord): unknown {
    const { quote, media, updated, corrections } = record;
    const { messages } = context;
    return html`${
      quote?.text
        ? html`<figure class="quote">
            <blockquote dir="auto">${quote.text}</blockquote>
            ${quote.by ? html`<figcaption><bdi>${quote.by}</bdi></figcaption>` : nothing}
          </figure>`
        : nothing
    }
    ${((media ?? []) as readonly Media[]).map((medium) => mediaFigure(medium, messages))}
    ${(corrections ?? []).map(
      ({ date, text, by }) =>
        html`<p class="note" dir="auto">
          <b>${messages.correction}</b>${date ? html`, ${datePhrase(date, context)}` : nothing}${messages.colon}${text}${by ? html` (${by})` : nothing}
        </p>`,
    )}
    ${updated ? html`<p class="note">${fill(messages.updated, { date: datePhrase(String(updated), context) })}</p>` : nothing}`;
  }

  #sources(context: TimelineContext, record: EventRecord): unknown {
    const { messages } = context;
    const sources: readonly Source[] = record.sources ?? [];
    if (!sources.length) return nothing;
    const list = sources.map(({ name, url, date }, i) => {
      const href = safeUrl(url, document.baseURI);
      const beside = [href && hostBeside(href, name), date && datePhrase(date, context)].filter(Boolean).join(', ');
      return html`${i ? ' · ' : ''}${href ? outLink(href, name) : html`<bdi>${name}</bdi>`}${
        beside ? html` <bdi class="beside">${beside}</bdi>` : nothing
      }`;
    });
    return html`<p class="sources">${sources.length > 1 ? messages.sources : messages.source}${messages.colon}${list}</p>`;
  }

  /** The address to copy, as it is now. */
  get #address(): string {
    const { context } = this;
    return this.link || (context?.linkTo(context.state.selected) ?? '');
  }

  #copy({ messages }: TimelineContext): unknown {
    if (!this.#address) return nothing;
    if (this.copying === 'barred') {
      return html`<label class="by-hand">
        ${messages.copyThis}
        <input readonly dir="ltr" .value=${this.#address} @focus=${(input: FocusEvent) => (input.currentTarget as HTMLInputElement).select()} />
      </label>`;
    }
    return html`<button type="button" class="link copy" aria-live="polite" @click=${this.#onCopy}>
      ${this.copying === 'copied' ? messages.copied : messages.copyLink}
    </button>`;
  }

  #way(context: TimelineContext, step: 1 | -1, name: string): TemplateResult {
    const { state, dir } = context;
    const { table, selected } = state;
    const event = neighbourOf(state, selected, step, hiddenIn(state));
    if (event < 0) return html`<span></span>`;
    const date = linkDate(table, event, selected, context, 'day-only');
    const title = table.title(event);
    const whole = [date, title].filter(Boolean).join(' · ');
    const words = [date, shorten(title, 32)].filter(Boolean).join(' · ');
    const isBack = step < 0;
    const arrow = html`<span class="arrow" aria-hidden="true">${isBack === (dir === 'ltr') ? '‹' : '›'}</span>`;
    return html`<button type="button" class="link" data-event=${event} aria-label="${name}: ${whole}" title=${whole}>
      ${isBack ? arrow : nothing} <bdi>${words}</bdi> ${isBack ? nothing : arrow}
    </button>`;
  }

  #onClick(input: Event): void {
    const target = input.target instanceof Element ? input.target.closest<HTMLElement>('[data-event]') : null;
    if (target) this.context?.select(Number(target.dataset.event));
  }

  async #onCopy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#address);
      this.copying = 'copied';
    } catch {
      // Frames without the permission, and pages that are not served securely.
      this.copying = 'barred';
      await this.updateComplete;
      this.renderRoot.querySelector('input')?.focus();
    }
  }
}
