import { AXIS_FONT_SIZE_PX, BREAK_PX } from '../scene/chart-metrics.js';
import { MARK_SHAPES } from '../scene/mark-shape.js';
import type { Arrow, BarMark, DotMark, Scene } from '../scene/scene.js';
import { colourIn, cssColour, type Theme } from './theme.js';

type Context = CanvasRenderingContext2D;

/** Paints, behind the marks, what few charts have: strips at the baselines of lanes, the row of a second calendar. */
export type RarePainter = (context: CanvasRenderingContext2D, scene: Scene, theme: Theme) => void;

const line = (context: Context, x1: number, y1: number, x2: number, y2: number): void => {
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
};

/** Half pixels, so that one-pixel lines are sharp. */
const crisp = (px: number): number => Math.round(px) + 0.5;

const paintFolds = (context: Context, scene: Scene, theme: Theme): void => {
  context.strokeStyle = cssColour(theme.muted, 0.22);
  for (const { startPx, endPx } of scene.axis.folds) {
    const [left, right] = stretch(scene, startPx, endPx);
    if (right <= 0 || left >= scene.widthPx) continue;
    context.save();
    context.beginPath();
    context.rect(left, 0, right - left, scene.axisTopPx);
    context.clip();
    context.beginPath();
    const first = Math.floor((left - scene.axisTopPx) / 8) * 8;
    for (let x = first; x < right; x += 8) line(context, x, scene.axisTopPx, x + scene.axisTopPx, 0);
    context.stroke();
    context.restore();
  }
};

const stretch = ({ dir, widthPx }: Scene, fromPx: number, toPx: number): [number, number] =>
  dir === 'rtl' ? [widthPx - toPx, widthPx - fromPx] : [fromPx, toPx];

const paintGrid = (context: Context, scene: Scene, theme: Theme): void => {
  const at = (px: number) => crisp(scene.dir === 'rtl' ? scene.widthPx - px : px);
  for (const major of [false, true]) {
    context.strokeStyle = cssColour(theme.muted, major ? 0.28 : 0.12);
    context.beginPath();
    for (const tick of scene.axis.ticks) {
      if (tick.major === major) line(context, at(tick.px), 0, at(tick.px), scene.axisTopPx);
    }
    context.stroke();
  }
  context.strokeStyle = cssColour(theme.line);
  context.beginPath();
  for (const { rulePx } of scene.lanes) {
    if (rulePx !== null) line(context, 0, crisp(rulePx), scene.widthPx, crisp(rulePx));
  }
  context.stroke();
};

const paintAxis = (context: Context, scene: Scene, theme: Theme): void => {
  const { axis, axisTopPx: top, widthPx, dir } = scene;
  const at = (px: number) => (dir === 'rtl' ? widthPx - px : px);
  const lead = dir === 'rtl' ? -1 : 1;
  const y = crisp(top);
  context.strokeStyle = cssColour(theme.axis);
  context.beginPath();
  let from = 0;
  for (const x of scene.breaksPx) {
    line(context, from, y, x - BREAK_PX, y);
    for (const side of [-BREAK_PX, BREAK_PX]) line(context, x + side - 2, y + 5, x + side + 2, y - 5);
    from = x + BREAK_PX;
  }
  line(context, from, y, widthPx, y);
  for (const tick of axis.ticks) line(context, crisp(at(tick.px)), y, crisp(at(tick.px)), y + 5);
  context.stroke();

  context.textBaseline = 'alphabetic';
  context.direction = dir;
  const text = (label: string, px: number, baseline: number) => context.fillText(label, at(px), top + baseline);
  context.fillStyle = cssColour(theme.muted);
  for (const { label, labelPx } of axis.folds) {
    // Only where there is one: to name a font takes a canvas a millisecond.
    context.font = `italic ${AXIS_FONT_SIZE_PX - 1}px ${theme.font}`;
    context.textAlign = 'center';
    text(label, labelPx, 18);
  }
  context.font = `${AXIS_FONT_SIZE_PX}px ${theme.font}`;
  context.textAlign = lead > 0 ? 'left' : 'right';
  for (const { label, labelPx, opacity = 1 } of axis.ticks) {
    context.globalAlpha = opacity;
    text(label, labelPx, 18);
  }
  context.globalAlpha = 1;
  if (axis.zone) text(axis.zone.label, axis.zone.px, 38);
  context.fillStyle = cssColour(theme.text);
  context.font = `bold ${AXIS_FONT_SIZE_PX}px ${theme.font}`;
  for (const { label, px } of axis.contexts) text(label, px, 38);
};

