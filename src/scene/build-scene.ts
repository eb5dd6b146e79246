import type { LaneLayout } from '../layout/lane-geometry.js';
import { BAR_INSET_PX, DOT_PX, MARK_TEXT_PX } from '../layout/metrics.js';
import { touches } from '../layout/place-labels.js';
import type { PlacedLabel } from '../layout/placed-label.js';
import { FLAG } from '../model/flag.js';
import { localText } from '../model/local-text.js';
import { axisOf } from '../scale/axis.js';
import type { Viewport } from '../scale/viewport.js';
import { barOf, tipsOf } from './bar.js';
import { type Chart, statusOf, wordOf } from './chart.js';
import {
  AXIS_HEIGHT_PX,
  HALO_PX,
  LINE_HEIGHT_PX,
  SECOND_ROW_PX,
  TEMPORARY_RISE_PX,
  TITLE_RISE_PX,
} from './chart-metrics.js';
import type { Arrow, BarMark, DotMark, Scene, SceneLabel, SceneLane } from './scene.js';

/** Relations that are drawn without being asked for. */
const DRAWN: ReadonlySet<string> = new Set(['moved-to', 'replaces']);

interface Drawn {
  readonly label: SceneLabel;
  readonly dot?: DotMark;
  readonly bar?: BarMark;
}

const drawLabel = (
  chart: Chart,
  viewport: Viewport,
  lane: LaneLayout,
  placed: PlacedLabel,
  temporary: boolean,
): Drawn => {
  const { table, shape, layout, options } = chart;
  const { event, row, before, weight, textWidthPx, lines } = placed;
  const status = statusOf(table, event);
  const compact = layout.density === 'compact';
  const startPx = viewport.toPx(shape.starts[event] ?? 0);
  const endPx = viewport.toPx(shape.ends[event] ?? 0);
  const rowTop = lane.rowsTopPx + row * lane.rowHeightPx - (temporary ? TEMPORARY_RISE_PX : 0);
  const lineHeight = LINE_HEIGHT_PX[weight];
  const top = rowTop + (compact ? (lane.rowHeightPx - lineHeight) / 2 : 2);
  const flags = table.flags[event] ?? 0;
  const isBar = (flags & FLAG.bar) !== 0;
  const radius = DOT_PX[layout.density][weight]! / 2;

  let textStart = before ? startPx - MARK_TEXT_PX - textWidthPx : startPx + 2 * radius + MARK_TEXT_PX;
  // The headline of a bar that began earlier slides along it, and leaves with its end; its room is on its own side.
  if (isBar && (!before || startPx < 0)) {
    const least = before ? -Infinity : startPx;
    textStart = Math.max(least, Math.min(0, endPx - textWidthPx - 2 * BAR_INSET_PX)) + BAR_INSET_PX;
  }
  const mirrored = options.dir === 'rtl';
  const label: SceneLabel = {
    event,
    id: table.id(event),
    lane: lane.lane,
    xPx: mirrored ? viewport.widthPx - textStart - textWidthPx : textStart,
    yPx: top,
    widthPx: textWidthPx,
    lineHeightPx: lineHeight,
    lines,
    align: before === mirrored ? 'left' : 'right',
    weight,
    status,
    word: wordOf(options, table, event),
    temporary,
  };
  if (isBar) {
    const heightPx = compact ? lane.rowHeightPx - 3 : lines.length * lineHeight + 3;
    return { label, bar: barOf(chart, viewport, event, lane.lane, compact ? rowTop + 1.5 : rowTop, heightPx) };
  }
  const centre = startPx + radius;
  return {
    label,
    dot: {
      event,
      lane: lane.lane,
      status,
      xPx: mirrored ? viewport.widthPx - centre : centre,
      yPx: top + lineHeight / 2 + (compact ? 0 : 1),
      radiusPx: radius,
      haloPx: flags & FLAG.approximateStart ? HALO_PX * (options.halo ?? 1) : 0,
    },
  };
};

/** Where an arrow meets a mark: a dot's rim, or the start edge of a bar. */
const anchorOf = ({ dot, bar }: Drawn, mirrored: boolean): { x: number; y: number; reach: number } =>
  dot
    ? { x: dot.xPx, y: dot.yPx, reach: dot.radiusPx + 1 }
    : { x: bar ? (mirrored ? bar.xPx + bar.widthPx : bar.xPx) : 0, y: bar ? bar.yPx + bar.heightPx / 2 : 0, reach: 4 };

