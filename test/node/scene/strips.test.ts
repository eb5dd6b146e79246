import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { seededEvents } from '../../../bench/data/seeded-events.js';
import type { EventRecord, Status } from '../../../src/model/event-record.js';
import type { Viewport } from '../../../src/scale/viewport.js';
import { buildScene } from '../../../src/scene/build-scene.js';
import type { Chart } from '../../../src/scene/chart.js';
import { buildChart } from '../../../src/scene/dense-chart.js';
import { hitTest } from '../../../src/scene/hit-test.js';
import type { Scene } from '../../../src/scene/scene.js';
import { chartOf } from '../../../src/scene/scene-of.js';
import { runs } from '../../helpers/runs.js';

const NONE = { focused: -1, selected: -1 };
const WIDTH = 900;
const DAY = 86_400_000;
const STATUSES: (Status | undefined)[] = [undefined, 'reported', 'planned', 'ongoing', 'cancelled', 'confirmed'];

const iso = (instant: number): string => new Date(Math.round(instant)).toISOString();

/** One event: where in the time of all, how long (0 for a moment), its lane and status. */
const recipe = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })),
  lane: fc.nat(2),
  status: fc.nat(STATUSES.length - 1),
  importance: fc.integer({ min: 1, max: 5 }),
});
type Recipe = typeof recipe extends fc.Arbitrary<infer Value> ? Value : never;

/** Most of them in one crowded month, so that not all have a label. */
const eventsOf = (recipes: readonly Recipe[]): EventRecord[] =>
  recipes.map(({ at, length, lane, status, importance }, i) => {
    const start = Date.UTC(2020, 0, 1) + (i % 3 ? at * 30 : at * 2000) * DAY;
    return {
      id: `e${i}`,
      date: iso(start),
      ...(length > 0 ? { end: iso(start + length ** 3 * 900 * DAY + 60_000) } : {}),
      title: `Event ${i} of a list of many`,
      group: `Lane ${lane}`,
      importance,
      ...(STATUSES[status] ? { status: STATUSES[status] } : {}),
    };
  });

const chartFor = (events: readonly EventRecord[], dir: 'ltr' | 'rtl' = 'ltr'): Chart =>
  chartOf({ events, timezone: 'UTC' }, { width: WIDTH, height: 260, dir, lang: 'en', folds: 'none' });

const charts = fc.array(recipe, { minLength: 40, maxLength: 400 }).map(eventsOf);
/** How far to zoom in, about which event, and how far to pan then. */
const moves = fc.record({
  levels: fc.double({ min: 0, max: 12, noNaN: true }),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  panPx: fc.integer({ min: -800, max: 800 }),
});
const moved = (chart: Chart, { levels, at, panPx }: { levels: number; at: number; panPx: number }): Viewport => {
  const { home, shape } = chart;
  return home.zoomBy(2 ** levels, home.toPx(shape.starts[Math.floor(at * shape.starts.length)]!)).panBy(panPx);
};

/** Events of a lane that start in a stretch. */
const startingIn = ({ table, shape }: Chart, lane: number, from: number, to: number): number[] =>
  [...shape.starts.keys()].filter(
    (event) => table.lanes[event] === lane && shape.starts[event]! >= from && shape.starts[event]! < to,
  );

test('each event that starts in view is labelled or counted in one bin, with its status', () => {
  fc.assert(
    fc.property(charts, moves, (events, move) => {
      const chart = chartFor(events);
      if (chart.layout.complete) return;
      const viewport = moved(chart, move);
      const { bins, labels } = buildScene(chart, viewport, NONE);
      const labelled = new Set(labels.map(({ event }) => event));
      const counted = new Map<number, number>();
      for (const { lane, from, to, count, unsettled } of bins) {
        const within = from >= viewport.from && to <= viewport.to;
        const held = startingIn(chart, lane, from, to).filter((event) => !(within && labelled.has(event)));
        for (const event of held) counted.set(event, (counted.get(event) ?? 0) + 1);
        if (!within) continue;
        assert.equal(count, held.length);
        assert.equal(unsettled, held.filter((event) => chart.isUnsettled(event)).length);
      }
      for (let lane = 0; lane < chart.layout.lanes.length; lane++) {
        for (const event of startingIn(chart, lane, viewport.from, viewport.to)) {
          assert.equal((counted.get(event) ?? 0) + (labelled.has(event) ? 1 : 0) > 0, true, `event ${event}`);
          assert.ok((counted.get(event) ?? 0) <= 1, `event ${event} is counted twice`);
        }
      }
    }),
    { numRuns: runs(60) },
  );
});

