import { FLAG } from '../model/flag.js';
import type { Viewport } from '../scale/viewport.js';
import { fuzzMs } from '../time/fuzz.js';
import { type Chart, statusOf } from './chart.js';
import { OPEN_FADE_PX, UNKNOWN_FADE_PX } from './chart-metrics.js';
import type { Arrow, BarMark } from './scene.js';

/** How far beyond the chart's edges a bar is drawn, px: enough for its corners and edge to be out of sight. */
const OVERHANG_PX = 40;
/** A bar shorter than this is a stroke, px. */
const STROKE_PX = 6;

/**
 * The bar of an event: solid where the event surely holds, and fading towards where it may have begun or ended. An open
 * end goes on to now, or to the edge; an unknown one fades soon. The part out of sight is cut, so that a bar over
 * centuries stays a small rectangle.
 */
export const barOf = (
  chart: Chart,
  viewport: Viewport,
  event: number,
  lane: number,
  yPx: number,
  heightPx: number,
): BarMark => {
  const { table, shape, options } = chart;
  const { now = Infinity, halo = 1 } = options;
  const span = table.span(event);
  const px = (instant: number) => viewport.toPx(shape.warp.toFolded(instant));
  /** How far an end reaches, and over which length it fades. */
  const reach = (end: 'start' | 'end', isOpen: boolean, core: number | null): readonly [px: number, fadePx: number] => {
    const isStart = end === 'start';
    const stated = span[end];
    const sign = isStart ? -1 : 1;
    if (isOpen) return [viewport.toPx(shape.domain[isStart ? 0 : 1]), OPEN_FADE_PX];
    if (stated === null) {
      return [viewport.toPx((isStart ? shape.starts : shape.ends)[event]!) + sign * UNKNOWN_FADE_PX, UNKNOWN_FADE_PX];
    }
    const padding = sign * fuzzMs(span, end) * halo;
    const outer = px(stated + padding);
    return [outer, Math.abs(px((isStart ? Math.max : Math.min)(core!, stated - padding)) - outer)];
  };
  const [start, fadeStart] = reach('start', span.openStart, span.coreStart);
  const [stop, fadeEnd] = reach('end', span.openEnd, span.coreEnd);
  // What is still to begin goes on to the edge.
  const end = Math.max(span.openEnd && now > span.start! ? Math.min(stop, px(now)) : stop, start + 4);
  const left = Math.max(start, -OVERHANG_PX);
  const right = Math.max(left + 1, Math.min(end, viewport.widthPx + OVERHANG_PX));
  const widthPx = right - left;
  const fades = [fadeStart - (left - start), fadeEnd - (end - right)].map((fade) => Math.max(0, fade));
  // Where both meet, each keeps its share; on a bar like a stroke there is nothing to see of them.
  const isStroke = end - start < STROKE_PX;
  const share = isStroke ? 0 : Math.min(1, widthPx / (fades[0]! + fades[1]!));
  return {
    event,
    lane,
    status: statusOf(table, event),
    xPx: options.dir === 'rtl' ? viewport.widthPx - right : left,
    yPx,
    widthPx,
    heightPx,
    fadeStartPx: fades[0]! * share,
    fadeEndPx: fades[1]! * share,
    edge: (isStroke || fadeStart === 0) && start >= -OVERHANG_PX,
  };
};

/** Length of an arrow at an open end, px. */
const TIP_PX = 8;

/** The arrows at the open ends of a bar that has room for them, at the edge of what is in sight where these lie beyond. */
export const tipsOf = ({ table }: Chart, bar: BarMark, { widthPx }: Viewport, mirrored: boolean): Arrow[] => {
  const flags = table.flags[bar.event]!;
  const y = bar.yPx + bar.heightPx / 2;
  return [FLAG.openStart, FLAG.openEnd].flatMap((flag): Arrow[] => {
    if (!(flags & flag) || bar.widthPx < 2 * TIP_PX) return [];
    const right = (flag === FLAG.openEnd) !== mirrored;
    const x = right ? Math.min(bar.xPx + bar.widthPx, widthPx) - 2 : Math.max(bar.xPx, 0) + 2;
    const back = x + (right ? -TIP_PX : TIP_PX);
    return [{ from: bar.event, to: bar.event, lane: bar.lane, curve: [back, y, back, y, back, y, x, y] }];
  });
};
