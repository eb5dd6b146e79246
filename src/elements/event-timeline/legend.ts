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

/** Which signs a table uses: statuses of dots, and whether (not 0) any end is soft. Linear; once a table. */
const signsOf = ({ placed, flags, statuses }: QuickTable): readonly [used: readonly number[], soft: number] => {
  const seen = new Uint8Array(STATUSES.length);
  const ongoing = STATUSES.indexOf('ongoing');
  let soft = 0;
  for (let i = 0; i < placed; i++) {
    const isBar = flags[i]! & FLAG.bar;
    const status = statuses[i]!;
    if (!isBar || status !== ongoing) seen[status] = 1;
    if (isBar) soft |= flags[i]! & SOFT;
  }
  return [[...seen.keys()].filter((status) => seen[status]), soft];
};

/** A legend names so many keys of colours; of more it only tells how many there are. */
const MOST_KEYS = 40;

/** Items of the legend: only what is used, and none where a reader needs none. */
export const legendItems = (table: QuickTable, messages: ShellMessages, locale: string): HTMLLIElement[] => {
  const [used, soft] = signsOf(table);
  const keys = table.colouring?.keys ?? [];
  const items = keys
    .slice(0, MOST_KEYS)
    .map(({ id, title = messages.status[id as Status] ?? id }, i) =>
      element('li', { class: `lane-${i % 8}` }, element('i'), capitalise(localText(title, locale), locale) || '–'),
    );
  if (keys[MOST_KEYS]) items.push(element('li', {}, `+${keys.length - MOST_KEYS}`));
  if (soft || used.some(Boolean)) {
    for (const index of used) {
      const status = STATUSES[index]!;
      items.push(element('li', {}, markGlyph(status), capitalise(messages.status[status], locale)));
    }
  }
  if (soft) items.push(element('li', {}, element('span', { class: 'fade' }), messages.softEnd));
  return items;
};
