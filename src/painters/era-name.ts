import type { EraBand } from '../scene/scene.js';

/** Letters of so many px are left out of a name that is too long for its band. */
const LETTER_PX = 6.5;
/** Between a name and the ends of its band, px. */
const GAP_PX = 4;

/** An era's name where no style sheet cuts it, and where it begins. */
export const eraName = ({ title, titlePx, titleWidthPx }: EraBand, dir: 'ltr' | 'rtl'): { text: string; x: number } => {
  const most = Math.max(1, Math.floor((titleWidthPx - 2 * GAP_PX) / LETTER_PX));
  const letters = Array.from(title);
  return {
    text: letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : title,
    x: dir === 'rtl' ? titlePx + titleWidthPx - GAP_PX : titlePx + GAP_PX,
  };
};
