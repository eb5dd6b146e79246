import type { LaneArrays } from './lane-index.js';

const kept = new WeakMap<object, readonly LaneArrays[]>();

/** Keeps what was gathered of the lanes of a table, which is the same for charts of any size. `built` is what the table was made of. */
export const keepLanes = (built: object, lanes: readonly LaneArrays[]): void => {
  kept.set(built, lanes);
};

/** What was gathered before. */
export const keptLanes = (built: object): readonly LaneArrays[] | undefined => kept.get(built);
