import type { Axis } from '../scale/axis.js';
import type { Overview } from '../scene/overview.js';
import { cssColour, type Theme } from './theme.js';

/** Heights of an overview's parts from top to bottom, px: columns, lines of long spans, and the axis with its labels. */
export const OVERVIEW_PX = { columns: 34, lines: 9, axis: 17 } as const;

const LINE_PX = 3;
const FONT_PX = 11;
const FAINT = 0.25;

/** What is painted. */
export interface OverviewPicture {
  readonly overview: Overview;
  /** What the axis under it says; only contexts and folds are drawn. */
  readonly axis: Pick<Axis, 'contexts' | 'folds'>;
  readonly widthPx: number;
  readonly dir: 'ltr' | 'rtl';
}

/** Draws an overview. `scale` is device pixels per CSS pixel; the canvas must have its size already. */
export const paintOverview = (
  context: CanvasRenderingContext2D,
  { overview, axis, widthPx, dir }: OverviewPicture,
  theme: Theme,
  scale: number,
): void => {
  const { columns, lines } = OVERVIEW_PX;
  const left = (xPx: number, lengthPx: number): number => (dir === 'rtl' ? widthPx - xPx - lengthPx : xPx);
  const colourOf = (colour: number): string => cssColour(theme.lanes[colour % theme.lanes.length] ?? theme.text);
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, widthPx, columns + lines + OVERVIEW_PX.axis);

  context.strokeStyle = cssColour(theme.muted, 0.3);
  for (const { startPx, endPx } of axis.folds) {
    const from = left(startPx, endPx - startPx);
    context.save();
    context.beginPath();
    context.rect(from, 0, endPx - startPx, columns + lines);
    context.clip();
    context.beginPath();
    for (let x = Math.floor((from - columns - lines) / 6) * 6; x < from + endPx - startPx; x += 6) {
      context.moveTo(x, columns + lines);
      context.lineTo(x + columns + lines, 0);
    }
    context.stroke();
    context.restore();
  }

  for (const { colour, xPx, widthPx: length, yPx, heightPx, dimmed } of overview.blocks) {
    context.globalAlpha = dimmed ? FAINT : 1;
    context.fillStyle = colourOf(colour);
    context.fillRect(left(xPx, length), columns - yPx - heightPx, length, heightPx);
  }
  for (const { colour, xPx, widthPx: length, line, dimmed } of overview.spans) {
    context.globalAlpha = (dimmed ? FAINT : 1) * 0.6;
    context.fillStyle = colourOf(colour);
    context.fillRect(left(xPx, length), columns + 1 + line * LINE_PX, length, LINE_PX - 1);
  }
  context.globalAlpha = 1;

  context.fillStyle = cssColour(theme.muted);
  context.fillRect(0, columns + lines, widthPx, 1);
  context.font = `${FONT_PX}px ${theme.font}`;
  context.textBaseline = 'alphabetic';
  context.direction = dir;
  context.textAlign = dir === 'rtl' ? 'right' : 'left';
  for (const { px, label } of axis.contexts) {
    context.fillText(label, dir === 'rtl' ? widthPx - px : px, columns + lines + 13);
  }
};
