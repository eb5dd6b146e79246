import { type Attempt, type Layout, type LayoutInput, layoutWhole } from '../layout/layout.js';
import type { TextMeasurer } from '../layout/measure.js';
import { MOST_LABELS, MOST_LANES } from '../layout/metrics.js';
import { type EventRecord, STATUSES, type Status } from '../model/event-record.js';
import { FLAG } from '../model/flag.js';
import type { QuickTable } from '../model/quick-table.js';
import { UNSETTLED } from '../model/status.js';
import { isPlainEnglish } from '../scale/axis-words.js';
import type { CalendarAxis } from '../scale/calendar-axis.js';
import { Viewport } from '../scale/viewport.js';
import type { Zone } from '../time/zone.js';
import type { Adorn } from './adorn.js';
import type { DensePart } from './dense-part.js';
import { shapeTime, type TimeShape } from './time-shape.js';

/** Makes an event's headline from its record and its title; a method, so that one for events with more fields counts. */
export type Headline = { of(event: EventRecord, title: string): string | undefined }['of'];

/** What a chart is made for. Lengths in CSS px. */
export interface ChartOptions {
  readonly widthPx: number;
  /** Height that the lanes may take before labels are left out. */
  readonly maxLanesHeightPx: number;
  /** Rows are at least so high, for fingers. */
  readonly leastRowPx?: number;
  readonly measure: TextMeasurer;
  readonly zone: Zone;
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly folds: 'auto' | 'none';
  /** Another headline than an event's title; undefined or '' for that. */
  readonly label?: Headline | null;
  /** Word of a status that is written behind the headline; '' for none. */
  statusWord(status: Status): string;
  /** Epoch ms of the now line; none without it. */
  readonly now?: number;
  /** How wide doubt is drawn around an approximate date, as a multiple of the unit in doubt; default 1. Drawing only. */
  readonly halo?: number;
  /** The events that take part, ascending; all of them without it. */
  readonly events?: Uint32Array | null;
  /** The other events are counted in strips all the same, where not every event has room. */
  readonly countsOthers?: boolean;
  /** One or two calendars (Unicode names, a space between); Gregorian without. */
  readonly calendar?: string;
  /** What the axis is made of in these, or in deep time: by `calendarAxis`, where `needsAxis`. */
  readonly axis?: CalendarAxis;
}

/** What does not change while a reader moves about: time bent, labels laid out. */
export interface ChartBase {
  readonly table: QuickTable;
  readonly options: ChartOptions;
  readonly shape: TimeShape;
  readonly layout: Layout;
  /** Whether any event has a time of day, so that readers are to be told whose clock the axis shows. */
  readonly isTimed: boolean;
  /** The name of that clock; '' without one, and until it is known: the words of zones come after a first picture. */
  readonly zoneLabel: string;
  /** True for an event that may not be, or not be so: reported, planned, disputed, moved, postponed, cancelled. */
  isUnsettled(event: number): boolean;
  /** The whole domain in sight. */
  readonly home: Viewport;
}

/** A chart, and what it draws where not every event has a label (null where all have one). */
export interface Chart extends ChartBase, ChartParts {
  /** From which lane to before which one there are titles and headlines, where not all lanes are to have them. */
  readonly sight?: readonly [first: number, end: number] | undefined;
}

/** What few charts have, loaded only for them. */
export interface ChartParts {
  readonly dense: DensePart | null;
  /** Adds marks on light bands to a picture; null where there are none. */
  readonly adorn: Adorn | null;
}

/** Status of an event. */
export const statusOf = (table: QuickTable, event: number): Status =>
  STATUSES[table.statuses[event] ?? 0] ?? 'confirmed';

const SPOKEN: ReadonlySet<Status> = new Set(['moved', 'postponed', 'cancelled', 'disputed']);

