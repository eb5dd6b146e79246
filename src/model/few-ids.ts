import type { Steps } from '../base/steps.js';
import type { EventRecord } from './event-record.js';
import { hash32 } from './hash.js';

/** The ids of a list of events: position → id and id → position. */
export interface Ids {
  /** Hash of the id at each position. */
  readonly hashes: Uint32Array;
  /** Id of the event at a position of the list. */
  at(position: number): string;
  /** Position of an id; −1 where there is none. */
  positionOf(id: string): number;
  /** Registers the id that an event has by itself; answers whether it was free. */
  add(position: number, id: string): boolean;
  /** Makes doubled ids unique; without it, they are left as they are. */
  number?(doubled: Doubled, renamed: number[]): Steps<void, number>;
}

/** Ids that can be made unique. */
export interface ChangeableIds extends Ids {
  /** Registers another id than its own for an event; answers as `add`. */
  addMade(position: number, id: string): boolean;
  /** Gives an id that some event has to another one. */
  give(position: number, id: string): void;
}

/** Events whose ids others have too, and what of the events decides who keeps one. */
export interface Doubled {
  /** Positions of the events of a name but the first of the list. */
  readonly doubled: readonly number[];
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly recordAt: (position: number) => EventRecord;
}

/** The ids of so few events that a map of them is as good as anything; of a doubled one the last has it. `EventIds` is for many. */
export class FewIds implements Ids {
  readonly hashes: Uint32Array;
  readonly #positions = new Map<string, number>();

  /** `at` answers the id that an event has by itself. */
  constructor(
    length: number,
    readonly at: (position: number) => string,
  ) {
    this.hashes = new Uint32Array(length);
  }

  positionOf(id: string): number {
    return this.#positions.get(id) ?? -1;
  }

  add(position: number, id: string): boolean {
    const { size } = this.#positions;
    this.hashes[position] = hash32(id);
    return this.#positions.set(id, position).size > size;
  }
}
