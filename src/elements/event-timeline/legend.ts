import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../locale/messages.js';
import { capitalise } from '../../locale/words.js';
import { STATUSES } from '../../model/event-record.js';
import { FLAG } from '../../model/flag.js';
import type { QuickTable } from '../../model/quick-table.js';
import { markGlyph } from '../shared/mark-glyph.js';

const SOFT =
  FLAG.openStart | FLAG.openEnd | FLAG.unknownStart | FLAG.unknownEnd | FLAG.approximateStart | FLAG.approximateEnd;

/** Which signs a table uses: statuses of dots, and whether any end is soft. Linear; once a table. */
export const signsOf = (table: QuickTable): { readonly statuses: readonly number[]; readonly soft: boolean } => {
  const seen = new Set<number>();
  let soft = false;
  for (let i = 0; i < table.placed; i++) {
    const flags = table.flags[i] ?? 0;
    const status = table.statuses[i] ?? 0;
    if (!(flags & FLAG.bar) || status !== STATUSES.indexOf('ongoing')) seen.add(status);
    if (flags & FLAG.bar && flags & SOFT) soft = true;
  }
  return { statuses: [...seen].sort((a, b) => a - b), soft };
};

/** The legend: only what is used, and nothing where a reader needs none. */
export const legend = (table: QuickTable, messages: Messages, locale: string): TemplateResult | typeof nothing => {
  const { statuses, soft } = signsOf(table);
  if (!soft && statuses.every((status) => status === 0)) return nothing;
  return html`<ul class="legend" part="legend" role="list" aria-label=${messages.legend}>
    ${statuses.map((index) => {
      const status = STATUSES[index] ?? 'confirmed';
      return html`<li>${markGlyph(status)}${capitalise(messages.status[status], locale)}</li>`;
    })}
    ${soft ? html`<li><span class="fade"></span>${messages.softEnd}</li>` : nothing}
  </ul>`;
};
