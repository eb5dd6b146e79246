import { MS_PER_DAY } from '../time/civil.js';
import type { Granularity } from '../time/span.js';
import { UNIT_MS } from '../time/unit-ms.js';
import { UTC, type Zone } from '../time/zone.js';
import { snap } from './snap.js';
import type { Warp } from './warp.js';

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
  const snapped = (folded: number, roomMs: number): number => warp.toFolded(snap(warp.toInstant(folded), roomMs, zone));
  const grain = granularity || !(length > 0) ? UNIT_MS[granularity ?? 'day'] : 0;
  const least = grain >= MS_PER_DAY ? 7 * grain : length <= grain ? 25 * grain : 0;
  if (length < least) {
    const pad = (least - length) / 2;
    const room = Math.min(pad, grain);
    return [snapped(start - pad, room), snapped(end + pad, room)];
  }
  return [start - length / 100, snapped(end + length / 45, length / 45)];
};
