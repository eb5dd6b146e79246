import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderSVG } from '../../../src/static.js';
import { doha } from '../../helpers/doha.js';

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

test('the dark theme changes colours and nothing else', async () => {
  const timeline = await doha();
  const shape = (theme: 'light' | 'dark') =>
    renderSVG(timeline, { width: 900, theme }).replace(/rgb\([^)]*\)|fill-opacity="[^"]*"|stop-opacity="[^"]*"/g, '');
  assert.equal(shape('light'), shape('dark'));
});
