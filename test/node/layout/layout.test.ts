import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepingRows } from '../../../src/layout/keep-rows.js';
import type { Layout, LayoutInput, PlacedLabel } from '../../../src/layout/layout.js';
import { boxEnd, boxStart } from '../../../src/layout/placed-label.js';
import { buildLayout } from '../../../src/layout/tiled-layout.js';
import { inputOf, type TestEvent } from './random-layout.js';

const all = (layout: Layout, level = 0): PlacedLabel[] => layout.labelsIn(-500, 1500, layout.k0 * 2 ** level);
const rows = (layout: Layout, input: LayoutInput): string[] =>
  all(layout).map(({ event, row }) => `${input.id(event)} ${row}`);

/** `count` events on each of `instants` instants, spread evenly. */
const crowd = (instants: number, count: number, more: Partial<TestEvent> = {}): TestEvent[] =>
  Array.from({ length: instants * count }, (_, i) => ({
    id: `e${i}`,
    start: (i % instants) * (1000 / instants),
    ...more,
  }));

test('a small set has all its labels, in two-line rows', () => {
  const input = inputOf([
    { id: 'a', start: 100, title: 'Qatar’s Prime Minister visits Tehran again' },
    { id: 'b', start: 120, title: 'Trial run', importance: 5 },
    { id: 'c', start: 600, end: 900, title: 'Crossing opens' },
  ]);
  const layout = buildLayout(input);
  assert.equal(layout.complete, true);
  assert.equal(layout.density, 'comfortable');
  assert.equal(layout.heightPx, 18 + 2 * 40 + 8);
  assert.deepEqual(rows(layout, input), ['a 1', 'b 0', 'c 0']);
  assert.deepEqual(all(layout)[0]?.lines, ['Qatar’s Prime Minister', 'visits Tehran again']);
  assert.deepEqual(all(layout, 4), all(layout));
});

test('where two-line rows are too high every label has one line', () => {
  const layout = buildLayout(inputOf(crowd(1, 10), { maxHeightPx: 220 }));
  assert.equal(layout.complete, true);
  assert.equal(layout.density, 'compact');
  assert.equal(layout.heightPx, 16 + 10 * 19 + 4);
  assert.equal(all(layout).length, 10);
});

test('rows of one line are at least as high as is asked for, whether all events have room or not', () => {
  const all = buildLayout(inputOf(crowd(1, 10), { maxHeightPx: 290, leastRowPx: 24 }));
  assert.deepEqual([all.complete, all.density, all.heightPx], [true, 'compact', 16 + 10 * 24 + 4]);
  const some = buildLayout(inputOf(crowd(1, 10), { maxHeightPx: 100, leastRowPx: 24 }));
  assert.deepEqual([some.complete, some.lanes[0]?.rowHeightPx, some.lanes[0]?.rowCount], [false, 24, 3]);
});

test('where not all have room the most important have labels, and the lane a strip', () => {
  const events = crowd(1, 10).map((event, i) => ({ ...event, importance: i === 7 ? 5 : 3 }));
  const input = inputOf(events, { maxHeightPx: 100 });
  const layout = buildLayout(input);
  assert.equal(layout.complete, false);
  assert.equal(layout.lanes[0]?.rowCount, 4);
  assert.equal(layout.lanes[0]?.stripHeightPx, 17);
  assert.equal(layout.heightPx, 91);
  assert.equal(all(layout).length, 4);
  assert.equal(input.id(all(layout).find(({ row }) => row === 0)!.event), 'e7');
});

test('in a high chart rows are higher instead of more, so that a picture has no more than 125 labels of the whole', () => {
  const title = 'Ten charac';
  const bursts = crowd(300, 2, { title }).map((event, i) => ({ ...event, lane: i % 3, importance: 1 + (i % 5) }));
  for (const maxHeightPx of [900, 1500, 6000]) {
    const layout = buildLayout(inputOf(bursts, { lanes: 3, maxHeightPx }));
    const labels = all(layout);
    assert.ok(labels.length <= 125 && labels.length > 100, `${labels.length} labels`);
    assert.ok(layout.heightPx <= maxHeightPx);
    assert.ok(layout.lanes.every(({ rowHeightPx }) => rowHeightPx > 17 && rowHeightPx <= 28));
  }
});