test('with a filter, what matches has labels and the strong part of bins; what does not is counted in the faint part', () => {
  fc.assert(
    fc.property(charts, moves, fc.integer({ min: 2, max: 9 }), (events, move, nth) => {
      const whole = chartFor(events);
      if (whole.layout.complete) return;
      const misses = Uint8Array.from({ length: whole.table.length }, (_, event) => (event % nth ? 1 : 0));
      const shown = Uint32Array.from([...misses.keys()].filter((event) => misses[event] === 0));
      const chart = buildChart(whole.table, { ...whole.options, events: shown, countsOthers: true });
      const viewport = moved(chart, move);
      const { bins, labels, threads } = buildScene(chart, viewport, NONE);
      for (const { event } of labels) assert.equal(misses[event], 0);
      for (const { event } of threads) assert.equal(misses[event], 0);
      const labelled = new Set(labels.map(({ event }) => event));
      for (const { lane, from, to, count, matching: told, unsettled, heightPx, settledPx, dimmedPx } of bins) {
        if (from < viewport.from || to > viewport.to) continue;
        const held = startingIn(chart, lane, from, to).filter((event) => !labelled.has(event));
        const matching = held.filter((event) => misses[event] === 0);
        assert.equal(count, held.length);
        assert.equal(told, matching.length);
        assert.equal(unsettled, matching.filter((event) => chart.isUnsettled(event)).length);
        assert.ok(Math.abs(dimmedPx / heightPx - (1 - matching.length / held.length)) < 1e-9);
        assert.ok(Math.abs(settledPx / heightPx - (matching.length - unsettled) / held.length) < 1e-9);
      }
    }),
    { numRuns: runs(40) },
  );
});

test('events that are hidden are neither labelled nor counted', () => {
  fc.assert(
    fc.property(charts, moves, fc.integer({ min: 1, max: 9 }), (events, move, nth) => {
      const whole = chartFor(events);
      const shown = Uint32Array.from([...whole.shape.starts.keys()].filter((event) => event % nth === 0));
      const chart = buildChart(whole.table, { ...whole.options, events: shown });
      const { bins, labels } = buildScene(chart, moved(chart, move), NONE);
      assert.ok(labels.every(({ event }) => event % nth === 0));
      for (const { lane, from, to, count, dimmedPx } of bins) {
        assert.ok(count <= startingIn(chart, lane, from, to).filter((event) => event % nth === 0).length);
        assert.equal(dimmedPx, 0);
      }
    }),
    { numRuns: runs(40) },
  );
});

test('panning moves bins and changes none', () => {
  fc.assert(
    fc.property(charts, moves, fc.integer({ min: 1, max: 400 }), (events, move, px) => {
      const chart = chartFor(events);
      const first = moved(chart, move);
      const second = first.panBy(px);
      const key = ({ lane, from }: { lane: number; from: number }): string => `${lane} ${from}`;
      const before = new Map(buildScene(chart, first, NONE).bins.map((bin) => [key(bin), bin]));
      const lanesWithLabels = (scene: Scene): string => [...new Set(scene.labels.map(({ lane }) => lane))].join();
      // Labels that a lane only has while no other is in view come and go.
      if (lanesWithLabels(buildScene(chart, first, NONE)) !== lanesWithLabels(buildScene(chart, second, NONE))) return;
      for (const bin of buildScene(chart, second, NONE).bins) {
        const former = before.get(key(bin));
        if (!former) continue;
        const offset = first.toPx(second.from) - first.toPx(first.from);
        assert.ok(Math.abs(former.xPx - bin.xPx - offset) < 1e-3);
        assert.ok(Math.abs(former.widthPx - bin.widthPx) < 1e-9);
        assert.deepEqual([former.count, former.unsettled, former.to], [bin.count, bin.unsettled, bin.to]);
      }
    }),
    { numRuns: runs(60) },
  );
});

