import type { LaneLayout } from '../layout/lane-geometry.js';
import type { Viewport } from '../scale/viewport.js';
import type { Chart } from './chart.js';
import type { BinMark } from './scene.js';

/** Free room above the highest bin, px. */
const HEAD_PX = 1;
/** A single event is no higher than this, px, and no bin lower than the other. */
const ONE_PX = 5;
const LEAST_PX = 2;
/** How far beyond the view bins have a say in the height of those within, less and less, px. */
const FADE_PX = 240;

/** The bins in view: a whole number of them, from the one at the leading edge to the one at the trailing edge. */
export interface Grid {
  readonly level: number;
  readonly binMs: number;
  readonly first: number;
  readonly count: number;
  /** The stretch that they cover, folded ms. */
  readonly from: number;
  readonly to: number;
}

/** The bins at a viewport; null where every event has its label. */
export const gridOf = ({ layout, strips }: Chart, viewport: Viewport): Grid | null => {
  if (layout.complete) return null;
  const level = layout.levelOf(viewport.k);
  const binMs = strips.binMs(level);
  const first = Math.floor(viewport.toFolded(0) / binMs);
  const last = Math.floor(viewport.toFolded(viewport.widthPx) / binMs);
  return { level, binMs, first, count: last - first + 1, from: first * binMs, to: (last + 1) * binMs };
};

/** The bin of an instant; its edges are `bin * binMs` as they are rounded, which is what events are counted by. */
const binOf = (instant: number, binMs: number): number => {
  const bin = Math.floor(instant / binMs);
  if (instant < bin * binMs) return bin - 1;
  return instant >= (bin + 1) * binMs ? bin + 1 : bin;
};

/**
 * What has no label, counted in a strip on each lane's baseline: a histogram of starts, its heights by square root. The
 * highest bin in view is as high as the strip; one that leaves the view loses its say bit by bit, so that heights glide
 * while panning instead of jumping.
 */
export const stripsOf = (chart: Chart, viewport: Viewport, grid: Grid, labelled: Iterable<number>): BinMark[] => {
  const { table, layout, shape, options, strips } = chart;
  const { level, binMs, first, count } = grid;
  const stepPx = binMs * viewport.k;
  const widthPx = Math.max(1, stepPx - 1);
  const margin = Math.ceil(FADE_PX / stepPx);
  const room = count + 2 * margin;
  const lanes = layout.lanes.length;
  const all = new Uint32Array(lanes * room);
  const unsettled = new Uint32Array(lanes * room);
  const heights = layout.lanes.map((lane) => {
    const counts = { all: rowOf(all, lane.lane, room), unsettled: rowOf(unsettled, lane.lane, room) };
    strips.read(level, lane.lane, first - margin, counts);
    return heightsOf(lane, counts.all, margin);
  });
  for (const event of labelled) {
    const at = binOf(shape.starts[event]!, binMs) - first + margin;
    if (at < 0 || at >= room) continue;
    const index = table.lanes[event]! * room + at;
    all[index]!--;
    if (chart.isUnsettled(event)) unsettled[index]!--;
  }
  const bins: BinMark[] = [];
  for (const lane of layout.lanes) {
    const { unitPx, mostPx } = heights[lane.lane]!;
    const basePx = lane.stripTopPx + lane.stripHeightPx;
    for (let bin = first; bin < first + count; bin++) {
      const index = lane.lane * room + bin - first + margin;
      const held = all[index]!;
      if (held === 0) continue;
      const x = viewport.toPx(bin * binMs);
      const heightPx = Math.max(LEAST_PX, Math.min(mostPx, unitPx * Math.sqrt(held)));
      bins.push({
        lane: lane.lane,
        xPx: options.dir === 'rtl' ? viewport.widthPx - x - widthPx : x,
        widthPx,
        yPx: basePx - heightPx,
        heightPx,
        settledPx: heightPx * (1 - unsettled[index]! / held),
        count: held,
        unsettled: unsettled[index]!,
        from: bin * binMs,
        to: (bin + 1) * binMs,
      });
    }
  }
  return bins;
};

const rowOf = (column: Uint32Array, lane: number, room: number): Uint32Array =>
  column.subarray(lane * room, (lane + 1) * room);

/** Height of a single event in a lane's strip, and of the highest bin. */
const heightsOf = (lane: LaneLayout, counts: Uint32Array, margin: number): { unitPx: number; mostPx: number } => {
  let most = 1;
  for (let i = 0; i < counts.length; i++) {
    const beyond = Math.max(margin - i, i - (counts.length - 1 - margin), 0);
    most = Math.max(most, counts[i]! * (1 - beyond / (margin + 1)));
  }
  const mostPx = Math.max(LEAST_PX, lane.stripHeightPx - HEAD_PX);
  return { unitPx: Math.min(ONE_PX, mostPx / Math.sqrt(most)), mostPx };
};
