import type { LaneHeights } from './metrics.js';

/** Where a lane and its parts stand, in CSS px from the layout's top. */
export interface LaneLayout {
  readonly lane: number;
  readonly topPx: number;
  readonly heightPx: number;
  readonly rowCount: number;
  readonly rowHeightPx: number;
  readonly rowsTopPx: number;
  /** The density strip, on the lane's baseline; 0 high where every event has its label. */
  readonly stripTopPx: number;
  readonly stripHeightPx: number;
  /** How many events the lane holds. */
  readonly count: number;
}

/** Stacks lanes of the given rows. */
export function stackLanes(
  rowCounts: readonly number[],
  counts: readonly number[],
  heights: LaneHeights,
  titles: boolean,
): LaneLayout[] {
  let topPx = 0;
  return rowCounts.map((rowCount, lane) => {
    const rowsTopPx = topPx + (titles ? heights.titlePx : 0);
    const stripTopPx = rowsTopPx + rowCount * heights.rowPx;
    const nextPx = stripTopPx + heights.stripPx + heights.padPx;
    const placed: LaneLayout = {
      lane,
      topPx,
      heightPx: nextPx - topPx,
      rowCount,
      rowHeightPx: heights.rowPx,
      rowsTopPx,
      stripTopPx,
      stripHeightPx: heights.stripPx,
      count: counts[lane]!,
    };
    topPx = nextPx;
    return placed;
  });
}

/** Height of stacked lanes. */
export const heightOf = (lanes: readonly LaneLayout[]): number => {
  const last = lanes.at(-1);
  return last ? last.topPx + last.heightPx : 0;
};