test('the picture follows from the viewport, not from where the reader was before', () => {
  fc.assert(
    fc.property(charts, fc.array(moves, { minLength: 2, maxLength: 12 }), (events, path) => {
      const travelled = chartFor(events);
      for (const move of path) buildScene(travelled, moved(travelled, move), NONE);
      const last = path.at(-1)!;
      const fresh = chartFor(events);
      assert.deepEqual(
        buildScene(travelled, moved(travelled, last), NONE),
        buildScene(fresh, moved(fresh, last), NONE),
      );
    }),
    { numRuns: runs(40) },
  );
});

test('right-to-left mirrors strips and threads', () => {
  fc.assert(
    fc.property(charts, moves, (events, move) => {
      const [left, right] = (['ltr', 'rtl'] as const).map((dir) => {
        const chart = chartFor(events, dir);
        return buildScene(chart, moved(chart, move), NONE);
      });
      for (const kind of ['bins', 'threads'] as const) {
        const mirror = left![kind].map((mark) => ({ ...mark, xPx: WIDTH - mark.xPx - mark.widthPx }));
        assert.equal(right![kind].length, mirror.length);
        mirror.forEach((mark, i) => {
          const other = right![kind][i]!;
          assert.ok(Math.abs(mark.xPx - other.xPx) < 1e-6);
          assert.deepEqual({ ...mark, xPx: 0 }, { ...other, xPx: 0 });
        });
      }
    }),
    { numRuns: runs(30) },
  );
});

test('bins stand in their strip, the settled part below, and threads under it without touching each other', () => {
  fc.assert(
    fc.property(charts, moves, (events, move) => {
      const chart = chartFor(events);
      const { bins, threads, lanes } = buildScene(chart, moved(chart, move), NONE);
      for (const { lane, yPx, heightPx, settledPx } of bins) {
        const { stripTopPx, stripHeightPx } = chart.layout.lanes[lane]!;
        assert.ok(yPx >= stripTopPx && Math.abs(yPx + heightPx - stripTopPx - stripHeightPx) < 1e-9);
        assert.ok(settledPx >= 0 && settledPx <= heightPx);
      }
      for (const thread of threads) {
        const { baselinePx, topPx, heightPx } = lanes[thread.lane]!;
        assert.ok(thread.yPx > baselinePx && thread.yPx + thread.heightPx <= topPx + heightPx);
        for (const other of threads) {
          if (other === thread || other.yPx !== thread.yPx) continue;
          assert.ok(other.xPx + other.widthPx < thread.xPx || thread.xPx + thread.widthPx < other.xPx);
        }
      }
    }),
    { numRuns: runs(40) },
  );
});

const long = (id: string, start: string, end: string, group = 'Courts'): EventRecord => ({
  id,
  date: start,
  end,
  title: `Trial of ${id}`,
  group,
  importance: 1,
});
/** A crowd in January 2020, and trials that go on for years. */
const CROWD: EventRecord[] = [
  ...Array.from({ length: 500 }, (_, i) => ({
    id: `c${i}`,
    date: iso(Date.UTC(2020, 0, 1) + i * 1000),
    title: 'A headline in the crowd',
    group: i % 2 ? 'Courts' : 'Aid',
    importance: 5,
  })),
  long('years', '2020-01-01', '2024-12-31'),
  long('months', '2020-01-01', '2022-06-30'),
  long('weeks', '2020-01-01', '2020-01-20'),
  { id: 'last', date: '2025-01-01', title: 'The last', group: 'Aid' },
];

test('in a lane without any label, the longest spans in view have theirs, each on its row', () => {
  const chart = chartFor(CROWD);
  const at = (text: string): number => Date.parse(text);
  const idsIn = (from: string, to: string): string[] => {
    const { labels } = buildScene(chart, chart.home.fitTo(at(from), at(to)), NONE);
    const courts = labels.filter(({ id }) => !id.startsWith('c') && id !== 'last');
    assert.equal(new Set(courts.map(({ yPx }) => yPx)).size, courts.length);
    for (const { xPx } of courts) assert.ok(xPx >= 0, 'the headline slides along');
    return courts.map(({ id }) => id).sort();
  };
  assert.deepEqual(idsIn('2021-03-01', '2021-03-20'), ['months', 'years']);
  assert.deepEqual(idsIn('2023-03-01', '2023-03-20'), ['years']);
  assert.deepEqual(idsIn('2020-01-10', '2020-01-12').length, Math.min(3, chart.layout.lanes[0]!.rowCount));
});

