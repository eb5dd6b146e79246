import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { capitalise } from '../../locale/capitalise.js';
import { fill, pluralOf } from '../../locale/words.js';
import { colourKeys } from '../../model/colour-of.js';
import type { Group } from '../../model/event-record.js';
import { localText } from '../../model/local-text.js';
import { hiddenIn, missesIn } from '../../state/filtered.js';
import { calendarNames } from '../../time/calendar-names.js';
import { learnDates } from '../../time/learn-dates.js';
import { companionStyles } from '../shared/companion.styles.js';
import { CompanionElement } from '../shared/companion-element.js';
import { colourClass } from '../shared/lane-colours.styles.js';
import { markGlyph } from '../shared/mark-glyph.js';
import { showsOtherwise } from '../shared/shows-otherwise.js';
import type { TimelineContext } from '../shared/timeline-context.js';
import { styles } from './event-timeline-list.styles.js';
import { type ListGroup, MOST_OPEN } from './list-groups.js';
import { listItem } from './list-item.js';
import { type ListOutline, outlineOf } from './list-outline.js';

/** How many events of an opened period are drawn at once. */
const CHUNK = 500;
/** How many events of a list without closed periods are drawn at first, and at most before the page breathes again. */
const FIRST_SLICE = 150;
const LONGEST_SLICE = 800;

/**
 * @summary All events of a timeline as a list in time order, along a rail. It scrolls with the page.
 * @status experimental
 * @since 0.1
 *
 * @csspart list-item - An event with what stands before it.
 * @csspart list-title - The button that is an event's headline.
 */
export class EventTimelineList extends CompanionElement {
  static override styles = [...companionStyles, styles];

  /** Which end of time comes first. */
  @property() sort: 'oldest' | 'newest' = 'oldest';

  #outline?: ListOutline;
  /** Periods that are open, by heading, and how many of their events are drawn; only in lists with closed periods. */
  #open = new Map<string, number>();

  /** How many events are drawn so far, in a list without closed periods. */
  #drawn = FIRST_SLICE;
  /** Id of the event that was opened from here last: where the focus goes back to. */
  #latest = '';

