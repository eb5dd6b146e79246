import { html, nothing, type TemplateResult } from 'lit';
import { capitalise } from '../../locale/words.js';
import { changeWord } from '../../model/change-word.js';
import { colourOf } from '../../model/colour-of.js';
import { dateWords, linkDate, wordZone } from '../../model/event-clock.js';
import { STATUSES } from '../../model/event-record.js';
import { relatedEvents } from '../../model/event-relations.js';
import { FLAG } from '../../model/flag.js';
import { recordOf } from '../../model/records.js';
import { missesIn } from '../../state/filtered.js';
import { calendarNames } from '../../time/calendar-names.js';
import { timeValue } from '../../time/time-value.js';
import { zoneWords } from '../../time/zone-words.js';
import { eventGlyph } from '../shared/event-glyph.js';
import { colourClass } from '../shared/lane-colours.styles.js';
import { richText } from '../shared/rich-text.js';
import type { TimelineContext } from '../shared/timeline-context.js';
import { dateColumn } from './date-column.js';
import type { PeriodUnit } from './list-groups.js';

/** What an item is drawn with. */
export interface ItemView {
  readonly context: TimelineContext;
  readonly unit: PeriodUnit;
}

/** Sizes of headlines, by importance. */
const weightOf = (importance: number): 0 | 1 | 2 => (importance >= 5 ? 2 : importance >= 3 ? 1 : 0);

function datePart({ context, unit }: ItemView, event: number): { column: unknown; line: unknown; saysSince: boolean } {
  const { state, timezone, locale, messages } = context;
  const { table } = state;
  const span = table.span(event);
  const zone = wordZone(table, event, timezone);
  const full = dateWords(table, event, context);
  // Of several clocks in one list each is named.
  const zoneLabel =
    timezone === 'event' && table.flags[event]! & FLAG.timed && zoneWords(zone, span.start ?? 0, locale);
  const [calendar] = calendarNames(context.calendar ?? '');
  const short = dateColumn(span, unit, { zone, locale, messages, calendar, zoneLabel: zoneLabel || undefined });
  const value = timeValue(span, zone) ?? nothing;
  if (!short) {
    const line =
      full && html`<time class="date-line" id="date-${event}" datetime=${value}>${capitalise(full, locale)}</time>`;
    return { column: html`<span></span>`, line, saysSince: true };
  }
  const column = html`<time class="date" id="date-${event}" datetime=${value}
    ><span aria-hidden="true"
      ><b>${short.strong}</b>${short.small.map((text) => html`<small>${text}</small>`)}</span
    ><span class="unseen">${full}</span></time
  >`;
  return { column, line: nothing, saysSince: short.small[0]?.startsWith(messages.since) ?? false };
}

function planLines({ context }: ItemView, event: number): readonly TemplateResult[] {
  const { state, messages, dir } = context;
  const { table } = state;
  const towards = { later: dir === 'rtl' ? '←' : '→', earlier: dir === 'rtl' ? '→' : '←' };
  return relatedEvents(table, event, messages).flatMap(({ event: other, words, plan }) =>
    plan
      ? html`<button type="button" class="plan" data-event=${other}>
          <span aria-hidden="true">${towards[plan]}</span> <span class="how">${words}</span>
          <bdi>${table.title(other)}</bdi> · ${linkDate(table, other, event, context, 'day-only')}
        </button>`
      : [],
  );
}

/** Names of who says so, with the whole address, for paper. */
function printedSources({ context }: ItemView, event: number): unknown {
  const { sources } = recordOf(context.state.table, event);
  if (!sources?.length) return nothing;
  return html`<p class="printed">${sources.map(({ name, url }) => [name, url].filter(Boolean).join(', ')).join('; ')}</p>`;
}

/** That an event was put right or brought up to date. */
function changedChip({ state, messages }: TimelineContext, event: number): unknown {
  const word = changeWord(state.table, event, messages);
  return word ? html`${' '}<span class="chip changed">${word}</span>` : nothing;
}

/** One event of the list: its date, its mark on the rail, its headline and what belongs to it. */
export function listItem(view: ItemView, event: number): TemplateResult {
  const { context } = view;
  const { table, selected } = context.state;
  const status = STATUSES[table.statuses[event]!]!;
  const flags = table.flags[event]!;
  const importance = table.importances[event]!;
  const weight = weightOf(importance);
  const { column, line, saysSince } = datePart(view, event);
  const chip = status !== 'confirmed' && !(status === 'ongoing' && saysSince);
  const open = status === 'ongoing' || flags & (FLAG.openEnd | FLAG.unknownEnd);
  const tail = open ? 'tail open' : flags & FLAG.statedEnd ? 'tail' : '';
  return html`<div
    class="row weight-${weight} ${status} ${colourClass(colourOf(table, event))} ${selected === event ? 'selected' : ''} ${missesIn(context.state)?.[event] ? 'dimmed' : ''}"
  >
    ${column}
    <span class="mark ${tail}">${eventGlyph(status, { halo: Boolean(flags & FLAG.approximateStart) })}</span>
    <div class="what">
      ${line}
      <h4>
        <button
          type="button"
          part="list-title"
          id="title-${event}"
          data-id=${table.id(event)}
          data-event=${event}
          aria-haspopup="dialog"
          aria-expanded=${selected === event}
          aria-labelledby="title-${event} date-${event}"
          ><bdi>${table.title(event)}</bdi>${
            chip ? html`${' '}<span class="chip">${context.messages.status[status]}</span>` : nothing
          }${changedChip(context, event)}</button
        >
      </h4>
      ${importance >= 3 ? html`<div class="summary">${richText(table.summary(event))}</div>` : nothing}
      ${planLines(view, event)} ${printedSources(view, event)}
    </div>
  </div>`;
}
