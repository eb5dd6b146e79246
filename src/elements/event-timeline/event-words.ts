import type { Messages } from '../../locale/messages.js';
import { STATUSES } from '../../model/event-record.js';
import { FLAG } from '../../model/flag.js';
import type { QuickTable } from '../../model/quick-table.js';
import { formatDate } from '../../time/format-date.js';

/** In which language and by whose clock an event is told of. */
export interface WordsFor {
  readonly locale: string;
  readonly zoneName: string;
  readonly messages: Messages;
}

/** An event in a sentence for assistive technology: headline, date with its doubt, status where it is not plain. */
export const eventInWords = (table: QuickTable, event: number, { locale, zoneName, messages }: WordsFor): string => {
  const status = STATUSES[table.statuses[event] ?? 0] ?? 'confirmed';
  const placed = !((table.flags[event] ?? 0) & FLAG.unplaced);
  const date = placed
    ? formatDate(table.span(event), { locale, timezone: zoneName, calendar: 'gregory', style: 'full' })
    : messages.dateUnknown;
  return [table.title(event), date, status === 'confirmed' ? '' : messages.status[status]].filter(Boolean).join(', ');
};
