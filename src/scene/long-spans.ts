import type { LaneLayout } from '../layout/lane-geometry.js';
import type { PlacedLabel } from '../layout/placed-label.js';
import type { TiledLayout } from '../layout/tiled-layout.js';
import type { Viewport } from '../scale/viewport.js';
import type { ChartBase } from './chart.js';

/**
 * Labels for the longest spans of those of some lanes that have no label in view: what goes on there began long before, or
 * is too long to have asked for a label. They share what a picture of `most` labels has room for, and have a row each, since
 * such labels slide along their bars. Follows from the viewport alone.
 */
export const longSpansIn = (
  { table }: ChartBase,
  layout: TiledLayout,
  lanes: readonly LaneLayout[],
  viewport: Viewport,
  shown: readonly PlacedLabel[],
  most: number,
): PlacedLabel[] => {
  const labelled = new Set(shown.map(({ lane }) => lane));
  const labels: PlacedLabel[] = [];
  let left = lanes.length - labelled.size;
  for (const { lane, rowCount } of lanes) {
    if (labelled.has(lane)) continue;
    const room = most - shown.length - labels.length;
    const count = Math.min(rowCount, room, Math.max(1, Math.floor(room / left--)));
    const spans = layout.source.longestIn(lane, viewport.toFolded(0), viewport.toFolded(viewport.widthPx), count, 0);
    const taken = new Set<number>();
    for (let i = 0; i < spans.length; i++) {
      const event = spans[i]!;
      // A row of its own liking, so that it keeps it when another one comes or goes.
      let row = table.priorities[event]! % rowCount;
      while (taken.has(row)) row = (row + 1) % rowCount;
      taken.add(row);
      labels.push({ ...layout.placeOne(event, false), row });
    }
  }
  return labels;
};