  /** Puts the focus back on the headline from which an event was opened last, else on the first. */
  override focus(options?: FocusOptions): void {
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('[part=list-title]')];
    (buttons.find(({ dataset }) => dataset.id === this.#latest) ?? buttons[0])?.focus(options);
  }

  /** Draws every event of a list without closed periods at once: for paper, which does not wait. */
  drawAll(): void {
    this.#drawn = Number.POSITIVE_INFINITY;
    this.requestUpdate();
  }

  /** Moves the focus to an event's headline, opening the period that it is in. */
  async focusEvent(event: number): Promise<void> {
    this.#reveal(event);
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-event='${event}'][part]`)?.focus();
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    return showsOtherwise(this.context, changed);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { context, sort } = this;
    if (!context) return;
    const former = changed.get('context');
    if (!this.#outline || changed.has('sort') || (changed.has('context') && this.#outlineChanged(former))) {
      const { state, timezone, locale, messages } = context;
      const { table, warp } = state;
      learnDates(messages);
      this.#outline = outlineOf({
        table,
        folds: warp.folds,
        sort,
        misses: hiddenIn(state),
        timezone,
        calendar: calendarNames(context.calendar ?? '')[0],
        locale,
        messages,
      });
    }
    const { selected } = context.state;
    if (selected >= 0 && former?.state.selected !== selected) this.#reveal(selected);
  }

  protected override updated(): void {
    if (!this.#isWhole) {
      setTimeout(() => {
        this.#drawn += Math.min(this.#drawn, LONGEST_SLICE);
        this.requestUpdate();
      });
    }
  }

  /** Resolves when all is drawn. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let result = await super.getUpdateComplete();
    while (!this.#isWhole) {
      await new Promise((resolve) => setTimeout(resolve));
      result = await super.getUpdateComplete();
    }
    return result;
  }

  override render(): unknown {
    const { context } = this;
    const outline = this.#outline;
    if (!context || !outline) return nothing;
    const { length } = outline;
    if (!context.state.table.length) return html`<p class="empty">${context.messages.noEvents}</p>`;
    const headed = new Map(outline.groups.map(({ first }, index) => [first, index]));
    return html`${this.#legend(context)}
      <ol
        role="list"
        class=${length > MOST_OPEN ? 'periods' : length > 200 ? 'long' : ''}
        dir=${context.dir}
        @click=${this.#onClick}
      >
        ${
          length > MOST_OPEN
            ? outline.groups.map((group, index) => this.#period(context, outline, group, index))
            : this.#items(context, outline, 0, Math.min(length, this.#drawn), headed)
        }
      </ol>`;
  }

  get #isWhole(): boolean {
    const length = this.#outline?.length ?? 0;
    return length > MOST_OPEN || this.#drawn >= length;
  }

  #outlineChanged(former: TimelineContext | undefined): boolean {
    const { context } = this;
    return (
      former?.state.table !== context?.state.table ||
      former?.state.warp !== context?.state.warp ||
      (former && hiddenIn(former.state)) !== (context && hiddenIn(context.state)) ||
      former?.messages !== context?.messages ||
      former?.locale !== context?.locale ||
      former?.timezone !== context?.timezone ||
      former?.calendar !== context?.calendar
    );
  }

  #reveal(event: number): void {
    const { context } = this;
    const outline = this.#outline;
    if (!context || !outline || outline.length <= MOST_OPEN) return;
    const position = outline.positionOf(event);
    const index = outline.groups.findIndex(({ end }) => position < end);
    if (position < 0 || index < 0) return;
    const count = Math.ceil((position + 1 - outline.groups[index]!.first) / CHUNK) * CHUNK;
    const key = outline.heading(index, true);
    this.#open.set(key, Math.max(count, this.#open.get(key) ?? 0));
  }

  #legend({ state, locale, messages }: TimelineContext): TemplateResult | typeof nothing {
    const keys = colourKeys(state.table);
    if (keys.length < 2) return nothing;
    // Statuses that make the colours are said as they are beside the chart.
    const words: Readonly<Record<string, string>> | undefined = state.table.colouring && messages.status;
    const name = ({ id, title = words?.[id] ?? id }: Group): string => {
      const text = localText(title, locale);
      return (words ? capitalise(text, locale) : text) || '–';
    };
    return html`<ul role="list" class="legend" aria-label=${messages.legend}>
      ${keys.map(
        (group, colour) =>
          html`<li class=${colourClass(colour)}>
            ${markGlyph('confirmed')}<bdi>${name(group)}</bdi>
          </li>`,
      )}
    </ul>`;
  }

  /** The items of some positions. `headed` has the groups that begin among them and whose headings belong here. */
  #items(
    context: TimelineContext,
    outline: ListOutline,
    first: number,
    end: number,
    headed?: ReadonlyMap<number, number>,
  ): unknown {
    const { table, selected } = context.state;
    const { unit, placed } = outline;
    const misses = missesIn(context.state);
    return repeat(
      Array.from({ length: end - first }, (_, index) => first + index),
      (position) => table.id(outline.eventAt(position)),
      (position) => {
        const event = outline.eventAt(position);
        const heading = headed?.get(position);
        return html`<li part="list-item" class=${position < placed ? '' : 'dateless'}>
          ${headed || position > first ? this.#break(outline, position) : nothing}
          ${heading === undefined ? nothing : html`<h3>${outline.heading(heading)}</h3>`}
          ${guard([outline, event, selected === event, misses?.[event], context.dir], () =>
            listItem({ context, unit }, event),
          )}
        </li>`;
      },
    );
  }

  #break(outline: ListOutline, position: number): TemplateResult | typeof nothing {
    const words = outline.breaks.get(position);
    return words ? html`<p class="break">${words}</p>` : nothing;
  }

  #period(context: TimelineContext, outline: ListOutline, group: ListGroup, index: number): TemplateResult {
    const { messages, locale } = context;
    const heading = outline.heading(index, true);
    const count = group.end - group.first;
    const shown = this.#open.get(heading);
    const end = Math.min(group.end, group.first + (shown ?? 0));
    return html`<li>
      ${this.#break(outline, group.first)}
      <details ?open=${shown !== undefined} @toggle=${(input: Event) => this.#onToggle(input, heading)}>
        <summary>
          <h3>${heading}</h3>
          <span class="count">${pluralOf(messages.events, count, messages, locale)}</span>
        </summary>
        ${
          shown === undefined
            ? nothing
            : html`<ol role="list" class="long">
                  ${this.#items(context, outline, group.first, end)}
                </ol>
                ${
                  end < group.end
                    ? html`<button type="button" class="more" @click=${() => this.#showMore(heading)}>
                        ${fill(messages.showMore, { n: Math.min(CHUNK, group.end - end).toLocaleString(locale) })}
                      </button>`
                    : nothing
                }`
        }
      </details>
    </li>`;
  }

  #onClick(input: Event): void {
    const target = input.target instanceof Element ? input.target.closest<HTMLElement>('[data-event]') : null;
    if (!target) return;
    const event = Number(target.dataset.event);
    this.#latest = this.context?.state.table.id(event) ?? '';
    this.context?.select(event);
  }

  #onToggle(input: Event, heading: string): void {
    const { open } = input.currentTarget as HTMLDetailsElement;
    if (open === this.#open.has(heading)) return;
    if (open) this.#open.set(heading, CHUNK);
    else this.#open.delete(heading);
    this.requestUpdate();
  }

  #showMore(heading: string): void {
    this.#open.set(heading, (this.#open.get(heading) ?? 0) + CHUNK);
    this.requestUpdate();
  }
}
