import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { EventRecord, Timeline } from '../../../src/model/event-record.js';
import { buildScene } from '../../../src/scene/build-scene.js';
import { type Box, boxOf, crossings, findRoute, pointsOn } from '../../../src/scene/route-grid.js';
import { crossedBy } from '../../../src/scene/routes.js';
import type { Scene } from '../../../src/scene/scene.js';
import { chartOf, type SceneOptions } from '../../../src/scene/scene-of.js';
import { doha } from '../../helpers/doha.js';
import { runs } from '../../helpers/runs.js';

/** The pictures of a timeline, one with each of its events open. */
const opened = (timeline: Timeline, options: SceneOptions): readonly Scene[] => {
  const chart = chartOf(timeline, options);
  return timeline.events.map((_, selected) => buildScene(chart, chart.home, { focused: -1, selected }));
};

const crossedIn = (scene: Scene): string[] => {
  const boxes = scene.labels.map(boxOf);
  const name = (event: number): string => scene.labels.find((label) => label.event === event)?.id ?? '';
  return scene.arrows
    .filter(({ curve }) => crossedBy(curve, boxes) > 0)
    .map(({ from, to }) => `${name(from)} → ${name(to)}`);
};

for (const [words, options] of [
  ['wide', { width: 1052 }],
  ['right to left', { width: 1052, dir: 'rtl' }],
  ['narrower', { width: 760 }],
  ['low', { width: 752, height: 300 }],
] satisfies [string, SceneOptions][]) {
  test(`no relation of the real events crosses a headline, whichever is open: ${words}`, async () => {
    const timeline = await doha();
    const scenes = opened(timeline, { timezone: 'Asia/Qatar', ...options });
    assert.ok(scenes.flatMap(({ arrows }) => arrows).length > 20);
    assert.deepEqual(scenes.flatMap(crossedIn), []);
  });
}

test('between neighbouring lines a plan that was moved is an arrow round their ends, with room to be seen', async () => {
  const events: EventRecord[] = [
    {
      id: 'a',
      date: '2026-02-06',
      title: 'Talks in Türkiye',
      status: 'moved',
      relations: [{ type: 'moved-to', to: 'b' }],
    },
    { id: 'b', date: '2026-02-06', title: 'Talks in Muscat' },
    { id: 'c', date: '2026-01-01', title: 'Before' },
    { id: 'd', date: '2026-03-01', title: 'After' },
  ];
  const chart = chartOf({ events }, { width: 800, height: 130 });
  const { arrows, dots, compact } = buildScene(chart, chart.home, { focused: -1, selected: -1 });
  assert.ok(compact);
  const [from, to] = ['a', 'b'].map((id) => dots.find(({ event }) => event === chart.table.indexOf(id))!);
  assert.ok(Math.abs(from!.yPx - to!.yPx) < 30);
  const xs = arrows[0]!.curve.filter((_, i) => i % 2 === 0);
  const reach = Math.max(...xs.map((x) => Math.abs(x - from!.xPx)));
  assert.ok(reach >= 12, `${reach} px`);
});

const anyBox = fc
  .record({
    key: fc.uuid(),
    left: fc.integer({ min: 0, max: 600 }),
    top: fc.integer({ min: 0, max: 20 }),
    width: fc.integer({ min: 20, max: 180 }),
  })
  .map(({ key, left, top, width }): Box => ({ key, left, right: left + width, top: top * 24, bottom: top * 24 + 20 }));
const anyEnd = fc
  .record({ x: fc.integer({ min: 5, max: 795 }), y: fc.integer({ min: 5, max: 495 }) })
  .map((at) => ({ ...at, acrossPx: 5, uprightPx: 5 }));

test('a route begins and ends at its marks, runs across and upright only, and crosses no more boxes than the straight ways do', () => {
  fc.assert(
    fc.property(fc.array(anyBox, { maxLength: 30 }), anyEnd, anyEnd, (boxes, from, to) => {
      if (Math.min(Math.abs(from.x - to.x), Math.abs(from.y - to.y)) < 20) return;
      const found = findRoute(from, to, boxes, { widthPx: 800, axisTopPx: 500 });
      const way = found && pointsOn(found, from, to, boxes);
      assert.ok(way);
      assert.deepEqual(way[0], [from.x, from.y]);
      assert.deepEqual(way.at(-1), [to.x, to.y]);
      for (const [i, [x, y]] of way.entries()) {
        const before = way[i - 1];
        if (before) assert.ok((before[0] === x) !== (before[1] === y));
      }
      const straight = [[to.x, from.y] as const, [from.x, to.y] as const].map((corner) =>
        crossings([[from.x, from.y], corner, [to.x, to.y]], boxes),
      );
      assert.ok(crossings(way, boxes) <= Math.min(...straight));
    }),
    { numRuns: runs(150) },
  );
});
