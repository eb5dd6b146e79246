import type { SceneLabel } from '../scene/scene.js';
import type { Rgb, Theme } from './theme.js';

const mix = (a: Rgb, b: Rgb, share: number): Rgb =>
  a.map((part, index) => Math.round(share * part + (1 - share) * b[index]!)) as unknown as Rgb;

/**
 * Colour of a headline where no style sheet says it: quiet ones still to be read on a bar with a grid line in it, and
 * those that do not match a filter still to be read at all.
 */
export const labelColour = ({ weight, status, dimmed }: SceneLabel, { background, text, muted }: Theme): Rgb => {
  if (dimmed) return mix(muted, background, 0.82);
  const quiet = weight === 0 || status === 'moved' || status === 'postponed' || status === 'cancelled';
  return quiet ? mix(muted, text, 0.7) : text;
};
