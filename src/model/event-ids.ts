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
    const slot = this.#slotOf(id, hash32(id));
    return slot < 0 ? (this.#overflow.get(id) ?? -1) : this.#slots[slot]!;
  }

  /** Registers an event's own id; −1 when it was free, else the position of the event that has it already. */
  add(position: number, id: string): number {
    const hash = hash32(id);
    const slot = this.#slotOf(id, hash);
    const owner = slot < 0 ? (this.#overflow.get(id) ?? -1) : this.#slots[slot]!;
    if (owner < 0) this.#set(slot, id, hash, position);
    return owner;
  }

  /** Registers an id that was made for an event; answers as `add`. */
  addMade(position: number, id: string): number {
    const owner = this.add(position, id);
    if (owner < 0) this.#name(position, id);
    return owner;
  }

  /**
   * Names events that want the same id: the first gets it when it is free or one of theirs has it, the others `-2`, `-3`
   * and so on, as far as free. Answers the names in the same order.
   */
  addNumbered(positions: readonly number[], id: string): readonly string[] {
    const owner = this.positionOf(id);
    const isTheirs = owner < 0 || positions.includes(owner);
    let number = 2;
    return positions.map((position, i) => {
      if (i === 0 && isTheirs) {
        const hash = hash32(id);
        this.#set(this.#slotOf(id, hash), id, hash, position);
        this.#name(position, id);
        return id;
      }
      let name = '';
      do name = `${id}-${number++}`;
      while (this.addMade(position, name) >= 0);
      return name;
    });
  }

  #name(position: number, id: string): void {
    this.#made ??= new Array<string | undefined>(this.hashes.length);
    this.#made[position] = id;
  }

  #set(slot: number, id: string, hash: number, position: number): void {
    this.hashes[position] = hash;
    if (slot < 0) this.#overflow.set(id, position);
    else this.#slots[slot] = position;
  }

  /** The slot that has an id or would take it; −1 when it belongs to the overflow map. */
  #slotOf(id: string, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let probe = 0, slot = hash & mask; probe < MOST_PROBES; probe++, slot = (slot + 1) & mask) {
      const position = slots[slot]!;
      if (position < 0 || (this.hashes[position] === hash && this.at(position) === id)) return slot;
    }
    return -1;
  }
}
