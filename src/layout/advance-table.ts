import type { LabelWeight, TextMeasurer } from './measure.js';

/** Scripts whose characters are set about as wide as they are high: Han, kana, hangul, full-width forms. */
const WIDE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\uff00-\uff60\uffe0-\uffe6]/u;
/** Marks that stand on or under the character before them. */
const COMBINING = /[\p{M}\u200b-\u200f]/u;

/**
 * Advances in thousandths of the font size, for groups of characters of about one width. They are those of common
 * sans-serif faces (Noto Sans, Helvetica, Segoe UI, DejaVu Sans), the widest of them for each group.
 */
const ADVANCES: readonly (readonly [string, number])[] = [
  ["ijl|!.,:;'`Iíìîïıأإآا", 300],
  ['ftr()[]{}"*/\\- ', 400],
  ['ckszvxyJ?_', 540],
  ['mMW@%—…', 940],
  ['w&', 820],
  ['ABCDEFGHKLNOPQRSTUVXYZÇĞÖŞÜ', 700],
];
const ADVANCE = new Map(ADVANCES.flatMap(([characters, advance]) => [...characters].map((c) => [c, advance] as const)));

const units = (text: string): number => {
  let sum = 0;
  for (const character of text) {
    if (COMBINING.test(character)) continue;
    sum += ADVANCE.get(character) ?? (WIDE.test(character) ? 1000 : 600);
  }
  return sum / 1000;
};

/** Bold is wider by about this much. */
const BOLD = 1.07;
/** Room kept for a font that runs wider than the table. */
const MARGIN = 1.04;

/**
 * Widths without any font, for servers: from a table of advances by character, with a margin, so that text set in a
 * common sans-serif fits. Sizes are in CSS px: of the three label weights, and of the axis.
 */
export const advanceMeasurer = (labelSizesPx: readonly [number, number, number], axisSizePx: number): TextMeasurer => ({
  label: (text: string, weight: LabelWeight) => units(text) * labelSizesPx[weight] * (weight > 0 ? BOLD : 1) * MARGIN,
  axis: (text: string, strong = false) => units(text) * axisSizePx * (strong ? BOLD : 1) * MARGIN,
});
