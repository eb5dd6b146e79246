import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { fill, pluralOf } from '../../locale/words.js';
import { laneColourOf } from '../../model/colour-of.js';
import type { EventFilter, FilterResult } from '../../model/filter.js';
import { companionStyles } from '../shared/companion.styles.js';
import { CompanionElement } from '../shared/companion-element.js';
import { colourClass } from '../shared/lane-colours.styles.js';
import { markGlyph } from '../shared/mark-glyph.js';
import type { TimelineContext } from '../shared/timeline-context.js';
import { type Choice, type ChoiceGroup, choiceGroups, choose } from './choices.js';
import { styles } from './event-timeline-filter.styles.js';
import { FacetRun } from './facet-run.js';

/** Typing is waited for so long, ms: long enough for what is announced to be of use. */
const TYPING_MS = 150;
/** Choices of a group shown at first. */
const FEW_CHOICES = 10;

const NOTHING: EventFilter = {};

const resultIn = ({ state: { filter, table } }: TimelineContext): FilterResult | null =>
  filter?.table === table ? filter.result : null;

/**
 * @summary Search and filter of a timeline: text, and chips with counts for topic, status, tags and people.
 * @status experimental
 * @since 0.2
 *
 * @csspart filter - The box around everything.
 * @csspart search - The field for text.
 * @csspart chip - Something to choose.
 * @csspart count - How many events match.
 * @event timeline-filter - What is asked has changed; sent by the timeline, or by this element where it has data of its own.
 */
export class EventTimelineFilter extends CompanionElement {
  static override styles = [...companionStyles, styles];

  /** What does not match is left out from the start; otherwise it is dimmed. The reader can change it. */
  @property({ type: Boolean }) hide = false;

  /** Text that was typed and is not asked for yet. */
  @property({ attribute: false }) private typed: string | null = null;
  /** Groups of which all choices are shown; `words` for tags and people as a whole. */
  @property({ attribute: false }) private opened: ReadonlySet<string> = new Set();
  /** What the reader chose to become of the others; null before that. */
  @property({ attribute: false }) private hides: boolean | null = null;

  readonly #run = new FacetRun(() => this.requestUpdate());
  #typing: ReturnType<typeof setTimeout> | undefined;

