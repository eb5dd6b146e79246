import { EventIds } from './event-ids.js';
import type { EventRecord } from './event-record.js';
import { makeId, ownId } from './make-id.js';

/**
 * Gives each event its id: its own, else one made from date and title; where another has it already, `-2`, `-3` and so
 * on. Who comes first in `order` (of positions; as listed by default) keeps the name. `isDoubled` tells whether it matters.
 */
export function assignIds(
  length: number,
  recordAt: (position: number) => EventRecord,
  order?: Uint32Array,
): { readonly ids: EventIds; readonly isDoubled: boolean } {
  const ids = new EventIds(length, (position) => ownId(recordAt(position)));
  const nameless: number[] = [];
  const doubled: number[] = [];
  for (let i = 0; i < length; i++) {
    const position = order ? order[i]! : i;
    const id = ownId(recordAt(position));
    if (!id) nameless.push(position);
    else if (ids.add(position, id) >= 0) doubled.push(position);
  }
  for (const position of nameless) {
    if (ids.addMade(position, makeId(recordAt(position))) >= 0) doubled.push(position);
  }
  for (const position of doubled) {
    const record = recordAt(position);
    ids.addNumbered(position, ownId(record) || makeId(record));
  }
  return { ids, isDoubled: doubled.length > 0 };
}
