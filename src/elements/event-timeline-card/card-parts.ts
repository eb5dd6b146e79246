import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../base/safe-url.js';
import { linkDate } from '../../model/event-clock.js';
import { datePhrase } from '../../model/event-date.js';
import { type EventRecord, type Source, STATUSES } from '../../model/event-record.js';
import { FLAG } from '../../model/flag.js';
import { localText } from '../../model/local-text.js';
import { eventGlyph } from '../shared/event-glyph.js';
import type { TimelineContext } from '../shared/timeline-context.js';
import { hostBeside, outLink } from './out-link.js';
import { shorten } from './shorten.js';

/** Texts side by side, each in its own direction and, where it fits, on one line. */
export const joined = (texts: readonly string[]): unknown =>
  texts.map((text, i) => html`${i ? ' · ' : ''}<bdi class="piece">${text}</bdi>`);

/** The title of an event's lane; '' without one. */
export function laneTitle({ state, locale }: TimelineContext, event: number): string {
  const group = state.table.groups[state.table.lanes[event]!];
  return localText(group?.title ?? group?.id, locale);
}

/** The lane of an event, with the event's mark. */
export function laneLine(context: TimelineContext, event: number): TemplateResult {
  const { table } = context.state;
  const flags = table.flags[event]!;
  const status = STATUSES[table.statuses[event]!]!;
  const open = status === 'ongoing' || Boolean(flags & FLAG.openEnd);
  return html`<span class="lane">
    ${eventGlyph(status, { open, halo: Boolean(flags & FLAG.approximateStart) })}
    <bdi>${laneTitle(context, event)}</bdi>
  </span>`;
}

/** Who says so, as links. */
export function sourcesLine(context: TimelineContext, record: EventRecord): unknown {
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

/** Who takes part, and what the event is filed under. */
export const namesLines = ({ messages }: TimelineContext, { actors = [], tags = [] }: EventRecord): unknown =>
  html`${actors.length ? html`<p class="names">${joined(actors)}</p>` : nothing}
  ${tags.length ? html`<p class="names">${messages.tags}${messages.colon}${joined(tags)}</p>` : nothing}`;

/** A button that leads from an event to the one before (−1) or after it; an empty place where there is none. */
export function wayLink(context: TimelineContext, from: number, to: number, step: 1 | -1): TemplateResult {
  const { state, dir, messages } = context;
  if (to < 0) return html`<span></span>`;
  const date = linkDate(state.table, to, from, context, 'day-only');
  const title = state.table.title(to);
  const whole = [date, title].filter(Boolean).join(' · ');
  const words = [date, shorten(title, 32)].filter(Boolean).join(' · ');
  const isBack = step < 0;
  const arrow = html`<span class="arrow" aria-hidden="true">${isBack === (dir === 'ltr') ? '‹' : '›'}</span>`;
  const name = isBack ? messages.previous : messages.next;
  return html`<button type="button" class="link" data-event=${to} aria-label="${name}: ${whole}" title=${whole}>
    ${isBack ? arrow : nothing} <bdi>${words}</bdi> ${isBack ? nothing : arrow}
  </button>`;
}
