import type { LaneHeights } from './metrics.js';

/** Width of a tile at its own level's scale. */
export const TILE_PX = 1024;
/** How many events of a lane of so many rows may ask for its free room at level 0. */
export const baseCandidates = (rowCount: number): number => 12 * rowCount + 96;
/** How many of them may ask for the free room of a tile. */
export const tileCandidates = (rowCount: number): number => 10 * rowCount + 20;

/** Lanes of one-line rows that count in a strip what has no label. */
export const STRIP_LANE: LaneHeights = { titlePx: 0, rowPx: 17, stripPx: 17, padPx: 6 };
/** The same where strips that high would leave each lane few rows. */
export const LOW_LANE: LaneHeights = { titlePx: 0, rowPx: 17, stripPx: 13, padPx: 4 };
