import { runSteps } from '../base/steps.js';
import { advanceMeasurer } from '../layout/advance-table.js';
import type { Layout } from '../layout/layout.js';
import type { TextMeasurer } from '../layout/measure.js';
import { directionOf } from '../locale/direction.js';
import { en } from '../locale/en.js';
import { colouredSteps } from '../model/coloured-table.js';
import type { Status, Timeline } from '../model/event-record.js';
import { EventTable } from '../model/event-table.js';
import { calendarAxis } from '../scale/calendar-axis.js';
import { UTC, zoneOf } from '../time/zone.js';
import { buildScene } from './build-scene.js';
import type { Chart } from './chart.js';
import { AXIS_FONT_SIZE_PX, AXIS_HEIGHT_PX, FONT_SIZE_PX, SECOND_ROW_PX } from './chart-metrics.js';
import { withColours } from './colour-marks.js';
import { buildChart } from './dense-chart.js';
import { withEras } from './era-bands.js';
import { nameZone } from './name-zone.js';
import { withRoutes } from './routes.js';
import type { Scene } from './scene.js';

/** How a timeline is drawn without a page. Lengths in CSS px. */
export interface SceneOptions {
  readonly width: number;
  /** Most height, axis included; default 900. */
  readonly height?: number;
  /** Stretch to show, epoch ms; everything when missing. */
  readonly domain?: readonly [number, number];
  /** Gives text widths; a table of advances when missing. */
  readonly measure?: TextMeasurer;
  /** IANA zone; the data's own, else UTC. */
  readonly timezone?: string;
  /** BCP 47 tag of dates and directions; the data's own, else English. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** One or two calendars (Unicode names, a space between) for the rows of the axis; the data's own, else Gregorian. */
  readonly calendar?: string;
  readonly groupBy?: string;
  /** Field that makes the colours; that of the lanes when missing. */
  readonly colorBy?: string;
  readonly folds?: 'auto' | 'none';
  /** Epoch ms at which to draw the now line; none when missing. */
  readonly now?: number;
  /** How wide doubt is drawn around an approximate date, as a multiple of the unit in doubt; default 1, 0 for none. */
  readonly halo?: number;
  /** Words of statuses written behind headlines; English when missing. */
  readonly statusWord?: (status: Status) => string;
}

/** A chart of a timeline as plain data, without a page. */
export const chartOf = (timeline: Timeline, options: SceneOptions): Chart => {
  const lang = options.lang ?? timeline.lang ?? 'en';
  const zone = zoneOf(options.timezone ?? timeline.timezone ?? 'UTC') ?? UTC;
  const { groupBy, colorBy } = options;
  const { table: plain } = EventTable.from(timeline, { timezone: zone.name, groupBy, lang });
  const table = colorBy && colorBy !== (groupBy ?? 'group') ? runSteps(colouredSteps(plain, colorBy)) : plain;
  const measure =
    options.measure ?? advanceMeasurer([FONT_SIZE_PX[0], FONT_SIZE_PX[1], FONT_SIZE_PX[2]], AXIS_FONT_SIZE_PX);
  const calendar = options.calendar ?? timeline.calendar ?? '';
  const axis = calendarAxis(calendar, zone, lang, (text, strong) => measure.axis(text, strong));
  const chart = buildChart(table, {
    widthPx: options.width,
    maxLanesHeightPx: (options.height ?? 900) - AXIS_HEIGHT_PX - (axis.secondRow ? SECOND_ROW_PX : 0),
    measure,
    axis,
    zone,
    locale: lang,
    dir: options.dir ?? timeline.dir ?? directionOf(lang),
    folds: options.folds ?? 'auto',
    statusWord: options.statusWord ?? ((status) => en.status[status]),
    now: options.now,
    halo: options.halo,
  });
  return withRoutes(nameZone(chart));
};

/** Which events of a timeline have a label, on which row, at which scale. Runs without a page. */
export const layoutOf = (timeline: Timeline, options: SceneOptions): Layout => chartOf(timeline, options).layout;

/** The picture of a timeline as plain data. Runs without a page; the same input gives the same picture. */
export const sceneOf = (timeline: Timeline, options: SceneOptions): Scene => {
  const chart = chartOf(timeline, options);
  const { warp } = chart.shape;
  const [from, to] = options.domain ?? [0, 0];
  const viewport = options.domain ? chart.home.fitTo(warp.toFolded(from), warp.toFolded(to)) : chart.home;
  const scene = withEras(buildScene(chart, viewport, { focused: -1, selected: -1 }), chart, viewport);
  return withColours(scene, chart.table);
};
