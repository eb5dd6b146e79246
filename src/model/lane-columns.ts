import type { EventRecord, Group, Timeline } from './event-record.js';
import { LIMITS } from './limits.js';
import { faultOf, type ProblemList } from './problem-list.js';
import { GROUP_FIELDS, listOf } from './split-fields.js';

type Fields = Readonly<Record<string, unknown>>;

/** What an event's lane is called: the field's text, a list's first item, a place's name; '' for none. */
function groupName(record: EventRecord, field: string): string {
  let value = (record as Fields)[field];
  if (field === 'group') {
    for (let i = 1; (value === undefined || value === null || value === '') && i < GROUP_FIELDS.length; i++) {
      value = (record as Fields)[GROUP_FIELDS[i]!];
    }
  }
  if (typeof value === 'string')
    return field === 'tags' || field === 'actors' ? (listOf(value)[0] ?? '') : value.trim();
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const name: unknown = typeof first === 'object' && first !== null ? (first as Fields).name : first;
  return typeof name === 'string' ? name.trim() : typeof name === 'number' ? String(name) : '';
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
    const name = groupName(record, this.#field);
    let lane = this.#found.get(name);
    if (lane === undefined) {
      // Past the limit, every new name shares the last number.
      lane = Math.min(this.#found.size, LIMITS.lanes);
      this.#found.set(name, lane);
    }
    this.lanes[position] = lane;
  }

  /** Puts the lanes in drawing order, once all are read. Groups that no event has are left out. */
  finish(timeline: Timeline, problems: ProblemList): readonly Group[] {
    const found = this.#found;
    if (found.size > LIMITS.lanes) {
      problems.add(
        faultOf('groups-many', found.size, `groups are more than can be drawn; the limit is ${LIMITS.lanes}`),
      );
    }
    const declared = (Array.isArray(timeline.groups) ? (timeline.groups as readonly Group[]) : [])
      .map((group, position) => ({ group, order: typeof group?.order === 'number' ? group.order : position }))
      .sort((a, b) => a.order - b.order);
    const groups: Group[] = [];
    const newLanes = new Uint16Array(LIMITS.lanes + 1);
    const place = (group: Group): void => {
      const lane = found.get(group.id);
      if (lane === undefined) return;
      found.delete(group.id);
      newLanes[lane] = Math.min(groups.length, LIMITS.lanes);
      if (groups.length <= LIMITS.lanes) groups.push(group);
    };
    for (const { group } of declared) if (typeof group?.id === 'string' && group.id) place(group);
    for (const id of [...found.keys()]) if (id) place({ id });
    place({ id: '' });
    for (let i = 0; i < this.lanes.length; i++) this.lanes[i] = newLanes[this.lanes[i]!]!;
    return groups;
  }
}
