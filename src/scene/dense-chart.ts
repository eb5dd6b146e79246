import { runSteps } from '../base/steps.js';
import { type EventSource, laneSteps, sourceOf } from '../layout/event-source.js';
import { keepLanes, keptLanes } from '../layout/kept-lanes.js';
import type { LayoutInput } from '../layout/layout.js';
import { MOST_LABELS, MOST_LANES } from '../layout/metrics.js';
import { sampleSource } from '../layout/sample-source.js';
import { strongest } from '../layout/strongest.js';
import { layoutSteps, TiledLayout } from '../layout/tiled-layout.js';
import { MANY_EVENTS } from '../model/limits.js';
import type { QuickTable } from '../model/quick-table.js';
import { weightOf } from '../model/sample-table.js';
import type { Adorn } from './adorn.js';
import { type Chart, type ChartBase, type ChartOptions, draftChart } from './chart.js';
import { colourMarksOf } from './colour-marks.js';
import type { DensePart } from './dense-part.js';
import { gridOf, stripsOf } from './density.js';
import { doubtMarksOf } from './doubt-marks.js';
import { keptRows, keptShape } from './keep-chart.js';
import { longSpansIn } from './long-spans.js';
import { StripCounts } from './strip-counts.js';
import { longestAt, threadsOf } from './threads.js';
import { shapeTime } from './time-shape.js';

/** With eight folds, which have to make the rest twice as long, the longest is a 16th of the whole. */
const LEAST_FOLD_SHARE = 1 / 16;

/** Whether no gap between events is so long that `autoFolds` could fold it: told at a glance, where that sorts all bounds. */
export const isEvenlyFilled = ({ starts, placed, extent }: QuickTable): boolean => {
  const last = starts[placed - 1]!;
  const longest = (last - starts[0]!) * LEAST_FOLD_SHARE;
  if (!(extent[1] - last < longest)) return false;
  for (let i = 1; i < placed; i++) if (starts[i]! - starts[i - 1]! >= longest) return false;
  return true;
};

/** `others`: the source that counts all events, where the layout's own holds only those that match. */
const densePart = (chart: ChartBase, layout: TiledLayout, others?: EventSource): DensePart => {
  const strips = new StripCounts(layout);
  const whole = others && new StripCounts(layout, others);
  const longest = longestAt(chart, layout);
  const within = (first: number, end: number): DensePart => {
    const lanes = layout.lanes.slice(first, end);
    // A picture of more lanes than are seen at once has as many for each part of them.
    const most = MOST_LABELS * Math.max(1, Math.ceil(lanes.length / MOST_LANES));
    return {
      within,
      labels(viewport) {
        const { from, to } = gridOf(layout, strips, viewport);
        return strongest(layout.labelsIn(from, to, viewport.k, first, end), most, chart.table);
      },
      longSpans: (viewport, shown) => longSpansIn(chart, layout, lanes, viewport, shown, most),
      marks: (viewport, labelled, drawn) => ({
        bins: stripsOf(chart, lanes, { strips, whole }, viewport, gridOf(layout, strips, viewport), labelled),
        threads: threadsOf(chart, lanes, viewport, longest, drawn),
      }),
    };
  };
  return within(0, Infinity);
};

/** What few charts add to their pictures, one after the other. */
const adornOf = (chart: ChartBase): Adorn | null => {
  const [marks, colours] = [doubtMarksOf(chart), colourMarksOf(chart.table)];
  return marks && colours ? (scene, viewport) => colours(marks(scene, viewport), viewport) : (marks ?? colours);
};

/** The events of a table, what was gathered of them being kept for its next chart. Undefined for few, and where time is folded. */
function* sourceSteps(table: QuickTable, input: LayoutInput): Generator<void, EventSource | undefined> {
  if (input.events || input.count < MANY_EVENTS || input.starts.buffer !== table.starts.buffer) return undefined;
  const lanes = keptLanes(table.built) ?? (yield* laneSteps(input));
  keepLanes(table.built, lanes);
  return sourceOf(input, lanes);
}

/**
 * The chart of any table, in steps of some milliseconds. The costly part: once per data set and size. Of a `former` chart
 * of other data what can stay where it is stays.
 */
export function* chartSteps(table: QuickTable, options: ChartOptions, former?: Chart): Generator<void, Chart> {
  const weight = weightOf(table);
  const shape = shapeTime(table, options.zone, weight > 1 || isEvenlyFilled(table) ? 'none' : options.folds);
  const draft = draftChart(table, options, former ? keptShape(former, table, shape) : shape);
  const { finish } = draft;
  if (weight > 1) {
    const source = sampleSource(sourceOf(draft.input, yield* laneSteps(draft.input)), weight);
    const layout = yield* TiledLayout.steps(draft.input, source, []);
    return finish(layout, (chart) => ({ dense: densePart(chart, layout), adorn: null }));
  }
  const input: LayoutInput = former ? { ...draft.input, ...keptRows(former, table) } : draft.input;
  if (options.countsOthers) {
    const whole = { ...input, events: undefined };
    const others = (yield* sourceSteps(table, whole)) ?? sourceOf(whole, yield* laneSteps(whole));
    const layout = yield* TiledLayout.steps(input, sourceOf(input, yield* laneSteps(input)), []);
    return finish(layout, (chart) => ({ dense: densePart(chart, layout, others), adorn: adornOf(chart) }));
  }
  const layout = yield* layoutSteps(input, yield* sourceSteps(table, input));
  return finish(layout, (chart) => ({
    dense: layout instanceof TiledLayout ? densePart(chart, layout) : null,
    adorn: adornOf(chart),
  }));
}

/** The chart of any table, at once. */
export const buildChart = (table: QuickTable, options: ChartOptions): Chart => runSteps(chartSteps(table, options));
