import { civilToMs, MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from './civil.js';

/** A time zone: instants to wall time and back. Wall time is written as epoch milliseconds as if it were UTC. */
export interface Zone {
  /** The name it was asked for by. */
  readonly name: string;
  /** Milliseconds to add to an instant to get its wall time. */
  offset(instant: number): number;
  toWall(instant: number): number;
  /** The instant of a wall time: of a repeated hour the earlier, of a skipped one the moment of the change. */
  toInstant(wall: number): number;
}

// No zone changed before 1800; from 2500 on the rules repeat with the calendar, every 400 years (a whole number of weeks).
const FIRST = civilToMs(1800);
const CYCLE_START = civilToMs(2100);
const CYCLE_END = civilToMs(2500);
const BUCKET = 7 * MS_PER_DAY;

/** A week, in which the offset changes at most once: at `at`, or at its end. */
interface Bucket {
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** First whole second in (from, to] at which `offset` no longer is `before`. */
function bisect(from: number, to: number, before: number, offset: (instant: number) => number): number {
  let low = Math.floor(from / 1000);
  let high = Math.ceil(to / 1000);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offset(middle * 1000) === before) low = middle;
    else high = middle;
  }
  return high * 1000;
}

class FixedZone implements Zone {
  readonly name: string;
  readonly #offset: number;
  constructor(name: string, offset: number) {
    this.name = name;
    this.#offset = offset;
  }
  offset(): number {
    return this.#offset;
  }
  toWall(instant: number): number {
    return instant + this.#offset;
  }
  toInstant(wall: number): number {
    return wall - this.#offset;
  }
}

class NamedZone implements Zone {
  readonly name: string;
  readonly #format: Intl.DateTimeFormat;
  readonly #buckets = new Map<number, Bucket>();
  #last: Bucket = { start: 0, end: 0, at: 0, before: 0, after: 0 };

  constructor(name: string) {
    this.name = name;
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  #ask = (instant: number): number => {
    // "2/3/2026, 13:05:00"; the year is never before 1799, so no era is needed.
    const [month, day, year, hour, minute, second] = this.#format.format(instant).match(/\d+/g)!.map(Number);
    return civilToMs(year!, month, day, hour! % 24, minute, second) - instant;
  };

  #bucket(index: number): Bucket {
    let bucket = this.#buckets.get(index);
    if (!bucket) {
      const start = index * BUCKET;
      const end = start + BUCKET;
      const previous = this.#buckets.get(index - 1);
      const next = this.#buckets.get(index + 1);
      const before = previous ? previous.after : this.#ask(start);
      const after = next ? next.before : this.#ask(end);
      bucket = { start, end, before, after, at: before === after ? end : bisect(start, end, before, this.#ask) };
      this.#buckets.set(index, bucket);
    }
    return bucket;
  }

  offset(instant: number): number {
    let last = this.#last;
    if (!(instant >= last.start && instant < last.end)) {
      let inside = instant;
      if (inside >= CYCLE_END) inside = CYCLE_START + ((inside - CYCLE_START) % (CYCLE_END - CYCLE_START));
      if (!(inside >= FIRST)) inside = FIRST;
      last = this.#bucket(Math.floor(inside / BUCKET));
      if (inside !== instant) return inside < last.at ? last.before : last.after;
      this.#last = last;
    }
    return instant < last.at ? last.before : last.after;
  }

  toWall(instant: number): number {
    return instant + this.offset(instant);
  }

  toInstant(wall: number): number {
    // No zone is a whole day from UTC, so these two lie on either side of a change that could matter.
    const before = this.offset(wall - MS_PER_DAY);
    const after = this.offset(wall + MS_PER_DAY);
    const early = wall - before;
    if (before === after || this.offset(early) === before) return early;
    const late = wall - after;
    if (this.offset(late) === after) return late;
    return bisect(late, early, before, (instant) => this.offset(instant));
  }
}

const zones = new Map<string, Zone | undefined>();

function makeZone(name: string): Zone | undefined {
  if (/^(Z|GMT|(Etc\/)?UTC)$/i.test(name)) return new FixedZone(name, 0);
  const fixed = /^([+-])([01]\d|2[0-3])(?::?([0-5]\d))?$/.exec(name);
  if (fixed) {
    const offset = Number(fixed[2]) * MS_PER_HOUR + Number(fixed[3] ?? 0) * MS_PER_MINUTE;
    return new FixedZone(name, fixed[1] === '-' ? 0 - offset : offset);
  }
  try {
    return new NamedZone(name);
  } catch {
    return undefined;
  }
}

/**
 * The zone of an IANA name, in any case, or of a fixed offset (`+03:00`, `-0430`, `+03`); undefined for what is neither.
 * Zones are kept, so asking again is cheap.
 */
export function zoneOf(name: string): Zone | undefined {
  let zone = zones.get(name);
  if (!zone && !zones.has(name)) {
    // A file full of wrong names must not fill the memory.
    if (zones.size > 2000) zones.clear();
    zone = makeZone(name);
    zones.set(name, zone);
  }
  return zone;
}

/** Coordinated universal time, whose wall time is the instant itself. */
export const UTC: Zone = zoneOf('UTC')!;

/** IANA name of the reader's own zone. */
export function localZoneName(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}
