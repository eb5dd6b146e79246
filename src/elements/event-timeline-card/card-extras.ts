import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/words.js';
import { datePhrase } from '../../model/event-date.js';
import type { EventRecord, Media } from '../../model/event-record.js';
import { translationOf } from '../../model/records.js';
import type { TimelineContext } from '../shared/timeline-context.js';
import { mediaFigure } from './card-media.js';

/** What was said, and by whom. */
const quoteFigure = (record: EventRecord, { locale }: TimelineContext): unknown => {
  const { quote } = record;
  return quote?.text
    ? html`<figure class="quote">
        <blockquote dir="auto">${translationOf(record, 'quote', locale) ?? quote.text}</blockquote>
        ${quote.by ? html`<figcaption><bdi>${quote.by}</bdi></figcaption>` : nothing}
      </figure>`
    : nothing;
};

/** What was put right and when the event was brought up to date. */
function notesOf(context: TimelineContext, { updated, corrections }: EventRecord): unknown {
  const { messages } = context;
  return html`${(corrections ?? []).map(
    ({ date, text, by }) =>
      html`<p class="note" dir="auto">
        <b>${messages.correction}</b>${date ? html`, ${datePhrase(date, context)}` : nothing}${messages.colon}${text}${by ? html` (${by})` : nothing}
      </p>`,
  )}
  ${updated ? html`<p class="note">${fill(messages.updated, { date: datePhrase(String(updated), context) })}</p>` : nothing}`;
}

/** Quote, media and notes of an event. */
export const extrasOf = (context: TimelineContext, record: EventRecord): TemplateResult =>
  html`${quoteFigure(record, context)} ${((record.media ?? []) as readonly Media[]).map((medium) => mediaFigure(medium, context))}
  ${notesOf(context, record)}`;
