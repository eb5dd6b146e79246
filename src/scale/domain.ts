import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '../time/civil.js';
import type { Granularity } from '../time/span.js';
import { UTC, type Zone } from '../time/zone.js';
import { MS_PER_MONTH, MS_PER_YEAR, snap } from './snap.js';
import type { Warp } from './warp.js';

/** Lengths of the units to which dates are stated; those not named lie between month and year. */
const GRAIN_MS: Partial<Record<Granularity, number>> = {
  millisecond: 1,
  second: 1000,
  minute: MS_PER_MINUTE,
  hour: MS_PER_HOUR,
  day: MS_PER_DAY,
  month: MS_PER_MONTH,
  year: MS_PER_YEAR,
  decade: 10 * MS_PER_YEAR,
  century: 100 * MS_PER_YEAR,
  millennium: 1000 * MS_PER_YEAR,
};

/** What a domain's margins go by. */
export interface DomainOptions {
  /** Zone of the axis; default UTC. */
  readonly zone?: Zone;
  /** The finest unit to which an event of the data is stated; default the day for data of one instant, else ignored. */
  readonly granularity?: Granularity;
}

/**
 * The folded stretch to show for data that reach from one instant to another: a hundredth more before, a 45th after (to
 * a whole unit where that is about one, in the zone). Days and longer units get at least seven of theirs to stand in, a
 * single moment a dozen of its unit on either side.
 */
export const domainOf = (
  extent: readonly [number, number],
  warp: Warp,
  { zone = UTC, granularity }: DomainOptions = {},
): [number, number] => {
  const start = warp.toFolded(extent[0]);
  const end = warp.toFolded(extent[1]);
  const length = end - start;
  const grain = granularity || !(length > 0) ? (GRAIN_MS[granularity ?? 'day'] ?? MS_PER_YEAR / 4) : 0;
  const least = grain >= MS_PER_DAY ? 7 * grain : length <= grain ? 25 * grain : 0;
  if (length < least) {
    const pad = (least - length) / 2;
    const room = Math.min(pad, grain);
    return [
      warp.toFolded(snap(warp.toInstant(start - pad), room, zone)),
      warp.toFolded(snap(warp.toInstant(end + pad), room, zone)),
    ];
  }
  return [start - length / 100, warp.toFolded(snap(warp.toInstant(end + length / 45), length / 45, zone))];
};
