/**
 * The rows of one lane while they are packed: each a list of intervals that do not overlap, in order. Half-open: an
 * interval may start where another ends.
 */
export class Rows {
  readonly #starts: number[][] = [];
  readonly #ends: number[][] = [];

  /** At most `limit` rows; Infinity for as many as are needed. */
  constructor(readonly limit: number) {}

  /** How many rows hold something, empty ones between them included. */
  get length(): number {
    return this.#starts.length;
  }

  /** The first row free over [start, end); −1 when there is none. Other kinds of rows choose by the event. */
  find(start: number, end: number, _event?: number): number {
    const rows = Math.min(this.length + 1, this.limit);
    for (let row = 0; row < rows; row++) if (this.isFree(row, start, end)) return row;
    return -1;
  }

  /** Hears which events will ask, at a scale in px per folded ms. */
  expect?(events: ArrayLike<number>, k: number): void;

  /** Whether an event's text stood before its mark, where it had a place already. */
  wasBefore?(event: number): boolean | undefined;

  /** Takes [start, end) of a row. */
  insert(row: number, start: number, end: number): void {
    while (this.length <= row) {
      this.#starts.push([]);
      this.#ends.push([]);
    }
    const at = this.#firstEndingAfter(row, start);
    this.#starts[row]!.splice(at, 0, start);
    this.#ends[row]!.splice(at, 0, end);
  }

  /** Whether nothing stands over [start, end) of a row. */
  isFree(row: number, start: number, end: number): boolean {
    const starts = this.#starts[row];
    if (!starts) return true;
    const at = this.#firstEndingAfter(row, start);
    return at === starts.length || starts[at]! >= end;
  }

  #firstEndingAfter(row: number, time: number): number {
    const ends = this.#ends[row]!;
    // Asked so often that nothing is called.
    let from = 0;
    let to = ends.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (ends[middle]! > time) to = middle;
      else from = middle + 1;
    }
    return from;
  }
}
