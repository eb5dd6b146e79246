import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Rgb } from '../../../src/painters/theme.js';
import { DARK_THEME, LIGHT_THEME } from '../../../src/painters/themes.js';

// How dichromats see: matrices in linear RGB (Machado, Oliveira and Fernandes 2009, severity 1).
const VISION = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
  'full colour vision': [1, 0, 0, 0, 1, 0, 0, 0, 1],
} as const;

type Triple = readonly [number, number, number];

const times = (matrix: readonly number[], [a, b, c]: Triple): Triple =>
  [0, 3, 6].map((row) => matrix[row]! * a + matrix[row + 1]! * b + matrix[row + 2]! * c) as unknown as Triple;

const linear = (colour: Rgb): Triple =>
  colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;

/** Lightness and the two opponent colours of OKLab, times 100. */
const labOf = (rgb: Triple): Triple => {
  const clipped = rgb.map((part) => Math.min(1, Math.max(0, part))) as unknown as Triple;
  const cones = times(
    [
      0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566, 0.0883024619, 0.2817188376,
      0.6299787005,
    ],
    clipped,
  ).map(Math.cbrt) as unknown as Triple;
  return times(
    [
      0.2104542553, 0.793617785, -0.0040720468, 1.9779984951, -2.428592205, 0.4505937099, 0.0259040371, 0.7827717662,
      -0.808675766,
    ],
    cones,
  ).map((part) => 100 * part) as unknown as Triple;
};

const distance = (a: Triple, b: Triple): number => Math.hypot(...a.map((part, i) => part - b[i]!));

const luminance = (rgb: Triple): number => 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];

/** Below this two patches side by side are hard to tell apart; 2 is just noticeable. */
const APART = 5;
/** So many lanes are told apart by colour alone; further ones have their title and place, as all have. */
const LANES = 5;

for (const [name, theme] of [
  ['light', LIGHT_THEME],
  ['dark', DARK_THEME],
] as const) {
  for (const [vision, matrix] of Object.entries(VISION)) {
    const seen = theme.lanes.map((lane) => times(matrix, linear(lane)));
    test(`the first ${LANES} ${name} lane colours are apart, with ${vision}`, () => {
      const labs = seen.slice(0, LANES).map(labOf);
      labs.forEach((one, i) => {
        for (let j = i + 1; j < labs.length; j++) {
          const apart = distance(one, labs[j]!);
          assert.ok(apart >= APART, `lanes ${i + 1} and ${j + 1}: ${apart.toFixed(1)}`);
        }
      });
    });

    test(`all ${name} lane colours stand out from the background and from their neighbour, with ${vision}`, () => {
      const ground = times(matrix, linear(theme.background));
      seen.forEach((lane, i) => {
        const [high, low] = [luminance(lane), luminance(ground)].sort((a, b) => b - a) as [number, number];
        assert.ok((high + 0.05) / (low + 0.05) >= 3, `lane ${i + 1} on the background`);
        const next = seen[(i + 1) % seen.length]!;
        const apart = distance(labOf(lane), labOf(next));
        assert.ok(apart >= APART, `lanes ${i + 1} and ${((i + 1) % seen.length) + 1}: ${apart.toFixed(1)}`);
      });
    });
  }
}
