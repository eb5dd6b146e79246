import type { Span } from '../time/span.js';
import type { Zone } from '../time/zone.js';
import type { EventRecord } from './event-record.js';
import { FLAG } from './flag.js';
import { type DateReader, endUnitStart, isTimed, startUnitEnd } from './quick-date.js';

/** Bits of a span; most are called as its fields are. */
export function flagsOf(span: Span): number {
  if (span.kind === 'unplaced') return FLAG.unplaced;
  const isDot = span.kind === 'instant' || (span.kind === 'date' && span.granularity === 'day');
  let flags = (isDot ? 0 : FLAG.bar) | (span.kind === 'interval' && span.end !== null ? FLAG.statedEnd : 0);
  if (isTimed(span) && !span.zoned) flags |= FLAG.timed;
  for (const name in FLAG) if (span[name as keyof Span] === true) flags |= FLAG[name as keyof typeof FLAG];
  return flags;
}

/** Reads dates into columns, each through `reader`. */
export class DateColumns {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly flags: Uint16Array;
  #low = Number.POSITIVE_INFINITY;
  #high = Number.NEGATIVE_INFINITY;
  #unplaced = 0;
  /** Whether each bound has its instant already. */
  protected isWhole = false;

  constructor(
    length: number,
    protected readonly axis: Zone,
    readonly reader: DateReader,
  ) {
    this.starts = new Float64Array(length);
    this.ends = new Float64Array(length);
    this.flags = new Uint16Array(length);
  }

  /** Fills open ends, once all dates are read; the unplaced are put past the last instant. Answers the first and the last stated instant, and how many have a place. */
  finish(): { readonly extent: readonly [number, number]; readonly placed: number } {
    const { starts, ends, flags } = this;
    const placed = starts.length - this.#unplaced;
    const low = placed > 0 ? this.#low : 0;
    const high = placed > 0 ? this.#high : 0;
    for (let i = 0; !this.isWhole && i < starts.length; i++) {
      const unplaced = flags[i]! & FLAG.unplaced;
      const start = starts[i]!;
      const end = ends[i]!;
      if (Number.isNaN(start)) starts[i] = unplaced ? high : low;
      // Beyond all others, so that sorting puts the unplaced last.
      if (Number.isNaN(end)) ends[i] = unplaced ? high + 1 + Math.abs(high) * 2 ** -50 : high;
    }
    return { extent: [low, high], placed };
  }

  /** Reads the date of the event at a position, and answers whether nothing is wrong with it. */
  read(position: number, record: EventRecord): boolean {
    const { span, fault } = this.reader(record.date, record.end, record.timezone, this.axis);
    const flags = span ? flagsOf(span) : FLAG.unplaced;
    this.flags[position] = flags;
    this.starts[position] = Number.NaN;
    this.ends[position] = Number.NaN;
    if (!span || flags & FLAG.unplaced) {
      this.#unplaced++;
      return !fault;
    }
    const first = span.start ?? endUnitStart(span, this.axis);
    const last = span.end ?? startUnitEnd(span, this.axis);
    this.put(position, first, last, flags);
    // An open end is the extent's, which is not known yet. An unknown one is its own unit's.
    if (span.openStart) this.starts[position] = Number.NaN;
    if (span.openEnd) this.ends[position] = Number.NaN;
    return !fault;
  }

  /** Writes what was read. */
  protected put(position: number, start: number, end: number, flags: number): void {
    this.starts[position] = start;
    this.ends[position] = end;
    this.flags[position] = flags;
    if (start < this.#low) this.#low = start;
    if (end > this.#high) this.#high = end;
  }
}
