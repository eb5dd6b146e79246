import { changeWord } from '../../model/change-word.js';
import { dateWords } from '../../model/event-clock.js';
import { clockWords, type EventWords } from '../../model/event-date.js';
import { STATUSES } from '../../model/event-record.js';
import { FLAG } from '../../model/flag.js';
import type { QuickTable } from '../../model/quick-table.js';
import { type ChartOptions, headlineOf } from '../../scene/chart.js';

/** Words of events, and the page's own headlines. */
export interface LabelWords extends EventWords {
  readonly label?: ChartOptions['label'];
}

/**
 * An event in a sentence for assistive technology: headline, date with its doubt, status where it is not plain, whether it was corrected. Where
 * each event goes by its own clock, that is named.
 */
export const eventInWords = (table: QuickTable, event: number, words: LabelWords): string => {
  const { messages, timezone } = words;
  const status = STATUSES[table.statuses[event] ?? 0] ?? 'confirmed';
  const placed = !((table.flags[event] ?? 0) & FLAG.unplaced);
  const date = timezone === 'event' ? clockWords(table, event, words) : dateWords(table, event, words);
  const parts = [
    headlineOf(table, event, words.label),
    placed ? date : messages.dateUnknown,
    status === 'confirmed' ? '' : messages.status[status],
    changeWord(table, event, messages),
  ];
  return parts.filter(Boolean).join(', ');
};
