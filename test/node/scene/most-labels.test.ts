import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { EventRecord } from '../../../src/model/event-record.js';
import { EventTable } from '../../../src/model/event-table.js';
import { buildScene } from '../../../src/scene/build-scene.js';
import { buildChart } from '../../../src/scene/dense-chart.js';
import { chartOf } from '../../../src/scene/scene-of.js';
import { withLanes } from '../../../src/scene/with-lanes.js';
import { runs } from '../../helpers/runs.js';
import { randomOf } from '../layout/random-layout.js';

const DAY = 86_400_000;
const START = Date.UTC(2020, 0, 1);

/** Any number of events in any number of lanes: moments and spans, of a few days, or of years with long gaps between. */
const sets = fc
  .record({
    seed: fc.integer(),
    count: fc.integer({ min: 1, max: 900 }),
    lanes: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 100, max: 400 })),
    days: fc.constantFrom(0, 3, 2000),
    spans: fc.constantFrom(0, 0.3, 1),
  })
  .map(({ seed, count, lanes, days, spans }) => {
    const random = randomOf(seed);
    return Array.from({ length: count }, (_, i): EventRecord => {
      const start = START + (random() < 0.7 ? random() ** 9 : Math.round(random() * 3) / 3) * days * DAY;
      return {
        id: `e${i}`,
        date: new Date(start).toISOString(),
        ...(random() < spans && { end: new Date(start + 60_000 + random() ** 5 * (days + 1) * DAY).toISOString() }),
        title: 'Talks '.repeat(1 + Math.floor(random() ** 2 * 6)),
        importance: 1 + Math.floor(random() * 5),
        group: `Lane ${Math.floor(random() * lanes)}`,
      };
    });
  });

test('a picture has 150 headlines at most, and one for what has focus: in any size, at any zoom, with filters and folds', () => {
  fc.assert(
    fc.property(
      sets,
      fc.integer({ min: 200, max: 3000 }),
      fc.integer({ min: 150, max: 6000 }),
      fc.boolean(),
      fc.array(fc.tuple(fc.double({ min: 0, max: 14, noNaN: true }), fc.nat(), fc.integer({ min: -500, max: 500 })), {
        minLength: 3,
        maxLength: 6,
      }),
      (events, width, height, isFiltered, moves) => {
        const whole = chartOf({ events }, { width, height });
        const made = isFiltered
          ? buildChart(EventTable.from({ events }).table, {
              ...whole.options,
              events: Uint32Array.from(events.keys()).filter((event) => event % 5 !== 2),
              countsOthers: true,
            })
          : whole;
        // Of more lanes than 64 a page shows those in sight.
        const { length } = made.layout.lanes;
        const first = Math.floor(length / 3);
        const sight = length > 64 ? ([first, first + 64] as const) : undefined;
        const chart = withLanes(made, sight);
        for (const [levels, event, panPx] of [[0, 0, 0] as const, ...moves]) {
          const focused = event % events.length;
          const { home, shape } = chart;
          const viewport = home.zoomBy(2 ** levels, home.toPx(shape.starts[focused]!)).panBy(panPx);
          for (const focus of [-1, focused]) {
            const { labels, lanes, bins, threads } = buildScene(chart, viewport, { focused: focus, selected: -1 });
            const own = labels.filter(({ temporary }) => !temporary);
            assert.ok(own.length <= 150, `${own.length} headlines in ${width} × ${height} px, ${levels} levels in`);
            assert.ok(labels.length - own.length <= 1);
            // Its frame (5 px) ends where the letters of its lane's title on the strip below begin (4 px into the line).
            for (const { lane, yPx, lines, lineHeightPx } of labels.filter(({ temporary }) => temporary)) {
              const { titlePx } = lanes.find((each) => each.lane === lane)!;
              const { rowCount } = chart.layout.lanes.find((each) => each.lane === lane)!;
              if (titlePx > yPx && rowCount > 0)
                assert.ok(yPx + lines.length * lineHeightPx + 5 <= titlePx + 4, `${yPx} ${titlePx}`);
            }
            assert.equal(lanes.length, length);
            for (const { lane } of [...own, ...bins, ...threads])
              assert.ok(!sight || !chart.dense || (lane >= sight[0] && lane < sight[1]));
          }
        }
      },
    ),
    { numRuns: runs(40) },
  );
});

test('a part of the lanes is pictured as it is in a chart of all of them, where headlines are few', () => {
  const events = Array.from({ length: 600 }, (_, i): EventRecord => {
    const start = START + ((i * 37) % 400) * DAY;
    return { id: `e${i}`, date: new Date(start).toISOString(), title: `Talks ${i}`, group: `Lane ${i % 40}` };
  });
  const chart = chartOf({ events }, { width: 400, height: 900 });
  for (const viewport of [chart.home, chart.home.zoomBy(5, 100)]) {
    const whole = buildScene(chart, viewport, { focused: -1, selected: -1 });
    const part = buildScene(withLanes(chart, [10, 25]), viewport, { focused: -1, selected: -1 });
    assert.ok(whole.labels.length < 150 && part.labels.length > 10);
    for (const marks of ['labels', 'dots', 'bars', 'bins', 'threads'] as const)
      assert.deepEqual(
        part[marks],
        whole[marks].filter(({ lane }) => lane >= 10 && lane < 25),
      );
  }
});
