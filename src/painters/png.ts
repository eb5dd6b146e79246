import { AXIS_FONT_SIZE_PX, FONT_SIZE_PX, FONT_WEIGHT } from '../scene/chart-metrics.js';
import { ERA_ROW_PX } from '../scene/era-bands.js';
import type { Scene, SceneLabel } from '../scene/scene.js';
import { DimmedPainter } from './canvas-dimmed.js';
import { paintRare } from './canvas-rare.js';
import { eraName } from './era-name.js';
import { labelColour } from './label-colour.js';
import { colourIn, cssColour, type Theme } from './theme.js';

type Context = CanvasRenderingContext2D;

/** Most pixels of a picture, and the longest of its sides: what every browser can make (Safari on phones the least). */
const MOST_PIXELS = 16_000_000;
const LONGEST_SIDE = 16_000;

/** Whether a text runs from right to left: by its first letter, as browsers decide where nobody says. */
const isRightToLeft = (text: string): boolean =>
  /^[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(/\p{L}/u.exec(text)?.[0] ?? '');

function paintLabel(context: Context, label: SceneLabel, theme: Theme): void {
  const { xPx, yPx, widthPx, lineHeightPx, weight, status, align, word, dimmed } = label;
  const size = FONT_SIZE_PX[weight];
  const slant = status === 'moved' ? 'italic ' : '';
  const fontOf = (px: number): string => `${slant}${FONT_WEIGHT[dimmed ? 0 : weight]} ${px}px ${theme.font}`;
  const rtl = isRightToLeft(label.lines.join(' '));
  context.fillStyle = cssColour(labelColour(label, theme));
  context.direction = rtl ? 'rtl' : 'ltr';
  // Sides are physical, whatever the script of the headline.
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  for (const [index, line] of label.lines.entries()) {
    const baseline = yPx + index * lineHeightPx + lineHeightPx * 0.76;
    const chip = word && index === label.lines.length - 1 ? ` [${word}]` : '';
    context.font = fontOf(size - 2);
    const chipWidth = chip ? context.measureText(chip).width : 0;
    context.font = fontOf(size);
    const lineWidth = context.measureText(line).width;
    const left = align === 'left' ? xPx : xPx + widthPx - lineWidth - chipWidth;
    const lineLeft = rtl ? left + chipWidth : left;
    context.fillText(line, lineLeft, baseline);
    if (status === 'cancelled') context.fillRect(lineLeft, baseline - size * 0.3, lineWidth, 1);
    context.font = fontOf(size - 2);
    if (chip) context.fillText(chip, rtl ? left : left + lineWidth, baseline);
  }
}

function paintLaneTitles(context: Context, { lanes, bins, dir, widthPx }: Scene, theme: Theme): void {
  context.font = `700 ${AXIS_FONT_SIZE_PX}px ${theme.font}`;
  context.direction = dir;
  context.textAlign = 'start';
  context.textBaseline = 'alphabetic';
  context.strokeStyle = cssColour(theme.background);
  context.lineWidth = 3;
  context.lineJoin = 'round';
  for (const lane of lanes) {
    const { title, titlePx } = lane;
    if (!title) continue;
    const [x, y] = [dir === 'rtl' ? widthPx : 0, titlePx + 13];
    // They stand on the strips, whose bars end before a letter.
    if (bins.length > 0) context.strokeText(title, x, y);
    context.fillStyle = cssColour(colourIn(theme, lane));
    context.fillText(title, x, y);
  }
}

function paintEras(context: Context, { eras = [], axisTopPx, heightPx, dir }: Scene, theme: Theme): void {
  const rows = eras.reduce((most, { row }) => Math.max(most, row + 1), 0);
  context.fillStyle = cssColour(theme.muted);
  context.font = `600 ${AXIS_FONT_SIZE_PX}px ${theme.font}`;
  context.direction = dir;
  context.textAlign = 'start';
  for (const era of eras) {
    const { text, x } = eraName(era, dir);
    context.fillText(text, x, heightPx - (rows - era.row) * ERA_ROW_PX + 13);
  }
  // Bands stand behind all else.
  context.globalCompositeOperation = 'destination-over';
  for (const { xPx, widthPx, isEven } of eras) {
    context.fillStyle = cssColour(theme.muted, isEven ? 0.1 : 0.05);
    context.fillRect(xPx, 0, widthPx, axisTopPx);
  }
}

/**
 * A scene as a PNG of `scale` pixels a CSS pixel, fewer where that would be more than browsers can make. Painted mark by
 * mark on a canvas, not through an SVG image, which a page's content policy may bar.
 */
export function paintPng(scene: Scene, theme: Theme, scale: number): Promise<Blob> {
  const { widthPx, heightPx } = scene;
  const most = Math.min(LONGEST_SIDE / Math.max(widthPx, heightPx), Math.sqrt(MOST_PIXELS / (widthPx * heightPx)));
  const used = Math.min(Math.max(scale, 0.1), most);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(widthPx * used));
  canvas.height = Math.max(1, Math.round(heightPx * used));
  const context = canvas.getContext('2d');
  if (context) {
    new DimmedPainter().paint(context, scene, theme, used, 0, paintRare);
    paintLaneTitles(context, scene, theme);
    for (const label of scene.labels) paintLabel(context, label, theme);
    paintEras(context, scene, theme);
    context.fillStyle = cssColour(theme.background);
    context.fillRect(0, 0, widthPx, heightPx);
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser has no memory for this picture.')))),
  );
}
