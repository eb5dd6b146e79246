import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelColour } from '../../../src/painters/label-colour.js';
import { paintSvg } from '../../../src/painters/svg-string.js';
import type { Rgb } from '../../../src/painters/theme.js';
import { DARK_THEME, LIGHT_THEME } from '../../../src/painters/themes.js';
import { buildScene } from '../../../src/scene/build-scene.js';
import { dimScene } from '../../../src/scene/dim-scene.js';
import { chartOf } from '../../../src/scene/scene-of.js';
import { renderSVG } from '../../../src/static.js';
import { doha } from '../../helpers/doha.js';

const luminance = (colour: Rgb): number =>
  colour
    .map((value) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i]!, 0);

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><image href=x onerror=alert(1)>',
  "'/><foreignObject>",
  ']]>&<!--',
  'tab\u0000\u0007bell',
];

test('an SVG holds every headline of the real data set and is well formed', async () => {
  const svg = renderSVG(await doha(), { width: 1052, timezone: 'Asia/Qatar', lang: 'en-GB' });
  assert.match(svg, /^<svg [^>]*role="img"/);
  assert.match(svg, /visits Tehran/);
  const open = [...svg.matchAll(/<([a-zA-Z]+)(?: [^<>]*[^/])?>/g)].length;
  const close = [...svg.matchAll(/<\/[a-zA-Z]+>/g)].length;
  assert.equal(open, close);
});

for (const hostile of HOSTILE) {
  test(`a headline ${JSON.stringify(hostile)} stays text`, () => {
    const svg = renderSVG(
      { title: hostile, events: [{ date: '2026-02-03', title: hostile, group: hostile }] },
      { width: 800, lang: hostile },
    );
    for (const bad of ['<script', '<image', '<foreignObject', '<!--', '\u0000', '\u0007'])
      assert.ok(!svg.includes(bad), bad);
  });
}

test('what does not match a filter is faint, and its headline can still be read', async () => {
  const chart = chartOf(await doha(), { width: 1052, timezone: 'Asia/Qatar' });
  const misses = new Uint8Array(chart.table.length).fill(1);
  misses[chart.table.indexOf('tehran-visit')] = 0;
  const scene = dimScene(buildScene(chart, chart.home, { focused: -1, selected: -1 }), misses);
  assert.equal(scene.labels.filter(({ dimmed }) => !dimmed).length, 1);
  const [visit] = scene.labels.filter(({ id }) => id === 'tehran-visit');
  const [other] = scene.labels.filter(({ id }) => id === 'muscat-talks');
  for (const theme of [LIGHT_THEME, DARK_THEME]) {
    assert.equal(labelColour(visit!, theme), theme.text);
    const contrasts = [labelColour(other!, theme), theme.background].map(luminance).sort((a, b) => b - a);
    assert.ok((contrasts[0]! + 0.05) / (contrasts[1]! + 0.05) >= 4.5);
  }
  const svg = paintSvg(scene, LIGHT_THEME);
  assert.equal(svg.split('<g opacity="0.22">').length - 1, 20 + scene.arrows.length + scene.tips.length);
});

test('the dark theme changes colours and nothing else', async () => {
  const timeline = await doha();
  const shape = (theme: 'light' | 'dark') =>
    renderSVG(timeline, { width: 900, theme }).replace(/rgb\([^)]*\)|fill-opacity="[^"]*"|stop-opacity="[^"]*"/g, '');
  assert.equal(shape('light'), shape('dark'));
});