/** Word in the chip behind an event's headline: only what changes how it must be read, or a question mark for its date. */
export const wordOf = ({ statusWord }: Pick<ChartOptions, 'statusWord'>, table: QuickTable, event: number): string => {
  const status = statusOf(table, event);
  return SPOKEN.has(status) ? statusWord(status) : table.flags[event]! & FLAG.uncertain ? '?' : '';
};

/** An event's headline: the page's own, or its title, also where that fails. */
export const headlineOf = (table: QuickTable, event: number, label?: ChartOptions['label']): string => {
  const title = table.title(event);
  try {
    return label?.(table.raw(event), title) || title;
  } catch {
    return title;
  }
};

/** All flags that any event of a table has. */
export const flagsIn = ({ flags }: QuickTable): number => flags.reduce((all, flag) => all | flag, 0);

/** A chart before its labels are laid out. */
export interface ChartDraft {
  readonly input: LayoutInput;
  /** The chart with a layout. */
  finish(layout: Layout, parts?: (chart: ChartBase) => ChartParts): Chart;
}

/** Bends time, unless it is bent already, and gathers what the layout of a table depends on. */
export const draftChart = (
  table: QuickTable,
  options: ChartOptions,
  shape: TimeShape = shapeTime(table, options.zone, options.folds),
): ChartDraft => {
  const { widthPx, maxLanesHeightPx, measure } = options;
  const { flags, statuses } = table;
  const isUnsettled = (event: number): boolean => UNSETTLED[statuses[event]!] === 1;
  const input: LayoutInput = {
    count: table.placed,
    lanes: table.groups.length,
    laneTitles: table.groups.length > 1 || table.groups[0]?.id !== '',
    starts: shape.starts,
    ends: shape.ends,
    laneOf: table.lanes,
    importances: table.importances,
    priorities: table.priorities,
    flags,
    events: options.events ?? undefined,
    doubt: { statuses, unsettled: UNSETTLED },
    id: (event) => table.id(event),
    title: (event) => headlineOf(table, event, options.label),
    word: (event) => wordOf(options, table, event),
    measure,
    domain: shape.domain,
    widthPx,
    maxHeightPx: maxLanesHeightPx,
    leastRowPx: options.leastRowPx,
  };
  const home = Viewport.fitting(shape.domain, widthPx, shape.warp);
  return {
    input,
    finish(layout, parts) {
      const isTimed = (flagsIn(table) & (FLAG.zoned | FLAG.timed)) !== 0;
      const chart = { table, options, shape, layout, isTimed, zoneLabel: '', isUnsettled, home };
      return { ...chart, ...(parts?.(chart) ?? { dense: null, adorn: null }) };
    },
  };
};

/** Instants between which a Gregorian year has four digits, with a few years to spare. */
const FIRST = -3.77e14;
const LAST = 2.53e14;

/** Whether a chart has to have its `axis`: for another language or calendar, or for years of more than four digits. */
export const needsAxis = ({ extent }: QuickTable, { calendar = 'gregory', locale }: ChartOptions): boolean =>
  calendar !== 'gregory' || !isPlainEnglish(locale) || extent[0] < FIRST || extent[1] > LAST;

/** The chart of a table in which every event gets its label; undefined where it takes more to draw it. */
export const wholeChart = (table: QuickTable, options: ChartOptions): Chart | undefined => {
  // Time need not be bent to know that so many have no room.
  const count = options.events ? options.events.length : table.placed;
  if (
    count > MOST_LABELS ||
    table.groups.length > MOST_LANES ||
    needsAxis(table, options) ||
    flagsIn(table) & FLAG.within
  )
    return undefined;
  // Colours of its own come with what lays out other charts.
  if (table.colouring || table.groups.some(({ color }) => color)) return undefined;
  const { input, finish } = draftChart(table, options);
  const attempt: Attempt | false = !options.countsOthers && layoutWhole(input);
  return attempt && 'layout' in attempt ? finish(attempt.layout) : undefined;
};
