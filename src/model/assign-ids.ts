import type { EventIds } from './event-ids.js';
import type { EventRecord } from './event-record.js';
import { localText } from './local-text.js';
import { makeId } from './make-id.js';
import { faultOf, type ProblemList } from './problem-list.js';

/** An event's own id, numbers as text; '' when it has none. */
export function ownId(record: EventRecord): string {
  const id: unknown = record.id;
  return typeof id === 'string' ? id : typeof id === 'number' ? String(id) : '';
}

/** What `assignIds` works on. */
export interface Unnamed {
  readonly recordAt: (position: number) => EventRecord;
  readonly ids: EventIds;
  /** Events whose own id another one has. */
  readonly doubled: readonly number[];
  /** Events without an id. */
  readonly nameless: readonly number[];
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** Adds to a map's list. */
function gather<Key>(lists: Map<Key, number[]>, key: Key, ...positions: readonly number[]): void {
  const list = lists.get(key);
  if (list) list.push(...positions);
  else lists.set(key, [...positions]);
}

/**
 * Names the events whose id another one has and those that have none. Who keeps a name depends on date and text, never
 * on the order of the list, so links stay right when rows are moved.
 */
export function assignIds(unnamed: Unnamed, problems: ProblemList): void {
  const { recordAt, ids, doubled, nameless, starts, ends } = unnamed;
  const wordsOf = (position: number): string => {
    const { title, summary, importance, status, group } = recordAt(position);
    return `${localText(title)} ${localText(summary)} ${importance} ${status} ${group}`;
  };
  const compare = (a: number, b: number): number => {
    const difference = starts[a]! - starts[b]! || ends[a]! - ends[b]!;
    if (difference !== 0) return difference;
    const [first, second] = [wordsOf(a), wordsOf(b)];
    return first < second ? -1 : first > second ? 1 : 0;
  };

  const sharing = new Map<string, number[]>();
  for (const position of doubled) {
    const id = ownId(recordAt(position));
    if (sharing.has(id)) gather(sharing, id, position);
    else gather(sharing, id, ids.positionOf(id), position);
  }
  for (const [id, positions] of sharing) {
    positions.sort(compare);
    for (const [i, name] of ids.addNumbered(positions, id).entries()) {
      if (i === 0) continue;
      const says = `is the id of another event too, so this one is called “${name}”; give each its own`;
      problems.add(faultOf('id-duplicate', id, says), { index: positions[i]!, field: 'id' });
    }
  }

  const colliding = new Map<string, number[]>();
  for (const position of nameless) {
    const id = makeId(recordAt(position));
    const owner = ids.addMade(position, id);
    if (owner < 0) continue;
    const isNameless = ownId(recordAt(owner)) === '';
    if (colliding.has(id) || !isNameless) gather(colliding, id, position);
    else gather(colliding, id, owner, position);
  }
  for (const [id, positions] of colliding) ids.addNumbered(positions.sort(compare), id);
}
