import { pause } from '../../base/pause.js';
import { spreadSteps } from '../../base/spread-steps.js';
import type { QuickTable } from '../../model/quick-table.js';
import type { Chart, ChartOptions } from '../../scene/chart.js';
import { buildChart, chartSteps } from '../../scene/dense-chart.js';

export { paintStrips } from '../../painters/canvas-strips.js';

/** From so many events on a chart is laid out in stretches with pauses. */
const MANY = 20_000;

/**
 * Lays out a chart in which not every event may have room. Large ones leave the page its turns; undefined where `ended`
 * said so in one of them.
 */
export const layOut = async (
  table: QuickTable,
  options: ChartOptions,
  ended: () => boolean,
): Promise<Chart | undefined> =>
  table.placed < MANY
    ? buildChart(table, options)
    : spreadSteps(chartSteps(table, options), { pause, now: () => performance.now(), ended });