const arrowsOf = (chart: Chart, drawn: ReadonlyMap<number, Drawn>, active: number): Arrow[] => {
  const { table, options } = chart;
  const mirrored = options.dir === 'rtl';
  const arrows: Arrow[] = [];
  for (const [event, from] of drawn) {
    for (const relation of table.relations(event)) {
      const other = table.indexOf(relation.to);
      const to = drawn.get(other);
      if (!to || !(DRAWN.has(relation.type) || event === active || other === active)) continue;
      const start = anchorOf(from, mirrored);
      const end = anchorOf(to, mirrored);
      const down = end.y >= start.y ? 1 : -1;
      // Out of the mark and into the other one upright, with a slight belly towards where the time comes from.
      const belly = (mirrored ? 1 : -1) * 9;
      const [y1, y4] = [start.y + down * start.reach, end.y - down * (end.reach + 1)];
      const third = (y4 - y1) / 3;
      arrows.push({
        from: event,
        to: other,
        lane: from.label.lane,
        curve: [
          start.x,
          y1,
          start.x + belly,
          y1 + third,
          end.x + belly * 1.6,
          y4 - third,
          end.x + Math.sign(belly),
          y4,
        ],
      });
    }
  }
  return arrows;
};

/** What a reader has in hand. Events by their index, −1 for none. */
export interface SceneFocus {
  readonly focused: number;
  readonly selected: number;
}

const NO_MARKS = { bins: [], threads: [] };

/** The picture of a chart at a viewport. Runs in every frame of a movement: its cost depends on what is in view only. */
export const buildScene = (chart: Chart, viewport: Viewport, { focused, selected }: SceneFocus): Scene => {
  const { table, layout, options, shape, dense } = chart;
  const from = viewport.toFolded(0);
  const to = viewport.toFolded(viewport.widthPx);
  const drawn = new Map<number, Drawn>();
  const draw = (placed: PlacedLabel, temporary = false): void => {
    const lane = layout.lanes[placed.lane];
    if (lane) drawn.set(placed.event, drawLabel(chart, viewport, lane, placed, temporary));
  };
  // Asked for as far as bins reach, so that each counts the same wherever the view ends.
  const placed = dense ? dense.labels(viewport) : layout.labelsIn(from, to, viewport.k);
  const shown = dense ? placed.filter((label) => touches(label, from, to, viewport.k)) : placed;
  for (const label of shown) draw(label);
  if (dense) for (const label of dense.longSpans(viewport, shown)) draw(label);
  if (focused >= 0 && focused < table.placed && !drawn.has(focused)) {
    const start = viewport.toPx(shape.starts[focused] ?? 0);
    const end = viewport.toPx(shape.ends[focused] ?? 0);
    if (end >= 0 && start <= viewport.widthPx) draw(layout.placeOne(focused), true);
  }
  const inTime = [...drawn.values()].sort((a, b) => a.label.event - b.label.event);
  const lanes = layout.lanes.map(
    (lane, index): SceneLane => ({
      lane: lane.lane,
      title: localText(table.groups[lane.lane]?.title ?? table.groups[lane.lane]?.id, options.locale),
      count: lane.count,
      topPx: lane.topPx,
      heightPx: lane.heightPx,
      titlePx: lane.rowsTopPx > lane.topPx ? lane.topPx : lane.stripTopPx - TITLE_RISE_PX,
      baselinePx: lane.stripTopPx + lane.stripHeightPx,
      rulePx: dense
        ? lane.stripTopPx + lane.stripHeightPx
        : index < layout.lanes.length - 1
          ? lane.topPx + lane.heightPx
          : null,
    }),
  );
  const mirrored = options.dir === 'rtl';
  const axis = axisOf(viewport, shape.warp, {
    zone: options.zone,
    locale: options.locale,
    measure: (text, strong) => options.measure.axis(text, strong),
    zoneLabel: chart.zoneLabel,
    isDaily: !chart.isTimed,
    ...options.axis,
  });
  const now = options.now === undefined ? null : viewport.toPx(shape.warp.toFolded(options.now));
  const bars = inTime.flatMap(({ bar }) => (bar ? [bar] : []));
  const scene: Scene = {
    widthPx: viewport.widthPx,
    heightPx: layout.heightPx + AXIS_HEIGHT_PX + (options.axis?.secondRow ? SECOND_ROW_PX : 0),
    dir: options.dir,
    compact: layout.density === 'compact',
    lanes,
    axis,
    axisTopPx: layout.heightPx,
    breaksPx: axis.folds
      .map(({ startPx, endPx }) => (startPx + endPx) / 2)
      .filter((px) => px > 0 && px < viewport.widthPx)
      .map((px) => (mirrored ? viewport.widthPx - px : px))
      .sort((a, b) => a - b),
    bars,
    dots: inTime.flatMap(({ dot }) => (dot ? [dot] : [])),
    ...(dense?.marks(viewport, new Set([...placed.map(({ event }) => event), ...drawn.keys()]), drawn) ?? NO_MARKS),
    labels: inTime.map(({ label }) => label),
    arrows: arrowsOf(chart, drawn, selected >= 0 ? selected : focused),
    tips: bars.flatMap((bar) => tipsOf(chart, bar, viewport, mirrored)),
    nowPx: now === null || now < 0 || now > viewport.widthPx ? null : mirrored ? viewport.widthPx - now : now,
  };
  return chart.adorn?.(scene, viewport) ?? scene;
};
