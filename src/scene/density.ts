import type { LaneLayout } from '../layout/lane-geometry.js';
import type { TiledLayout } from '../layout/tiled-layout.js';
import type { Viewport } from '../scale/viewport.js';
import type { ChartBase } from './chart.js';
import type { BinMark } from './scene.js';
import type { StripCounts } from './strip-counts.js';

/** Free room above the highest bin, px. */
const HEAD_PX = 1;
/** A single event is no higher than this, px, and no bin lower than the other. */
const ONE_PX = 5;
const LEAST_PX = 2;
/** The usual bin is to have this share of the strip's height, if need be by flattening: at most to the power of the other. */
const USUAL_SHARE = 0.3;
const FLATTEST = 0.3;
/** Heights of bins of fewer are kept. */
const FEW = 33;
/** How far beyond the view bins have a say in the height of those within, less and less, px. */
const FADE_PX = 240;

/** Who counts what: the events of the layout, and all of them where those are only the ones that match a filter. */
export interface StripSources {
  readonly strips: StripCounts;
  readonly whole?: StripCounts | undefined;
}

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

/** The bins at a viewport. */
export const gridOf = (layout: TiledLayout, strips: StripCounts, viewport: Viewport): Grid => {
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
 * What has no label, counted in a strip on each lane's baseline: a histogram of starts. Heights are in proportion, and
 * flattened by a power of the count where a few high bins would press all others to the ground. What is in view decides;
 * a bin that leaves the view loses its say bit by bit, so that heights glide while panning instead of jumping.
 */
export const stripsOf = (
  chart: ChartBase,
  lanes: readonly LaneLayout[],
  { strips, whole = strips }: StripSources,
  viewport: Viewport,
  grid: Grid,
  labelled: Iterable<number>,
): BinMark[] => {
  const { table, shape, options } = chart;
  const { level, binMs, first, count } = grid;
  const stepPx = binMs * viewport.k;
  const widthPx = Math.max(1, stepPx - 1);
  const margin = Math.ceil(FADE_PX / stepPx);
  const room = count + 2 * margin;
  const size = lanes.length * room;
  const all = new Uint32Array(size);
  const unsettled = new Uint32Array(size);
  const matching = whole === strips ? all : new Uint32Array(size);
  whole.read(lanes, level, first - margin, room, { all, unsettled });
  if (matching !== all) strips.read(lanes, level, first - margin, room, { all: matching, unsettled });
  const scales = lanes.map((lane, i) => scaleOf(lane, all.subarray(i * room, (i + 1) * room), margin));
  const firstLane = lanes[0]?.lane ?? 0;
  for (const event of labelled) {
    const at = binOf(shape.starts[event]!, binMs) - first + margin;
    const index = (table.lanes[event]! - firstLane) * room + at;
    if (at < 0 || at >= room || index < 0 || index >= size) continue;
    all[index]!--;
    if (matching !== all) matching[index]!--;
    if (chart.isUnsettled(event)) unsettled[index]!--;
  }
  const bins: BinMark[] = [];
  for (const [i, lane] of lanes.entries()) {
    const scale = scales[i]!;
    // Nearly all bins of a view in depth hold a few.
    const few: number[] = [];
    const basePx = lane.stripTopPx + lane.stripHeightPx;
    for (let bin = first; bin < first + count; bin++) {
      const index = i * room + bin - first + margin;
      const held = all[index]!;
      if (held === 0) continue;
      const x = viewport.toPx(bin * binMs);
      const heightPx = few[held] ?? heightPxOf(held, scale);
      if (held < FEW) few[held] = heightPx;
      bins.push({
        lane: lane.lane,
        xPx: options.dir === 'rtl' ? viewport.widthPx - x - widthPx : x,
        widthPx,
        yPx: basePx - heightPx,
        heightPx,
        // The part first, as that is never above 1: no settled part is higher than its bin.
        settledPx: heightPx * ((matching[index]! - unsettled[index]!) / held),
        dimmedPx: heightPx * (1 - matching[index]! / held),
        count: held,
        matching: matching[index]!,
        unsettled: unsettled[index]!,
        from: bin * binMs,
        to: (bin + 1) * binMs,
      });
    }
  }
  return bins;
};

interface Scale {
  /** The count whose bin is `mostPx` high. */
  readonly most: number;
  readonly power: number;
  readonly mostPx: number;
}

const heightPxOf = (held: number, { most, power, mostPx }: Scale): number =>
  Math.max(LEAST_PX, mostPx * Math.min(1, (held / most) ** power));

/** How high the bins of a lane are: `margin` of the counts on either side lie beyond the view. */
const scaleOf = (lane: LaneLayout, counts: Uint32Array, margin: number): Scale => {
  let [most, sum, weights] = [1, 0, 0];
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    if (count === 0) continue;
    const beyond = Math.max(margin - i, i - (counts.length - 1 - margin), 0);
    const weight = 1 - beyond / (margin + 1);
    most = Math.max(most, count * weight);
    sum += count * weight;
    weights += weight;
  }
  const mostPx = Math.max(LEAST_PX, lane.stripHeightPx - HEAD_PX);
  const usual = weights > 0 ? sum / weights / most : 1;
  const power = usual < USUAL_SHARE ? Math.max(FLATTEST, Math.log(USUAL_SHARE) / Math.log(usual)) : 1;
  return { most: Math.max(most, (mostPx / ONE_PX) ** (1 / power)), power, mostPx };
};
