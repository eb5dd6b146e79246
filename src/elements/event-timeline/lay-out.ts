import { pause } from '../../base/pause.js';
import { spreadSteps } from '../../base/spread-steps.js';
import { runSteps } from '../../base/steps.js';
import type { ReadResult } from '../../formats/format.js';
import { MOST_LANES } from '../../layout/metrics.js';
import { colourKeys } from '../../model/colour-of.js';
import { readDense } from '../../model/dense-table.js';
import { MANY_EVENTS } from '../../model/limits.js';
import type { QuickTable } from '../../model/quick-table.js';
import { weightOf } from '../../model/sample-table.js';
import type { TableOptions } from '../../model/table-options.js';
import { type Chart, type ChartOptions, needsAxis } from '../../scene/chart.js';
import { chartSteps } from '../../scene/dense-chart.js';
import { withLanes } from '../../scene/with-lanes.js';
import { COLOURS } from '../shared/lane-colours.styles.js';
import type { LaneHost } from './lane-sight.js';
import type { MadeTable } from './made-table.js';

export { paintRare } from '../../painters/canvas-rare.js';

let calendars: typeof import('../../scale/calendar-axis.js') | undefined;

let sights: typeof import('./lane-sight.js') | undefined;

/** Where the data say what colours lanes or other keys have, they have them; what is no colour changes nothing. */
const setColours = (base: HTMLElement, table: QuickTable): void => {
  const keys = colourKeys(table);
  for (let i = 0; i < COLOURS; i++) {
    const colour = keys[i]?.color;
    const value = colour && CSS.supports('color', colour) ? colour : '';
    // For what is drawn here, and for the elements within.
    base.style.setProperty(`--_lane-${i}`, value);
    base.style.setProperty(`--timeline-lane-${i + 1}`, value);
  }
};

/** Gives a chart to its page: the colours that the data say, and where lanes are many, those in sight. */
export const dress = (presenter: LaneHost, chart: Chart): Chart => {
  setColours(presenter.base, chart.table);
  return sights?.inSight(presenter, chart) ?? chart;
};

/** Shows all lanes of a chart, also those that are not in sight: on paper there is no scrolling. */
export const showAllLanes = (view: LaneHost['view']): void => {
  if (view.chart?.sight) view.show(withLanes(view.chart));
};

/** The table of some hundreds or thousands of events with which nothing can be wrong; undefined for all others. */
export const makeDense = ({ timeline, problems }: ReadResult, options: TableOptions): MadeTable | undefined => {
  const table = readDense(timeline, options);
  return table?.isWhole ? { table, problems } : undefined;
};

/** The options with what the axis is made of, where it is another than usual: loaded only then. */
const completed = async (table: QuickTable, options: ChartOptions): Promise<ChartOptions> => {
  if (!needsAxis(table, options)) return options;
  // Waited for once: paper waits for no more than microtasks.
  calendars ??= await import('../../scale/calendar-axis.js');
  const { calendarAxis } = calendars;
  const { calendar = '', zone, locale, measure } = options;
  return { ...options, axis: calendarAxis(calendar, zone, locale, (text, strong) => measure.axis(text, strong)) };
};

/**
 * Lays out a chart in which not every event may have room, or one that comes after a `former` one of other data. Large
 * ones leave the page its turns, and so do samples of those, with which a page begins; undefined where `ended` said so.
 */
export const layOut = async (
  table: QuickTable,
  given: ChartOptions,
  ended: () => boolean,
  former?: Chart,
): Promise<Chart | undefined> => {
  const options = await completed(table, given);
  if (table.groups.length > MOST_LANES) sights ??= await import('./lane-sight.js');
  if (ended()) return undefined;
  const steps = chartSteps(table, options, former);
  return table.placed < MANY_EVENTS && weightOf(table) === 1
    ? runSteps(steps)
    : spreadSteps(steps, { pause, now: () => performance.now(), ended });
};
