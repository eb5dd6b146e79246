import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paintSvg } from '../../../src/painters/svg-string.js';
import { LIGHT_THEME } from '../../../src/painters/themes.js';
import { buildScene } from '../../../src/scene/build-scene.js';
import { ERA_ROW_PX, eraBands, eraRows, withEras } from '../../../src/scene/era-bands.js';
import { chartOf, sceneOf } from '../../../src/scene/scene-of.js';

const timeline = {
  events: [
    { date: '2020-01-01', title: 'First' },
    { date: '2024-01-01', title: 'Last' },
  ],
  eras: [
    { date: '2020/2021', title: 'Early years' },
    { date: '2021/2022', title: 'Overlapping' },
    { date: '2023', title: '<b>Late</b>' },
  ],
};
const options = { width: 800, folds: 'none' } as const;

test('eras are bands at their times, those that overlap with names on rows of their own', () => {
  const chart = chartOf(timeline, options);
  assert.equal(eraRows(chart.table), 2);
  const bands = eraBands(chart, chart.home);
  assert.deepEqual(
    bands.map(({ title, row }) => [title, row]),
    [
      ['Early years', 0],
      ['Overlapping', 1],
      ['<b>Late</b>', 0],
    ],
  );
  const year = 366 * 86_400_000 * chart.home.k;
  assert.ok(Math.abs(bands[0]!.widthPx - 2 * year) < 4);
  assert.equal(eraRows(chartOf({ events: timeline.events }, options).table), 0);
});

test('a name stays in sight while its band is', () => {
  const chart = chartOf(timeline, options);
  const viewport = chart.home.fitTo(Date.UTC(2021, 5, 1), Date.UTC(2021, 9, 1));
  const bands = eraBands(chart, viewport);
  assert.deepEqual(
    bands.map(({ title, titlePx, titleWidthPx }) => [title, titlePx, titleWidthPx]),
    [
      ['Early years', 0, 800],
      ['Overlapping', 0, 800],
    ],
  );
  assert.ok(bands.every(({ xPx, widthPx }) => xPx >= -40 && xPx + widthPx <= 840));
});

test('right to left is the mirror image', () => {
  const [ltr, rtl] = (['ltr', 'rtl'] as const).map((dir) => {
    const chart = chartOf(timeline, { ...options, dir });
    return eraBands(chart, chart.home);
  });
  for (const [i, { xPx }] of rtl!.entries()) assert.ok(Math.abs(xPx - (800 - ltr![i]!.xPx - ltr![i]!.widthPx)) < 1e-9);
});

test('a picture has its eras, and room for their names; one without is as it was', () => {
  const scene = sceneOf(timeline, options);
  const chart = chartOf(timeline, options);
  const bare = buildScene(chart, chart.home, { focused: -1, selected: -1 });
  assert.equal(scene.heightPx, bare.heightPx + 2 * ERA_ROW_PX);
  const svg = paintSvg(scene, LIGHT_THEME);
  assert.match(svg, />Early years</);
  assert.match(svg, /&lt;b&gt;Late/);
  const plain = chartOf({ events: timeline.events }, options);
  const picture = buildScene(plain, plain.home, { focused: -1, selected: -1 });
  assert.equal(withEras(picture, plain, plain.home), picture);
});

test('of very many eras the 20 longest in view are shown, and those stay while a reader zooms in', () => {
  const eras = Array.from({ length: 300 }, (_, i) => ({
    date: `20${20 + (i % 4)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
    end: `2024-${String(1 + ((i * 7) % 12)).padStart(2, '0')}-15`,
    title: `Era ${i}`,
  }));
  const chart = chartOf({ ...timeline, eras }, options);
  let former: string[] = [];
  for (let zoom = 1; zoom < 3000; zoom *= 1.3) {
    const viewport = chart.home.zoomBy(zoom, 500);
    const bands = eraBands(chart, viewport);
    assert.ok(bands.length <= 20);
    const titles = bands.map(({ title }) => title);
    // What has left the view is told from its place in a picture of all.
    const gone = former.filter((title) => !titles.includes(title));
    const all = gone.map((title) =>
      eraBands(chartOf({ ...timeline, eras: eras.filter((era) => era.title === title) }, options), viewport),
    );
    assert.deepEqual(all.flat(), []);
    former = titles;
  }
});
