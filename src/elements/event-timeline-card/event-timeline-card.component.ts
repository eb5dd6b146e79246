import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { colourOf } from '../../model/colour-of.js';
import { whenAndWhere } from '../../model/event-date.js';
import { STATUSES } from '../../model/event-record.js';
import type { FullRecord } from '../../model/full-record.js';
import { recordOf } from '../../model/records.js';
import { hiddenIn, neighbourOf } from '../../state/filtered.js';
import { learnDates } from '../../time/learn-dates.js';
import { companionStyles } from '../shared/companion.styles.js';
import { CompanionElement } from '../shared/companion-element.js';
import { colourClass } from '../shared/lane-colours.styles.js';
import { richText } from '../shared/rich-text.js';
import { showsOtherwise } from '../shared/shows-otherwise.js';
import { cardContent, type RenderCard } from '../shared/templates.js';
import type { TimelineContext } from '../shared/timeline-context.js';
import { bodyStyles } from './card-body.styles.js';
import { joined, laneLine, laneTitle, namesLines, sourcesLine, wayLink } from './card-parts.js';
import { relatedList } from './card-related.js';
import { styles } from './event-timeline-card.styles.js';
import { ExtrasController } from './extras-controller.js';

/** What is known of one attempt to copy the link. */
type CopyState = 'ready' | 'copied' | 'barred';

/**
 * @summary The open event of a timeline with all that is known of it. It does not place itself on the page.
 * @status experimental
 * @since 0.1
 *
 * @csspart card - The box around everything.
 * @csspart card-when - The line with date and place.
 * @csspart card-title - The headline.
 * @csspart card-summary - The summary.
 * @csspart card-foot - Sources and the link to copy.
 */
export class EventTimelineCard extends CompanionElement {
  static override styles = [...companionStyles, bodyStyles, styles];

  /** Address that brings a reader back to the open event, where the timeline has none; without any no link is offered. */
  @property({ attribute: false }) link = '';

  /** Makes what the card shows; the timeline's own when missing. */
  @property({ attribute: false }) renderCard: RenderCard | null = null;

  override readonly opensFirst = true;

  @state() private copying: CopyState = 'ready';

  readonly #extras = new ExtrasController(this);

  /** Puts the focus on the card as a whole, whose title is then read. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.card')?.focus(options);
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    return showsOtherwise(this.context, changed);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const former = changed.get('context');
    if (this.context) learnDates(this.context.messages);
    if (former && former.state.selected !== this.context?.state.selected) this.copying = 'ready';
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#extras.coming;
    return super.getUpdateComplete();
  }

  override render(): unknown {
    const { context } = this;
    if (!context || context.state.selected < 0) return nothing;
    const { table, selected } = context.state;
    const record = recordOf(table, selected);
    const title = table.title(selected);
    return html`<div
      class="card ${colourClass(colourOf(table, selected))}"
      part="card"
      role="dialog"
      aria-label=${title}
      tabindex="-1"
      dir=${context.dir}
      @click=${this.#onClick}
    >
      ${this.#head(context)}
      ${keyed(table.id(selected), this.#content(context, record, title))}
      <div class="foot" part="card-foot">${sourcesLine(context, record)} ${this.#copy(context)}</div>
      <div class="ways">
        ${this.#way(context, -1)} ${this.#way(context, 1)}
      </div>
    </div>`;
  }

  #content(context: TimelineContext, record: FullRecord, title: string): unknown {
    const { table, selected } = context.state;
    const status = STATUSES[table.statuses[selected]!]!;
    const when = whenAndWhere(table, selected, status, context);
    const content = html`<p class="when" part="card-when">${joined(when)}</p>
      <h3 part="card-title" dir="auto">${title}</h3>
      <div class="summary" part="card-summary">${richText(table.summary(selected))}</div>
      ${relatedList(context, selected)} ${this.#extras.of(context, record)}
      ${namesLines(context, record)}`;
    const lane = laneTitle(context, selected);
    return cardContent(this.renderCard ?? context.renderCard, record, {
      content,
      when,
      lane,
      status,
      locale: context.locale,
    });
  }

  #head(context: TimelineContext): TemplateResult {
    return html`<div class="head">
      ${laneLine(context, context.state.selected)}
      <button type="button" class="close" aria-label=${context.messages.close} data-event="-1">
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
        </svg>
      </button>
    </div>`;
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

  #way(context: TimelineContext, step: 1 | -1): TemplateResult {
    const { state } = context;
    return wayLink(context, state.selected, neighbourOf(state, state.selected, step, hiddenIn(state)), step);
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
