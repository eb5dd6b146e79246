import { type Layout, layoutSteps } from '../layout/layout.js';
import type { TextMeasurer } from '../layout/measure.js';
import { runSteps } from '../base/steps.js';
import { STATUSES, type Status } from '../model/event-record.js';
import { FLAG } from '../model/flag.js';
import type { QuickTable } from '../model/quick-table.js';
import { Viewport } from '../scale/viewport.js';
import type { Zone } from '../time/zone.js';
import { StripCounts } from './strip-counts.js';
import { shapeTime, type TimeShape } from './time-shape.js';

/** What a chart is made for. Lengths in CSS px. */
export interface ChartOptions {
  readonly widthPx: number;
  /** Height that the lanes may take before labels are left out. */
  readonly maxLanesHeightPx: number;
  readonly measure: TextMeasurer;
  readonly zone: Zone;
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly folds: 'auto' | 'none';
  /** Word of a status that is written behind the headline; '' for none. */
  statusWord(status: Status): string;
  /** Epoch ms of the now line; none without it. */
  readonly now?: number;
}

/** What does not change while a reader moves about: time bent, labels laid out. */
export interface Chart {
  readonly table: QuickTable;
  readonly options: ChartOptions;
  readonly shape: TimeShape;
  readonly layout: Layout;
  /** Counts of what starts where, kept from frame to frame. */
  readonly strips: StripCounts;
  /** True for an event that may not be, or not be so: reported, planned, disputed, moved, postponed, cancelled. */
  isUnsettled(event: number): boolean;
  /** The whole domain in sight. */
  readonly home: Viewport;
}

/** Status of an event. */
export const statusOf = (table: QuickTable, event: number): Status =>
  STATUSES[table.statuses[event] ?? 0] ?? 'confirmed';

const SPOKEN: ReadonlySet<Status> = new Set(['moved', 'postponed', 'cancelled', 'disputed']);

/** Word in the chip behind an event's headline: only what changes how the headline must be read. */
export const wordOf = ({ statusWord }: Pick<ChartOptions, 'statusWord'>, status: Status): string =>
  SPOKEN.has(status) ? statusWord(status) : '';

/** Statuses of what is so, or was: everything else may not be, or not be so. */
const SETTLED: ReadonlySet<Status> = new Set(['confirmed', 'ongoing']);
const UNSETTLED = STATUSES.map((status) => !SETTLED.has(status));
const UNSETTLED_INDEXES = [...UNSETTLED.keys()].filter((status) => UNSETTLED[status]);

/**
 * Bends time and lays out the labels of a table, in steps of some milliseconds. The costly part: once per data set and
 * size.
 */
export function* chartSteps(table: QuickTable, options: ChartOptions): Generator<void, Chart> {
  const { widthPx, maxLanesHeightPx, measure, zone, folds } = options;
  const shape = shapeTime(table, zone, folds);
  const { flags, statuses } = table;
  const isUnsettled = (event: number): boolean => UNSETTLED[statuses[event]!]!;
  const layout = yield* layoutSteps({
    count: table.placed,
    lanes: table.groups.length,
    laneTitles: table.groups.length > 1 || table.groups[0]?.id !== '',
    starts: shape.starts,
    ends: shape.ends,
    laneOf: table.lanes,
    importances: table.importances,
    priorities: table.priorities,
    isBar: (event) => (flags[event]! & FLAG.bar) !== 0,
    ...(UNSETTLED_INDEXES.some((status) => statuses.includes(status)) ? { isUnsettled } : {}),
    id: (event) => table.id(event),
    title: (event) => table.title(event),
    word: (event) => wordOf(options, statusOf(table, event)),
    measure,
    domain: shape.domain,
    widthPx,
    maxHeightPx: maxLanesHeightPx,
  });
  const strips = new StripCounts(layout);
  const home = Viewport.fitting(shape.domain, widthPx, shape.warp);
  return { table, options, shape, layout, strips, isUnsettled, home };
}

/** Bends time and lays out the labels of a table, at once. */
export const buildChart = (table: QuickTable, options: ChartOptions): Chart => runSteps(chartSteps(table, options));
