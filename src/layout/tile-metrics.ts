import { type LaneHeights, MOST_LABELS } from './metrics.js';

/** Width of a tile at its own level's scale. */
export const TILE_PX = 1024;
/** How many events of a lane of so many rows may ask for its free room at level 0. */
export const baseCandidates = (rowCount: number): number => 12 * rowCount + 96;
/** How many of them may ask for the free room of a tile. */
export const tileCandidates = (rowCount: number): number => 10 * rowCount + 20;
/**
 * How many labels level 0 has at most, where lanes have rows to spare: fewer than a picture may have, as events come in bursts,
 * which fill the levels below.
 */
export const BASE_LABELS = 125;
/** How far labels of usual titles and bars reach into a view, px. */
const USUAL_PX = 600;
/**
 * How many labels a tile of a lane of `rowCount` rows may have, of `rows` in all lanes: so many that a view where all tiles
 * are full has `MOST_LABELS`.
 */
export const tileLabels = (rowCount: number, rows: number, widthPx: number): number =>
  Math.ceil((rowCount / rows) * MOST_LABELS * (TILE_PX / (widthPx + USUAL_PX)));

/** Lanes of one-line rows that count in a strip what has no label. */
export const STRIP_LANE: LaneHeights = { titlePx: 0, rowPx: 17, stripPx: 17, padPx: 6 };
/** The same where strips that high would leave each lane few rows. */
export const LOW_LANE: LaneHeights = { titlePx: 0, rowPx: 17, stripPx: 13, padPx: 4 };
