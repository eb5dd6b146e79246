// What holds for any set must hold for a million events: seeded sets, the promises of the label engine, and the counts.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { seededEvents } from '../../bench/data/seeded-events.js';
import { runSteps } from '../../src/base/steps.js';
import type { PlacedLabel } from '../../src/layout/layout.js';
import { boxEnd, boxStart } from '../../src/layout/placed-label.js';
import type { EventRecord } from '../../src/model/event-record.js';
import { EventTable } from '../../src/model/event-table.js';
import type { Viewport } from '../../src/scale/viewport.js';
import { buildScene } from '../../src/scene/build-scene.js';
import type { Chart, ChartOptions } from '../../src/scene/chart.js';
import { buildChart, chartSteps } from '../../src/scene/dense-chart.js';
import { UTC } from '../../src/time/zone.js';
import { randomOf } from '../node/layout/random-layout.js';

const COUNT = 1_000_000;
const SEEDS = [1, 2, 3];

const OPTIONS: ChartOptions = {
  widthPx: 1152,
  maxLanesHeightPx: 540,
  measure: { label: (text, weight) => text.length * (weight === 2 ? 8 : 7), axis: (text) => text.length * 6 },
  zone: UTC,
  locale: 'en',
  dir: 'ltr',
  folds: 'auto',
  statusWord: () => '',
};

/** Seeded events, a part of them all at one moment, in random order. */
const eventsOf = (seed: number): EventRecord[] => {
  const random = randomOf(seed);
  return seededEvents(COUNT, seed).map((event, i) => ({
    ...event,
    ...(i % 50 === 0 && { date: '2020-02-02T02:02:02Z', end: undefined }),
    ...(random() < 0.1 && { status: 'planned' as const }),
  }));
};

/** A stretch as wide as the plot somewhere in the domain, at any of 18 levels. */
const viewOf = (chart: Chart, random: () => number): Viewport => {
  const { shape, home } = chart;
  const at = shape.starts[Math.floor(random() * shape.starts.length)]!;
  return home.zoomBy(2 ** (random() * 18), home.toPx(at));
};

const labelsAt = ({ layout }: Chart, { from, to, k }: Viewport): PlacedLabel[] => layout.labelsIn(from, to, k);
const placeOf = ({ lane, row, before: side, text }: PlacedLabel): unknown[] => [lane, row, side, text];

for (const seed of SEEDS) {
  describe(`a million events from seed ${seed}`, () => {
    let events: EventRecord[] = [];
    let table: EventTable;
    let chart: Chart;
    before(() => {
      events = eventsOf(seed);
      ({ table } = EventTable.from({ events }));
      chart = buildChart(table, OPTIONS);
    });
    // One set after the other in memory.
    after(() => {
      events = [];
    });

    test(`the table holds every event in order, and finds each by its id`, () => {
      assert.equal(table.length, COUNT);
      for (let i = 1; i < COUNT; i++) {
        const isInOrder =
          table.starts[i - 1]! < table.starts[i]! ||
          (table.starts[i - 1] === table.starts[i] &&
            (table.ends[i - 1]! < table.ends[i]! ||
              (table.ends[i - 1] === table.ends[i] && table.id(i - 1) < table.id(i))));
        assert.ok(isInOrder, `event ${i}`);
      }
      for (let i = 0; i < COUNT; i += 101) assert.equal(table.indexOf(table.id(i)), i);
    });

    test(`labels never overlap, and each keeps its row, side and text`, () => {
      const random = randomOf(seed);
      const places = new Map<number, unknown[]>();
      for (let i = 0; i < 400; i++) {
        const view = viewOf(chart, random);
        const ends = new Map<string, number>();
        for (const label of labelsAt(chart, view).sort((a, b) => boxStart(a, view.k) - boxStart(b, view.k))) {
          const row = `${label.lane} ${label.row}`;
          assert.ok(boxStart(label, view.k) >= (ends.get(row) ?? -Infinity), `overlap in row ${row}`);
          ends.set(row, boxEnd(label, view.k));
          assert.deepEqual(placeOf(label), places.get(label.event) ?? placeOf(label));
          places.set(label.event, placeOf(label));
        }
      }
    });

    test(`in a zoom through all levels no label pops, and each picture is that of one who came another way`, () => {
      const random = randomOf(seed + 10);
      for (let turn = 0; turn < 12; turn++) {
        const anchor = chart.shape.starts[Math.floor(random() * COUNT)]!;
        const share = random();
        let shown: PlacedLabel[] = [];
        for (let step = 0; step <= 80; step++) {
          const k = chart.home.k * 1.17 ** step;
          const from = anchor - (share * OPTIONS.widthPx) / k;
          const to = from + OPTIONS.widthPx / k;
          const now = new Map(chart.layout.labelsIn(from, to, k).map((label) => [label.event, label]));
          for (const label of shown) {
            if (label.start < from || label.start > to) continue;
            assert.ok(now.has(label.event), `event ${label.event} lost its label at step ${step}`);
          }
          shown = [...now.values()];
        }
      }
      const other = runSteps(chartSteps(table, OPTIONS));
      for (let i = 0; i < 40; i++) {
        const view = viewOf(chart, random);
        assert.deepEqual(labelsAt(other, view), labelsAt(chart, view));
      }
    });

    test(`every event that starts in view has a label or is counted in a bin`, () => {
      const random = randomOf(seed + 20);
      for (let i = 0; i < 60; i++) {
        const view = i === 0 ? chart.home : viewOf(chart, random);
        const scene = buildScene(chart, view, { focused: -1, selected: -1 });
        const from = Math.min(...scene.bins.map((bin) => bin.from), view.from);
        const to = Math.max(...scene.bins.map((bin) => bin.to), view.to);
        const labelled = new Set(scene.labels.map(({ event }) => event));
        const counted = scene.bins.reduce((sum, { count }) => sum + count, 0);
        let starting = 0;
        let named = 0;
        for (let event = 0; event < COUNT; event++) {
          const start = chart.shape.starts[event]!;
          if (start < from || start >= to) continue;
          starting++;
          if (labelled.has(event)) named++;
        }
        // Labels of the stretch beside the view, which bins at its edge do not count either.
        const beside = chart
          .dense!.labels(view)
          .filter(({ event, start }) => !labelled.has(event) && start >= from && start < to);
        assert.equal(counted + named + beside.length, starting);
        assert.ok(scene.labels.length <= 150, `${scene.labels.length} labels`);
      }
    });

    test(`a million events in another order make the same table and picture`, () => {
      const random = randomOf(seed + 30);
      const shuffled = events
        .map((event) => ({ event, key: random() }))
        .sort((a, b) => a.key - b.key)
        .map(({ event }) => event);
      // Lanes stand in the order in which they appear, unless they are declared.
      const groups = table.groups;
      const other = EventTable.from({ events: shuffled, groups }).table;
      for (const column of ['starts', 'ends', 'importances', 'statuses', 'lanes', 'flags', 'priorities'] as const) {
        assert.deepEqual(other[column], table[column], column);
      }
      const chartOfOther = buildChart(other, OPTIONS);
      for (let i = 0; i < 20; i++) {
        const view = viewOf(chart, random);
        assert.deepEqual(labelsAt(chartOfOther, view), labelsAt(chart, view));
      }
    });
  });
}
