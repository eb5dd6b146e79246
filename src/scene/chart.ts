import { buildLayout, type Layout } from '../layout/layout.js';
import type { TextMeasurer } from '../layout/measure.js';
import { STATUSES, type Status } from '../model/event-record.js';
import { type EventTable, FLAG } from '../model/event-table.js';
import { Viewport } from '../scale/viewport.js';
import type { Zone } from '../time/zone.js';
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
  readonly table: EventTable;
  readonly options: ChartOptions;
  readonly shape: TimeShape;
  readonly layout: Layout;
  /** Spans by length, the longest first: those that are drawn as threads where they have no label. */
  readonly longest: readonly number[];
  /** The whole domain in sight. */
  readonly home: Viewport;
}

/** Status of an event. */
export const statusOf = (table: EventTable, event: number): Status =>
  STATUSES[table.statuses[event] ?? 0] ?? 'confirmed';

const SPOKEN: ReadonlySet<Status> = new Set(['moved', 'postponed', 'cancelled', 'disputed']);

/** Word in the chip behind an event's headline: only what changes how the headline must be read. */
export const wordOf = ({ statusWord }: Pick<ChartOptions, 'statusWord'>, status: Status): string =>
  SPOKEN.has(status) ? statusWord(status) : '';

/** How many long spans are remembered. */
const MOST_LONG = 512;

/** Bars by length, at most `count`: a threshold that rises as longer ones come keeps this linear. */
const longestBars = ({ placed, starts, ends, flags }: EventTable, count: number): number[] => {
  const length = (event: number): number => (ends[event] ?? 0) - (starts[event] ?? 0);
  const longer = (a: number, b: number): number => length(b) - length(a) || a - b;
  let kept: number[] = [];
  let least = 0;
  for (let event = 0; event < placed; event++) {
    if (!((flags[event] ?? 0) & FLAG.bar) || length(event) <= least) continue;
    kept.push(event);
    if (kept.length < 2 * count) continue;
    kept = kept.sort(longer).slice(0, count);
    least = length(kept[count - 1] ?? event);
  }
  return kept.sort(longer).slice(0, count);
};

/** Bends time and lays out the labels of a table. The costly step: once per data set and size. */
export const buildChart = (table: EventTable, options: ChartOptions): Chart => {
  const { widthPx, maxLanesHeightPx, measure, zone, folds } = options;
  const shape = shapeTime(table, zone, folds);
  const layout = buildLayout({
    count: table.placed,
    lanes: table.groups.length,
    laneTitles: table.groups.length > 1 || table.groups[0]?.id !== '',
    starts: shape.starts,
    ends: shape.ends,
    laneOf: table.lanes,
    importances: table.importances,
    priorities: table.priorities,
    isBar: (event) => ((table.flags[event] ?? 0) & FLAG.bar) !== 0,
    id: (event) => table.id(event),
    title: (event) => table.title(event),
    word: (event) => wordOf(options, statusOf(table, event)),
    measure,
    domain: shape.domain,
    widthPx,
    maxHeightPx: maxLanesHeightPx,
  });
  const longest = layout.complete ? [] : longestBars(table, MOST_LONG);
  return { table, options, shape, layout, longest, home: Viewport.fitting(shape.domain, widthPx, shape.warp) };
};
