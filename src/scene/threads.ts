import type { TiledLayout } from '../layout/tiled-layout.js';
import type { Viewport } from '../scale/viewport.js';
import type { ChartBase } from './chart.js';
import { THREAD_PX, THREAD_STEP_PX } from './chart-metrics.js';
import type { ThreadMark } from './scene.js';

/** Shorter spans are told well enough by the bin in which they start, px. */
const LEAST_PX = 24;
/** Between two threads on one line, px. */
const GAP_PX = 3;
/** How many of a lane's longest spans are tried. */
const TRIED = 16;

/**
 * Long spans without a label, as lines that hang below each lane's baseline, the longest first on the first line that is
 * free. Those in which the whole view lies are among them, so that no stretch of time looks empty that is not.
 */
export const threadsOf = (
  { shape, options }: ChartBase,
  layout: TiledLayout,
  viewport: Viewport,
  drawn: ReadonlyMap<number, unknown>,
): ThreadMark[] => {
  const from = viewport.toFolded(0);
  const to = viewport.toFolded(viewport.widthPx);
  const threads: ThreadMark[] = [];
  for (const { lane, topPx, heightPx, stripTopPx, stripHeightPx } of layout.lanes) {
    const basePx = stripTopPx + stripHeightPx;
    const lines = Math.max(1, Math.floor((topPx + heightPx - basePx - 2) / THREAD_STEP_PX));
    const taken: [number, number][][] = Array.from({ length: lines }, () => []);
    const spans = layout.source.longestIn(lane, from, to, TRIED, LEAST_PX / viewport.k);
    for (let i = 0; i < spans.length; i++) {
      const event = spans[i]!;
      if (drawn.has(event)) continue;
      const left = Math.max(-2, viewport.toPx(shape.starts[event]!));
      const right = Math.min(viewport.widthPx + 2, viewport.toPx(shape.ends[event]!));
      const line = taken.findIndex((spots) => spots.every(([a, b]) => right + GAP_PX <= a || left >= b + GAP_PX));
      if (line < 0) continue;
      taken[line]!.push([left, right]);
      const widthPx = Math.max(1, right - left);
      threads.push({
        event,
        lane,
        xPx: options.dir === 'rtl' ? viewport.widthPx - left - widthPx : left,
        yPx: basePx + 2 + line * THREAD_STEP_PX,
        widthPx,
        heightPx: THREAD_PX,
      });
    }
  }
  return threads;
};
