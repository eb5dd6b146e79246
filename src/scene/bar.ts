import { FLAG } from '../model/flag.js';
import type { Viewport } from '../scale/viewport.js';
import { fuzzMs } from '../time/fuzz.js';
import { type Chart, statusOf } from './chart.js';
import { OPEN_FADE_PX, UNKNOWN_FADE_PX } from './chart-metrics.js';
import type { BarMark } from './scene.js';

/** How far beyond the chart's edges a bar is drawn, px: enough for its corners and edge to be out of sight. */
const OVERHANG_PX = 40;

/**
 * The bar of an event: solid where the event surely holds, fading where an end is open, unknown or approximate.
 * The part out of sight is cut, so that a bar over centuries stays a small rectangle.
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
  const flags = table.flags[event] ?? 0;
  const has = (flag: number) => (flags & flag) !== 0;
  const px = (instant: number) => viewport.toPx(shape.warp.toFolded(instant));
  let start = viewport.toPx(shape.starts[event] ?? 0);
  let end = Math.max(viewport.toPx(shape.ends[event] ?? 0), start + 4);
  let fadeStart = 0;
  let fadeEnd = 0;
  const soft = FLAG.approximateStart | FLAG.approximateEnd;
  if (has(soft)) {
    const span = table.span(event);
    if (has(FLAG.approximateStart) && span.start !== null) {
      const padding = fuzzMs(span, 'start');
      start = px(span.start - padding);
      fadeStart = px(span.start + padding) - start;
    }
    if (has(FLAG.approximateEnd) && span.end !== null) {
      const padding = fuzzMs(span, 'end');
      end = px(span.end + padding);
      fadeEnd = end - px(span.end - padding);
    }
  }
  if (has(FLAG.openEnd)) {
    end = viewport.toPx(shape.domain[1]);
    fadeEnd = OPEN_FADE_PX;
  }
  if (has(FLAG.openStart)) {
    start = viewport.toPx(shape.domain[0]);
    fadeStart = OPEN_FADE_PX;
  }
  if (has(FLAG.unknownEnd)) {
    end += UNKNOWN_FADE_PX;
    fadeEnd = UNKNOWN_FADE_PX;
  }
  if (has(FLAG.unknownStart)) {
    start -= UNKNOWN_FADE_PX;
    fadeStart = UNKNOWN_FADE_PX;
  }
  const left = Math.max(start, -OVERHANG_PX);
  const right = Math.max(left + 1, Math.min(end, viewport.widthPx + OVERHANG_PX));
  const width = right - left;
  return {
    event,
    lane,
    status: statusOf(table, event),
    xPx: options.dir === 'rtl' ? viewport.widthPx - right : left,
    yPx,
    widthPx: width,
    heightPx,
    fadeStartPx: Math.max(0, Math.min(fadeStart - (left - start), width / 2)),
    fadeEndPx: Math.max(0, Math.min(fadeEnd - (end - right), width / 2)),
    edge: fadeStart === 0 && start >= -OVERHANG_PX,
  };
};
