import type { Rgb, Theme } from '../../painters/theme.js';

let readBack: CanvasRenderingContext2D | null | undefined;

/** Any CSS colours as numbers, by painting them: that way every notation works that the browser knows. */
const resolve = (colours: readonly string[]): Rgb[] => {
  if (readBack === undefined) {
    const canvas = document.createElement('canvas');
    canvas.width = 32;
    canvas.height = 1;
    readBack = canvas.getContext('2d', { willReadFrequently: true });
  }
  if (!readBack) return colours.map(() => [0, 0, 0]);
  readBack.clearRect(0, 0, 32, 1);
  colours.forEach((colour, x) => {
    if (!readBack) return;
    readBack.fillStyle = colour;
    readBack.fillRect(x, 0, 1, 1);
  });
  const { data } = readBack.getImageData(0, 0, 32, 1);
  return colours.map((_, x) => [data[4 * x] ?? 0, data[4 * x + 1] ?? 0, data[4 * x + 2] ?? 0]);
};

/**
 * The theme as the page's style sheets make it. `probes` holds one element a colour: background, text, muted, line,
 * axis, then the lanes.
 */
export const readTheme = (probes: ArrayLike<Element>, font: string): Theme => {
  const [background, text, muted, line, axis, ...lanes] = resolve(
    Array.from(probes, (probe) => getComputedStyle(probe).color),
  ) as [Rgb, Rgb, Rgb, Rgb, Rgb, ...Rgb[]];
  const dark = background[0] + background[1] + background[2] < 384;
  return { background, text, muted, line, axis, lanes, barOpacity: dark ? 0.28 : 0.26, font };
};
