import { heightOf, type LaneLayout, stackLanes } from './lane-geometry.js';
import type { LayoutInput } from './layout.js';
import type { LaneHeights } from './metrics.js';
import { LOW_LANE, STRIP_LANE } from './tile-metrics.js';

/** Rows are no higher where they have more room than labels, px. */
const AIRY_ROW_PX = 28;
/** Strips are lower where lanes could not have so many rows each. */
const FEW_ROWS = 3;

/**
 * Shares a height among lanes that cannot show everything. Each lane that holds events gets a row, and the rows left go
 * one by one to the lane with the most demand (the square root of its count) per row, by Webster's method; none gets
 * more than `needs`. Where lanes would have few rows, their strips are lower; if even then one row each is too much, they
 * are given it all the same, and the sum exceeds `maxHeightPx`. Lanes that had rows before keep as many, where each is
 * within one of its share and all together are as high. Where no more than `mostRows` are wanted, these are higher
 * instead, up to `AIRY_ROW_PX`.
 */
export function shareHeight(
  counts: readonly number[],
  needs: readonly number[],
  {
    maxHeightPx,
    laneTitles,
    laneRows,
    leastRowPx,
  }: Pick<LayoutInput, 'maxHeightPx' | 'laneTitles' | 'laneRows' | 'leastRowPx'>,
  mostRows = Infinity,
): LaneLayout[] {
  const stack = (heights: LaneHeights, rows: readonly number[]): LaneLayout[] =>
    stackLanes(rows, counts, heights, laneTitles);
  const atMost = (rows: number): number[] => needs.map((need) => Math.min(need, rows));
  const fits = (heights: LaneHeights, rows: number): boolean => heightOf(stack(heights, atMost(rows))) <= maxHeightPx;
  const [strip, low] = [STRIP_LANE, LOW_LANE].map((each) => ({ ...each, rowPx: leastRowPx || each.rowPx })) as [
    LaneHeights,
    LaneHeights,
  ];
  const heights = fits(strip, FEW_ROWS) ? strip : low;
  let rowCounts = atMost(1);
  const room = Math.floor((maxHeightPx - heightOf(stack(heights, rowCounts))) / heights.rowPx);
  for (let left = Math.min(room, mostRows - sumOf(rowCounts)); left > 0; left--) {
    let neediest = -1;
    let most = 0;
    counts.forEach((count, lane) => {
      const demand = rowCounts[lane]! < needs[lane]! ? Math.sqrt(count) / (rowCounts[lane]! + 0.5) : 0;
      if (demand > most) {
        most = demand;
        neediest = lane;
      }
    });
    if (neediest < 0) break;
    rowCounts[neediest]!++;
  }
  if (laneRows && isNear(laneRows, rowCounts, needs)) rowCounts = [...laneRows];
  const sharedPx = heights.rowPx + Math.floor((maxHeightPx - heightOf(stack(heights, rowCounts))) / sumOf(rowCounts));
  const rowPx = mostRows < Infinity ? Math.max(heights.rowPx, Math.min(AIRY_ROW_PX, sharedPx)) : heights.rowPx;
  return stack({ ...heights, rowPx }, rowCounts);
}

/** Sum of numbers. */
export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** Whether lanes may keep the rows that they had. */
const isNear = (former: readonly number[], shared: readonly number[], needs: readonly number[]): boolean =>
  former.length === shared.length &&
  sumOf(former) === sumOf(shared) &&
  former.every((rows, lane) => {
    const need = needs[lane]!;
    return rows >= Math.min(need, 1) && rows <= need && Math.abs(rows - shared[lane]!) <= 1;
  });
