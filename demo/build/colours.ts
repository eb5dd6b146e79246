/** Colours of lanes: whether they can be read, and what would be. */
import { hcl, rgb } from 'd3';
import { DARK_THEME, LIGHT_THEME, type Theme } from 'event-timeline/static';

/** A page's two colour schemes. */
export type Scheme = 'light' | 'dark';

const THEMES: Readonly<Record<Scheme, Theme>> = { light: LIGHT_THEME, dark: DARK_THEME };

const hexOf = ([red, green, blue]: Theme['background']): string => rgb(red, green, blue).formatHex();

/** The library's own colours, which lanes take in turn. */
export const paletteOf = (scheme: Scheme): readonly string[] => THEMES[scheme].lanes.map(hexOf);

/** So many lanes have colours of their own. */
export const MOST_COLOURS = LIGHT_THEME.lanes.length;

/** Contrast that text must have (WCAG 2.2, 1.4.3). */
export const ENOUGH = 4.5;

const luminance = (colour: string): number => {
  const { r, g, b } = rgb(colour);
  const [red, green, blue] = [r, g, b].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of a colour on a scheme's background, 1 to 21. */
export function contrastOn(scheme: Scheme, colour: string): number {
  const [one, other] = [luminance(colour), luminance(hexOf(THEMES[scheme].background))];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The colour itself where it can be read on a scheme's background, else the nearest of its hue that can. */
export function readableOn(scheme: Scheme, colour: string): string {
  if (contrastOn(scheme, colour) >= ENOUGH) return rgb(colour).formatHex();
  const { h, c, l } = hcl(colour);
  for (let step = 1; step <= 100; step++) {
    const lightness = scheme === 'light' ? l - step : l + step;
    const tried = hcl(h, c, lightness).rgb().clamp().formatHex();
    if (contrastOn(scheme, tried) >= ENOUGH) return tried;
  }
  return scheme === 'light' ? '#000000' : '#ffffff';
}

/** Custom properties of the element: a lane's own colour on light, the nearest that can be read on dark. */
export function laneStyle(
  colours: readonly (string | undefined)[],
  theme: string | undefined,
): Readonly<Record<string, string>> {
  const shade = (colour: string): string =>
    theme === 'light' || theme === 'dark' ? colour : `light-dark(${colour}, ${readableOn('dark', colour)})`;
  return Object.fromEntries(
    colours.flatMap((colour, lane) => (colour ? [[`--timeline-lane-${lane + 1}`, shade(colour)]] : [])),
  );
}
