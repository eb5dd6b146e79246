import { assignIds } from './assign-ids.js';
import type { EventIds } from './event-ids.js';
import type { EventRecord } from './event-record.js';
import { localText } from './local-text.js';
import { makeId, ownId } from './make-id.js';
import { sortOrder } from './sort-order.js';

/**
 * Ids where some are doubled: the first event of a name keeps it, the next ones get `-2`, `-3` and so on, as far as these
 * are free. Who is first depends on date and text, never on the order of the list, so links stay right when rows are moved.
 */
export function numberIds(
  starts: Float64Array,
  ends: Float64Array,
  recordAt: (position: number) => EventRecord,
): EventIds {
  const wordsOf = (position: number): string => {
    const { title, summary, importance, status, group } = recordAt(position);
    return [localText(title), localText(summary), importance, status, group].join();
  };
  const { ids, doubled } = assignIds(starts.length, recordAt, sortOrder(starts, ends, wordsOf));
  const next = new Map<string, number>();
  for (const position of doubled) {
    const record = recordAt(position);
    const id = ownId(record) || makeId(record);
    let number = next.get(id) ?? 2;
    while (ids.addMade(position, `${id}-${number}`) >= 0) number++;
    next.set(id, number + 1);
  }
  return ids;
}
