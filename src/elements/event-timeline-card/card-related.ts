import { html, type TemplateResult } from 'lit';
import { capitalise } from '../../locale/words.js';
import { linkDate } from '../../model/event-clock.js';
import { relatedEvents } from '../../model/event-relations.js';
import type { TimelineContext } from '../shared/timeline-context.js';

/** The events that one leads to or that lead to it, by what joins them; changes of plan first, set off. */
export function relatedList(context: TimelineContext, of: number): readonly TemplateResult[] {
  const { state, messages, locale } = context;
  const { table } = state;
  const groups = new Map<string, { plan: boolean; links: TemplateResult[] }>();
  for (const { event, words, plan } of relatedEvents(table, of, messages)) {
    const group = groups.get(words) ?? { plan: Boolean(plan), links: [] };
    groups.set(words, group);
    group.links.push(
      html`<li>
        <button type="button" class="link" data-event=${event}>
          <bdi>${table.title(event)}</bdi><span class="at"> ·</span>
          <span class="at">${linkDate(table, event, of, context)}</span>
        </button>
      </li>`,
    );
  }
  return [...groups].map(
    ([words, { plan, links }]) =>
      html`<div class=${plan ? 'related plan' : 'related'}>
        <p class="how">${capitalise(words, locale)}</p>
        <ul role="list">${links}</ul>
      </div>`,
  );
}