test('rows that a high chart had stay as many while they are about as full', () => {
  const counts = (events: readonly TestEvent[], laneRows?: readonly number[]): number[] =>
    buildLayout(inputOf(events, { lanes: 2, maxHeightPx: 3000, laneRows })).lanes.map(({ rowCount }) => rowCount);
  const grown = (count: number): TestEvent[] =>
    crowd(count, 1, { title: 'Ten charac' }).map((event, i) => ({ ...event, lane: i % 2 }));
  const [first = 0, second = 0] = counts(grown(600));
  assert.deepEqual(counts(grown(640), [first + 1, second + 1]), [first + 1, second + 1]);
  // Far too many, too few, or not known.
  for (const laneRows of [
    [60, 60],
    [3, 3],
    [first + 1, -1],
  ]) {
    assert.deepEqual(counts(grown(640), laneRows), counts(grown(640)));
  }
});

test('of more than 150 events not all have a label at once, however high the chart', () => {
  for (const [count, isComplete] of [
    [150, true],
    [151, false],
  ] as const) {
    const layout = buildLayout(inputOf(crowd(count, 1), { maxHeightPx: 50_000 }));
    assert.equal(layout.complete, isComplete);
    assert.ok(all(layout).length <= 150);
  }
});

test('events at one instant never get more labels than there are rows', () => {
  const layout = buildLayout(inputOf(crowd(1, 1000)));
  for (const level of [0, 1, 5, 20]) assert.equal(all(layout, level).length, layout.lanes[0]?.rowCount);
});

test('new labels come with each level, until every event has one', () => {
  const layout = buildLayout(inputOf(crowd(500, 1), { maxHeightPx: 60 }));
  const counts = [0, 1, 2, 3, 4, 5].map((level) => all(layout, level).length);
  for (let level = 1; level < counts.length; level++) assert.ok(counts[level]! >= counts[level - 1]!);
  assert.equal(counts.at(-1), 500);
  assert.deepEqual([...new Set(all(layout, 5).map(({ level }) => level))].sort(), [0, 1, 2, 3, 4, 5]);
});

test('a box reaches over mark, text and free room', () => {
  const layout = buildLayout(
    inputOf([
      { id: 'dot', start: 100, title: 'Ten charac' },
      { id: 'strong', start: 300, title: 'Ten charac', importance: 5 },
      { id: 'bar', start: 500, end: 505, title: 'Ten charac' },
      { id: 'long', start: 700, end: 900, title: 'Ten charac' },
    ]),
  );
  const boxes = all(layout).map((label) => [boxStart(label, 1), boxEnd(label, 1)]);
  assert.deepEqual(boxes, [
    [100, 100 + 10 + 5 + 71 + 12],
    [300, 300 + 11 + 5 + 81 + 12],
    [500, 500 + 8 + 71 + 12],
    [700, 900 + 4],
  ]);
});

test('near the end of the domain the text stands before its mark, where there is room', () => {
  const title = 'Ten charac';
  const place = (start: number, more: Partial<LayoutInput> = {}): boolean =>
    buildLayout(inputOf([{ id: 'a', start, title }], more)).labelsIn(start, start, 1)[0]!.before;
  assert.equal(place(1000 - 86), false);
  assert.equal(place(1000 - 85), true);
  assert.equal(place(1000), true);
  assert.equal(place(1200), false, 'beyond the domain');
  assert.equal(place(70, { domain: [0, 100], widthPx: 100 }), false, 'no room on either side');
});

test('a status word widens the last line', () => {
  const [plain, moved] = ['', 'moved'].map(
    (word) => all(buildLayout(inputOf([{ id: 'a', start: 0, title: 'Talks', word }])))[0]!,
  );
  assert.equal(moved!.textWidthPx - plain!.textWidthPx, 5 * 6 + 16);
});

test('one-line labels are as wide below level 0 as they are there', () => {
  const title = 'word '.repeat(60).trim();
  const layout = buildLayout(inputOf(crowd(500, 1, { title }), { maxHeightPx: 80 }));
  for (const deep of [false, true]) {
    const widths = all(layout, 4)
      .filter(({ level }) => level > 0 === deep)
      .map(({ textWidthPx }) => textWidthPx);
    assert.ok(Math.max(...widths) <= 420 && Math.max(...widths) > 380);
  }
});