  /** Puts the focus into the field for text. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    const former = changed.get('context');
    const { context } = this;
    if (!changed.has('context') || changed.size > 1 || !former || !context) return true;
    return (
      former.state.table !== context.state.table ||
      former.state.filter !== context.state.filter ||
      former.messages !== context.messages ||
      former.locale !== context.locale ||
      former.dir !== context.dir
    );
  }

  protected override willUpdate(): void {
    const { context } = this;
    if (context?.state.table.length) this.#run.ask(context.state.table, resultIn(context));
  }

  override render(): unknown {
    const { context } = this;
    if (!context?.state.table.length) return nothing;
    const { messages, dir, locale, state } = context;
    const { facets, whole } = this.#run;
    const groups = facets && whole ? choiceGroups(state.table, { facets, whole }, this.#asked, messages, locale) : [];
    const short = groups.filter(({ field }) => field === 'lanes' || field === 'statuses');
    const long = groups.filter((group) => !short.includes(group));
    const more = this.opened.has('words') || long.some(({ choices }) => choices.some(({ chosen }) => chosen));
    return html`<div class="filter" part="filter" role="search" aria-label=${messages.filter} dir=${dir}>
      <div class="line">
        ${this.#search(context)} ${short.map((group) => this.#group(group, context))}
        ${
          long.length
            ? html`<button
                type="button"
                class="more"
                aria-expanded=${more}
                aria-controls="words"
                @click=${() => this.#open('words', !more)}
              >
                ${messages.more}
              </button>`
            : nothing
        }
      </div>
      <div id="words" ?hidden=${!more}>${more ? long.map((group) => this.#group(group, context)) : nothing}</div>
      ${this.#outcome(context)}
    </div>`;
  }

  get #asked(): EventFilter {
    return this.context?.state.filter?.asked ?? NOTHING;
  }

  get #hides(): boolean {
    return this.hides ?? this.context?.state.filter?.hides ?? this.hide;
  }

  #search({ messages }: TimelineContext): TemplateResult {
    return html`<label class="search">
      <svg width="13" height="13" viewBox="0 0 13 13" aria-hidden="true">
        <circle cx="5.5" cy="5.5" r="4" fill="none" stroke="currentColor" stroke-width="1.5" />
        <path d="M8.6 8.6 12 12" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
      </svg>
      <input
        type="search"
        part="search"
        dir="auto"
        autocomplete="off"
        spellcheck="false"
        maxlength="400"
        aria-label=${messages.search}
        placeholder=${messages.search}
        .value=${this.typed ?? this.#asked.text ?? ''}
        @input=${this.#onInput}
        @change=${this.#onInput}
        @keydown=${this.#onKey}
      />
    </label>`;
  }

  #group({ field, label, choices }: ChoiceGroup, context: TimelineContext): TemplateResult {
    const all = this.opened.has(field) || choices.length <= FEW_CHOICES + 2;
    const shown = all ? choices : choices.filter(({ chosen }, i) => chosen || i < FEW_CHOICES);
    const isWords = field === 'tags' || field === 'actors';
    return html`<div class="group" role="group" aria-label=${label}>
      ${isWords ? html`<span class="name" aria-hidden="true">${label}</span>` : nothing}
      ${shown.map((choice) => this.#chip(choice, context))}
      ${
        all
          ? nothing
          : html`<button type="button" class="more" @click=${() => this.#open(field, true)}>
              +${(choices.length - shown.length).toLocaleString(context.locale)}
              <span class="unseen">${context.messages.more}, ${label}</span>
            </button>`
      }
    </div>`;
  }

  #chip(choice: Choice, { locale, state }: TimelineContext): TemplateResult {
    const { lane, status, label, count, chosen } = choice;
    const glyph = lane !== undefined ? markGlyph('confirmed') : status ? markGlyph(status) : nothing;
    return html`<button
      type="button"
      part="chip"
      class="chip ${lane === undefined ? '' : colourClass(laneColourOf(state.table, lane))} ${count || chosen ? '' : 'none'}"
      aria-pressed=${chosen}
      @click=${() => this.#ask(choose(this.#asked, choice))}
    >
      ${glyph}<bdi>${label}</bdi> <span class="number">${count.toLocaleString(locale)}</span>
    </button>`;
  }

  #outcome(context: TimelineContext): TemplateResult {
    const { state, messages, locale } = context;
    const { table, filter } = state;
    const count = resultIn(context)?.count;
    const words =
      count === undefined
        ? pluralOf(messages.events, table.length, messages, locale)
        : fill(pluralOf(messages.eventsOf, table.length, messages, locale), { shown: count.toLocaleString(locale) });
    return html`<div class="outcome">
      <p role="status" part="count">${words}</p>
      ${
        filter
          ? html`<label class="hides">
                <input type="checkbox" .checked=${this.#hides} @change=${this.#onHides} />
                ${messages.hideOthers}
              </label>
              <button type="button" class="clear" @click=${this.#onClear}>${messages.clearFilter}</button>`
          : nothing
      }
    </div>`;
  }

  #open(name: string, open: boolean): void {
    const next = new Set(this.opened);
    if (open) next.add(name);
    else next.delete(name);
    this.opened = next;
  }

  #ask(asked: EventFilter): void {
    this.context?.filter(asked, this.#hides);
  }

  #onInput(input: Event): void {
    this.typed = (input.target as HTMLInputElement).value;
    clearTimeout(this.#typing);
    const ask = (): void => {
      const text = this.typed ?? '';
      this.typed = null;
      if (text !== (this.#asked.text ?? '')) this.#ask({ ...this.#asked, text });
    };
    if (input.type === 'change') ask();
    else this.#typing = setTimeout(ask, TYPING_MS);
  }

  #onKey(input: KeyboardEvent): void {
    const field = input.target as HTMLInputElement;
    // The first Escape empties the field, as browsers do where they know it; only the next one is for what is around.
    if (input.key !== 'Escape' || !field.value) return;
    input.stopPropagation();
    input.preventDefault();
    field.value = '';
    field.dispatchEvent(new Event('change'));
  }

  #onHides(input: Event): void {
    this.hides = (input.target as HTMLInputElement).checked;
    this.#ask(this.#asked);
  }

  #onClear(): void {
    this.typed = null;
    clearTimeout(this.#typing);
    this.#ask(NOTHING);
    // The button goes: the reader is not left without a place.
    this.focus();
  }
}
