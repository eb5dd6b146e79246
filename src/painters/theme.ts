import type { Coloured } from '../scene/scene.js';

/** A colour as red, green and blue, 0–255. */
export type Rgb = readonly [number, number, number];

/** What a painter needs to know besides the scene. */
export interface Theme {
  readonly background: Rgb;
  readonly text: Rgb;
  readonly muted: Rgb;
  /** Grid lines and lane borders. */
  readonly line: Rgb;
  /** The axis. */
  readonly axis: Rgb;
  /** By lane; more lanes than colours begin again at the first. */
  readonly lanes: readonly Rgb[];
  /** Opacity of a bar over the background, low enough for text on it to be read. */
  readonly barOpacity: number;
  /** CSS font family of labels and axis. */
  readonly font: string;
}

/** Opacity of marks that do not match what a reader has asked for. */
export const DIMMED_OPACITY = 0.22;

/** A colour as CSS text. */
export const cssColour = ([red, green, blue]: Rgb, opacity = 1): string => `rgba(${red},${green},${blue},${opacity})`;

/** Colour of a mark or a lane. */
export const colourIn = ({ lanes, text }: Theme, { lane, colour = lane }: Coloured): Rgb =>
  lanes[colour % lanes.length] ?? text;
