import { AXIS_FONT_SIZE_PX } from '../scene/chart-metrics.js';
import type { RarePainter } from './canvas.js';
import { paintStrips } from './canvas-strips.js';
import { cssColour } from './theme.js';

/** The labels of a second calendar, each behind a short line where its stretch begins. */
const paintSecondRow: RarePainter = (context, { axis, axisTopPx, widthPx, dir }, theme) => {
  // Even to name a font takes a canvas some time.
  if (axis.second.length === 0) return;
  const at = (px: number): number => (dir === 'rtl' ? widthPx - px : px);
  context.fillStyle = cssColour(theme.text);
  context.font = `bold ${AXIS_FONT_SIZE_PX}px ${theme.font}`;
  context.textAlign = 'start';
  context.textBaseline = 'alphabetic';
  context.direction = dir;
  for (const { label, px, fromPx } of axis.second) {
    context.fillText(label, at(px), axisTopPx + 58);
    if (fromPx > 0) context.fillRect(Math.round(at(fromPx)), axisTopPx + 48, 1, 12);
  }
};

/** Paints what few charts have. */
export const paintRare: RarePainter = (context, scene, theme) => {
  paintStrips(context, scene, theme);
  paintSecondRow(context, scene, theme);
};
