import type { MakeRows } from './layout.js';
import { boxEnd, boxStart, type Drafter, type PlacedLabel } from './placed-label.js';
import { Rows } from './rows.js';

/** Where an event stood in the layout before: its row, from which level on, on which side of its mark, and how strong. */
export type FormerPlace = Pick<PlacedLabel, 'row' | 'level'> & Partial<Pick<PlacedLabel, 'before' | 'weight'>>;

const NOWHERE: FormerPlace = { row: -1, level: 0 };

/** Where one of the events that will ask stood. */
interface Reserved {
  /** Its turn: the more important come first. */
  readonly turn: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Rows in which events go back to where they stood, and newcomers to where nobody else wants to go. Where there is no such
 * room, to where the least important stood: it would have to go in any case, and the others stay.
 */
class KeptRows extends Rows {
  /** Where those that are expected stood, row by row; no two overlap. */
  readonly #reserved: Reserved[][] = [];
  readonly #turns = new Map<number, number>();

  constructor(
    limit: number,
    readonly level: number,
    readonly drafter: Drafter,
    readonly placeOf: (event: number) => FormerPlace | undefined,
  ) {
    super(limit);
  }

  override expect(events: ArrayLike<number>, k: number): void {
    for (let turn = 0; turn < events.length; turn++) {
      const event = events[turn]!;
      this.#turns.set(event, turn);
      const { row, level, before, weight } = this.#formerPlace(event);
      if (row < 0 || level > this.level) continue;
      const draft = this.drafter.draft(event, before, weight);
      const [from, to] = [boxStart(draft, k), boxEnd(draft, k)];
      if (this.isFree(row, from, to) && this.#nextTurn(row, from, to, -1) === Infinity) {
        this.#reserved[row] ??= [];
        this.#reserved[row].push({ turn, from, to });
      }
    }
  }

  override wasBefore(event: number): boolean | undefined {
    return this.#formerPlace(event).before;
  }

  override find(start: number, end: number, event = -1): number {
    if (event < 0) return super.find(start, end);
    const { row: former } = this.#formerPlace(event);
    if (former >= 0 && this.isFree(former, start, end)) return former;
    const rows = Math.min(Math.max(this.length, this.#reserved.length) + 1, this.limit);
    const turn = this.#turns.get(event) ?? -1;
    let [best, latest] = [-1, -1];
    for (let row = 0; row < rows && latest < Infinity; row++) {
      if (!this.isFree(row, start, end)) continue;
      const next = this.#nextTurn(row, start, end, turn);
      if (next > latest) [best, latest] = [row, next];
    }
    return best;
  }

  /** The turn of the first one that stood over [start, end) of a row and is still to come after `turn`; Infinity for none. */
  #nextTurn(row: number, start: number, end: number, turn: number): number {
    let next = Infinity;
    for (const reserved of this.#reserved[row] ?? []) {
      if (reserved.from < end && reserved.to > start && reserved.turn > turn) next = Math.min(next, reserved.turn);
    }
    return next;
  }

  #formerPlace(event: number): FormerPlace {
    const place = this.placeOf(event);
    return place && place.row < this.limit ? place : NOWHERE;
  }
}

/**
 * Rows for a layout that comes after another one: a label stays in its row, unless a more important one has no room but
 * there or where still more important ones stood. `placeOf` answers where an event stood.
 */
export const keepingRows =
  (placeOf: (event: number) => FormerPlace | undefined): MakeRows =>
  (limit, level, drafter) =>
    new KeptRows(limit, level, drafter, placeOf);
