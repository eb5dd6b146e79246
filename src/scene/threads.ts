import type { LaneLayout } from '../layout/lane-geometry.js';
import type { TiledLayout } from '../layout/tiled-layout.js';
import type { Viewport } from '../scale/viewport.js';
import type { ChartBase } from './chart.js';
import { THREAD_PX, THREAD_STEP_PX } from './chart-metrics.js';
import type { ThreadMark } from './scene.js';

/** Spans that are shorter at the scale of a level are told well enough by the bin in which they start, px. */
const LEAST_PX = 24;
/** Between two threads on one line, px. */
const GAP_PX = 3;
/** How many of a lane's longest spans are tried. */
const TRIED = 24;
/** They are looked for at each such step of a level, px: from one to the next, a picture finds what the last one found. */
const STEP_PX = 512;

/** The longest spans of a lane that overlap a view. */
export type LongestAt = (lane: number, viewport: Viewport) => readonly number[];

/** Looks for long spans in a stretch somewhat wider than the view, and keeps what it found until the view leaves it. */
export const longestAt = ({ shape }: ChartBase, layout: TiledLayout): LongestAt => {
  const { source } = layout;
  let known = { key: '', lanes: new Map<number, ArrayLike<number>>() };
  return (lane, viewport) => {
    const level = layout.levelOf(viewport.k);
    const k = layout.k0 * 2 ** level;
    const [from, to] = [viewport.toFolded(0), viewport.toFolded(viewport.widthPx)];
    const first = Math.floor((from * k) / STEP_PX);
    const last = Math.floor((to * k) / STEP_PX);
    const key = `${level} ${first} ${last}`;
    if (key !== known.key) known = { key, lanes: new Map() };
    let around = known.lanes.get(lane);
    if (!around) {
      around = source.longestIn(lane, (first * STEP_PX) / k, ((last + 1) * STEP_PX) / k, TRIED, LEAST_PX / k);
      known.lanes.set(lane, around);
    }
    const inView = Array.from(around).filter((event) => shape.starts[event]! < to && shape.ends[event]! > from);
    // Where all that was found lies beside the view, there may be more.
    if (inView.length > 0 || around.length < TRIED) return inView;
    return Array.from(source.longestIn(lane, from, to, TRIED, LEAST_PX / k));
  };
};

/**
 * Long spans without a label, as lines that hang below each lane's baseline, the longest first on the first line that is
 * free. Those in which the whole view lies are among them, so that no stretch of time looks empty that is not.
 */
export const threadsOf = (
  { shape, options }: ChartBase,
  lanes: readonly LaneLayout[],
  viewport: Viewport,
  longest: LongestAt,
  drawn: ReadonlyMap<number, unknown>,
): ThreadMark[] => {
  const threads: ThreadMark[] = [];
  for (const { lane, topPx, heightPx, stripTopPx, stripHeightPx } of lanes) {
    const basePx = stripTopPx + stripHeightPx;
    const lines = Math.max(1, Math.floor((topPx + heightPx - basePx - 2) / THREAD_STEP_PX));
    const taken: [number, number][][] = Array.from({ length: lines }, () => []);
    for (const event of longest(lane, viewport)) {
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
