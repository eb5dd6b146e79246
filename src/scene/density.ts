import type { Viewport } from '../scale/viewport.js';
import type { Chart } from './chart.js';
import type { BinMark, ThreadMark } from './scene.js';

/** Width of a bin at the scale of a level; between two levels it grows to twice that, px. */
const BIN_PX = 4;
/** Most threads drawn in one picture: the longest. */
const MOST_THREADS = 64;

/**
 * What has no label: counted in a strip on its lane's baseline, and long spans as threads. Bins stand on a grid of
 * folded time, not of the screen, so that panning moves them as they are.
 */
export const densityOf = (
  chart: Chart,
  viewport: Viewport,
  drawn: ReadonlyMap<number, unknown>,
): { bins: BinMark[]; threads: ThreadMark[] } => {
  const { table, layout, shape, options } = chart;
  if (layout.complete) return { bins: [], threads: [] };
  const mirrored = options.dir === 'rtl';
  const level = layout.levelOf(viewport.k);
  const stepMs = BIN_PX / (layout.k0 * 2 ** level);
  const widthPx = stepMs * viewport.k;
  const first = Math.floor(viewport.toFolded(0) / stepMs);
  const last = Math.floor(viewport.toFolded(viewport.widthPx) / stepMs);
  const bins: BinMark[] = [];
  const labelled = new Map<string, number>();
  for (const event of drawn.keys()) {
    const key = `${table.lanes[event]} ${Math.floor((shape.starts[event] ?? 0) / stepMs)}`;
    labelled.set(key, (labelled.get(key) ?? 0) + 1);
  }
  for (const lane of layout.lanes) {
    const inLane: { bin: number; count: number }[] = [];
    let most = 1;
    for (let bin = first; bin <= last; bin++) {
      const all = layout.countIn(lane.lane, bin * stepMs, (bin + 1) * stepMs);
      const count = all && all - (labelled.get(`${lane.lane} ${bin}`) ?? 0);
      if (count <= 0) continue;
      inLane.push({ bin, count });
      most = Math.max(most, count);
    }
    const unit = Math.min(4, (lane.stripHeightPx - 2) / Math.sqrt(most));
    for (const { bin, count } of inLane) {
      const x = viewport.toPx(bin * stepMs);
      const heightPx = Math.max(2, Math.min(lane.stripHeightPx - 2, unit * Math.sqrt(count)));
      bins.push({
        lane: lane.lane,
        xPx: mirrored ? viewport.widthPx - x - widthPx : x,
        widthPx: Math.max(1, widthPx - 1),
        yPx: lane.stripTopPx + lane.stripHeightPx - heightPx,
        heightPx,
        count,
        from: bin * stepMs,
        to: (bin + 1) * stepMs,
      });
    }
  }
  return { bins, threads: threadsOf(chart, viewport, drawn) };
};

const threadsOf = (chart: Chart, viewport: Viewport, drawn: ReadonlyMap<number, unknown>): ThreadMark[] => {
  const { table, layout, shape, options } = chart;
  const from = viewport.toFolded(0);
  const to = viewport.toFolded(viewport.widthPx);
  const threads: ThreadMark[] = [];
  for (const event of chart.longest) {
    if (threads.length === MOST_THREADS) break;
    const start = shape.starts[event] ?? 0;
    const end = shape.ends[event] ?? 0;
    const lane = layout.lanes[table.lanes[event] ?? 0];
    if (!lane || start > to || end < from || drawn.has(event)) continue;
    const left = Math.max(-2, viewport.toPx(start));
    const right = Math.min(viewport.widthPx + 2, viewport.toPx(end));
    threads.push({
      event,
      lane: lane.lane,
      xPx: options.dir === 'rtl' ? viewport.widthPx - right : left,
      yPx: lane.stripTopPx + lane.stripHeightPx - 2,
      widthPx: Math.max(2, right - left),
    });
  }
  return threads;
};
