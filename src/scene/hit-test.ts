import type { BinMark, Scene } from './scene.js';

/** What is at a point of the picture. */
export type Hit = { readonly kind: 'event'; readonly event: number } | { readonly kind: 'bin'; readonly bin: BinMark };

/** Marks are hit this far beyond their rim: targets of 24 px for fingers, px. */
const SLACK_PX = 7;

/** The mark at a point of the scene, the nearest where several are in reach; null where there is nothing. */
export const hitTest = (scene: Scene, xPx: number, yPx: number): Hit | null => {
  let event = -1;
  let least = Infinity;
  for (const dot of scene.dots) {
    const distance = Math.hypot(dot.xPx - xPx, dot.yPx - yPx);
    if (distance <= dot.radiusPx + SLACK_PX && distance < least) {
      least = distance;
      event = dot.event;
    }
  }
  if (event >= 0) return { kind: 'event', event };
  const bar = scene.bars.find(
    (mark) => xPx >= mark.xPx && xPx <= mark.xPx + mark.widthPx && yPx >= mark.yPx && yPx <= mark.yPx + mark.heightPx,
  );
  if (bar) return { kind: 'event', event: bar.event };
  const lane = scene.lanes.find(({ topPx, heightPx }) => yPx >= topPx && yPx < topPx + heightPx);
  if (!lane || yPx < lane.baselinePx - 18) return null;
  let bin: BinMark | null = null;
  least = SLACK_PX;
  for (const mark of scene.bins) {
    const distance = Math.max(mark.xPx - xPx, xPx - mark.xPx - mark.widthPx, 0);
    if (mark.lane === lane.lane && distance < least) {
      least = distance;
      bin = mark;
    }
  }
  return bin && { kind: 'bin', bin };
};
