import { MS_PER_DAY, MS_PER_MINUTE, MS_PER_SECOND } from '../time/civil.js';
import { civilDayOf, instantOf } from '../time/parse-date.js';
import type { Span } from '../time/span.js';
import { type Zone, zoneOf } from '../time/zone.js';
import type { EventRecord } from './event-record.js';
import { FLAG } from './flag.js';
import type { Fault } from './problem-list.js';
import { endUnitStart, resolveDate, startUnitEnd } from './resolve-date.js';

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** The unit that an instant's text ends with, by where its seconds and their fraction would be. */
const unitOf = (text: string): number =>
  text.charCodeAt(16) !== 58 /* : */ ? MS_PER_MINUTE : text.charCodeAt(19) === 46 /* . */ ? 1 : MS_PER_SECOND;

/** Bits of a span. */
export function flagsOf(span: Span): number {
  if (span.kind === 'unplaced') return FLAG.unplaced;
  const isDot = span.kind === 'instant' || (span.kind === 'date' && span.granularity === 'day');
  return (
    (span.approximateStart ? FLAG.approximateStart : 0) |
    (span.approximateEnd ? FLAG.approximateEnd : 0) |
    (span.uncertain ? FLAG.uncertain : 0) |
    (span.openStart ? FLAG.openStart : 0) |
    (span.openEnd ? FLAG.openEnd : 0) |
    (span.unknownStart ? FLAG.unknownStart : 0) |
    (span.unknownEnd ? FLAG.unknownEnd : 0) |
    (span.zoned ? FLAG.zoned : 0) |
    (isDot ? 0 : FLAG.bar) |
    (span.kind === 'interval' && span.end !== null ? FLAG.statedEnd : 0)
  );
}

/**
 * Reads dates into columns. The forms that long lists are made of (days, instants, and pairs of them) are read without
 * an object each; all others through `resolveDate`, to the same numbers.
 */
export class DateColumns {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly flags: Uint16Array;
  readonly #axis: Zone;
  readonly #midnights = new Map<number, number>();
  readonly #isUtc: boolean;
  #low = Number.POSITIVE_INFINITY;
  #high = Number.NEGATIVE_INFINITY;
  #unplaced = 0;

  constructor(length: number, axis: Zone) {
    this.starts = new Float64Array(length);
    this.ends = new Float64Array(length);
    this.flags = new Uint16Array(length);
    this.#axis = axis;
    this.#isUtc = axis.name === 'UTC';
  }

  /** Reads the date of the event at a position, and answers what is wrong with it. */
  read(position: number, record: EventRecord): Fault | undefined {
    const { date, end } = record;
    if (typeof date === 'string') {
      if (!isGiven(end)) {
        const day = civilDayOf(date);
        if (!Number.isNaN(day)) {
          this.#put(position, this.#midnight(day), this.#midnight(day + MS_PER_DAY), 0);
          return undefined;
        }
        const instant = instantOf(date);
        if (!Number.isNaN(instant)) {
          this.#put(position, instant, instant + unitOf(date), FLAG.zoned);
          return undefined;
        }
        const { length } = date;
        const wall = length === 16 || length === 19 || length === 23 ? instantOf(`${date}Z`) : Number.NaN;
        if (!Number.isNaN(wall)) {
          const { timezone } = record;
          const own = typeof timezone === 'string' ? zoneOf(timezone) : undefined;
          const start = (own ?? this.#axis).toInstant(wall);
          this.#put(position, start, start + unitOf(date), own ? FLAG.zoned : 0);
          return undefined;
        }
      } else if (typeof end === 'string' && this.#readPair(position, date, end)) {
        return undefined;
      }
    }
    return this.#readSlowly(position, record);
  }

  /** Fills open ends, once all dates are read; the unplaced are put past the last instant. Answers the first and the last stated instant, and how many have a place. */
  finish(): { readonly extent: readonly [number, number]; readonly placed: number } {
    const { starts, ends, flags } = this;
    const placed = starts.length - this.#unplaced;
    const low = placed > 0 ? this.#low : 0;
    const high = placed > 0 ? this.#high : 0;
    for (let i = 0; i < starts.length; i++) {
      const unplaced = flags[i]! & FLAG.unplaced;
      const start = starts[i]!;
      const end = ends[i]!;
      if (Number.isNaN(start)) starts[i] = unplaced ? high : low;
      // Beyond all others, so that sorting puts the unplaced last.
      if (Number.isNaN(end)) ends[i] = unplaced ? high + 1 + Math.abs(high) * 2 ** -50 : high;
    }
    return { extent: [low, high], placed };
  }

  /** Two days, or two instants, in order. */
  #readPair(position: number, date: string, end: string): boolean {
    const flags = FLAG.bar | FLAG.statedEnd;
    const firstDay = civilDayOf(date);
    const lastDay = civilDayOf(end);
    if (lastDay >= firstDay) {
      this.#put(position, this.#midnight(firstDay), this.#midnight(lastDay + MS_PER_DAY), flags);
      return true;
    }
    const first = instantOf(date);
    const last = instantOf(end);
    if (!(last >= first)) return false;
    this.#put(position, first, last, flags | FLAG.zoned);
    return true;
  }

  #readSlowly(position: number, record: EventRecord): Fault | undefined {
    const { span, problem } = resolveDate(record.date, record.end, record.timezone, this.#axis);
    const flags = span ? flagsOf(span) : FLAG.unplaced;
    this.flags[position] = flags;
    this.starts[position] = Number.NaN;
    this.ends[position] = Number.NaN;
    if (!span || flags & FLAG.unplaced) {
      this.#unplaced++;
      return problem;
    }
    const first = span.start ?? endUnitStart(span, this.#axis);
    const last = span.end ?? startUnitEnd(span, this.#axis);
    this.#put(position, first, last, flags);
    // An open end is the extent's, which is not known yet. An unknown one is its own unit's.
    if (span.openStart) this.starts[position] = Number.NaN;
    if (span.openEnd) this.ends[position] = Number.NaN;
    return problem;
  }

  #put(position: number, start: number, end: number, flags: number): void {
    this.starts[position] = start;
    this.ends[position] = end;
    this.flags[position] = flags;
    if (start < this.#low) this.#low = start;
    if (end > this.#high) this.#high = end;
  }

  #midnight(day: number): number {
    if (this.#isUtc) return day;
    let instant = this.#midnights.get(day);
    if (instant === undefined) {
      instant = this.#axis.toInstant(day);
      this.#midnights.set(day, instant);
    }
    return instant;
  }
}