/** The same set in both directions. */
const seededCharts = (): readonly Chart[] =>
  (['ltr', 'rtl'] as const).map((dir) =>
    chartOf(
      { events: seededEvents(3000, 3).map((event) => ({ ...event })), timezone: 'UTC' },
      { width: WIDTH, height: 600, dir, lang: 'en', folds: 'none' },
    ),
  );

test('headlines never overlap, also where bars have just begun', () => {
  for (const chart of seededCharts()) {
    const { home, shape } = chart;
    for (const { event } of buildScene(chart, home, NONE).labels) {
      for (let levels = 0; levels < 12; levels += 2) {
        const at = home.toPx(shape.starts[event]!);
        const viewport = home.zoomBy(2 ** levels, at).panBy(at + 2);
        const ends = new Map<number, number>();
        const { labels } = buildScene(chart, viewport, NONE);
        for (const { yPx, lineHeightPx, xPx, widthPx } of [...labels].sort((a, b) => a.xPx - b.xPx)) {
          // Lines of two heights stand about the same middle.
          const row = yPx + lineHeightPx / 2;
          assert.ok(xPx >= (ends.get(row) ?? -Infinity), `${xPx} before ${ends.get(row)} at ${viewport.from}`);
          ends.set(row, xPx + widthPx);
        }
      }
    }
  }
});

test('within a bar its headline is in view, also where that stood before the bar', () => {
  for (const chart of seededCharts()) {
    const { home, shape, options } = chart;
    const { labels, bars } = buildScene(chart, home, NONE);
    const isBar = new Set(bars.map(({ event }) => event));
    let before = 0;
    for (const { event, xPx, widthPx } of labels.filter((label) => isBar.has(label.event))) {
      const [from, to] = [shape.starts[event]!, shape.ends[event]!];
      if (options.dir === 'ltr' ? xPx < home.toPx(from) : xPx + widthPx > WIDTH - home.toPx(from)) before++;
      const within = home.fitTo(from + (to - from) * 0.3, from + (to - from) * 0.7);
      const shown = buildScene(chart, within, NONE).labels.find((label) => label.event === event)!;
      assert.ok(shown.xPx >= 0 && shown.xPx + shown.widthPx <= WIDTH, `${shown.xPx} + ${shown.widthPx}`);
    }
    assert.ok(before > 1, 'no headline before its bar was tried');
  }
});

test('a bin that is hit tells its count and its stretch', () => {
  const chart = chartFor(CROWD);
  const scene = buildScene(chart, chart.home, NONE);
  const bin = scene.bins.find(({ count }) => count > 100)!;
  const hit = hitTest(scene, bin.xPx + 1, bin.yPx + bin.heightPx - 1);
  assert.deepEqual(hit, { kind: 'bin', bin });
});

test('every view within a long span shows it, however many longer ones lie beside the view', () => {
  const beside = Array.from({ length: 60 }, (_, i) =>
    long(`beside-${i}`, iso(Date.UTC(2021, 3, 1, i)), '2022-12-31', 'Aid'),
  );
  const chart = chartFor([...CROWD, ...beside, long('covering', '2021-02-20', '2021-04-20', 'Aid')]);
  for (const [from, to] of [
    ['2021-03-25T00:00Z', '2021-03-31T12:00Z'],
    ['2021-03-01T00:00Z', '2021-03-02T00:00Z'],
    ['2021-03-31T22:00Z', '2021-03-31T23:50Z'],
  ] as const) {
    const { labels, threads } = buildScene(chart, chart.home.fitTo(Date.parse(from), Date.parse(to)), NONE);
    const shown = [...labels, ...threads].map(({ event }) => chart.table.id(event));
    assert.ok(shown.includes('covering'), `${from}: ${shown}`);
  }
});
