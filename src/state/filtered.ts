import type { TimelineState } from './timeline-state.js';

/** Why events do not match what was asked, by index: anything but 0; undefined where nothing is asked, or not worked out yet. */
export const missesIn = ({ filter, table }: TimelineState): Uint8Array | undefined =>
  filter?.table === table ? filter.result.misses : undefined;

/** The same where those are left out. */
export const hiddenIn = (state: TimelineState): Uint8Array | undefined =>
  state.filter?.hides ? missesIn(state) : undefined;

/** The event before (−1) or after (1) another one in time, but for those left out; −1 where there is none. */
export const neighbourOf = (
  { table }: TimelineState,
  event: number,
  step: 1 | -1,
  misses: Uint8Array | undefined,
): number => {
  let index = event + step;
  while (index >= 0 && index < table.length && misses?.[index]) index += step;
  return index < table.length ? Math.max(-1, index) : -1;
};
