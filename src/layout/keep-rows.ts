import type { MakeRows } from './layout.js';
import { boxEnd, boxStart, type Drafter, type PlacedLabel } from './placed-label.js';
import { Rows } from './rows.js';

/** Where an event stood in the layout before: its row, from which level on, on which side of its mark, and how strong. */
export type FormerPlace = Pick<PlacedLabel, 'row' | 'level'> & Partial<Pick<PlacedLabel, 'before' | 'weight'>>;

const NOWHERE: FormerPlace = { row: -1, level: 0 };

/** Rows in which events go back to where they stood, and newcomers to where nobody else wants to go. */
class KeptRows extends Rows {
  /** Where those that are expected stood. */
  readonly #reserved: Rows;

  constructor(
    limit: number,
    readonly level: number,
    readonly drafter: Drafter,
    readonly placeOf: (event: number) => FormerPlace | undefined,
  ) {
    super(limit);
    this.#reserved = new Rows(limit);
  }

  override expect(events: ArrayLike<number>, k: number): void {
    for (let i = 0; i < events.length; i++) {
      const { row, level, before, weight } = this.#formerPlace(events[i]!);
      if (row < 0 || level > this.level) continue;
      const draft = this.drafter.draft(events[i]!, before, weight);
      const [from, to] = [boxStart(draft, k), boxEnd(draft, k)];
      if (this.isFree(row, from, to) && this.#reserved.isFree(row, from, to)) this.#reserved.insert(row, from, to);
    }
  }

  override wasBefore(event: number): boolean | undefined {
    return this.#formerPlace(event).before;
  }

  override find(start: number, end: number, event = -1): number {
    const { row: former } = this.#formerPlace(event);
    if (former >= 0 && this.isFree(former, start, end)) return former;
    const rows = Math.min(Math.max(this.length, this.#reserved.length) + 1, this.limit);
    for (let row = 0; row < rows; row++) {
      if (this.isFree(row, start, end) && this.#reserved.isFree(row, start, end)) return row;
    }
    return super.find(start, end);
  }

  #formerPlace(event: number): FormerPlace {
    const place = event < 0 ? undefined : this.placeOf(event);
    return place && place.row < this.limit ? place : NOWHERE;
  }
}

/**
 * Rows for a layout that comes after another one: a label stays in its row, unless a more important one has no room but
 * there. `placeOf` answers where an event stood.
 */
export const keepingRows =
  (placeOf: (event: number) => FormerPlace | undefined): MakeRows =>
  (limit, level, drafter) =>
    new KeptRows(limit, level, drafter, placeOf);
