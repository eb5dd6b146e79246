import { EventIds } from './event-ids.js';
import type { EventRecord } from './event-record.js';
import { makeId, ownId } from './make-id.js';

/**
 * Gives each event its id: its own, else one made from date and title. Who comes first in `order` (of positions; as
 * listed by default) keeps a name; `doubled` are the positions of the others of that name, which have no id yet.
 */
export function assignIds(
  length: number,
  recordAt: (position: number) => EventRecord,
  order?: Uint32Array,
): { readonly ids: EventIds; readonly doubled: readonly number[] } {
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
  return { ids, doubled };
}
