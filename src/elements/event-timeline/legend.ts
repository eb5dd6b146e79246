import { capitalise } from '../../locale/capitalise.js';
import type { ShellMessages } from '../../locale/shell.js';
import { STATUSES, type Status } from '../../model/event-record.js';
import { FLAG } from '../../model/flag.js';
import { localText } from '../../model/local-text.js';
import type { QuickTable } from '../../model/quick-table.js';
import { element } from '../shared/dom.js';
import { markGlyph } from '../shared/mark-glyph.js';

const SOFT =
  FLAG.openStart | FLAG.openEnd | FLAG.unknownStart | FLAG.unknownEnd | FLAG.approximateStart | FLAG.approximateEnd;

/** Which signs a table uses: statuses of dots, and whether any end is soft. Linear; once a table. */
const signsOf = (table: QuickTable): { readonly statuses: readonly number[]; readonly soft: boolean } => {
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

/** Items of the legend: only what is used, and none where a reader needs none. */
export const legendItems = (table: QuickTable, messages: ShellMessages, locale: string): HTMLLIElement[] => {
  const { statuses, soft } = signsOf(table);
  const keys = (table.colouring?.keys ?? []).map(({ id, title = messages.status[id as Status] ?? id }, i) =>
    element('li', { class: `lane-${i % 8}` }, element('i'), capitalise(localText(title, locale), locale) || '–'),
  );
  if (!soft && statuses.every((status) => status === 0)) return keys;
  const items = statuses.map((index) => {
    const status = STATUSES[index] ?? 'confirmed';
    return element('li', {}, markGlyph(status), capitalise(messages.status[status], locale));
  });
  return [
    ...keys,
    ...items,
    ...(soft ? [element('li', {}, element('span', { class: 'fade' }), messages.softEnd)] : []),
  ];
};