const paintBar = (context: Context, bar: BarMark, scene: Scene, theme: Theme): void => {
  const { xPx, yPx, widthPx, heightPx } = bar;
  const colour = colourIn(theme, bar);
  const forward = scene.dir === 'ltr';
  const [fadeLeft, fadeRight] = forward ? [bar.fadeStartPx, bar.fadeEndPx] : [bar.fadeEndPx, bar.fadeStartPx];
  const full = cssColour(colour, theme.barOpacity * (bar.lightness ?? 1));
  if (fadeLeft || fadeRight) {
    const gradient = context.createLinearGradient(xPx, 0, xPx + widthPx, 0);
    const clear = cssColour(colour, 0);
    gradient.addColorStop(0, fadeLeft ? clear : full);
    gradient.addColorStop(Math.min(1, fadeLeft / widthPx), full);
    gradient.addColorStop(Math.max(0, 1 - fadeRight / widthPx), full);
    gradient.addColorStop(1, fadeRight ? clear : full);
    context.fillStyle = gradient;
  } else context.fillStyle = full;
  context.beginPath();
  context.roundRect(xPx, yPx, widthPx, heightPx, 3);
  context.fill();
  if (bar.status !== 'confirmed' && bar.status !== 'ongoing') {
    context.strokeStyle = cssColour(colour, 0.8);
    context.setLineDash(MARK_SHAPES[bar.status].outline === 'dashed' ? [3, 3] : []);
    context.stroke();
    context.setLineDash([]);
  }
  if (bar.edge) {
    context.fillStyle = cssColour(colour);
    context.fillRect(forward ? xPx : xPx + widthPx - 3, yPx, 3, heightPx);
  }
};

const paintDot = (context: Context, dot: DotMark, theme: Theme): void => {
  const { xPx: x, yPx: y, radiusPx: radius } = dot;
  const colour = colourIn(theme, dot);
  const { fill, outline, struck } = dot.shape ?? MARK_SHAPES[dot.status];
  const circle = (r: number, from = 0, to = 2 * Math.PI) => {
    context.beginPath();
    context.arc(x, y, r, from, to);
  };
  if (dot.haloPx) {
    context.fillStyle = cssColour(colour, 0.25);
    circle(radius + dot.haloPx);
    context.fill();
  }
  context.fillStyle = cssColour(fill === 'full' ? colour : theme.background);
  circle(radius);
  context.fill();
  context.strokeStyle = cssColour(colour);
  if (outline !== 'none') {
    context.lineWidth = 2;
    if (outline === 'dashed') context.setLineDash([2.2, 1.8]);
    circle(radius - 1);
    context.stroke();
    context.setLineDash([]);
    context.lineWidth = 1;
  }
  if (fill === 'half') {
    context.fillStyle = cssColour(colour);
    circle(radius - 1, Math.PI / 2, (3 * Math.PI) / 2);
    context.fill();
  }
  if (struck) {
    context.lineWidth = 2;
    context.beginPath();
    line(context, x - radius - 1, y + radius + 1, x + radius + 1, y - radius - 1);
    context.stroke();
    context.lineWidth = 1;
  }
};

const paintArrow = (context: Context, arrow: Arrow, theme: Theme): void => {
  const { curve } = arrow;
  const [x3, y3, x4, y4] = curve.slice(-4) as [number, number, number, number];
  context.strokeStyle = context.fillStyle = cssColour(colourIn(theme, arrow));
  context.lineWidth = 1.5;
  // The numbers of an array are written with commas between them, as a path takes them.
  context.stroke(new Path2D(`M${curve.slice(0, 2)}C${curve.slice(2)}`));
  context.lineWidth = 1;
  const angle = Math.atan2(y4 - y3, x4 - x3);
  context.beginPath();
  context.moveTo(x4 + 2 * Math.cos(angle), y4 + 2 * Math.sin(angle));
  for (const side of [2.6, -2.6]) context.lineTo(x4 + 7 * Math.cos(angle + side), y4 + 7 * Math.sin(angle + side));
  context.fill();
};

/**
 * Draws everything but the headlines. `scale` is device pixels per CSS pixel and `bleedPx` how far the canvas reaches
 * beyond the scene on both sides; the canvas must have its size already. `paintRare` comes with charts that need it.
 */
export const paintCanvas = (
  context: Context,
  scene: Scene,
  theme: Theme,
  scale: number,
  bleedPx = 0,
  paintRare?: RarePainter,
): void => {
  context.setTransform(scale, 0, 0, scale, bleedPx * scale, 0);
  context.clearRect(-bleedPx, 0, scene.widthPx + 2 * bleedPx, scene.heightPx);
  context.lineWidth = 1;
  paintFolds(context, scene, theme);
  paintGrid(context, scene, theme);
  paintRare?.(context, scene, theme);
  for (const bar of scene.bars) paintBar(context, bar, scene, theme);
  for (const arrow of [...scene.arrows, ...scene.tips]) paintArrow(context, arrow, theme);
  for (const dot of scene.dots) paintDot(context, dot, theme);
  paintAxis(context, scene, theme);
  if (scene.nowPx !== null) {
    context.strokeStyle = cssColour(theme.text, 0.7);
    context.setLineDash([4, 3]);
    context.beginPath();
    line(context, crisp(scene.nowPx), 0, crisp(scene.nowPx), scene.axisTopPx);
    context.stroke();
    context.setLineDash([]);
  }
};
