import type { LabelWeight, TextMeasurer } from '../../layout/measure.js';
import { AXIS_FONT_SIZE_PX, FONT_SIZE_PX, FONT_WEIGHT } from '../../scene/chart-metrics.js';

/** Widths kept at most, over all measurers; beyond it they are forgotten and measured again. */
const MOST_KEPT = 50_000;

/** Measures text by a canvas of its own, and keeps what it measured. Widths in CSS px. Which font a letter takes depends on the language. */
export const canvasMeasurer = (family: string, lang = ''): TextMeasurer => {
  const canvas = document.createElement('canvas');
  canvas.lang = lang;
  const context = canvas.getContext('2d');
  const kept = new Map<string, number>();
  // Firefox sets text of the page wider than that of a canvas, by so much a letter.
  const widerPx = CSS.supports('-moz-user-select:all') ? 0.035 : 0;
  let font = '';
  const width = (wanted: string, text: string): number => {
    const key = `${wanted}\u0000${text}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size > MOST_KEPT) kept.clear();
    if (context && font !== wanted) context.font = font = wanted;
    const measured = context ? context.measureText(text).width + widerPx * text.length : text.length * 7;
    kept.set(key, measured);
    return measured;
  };
  const fonts = ([0, 1, 2] as const).map((weight) => `${FONT_WEIGHT[weight]} ${FONT_SIZE_PX[weight]}px ${family}`);
  const axisFont = `${AXIS_FONT_SIZE_PX}px ${family}`;
  return {
    label: (text: string, weight: LabelWeight) => width(fonts[weight] ?? axisFont, text),
    axis: (text: string, strong = false) => width(strong ? `bold ${axisFont}` : axisFont, text),
  };
};
