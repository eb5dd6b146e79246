import { color } from 'd3';
import type { Rgb, Theme } from './theme.js';

const hex = (text: string): Rgb => [0, 2, 4].map((at) => Number.parseInt(text.slice(at, at + 2), 16)) as unknown as Rgb;
const colours = (text: string): Rgb[] => text.split(' ').map(hex);

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

/** The light palette: eight lane colours, each at least 4.5:1 on white. */
const LIGHT_PALETTE = 'b0461a 0f5cab 774091 3e7f4c 97254f 6f6006 106774 434766';
/** The dark palette: the same hues, each at least 4.5:1 on the dark background. */
const DARK_PALETTE = 'ff9a66 74b4ff a38bfa 85d494 fe77a0 d1b62e 4ec4e6 b7afbf';

/** Theme for drawing without a page, light. */
export const LIGHT_THEME: Theme = {
  background: hex('ffffff'),
  text: hex('16181d'),
  muted: hex('4f5663'),
  line: hex('e6e8ec'),
  axis: hex('2b2f36'),
  lanes: colours(LIGHT_PALETTE),
  barOpacity: 0.26,
  font: FONT,
};

/** Theme for drawing without a page, dark. */
export const DARK_THEME: Theme = {
  background: hex('15171c'),
  text: hex('f2f3f5'),
  muted: hex('b4bac6'),
  line: hex('2d3038'),
  axis: hex('c9cdd5'),
  lanes: colours(DARK_PALETTE),
  barOpacity: 0.28,
  font: FONT,
};

/** A theme with the colours that data give in place of its own; what is no colour (as d3-color reads them) changes nothing. */
export const withDataColours = (theme: Theme, colours: readonly (string | undefined)[] = []): Theme => {
  const lanes = theme.lanes.map((own, i): Rgb => {
    const given = color(colours[i] ?? '')?.rgb();
    return given ? [given.r, given.g, given.b] : own;
  });
  return { ...theme, lanes };
};
