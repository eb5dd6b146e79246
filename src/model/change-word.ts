import type { Messages } from '../locale/messages.js';
import type { QuickTable } from './quick-table.js';
import { recordOf } from './records.js';

/** What became of what an event says: that it was corrected, else that it was updated; '' for neither. Card and story say what and when. */
export function changeWord(table: QuickTable, event: number, messages: Messages): string {
  const { corrections, updated } = recordOf(table, event);
  return corrections?.length ? messages.wasCorrected : updated ? messages.wasUpdated : '';
}