test('lanes have their own rows', () => {
  const events = crowd(1, 4).map((event, i) => ({ ...event, lane: i % 2 }));
  const layout = buildLayout(inputOf(events, { lanes: 2 }));
  assert.deepEqual(
    all(layout)
      .map(({ lane, row }) => `${lane}/${row}`)
      .sort(),
    ['0/0', '0/1', '1/0', '1/1'],
  );
});

test('a thousand lanes are laid out, each with a row', () => {
  const events = crowd(50, 100).map((event, i) => ({ ...event, lane: i % 1000 }));
  const layout = buildLayout(inputOf(events, { lanes: 1000 }));
  assert.equal(layout.lanes.length, 1000);
  assert.equal(layout.heightPx, 34_000);
  assert.equal(all(layout, 1).length, 1000);
});

test('no events and no lanes make an empty layout', () => {
  const layout = buildLayout(inputOf([], { lanes: 0, domain: [0, 0] }));
  assert.deepEqual([layout.complete, layout.heightPx, all(layout), layout.placedLabels()], [true, 0, [], []]);
});

test('a domain without length is laid out', () => {
  const layout = buildLayout(inputOf([{ id: 'a', start: 5 }], { domain: [5, 5] }));
  assert.equal(layout.labelsIn(5, 5, layout.k0).length, 1);
});

test('labelsIn answers for endless stretches and scales beyond what numbers can tell apart', () => {
  const layout = buildLayout(inputOf(crowd(500, 1), { maxHeightPx: 80 }));
  assert.ok(layout.labelsIn(-Infinity, Infinity, 2 ** 40).length > 0);
  assert.ok(layout.labelsIn(0, 1000, 2 ** 60).length > 0);
  assert.deepEqual(layout.labelsIn(10, 5, 1), []);
});

test('keepingRows keeps labels in the rows they had', () => {
  const before = inputOf(crowd(3, 3, { title: 'A title of some length' }));
  const kept = new Map(
    buildLayout(before)
      .placedLabels()
      .map(({ event, row, level }) => [before.id(event), { row, level }]),
  );
  const added = { id: 'new', start: 10, importance: 5, title: 'A title of some length' };
  const after = inputOf([...crowd(3, 3, { title: 'A title of some length' }), added]);
  const layout = buildLayout({ ...after, rows: keepingRows((event) => kept.get(after.id(event))) });
  for (const { event, row } of all(layout)) {
    if (after.id(event) !== 'new') assert.equal(row, kept.get(after.id(event))?.row);
  }
  assert.equal(all(layout).length, 10);
});

test('keepingRows of a picture whose events are all gone lays out an empty one', () => {
  const layout = buildLayout({ ...inputOf([]), rows: keepingRows(() => ({ row: 0, level: 0 })) });
  assert.deepEqual(all(layout), []);
});

test('keepingRows leaves no row empty', () => {
  const rows = keepingRows((event) => ({ row: 3 + 4 * event, level: 0 }));
  const layout = buildLayout({ ...inputOf(crowd(1, 2)), rows });
  assert.deepEqual(
    all(layout).map(({ row }) => row),
    [0, 1],
  );
  assert.equal(layout.lanes[0]?.rowCount, 2);
});

test('where not all have room a label stands before its mark if that is where room is left', () => {
  const events = [
    { id: 'first', start: 500, title: 'Ten charac', importance: 5 },
    { id: 'second', start: 480, title: 'Ten charac' },
    { id: 'third', start: 40, title: 'Ten charac' },
    { id: 'fourth', start: 60, title: 'Ten charac' },
  ];
  const input = inputOf(events, { maxHeightPx: 36 });
  assert.deepEqual(
    all(buildLayout(input)).map(({ event, before }) => [input.id(event), before]),
    [
      ['third', false],
      ['second', true],
      ['first', false],
    ],
  );
});

test('placeOne gives an event without a label one on the lowest row', () => {
  const layout = buildLayout(inputOf(crowd(1, 50), { maxHeightPx: 100 }));
  const { row, level, before } = layout.placeOne(49);
  assert.deepEqual({ row, level, before }, { row: 3, level: -1, before: false });
  assert.equal(layout.placeOne(49, true).before, true);
});
