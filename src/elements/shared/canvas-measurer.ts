import type { LabelWeight, TextMeasurer } from '../../layout/measure.js';
import { AXIS_FONT_SIZE_PX, FONT_SIZE_PX, FONT_WEIGHT } from '../../scene/chart-metrics.js';

/** Widths kept at most of each font; beyond it they are forgotten and measured again. */
const MOST_KEPT = 10_000;

/** Measures text by a canvas of its own, and keeps what it measured. Widths in CSS px. Which font a letter takes depends on the language. */
export const canvasMeasurer = (family: string, lang = ''): TextMeasurer => {
  const canvas = document.createElement('canvas');
  canvas.lang = lang;
  const context = canvas.getContext('2d');
  // Firefox sets text of the page wider than that of a canvas, by so much a letter.
  const widerPx = CSS.supports('-moz-user-select:all') ? 0.035 : 0;
  let current = '';
  const widthsIn = (font: string): ((text: string) => number) => {
    const kept = new Map<string, number>();
    return (text) => {
      const known = kept.get(text);
      if (known !== undefined) return known;
      if (kept.size > MOST_KEPT) kept.clear();
      if (context && current !== font) context.font = current = font;
      const width = context ? context.measureText(text).width + widerPx * text.length : text.length * 7;
      kept.set(text, width);
      return width;
    };
  };
  const labels = ([0, 1, 2] as const).map((weight) =>
    widthsIn(`${FONT_WEIGHT[weight]} ${FONT_SIZE_PX[weight]}px ${family}`),
  );
  const axisFont = `${AXIS_FONT_SIZE_PX}px ${family}`;
  const [axis, strongAxis] = [widthsIn(axisFont), widthsIn(`bold ${axisFont}`)];
  return {
    label: (text: string, weight: LabelWeight) => labels[weight]!(text),
    axis: (text: string, strong = false) => (strong ? strongAxis : axis)(text),
  };
};
