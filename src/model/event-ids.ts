import type { Steps } from '../base/steps.js';
import type { ChangeableIds, Doubled } from './few-ids.js';
import { hash32 } from './hash.js';
import { numberIds } from './number-ids.js';

/** Slots looked at before an id goes to the overflow map, so that ids made to collide cannot slow the table down. */
const MOST_PROBES = 64;

/** What `EventIds` knows: an open-addressed table of positions by hash, and what does not fit into it. */
export interface IdTables {
  /** Hash of the id at each position. */
  readonly hashes: Uint32Array;
  readonly slots: Int32Array;
  readonly overflow: Map<string, number>;
  /** Ids that events have instead of their own, by position. */
  readonly made: Map<number, string>;
}

/**
 * The ids of a list of events: position → id and id → position. Numbers by hash, since a `Map` of a million texts takes
 * five times the memory and time.
 */
export class EventIds implements ChangeableIds {
  readonly tables: IdTables;
  readonly #own: (position: number) => string;

  /** `own` answers the id that an event has by itself. */
  constructor(
    length: number,
    own: (position: number) => string,
    tables: IdTables = {
      hashes: new Uint32Array(length),
      slots: new Int32Array(2 ** Math.ceil(Math.log2(Math.max(8, length * 1.5)))).fill(-1),
      overflow: new Map(),
      made: new Map(),
    },
  ) {
    this.#own = own;
    this.tables = tables;
  }

  /** Hash of the id at each position. */
  get hashes(): Uint32Array {
    return this.tables.hashes;
  }

  /** Id of the event at a position of the list. */
  at(position: number): string {
    return this.tables.made.get(position) ?? this.#own(position);
  }

  /** Position of an id; −1 where there is none. */
  positionOf(id: string): number {
    return this.#find(id, hash32(id));
  }

  /** Registers an event's own id, unless another has it; answers whether it was free. */
  add(position: number, id: string): boolean {
    return this.#find(id, hash32(id), position) < 0;
  }

  /** Registers another id than its own for an event; answers as `add`. */
  addMade(position: number, id: string): boolean {
    const isFree = this.add(position, id);
    if (isFree) this.tables.made.set(position, id);
    return isFree;
  }

  /** Gives an id that some event has to another one. */
  give(position: number, id: string): void {
    this.#find(id, hash32(id), position, true);
  }

  /** Makes doubled ids unique. */
  number(doubled: Doubled, renamed: number[]): Steps<void, number> {
    return numberIds(this, doubled, renamed);
  }

  /** The position that has an id; where none has it, or it is `taken`, `position` gets it. */
  #find(id: string, hash: number, position?: number, taken = false): number {
    const { hashes, slots, overflow } = this.tables;
    const mask = slots.length - 1;
    for (let probe = 0, slot = hash & mask; probe < MOST_PROBES; probe++, slot = (slot + 1) & mask) {
      const found = slots[slot]!;
      const isIt = found >= 0 && hashes[found] === hash && this.at(found) === id;
      if (found >= 0 && !isIt) continue;
      if (position !== undefined && (taken || !isIt)) {
        slots[slot] = position;
        hashes[position] = hash;
      }
      return isIt ? found : -1;
    }
    const found = overflow.get(id) ?? -1;
    if (position !== undefined && (taken || found < 0)) {
      overflow.set(id, position);
      hashes[position] = hash;
    }
    return found;
  }
}
