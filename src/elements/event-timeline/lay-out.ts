import { pause } from '../../base/pause.js';
import { spreadSteps } from '../../base/spread-steps.js';
import type { QuickTable } from '../../model/quick-table.js';
import { type Chart, type ChartOptions, needsAxis } from '../../scene/chart.js';
import { buildChart, chartSteps } from '../../scene/dense-chart.js';

export { paintRare } from '../../painters/canvas-rare.js';

/** From so many events on a chart is laid out in stretches with pauses. */
const MANY = 20_000;

/** The options with what the axis is made of, where it is another than usual: loaded only then. */
const completed = async (table: QuickTable, options: ChartOptions): Promise<ChartOptions> => {
  if (!needsAxis(table, options)) return options;
  const { calendarAxis } = await import('../../scale/calendar-axis.js');
  const { calendar = '', zone, locale, measure } = options;
  return { ...options, axis: calendarAxis(calendar, zone, locale, (text, strong) => measure.axis(text, strong)) };
};

/**
 * Lays out a chart in which not every event may have room. Large ones leave the page its turns; undefined where `ended`
 * said so in one of them.
 */
export const layOut = async (
  table: QuickTable,
  given: ChartOptions,
  ended: () => boolean,
): Promise<Chart | undefined> => {
  const options = await completed(table, given);
  if (ended()) return undefined;
  return table.placed < MANY
    ? buildChart(table, options)
    : spreadSteps(chartSteps(table, options), { pause, now: () => performance.now(), ended });
};
