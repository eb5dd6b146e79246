import type { EventRecord, Group, Timeline } from './event-record.js';
import { groupOf, listOf } from './field-parts.js';
import { LIMITS } from './limits.js';

/** What an event's lane is called: the field's text, a list's first item, a place's name; '' for none. */
function laneName(record: EventRecord, field: string): string {
  let value: unknown = field === 'group' ? groupOf(record) : record[field];
  if (field === 'tags' || field === 'actors') value = listOf(value);
  if (Array.isArray(value)) value = value[0];
  if (typeof value === 'object' && value !== null) value = (value as { name?: unknown }).name;
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** Reads each event's lane: declared groups first, then the others as they appear, the nameless one last. */
export class LaneColumns {
  readonly lanes: Uint16Array;
  readonly #field: string;
  readonly #found = new Map<string, number>();

  constructor(length: number, field: string) {
    this.lanes = new Uint16Array(length);
    this.#field = field;
  }

  /** Reads the lane of the event at a position. */
  read(position: number, record: EventRecord): void {
    const name = laneName(record, this.#field);
    let lane = this.#found.get(name);
    if (lane === undefined) {
      // Past the limit, every new name shares the last number.
      lane = Math.min(this.#found.size, LIMITS.lanes);
      this.#found.set(name, lane);
    }
    this.lanes[position] = lane;
  }

  /** Puts the lanes in drawing order, once all are read. Groups that no event has are left out. */
  finish({ groups: declared }: Timeline): readonly Group[] {
    const found = this.#found;
    const groups: Group[] = [];
    const newLanes = new Uint16Array(found.size);
    const place = (group: Group): void => {
      const lane = found.get(group.id);
      if (lane === undefined || !found.delete(group.id)) return;
      newLanes[lane] = Math.min(groups.length, LIMITS.lanes);
      if (groups.length <= LIMITS.lanes) groups.push(group);
    };
    const orderOf = (group: Group, position: number): number => group.order ?? position;
    [...(Array.isArray(declared) ? (declared as readonly Group[]) : []).entries()]
      .filter(([, group]) => group?.id)
      .sort(([i, a], [j, b]) => orderOf(a, i) - orderOf(b, j))
      .forEach(([, group]) => void place(group));
    for (const id of [...found.keys()]) if (id) place({ id });
    place({ id: '' });
    for (let i = 0; i < this.lanes.length; i++) this.lanes[i] = newLanes[this.lanes[i]!]!;
    return groups;
  }
}
