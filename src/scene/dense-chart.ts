import { runSteps } from '../base/steps.js';
import { layoutSteps, TiledLayout } from '../layout/tiled-layout.js';
import type { QuickTable } from '../model/quick-table.js';
import { type Chart, type ChartBase, type ChartOptions, draftChart } from './chart.js';
import type { DensePart } from './dense-part.js';
import { gridOf, stripsOf } from './density.js';
import { longSpansIn } from './long-spans.js';
import { StripCounts } from './strip-counts.js';
import { longestAt, threadsOf } from './threads.js';

const densePart = (chart: ChartBase, layout: TiledLayout): DensePart => {
  const strips = new StripCounts(layout);
  const longest = longestAt(chart, layout);
  return {
    labels(viewport) {
      const { from, to } = gridOf(layout, strips, viewport);
      return layout.labelsIn(from, to, viewport.k);
    },
    longSpans: (viewport, shown) => longSpansIn(chart, layout, viewport, shown),
    marks: (viewport, labelled, drawn) => ({
      bins: stripsOf(chart, strips, viewport, gridOf(layout, strips, viewport), labelled),
      threads: threadsOf(chart, layout.lanes, viewport, longest, drawn),
    }),
  };
};

/** The chart of any table, in steps of some milliseconds. The costly part: once per data set and size. */
export function* chartSteps(table: QuickTable, options: ChartOptions): Generator<void, Chart> {
  const { input, finish } = draftChart(table, options);
  const layout = yield* layoutSteps(input);
  return finish(layout, layout instanceof TiledLayout ? (chart) => densePart(chart, layout) : undefined);
}

/** The chart of any table, at once. */
export const buildChart = (table: QuickTable, options: ChartOptions): Chart => runSteps(chartSteps(table, options));
