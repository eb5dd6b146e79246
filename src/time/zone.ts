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

/** Asks a clock for its wall time at an instant, as if it were UTC. */
type Clock = (instant: number) => number;

/** The clock of a named zone. */
function clockOf(timeZone: string): Clock {
  const numeric = 'numeric';
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  });
  return (instant) => {
    // "2/3/2026, 13:05:00"; the year is never before 1799, so no era is needed.
    const [month, day, year, hour, minute, second] = format.format(instant).match(/\d+/g)!.map(Number);
    return civilToMs(year!, month, day, hour! % 24, minute, second);
  };
}

/** The reader's own clock, which needs no `Intl`: a page's first use of that takes 30 ms. */
const localClock: Clock = (instant) => {
  const date = new Date(instant);
  return civilToMs(
    date.getFullYear(),
    date.getMonth() + 1,
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
  );
};

/** The offsets of a clock; they are kept by weeks. */
function offsetsOf(clock: Clock): Zone['offset'] {
  const ask = (instant: number): number => clock(instant) - instant;
  const buckets = new Map<number, Bucket>();
  const bucketOf = (index: number): Bucket => {
    let bucket = buckets.get(index);
    if (!bucket) {
      const start = index * BUCKET;
      const end = start + BUCKET;
      const before = buckets.get(index - 1)?.after ?? ask(start);
      const after = buckets.get(index + 1)?.before ?? ask(end);
      bucket = { start, end, before, after, at: before === after ? end : bisect(start, end, before, ask) };
      buckets.set(index, bucket);
    }
    return bucket;
  };
  let last = bucketOf(0);
  return (instant) => {
    if (!(instant >= last.start && instant < last.end)) {
      const late = instant >= CYCLE_END ? CYCLE_START + ((instant - CYCLE_START) % (CYCLE_END - CYCLE_START)) : instant;
      const inside = late >= FIRST ? late : FIRST;
      const bucket = bucketOf(Math.floor(inside / BUCKET));
      if (inside !== instant) return inside < bucket.at ? bucket.before : bucket.after;
      last = bucket;
    }
    return instant < last.at ? last.before : last.after;
  };
}

const zoneBy = (name: string, offset: Zone['offset']): Zone => ({
  name,
  offset,
  toWall: (instant) => instant + offset(instant),
  toInstant(wall) {
    // No zone is a whole day from UTC, so these two lie on either side of a change that could matter.
    const before = offset(wall - MS_PER_DAY);
    const after = offset(wall + MS_PER_DAY);
    const early = wall - before;
    if (before === after || offset(early) === before) return early;
    const late = wall - after;
    return offset(late) === after ? late : bisect(late, early, before, offset);
  },
});

/** Name of the reader's own zone, whichever it is; no IANA name looks like it. */
export const LOCAL_ZONE = '(local)';

const zones = new Map<string, Zone | undefined>();

function makeZone(name: string): Zone | undefined {
  const fixed = /^(?:Z|GMT|(?:Etc\/)?UTC|([+-])([01]\d|2[0-3])(?::?([0-5]\d))?)$/i.exec(name);
  if (fixed) {
    const [, sign, hours = 0, minutes = 0] = fixed;
    const size = Number(hours) * MS_PER_HOUR + Number(minutes) * MS_PER_MINUTE;
    const offset = sign === '-' ? 0 - size : size;
    return zoneBy(name, () => offset);
  }
  try {
    return zoneBy(name, offsetsOf(name === LOCAL_ZONE ? localClock : clockOf(name)));
  } catch {
    return undefined;
  }
}

/**
 * The zone of an IANA name, in any case, of a fixed offset (`+03:00`, `-0430`, `+03`), or of `LOCAL_ZONE`; undefined for
 * what is none of these.
 * Zones are kept, so asking again is cheap.
 */
export function zoneOf(name: string): Zone | undefined {
  if (!zones.has(name)) {
    // A file full of wrong names must not fill the memory.
    if (zones.size > 2000) zones.clear();
    zones.set(name, makeZone(name));
  }
  return zones.get(name);
}

/** Coordinated universal time, whose wall time is the instant itself. */
export const UTC: Zone = zoneOf('UTC')!;
