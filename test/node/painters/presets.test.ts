import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { DARK_THEME, LIGHT_THEME } from '../../../src/painters/themes.js';

const css = readFileSync('src/themes.css', 'utf8');

const luminance = (hex: string): number => {
  const full = hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex;
  const parts = [1, 3, 5].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * parts[0]! + 0.7152 * parts[1]! + 0.0722 * parts[2]!;
};

const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((one, other) => one - other) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

const hex = (rgb: readonly number[]): string => `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

for (const [, preset, block] of css.matchAll(/^\.timeline-(\w+) \{([^}]*)\}/gm)) {
  const own = Object.fromEntries(
    [...block!.matchAll(/--timeline-([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(([, name, light, dark]) => [
      name!,
      [light!, dark!],
    ]),
  );
  for (const [at, scheme, theme] of [
    [0, 'light', LIGHT_THEME],
    [1, 'dark', DARK_THEME],
  ] as const) {
    const of = (name: string, otherwise: readonly number[]): string => own[name]?.[at] ?? hex(otherwise);
    test(`the preset ${preset} is to be read, ${scheme}`, () => {
      const [text, mark] = preset === 'contrast' ? [7, 4.5] : [4.5, 3];
      for (const ground of [of('background', theme.background), of('surface', theme.background)]) {
        assert.ok(contrast(of('text', theme.text), ground) >= 7, 'text');
        for (const name of ['muted', 'accent'] as const) {
          const colour = of(name, name === 'muted' ? theme.muted : theme.lanes[1]!);
          assert.ok(contrast(colour, ground) >= text, `${name}: ${contrast(colour, ground).toFixed(2)}`);
        }
        assert.ok(contrast(of('focus', theme.lanes[1]!), ground) >= mark, 'focus');
        assert.ok(contrast(of('axis', theme.axis), ground) >= mark, 'axis');
        if (preset === 'contrast') assert.ok(contrast(of('line', theme.line), ground) >= mark, 'line');
        theme.lanes.forEach((lane, i) => {
          // The titles of lanes are text.
          const ratio = contrast(of(`lane-${i + 1}`, lane), ground);
          assert.ok(ratio >= text, `lane ${i + 1}: ${ratio.toFixed(2)}`);
        });
      }
    });
  }
}

test('there are four presets', () => {
  assert.deepEqual(
    [...css.matchAll(/^\.timeline-(\w+) \{/gm)].map(([, name]) => name),
    ['serif', 'grotesque', 'compact', 'contrast'],
  );
});
