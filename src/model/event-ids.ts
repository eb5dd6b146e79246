import { hash32 } from './hash.js';

/** Slots looked at before an id goes to the overflow map, so that ids made to collide cannot slow the table down. */
const MOST_PROBES = 64;

/**
 * The ids of a list of events: position → id and id → position.
 * An open-addressed table of positions by hash, since a `Map` of a million texts takes five times the memory and time.
 */
export class EventIds {
  /** Hash of the id at each position. */
  readonly hashes: Uint32Array;
  readonly #own: (position: number) => string;
  readonly #slots: Int32Array;
  readonly #overflow = new Map<string, number>();
  #made: (string | undefined)[] | undefined;

  /** `own` answers an event's own id, or '' when it has none. */
  constructor(length: number, own: (position: number) => string) {
    this.#own = own;
    this.hashes = new Uint32Array(length);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(8, length * 1.5)))).fill(-1);
  }

  /** Id of the event at a position of the list. */
  at(position: number): string {
    return this.#made?.[position] ?? this.#own(position);
  }

  /** Position of an id; −1 where there is none. */
  positionOf(id: string): number {
    return this.#find(id, hash32(id));
  }

  /** Registers an event's own id; −1 when it was free, else the position of the event that has it already. */
  add(position: number, id: string): number {
    return this.#find(id, hash32(id), position);
  }

  /** Registers an id that was made for an event; answers as `add`. */
  addMade(position: number, id: string): number {
    const owner = this.add(position, id);
    if (owner < 0) {
      this.#made ??= new Array<string | undefined>(this.hashes.length);
      this.#made[position] = id;
    }
    return owner;
  }

  /** The position that has an id; where none has it, `position` gets it. */
  #find(id: string, hash: number, position?: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let probe = 0, slot = hash & mask; probe < MOST_PROBES; probe++, slot = (slot + 1) & mask) {
      const found = slots[slot]!;
      if (found >= 0) {
        if (this.hashes[found] === hash && this.at(found) === id) return found;
      } else {
        if (position !== undefined) {
          slots[slot] = position;
          this.hashes[position] = hash;
        }
        return -1;
      }
    }
    const found = this.#overflow.get(id) ?? -1;
    if (found < 0 && position !== undefined) {
      this.#overflow.set(id, position);
      this.hashes[position] = hash;
    }
    return found;
  }
}
