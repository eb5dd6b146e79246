import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heightOf, stackLanes } from '../../../src/layout/lane-geometry.js';
import { COMFORTABLE_LANE } from '../../../src/layout/metrics.js';
import { shareHeight } from '../../../src/layout/share-height.js';
import { LOW_LANE, STRIP_LANE } from '../../../src/layout/tile-metrics.js';

test('stackLanes puts lanes below each other: title, rows, free room', () => {
  assert.deepEqual(stackLanes([4, 1], [8, 1], COMFORTABLE_LANE, true), [
    {
      lane: 0,
      topPx: 0,
      heightPx: 186,
      rowCount: 4,
      rowHeightPx: 40,
      rowsTopPx: 18,
      stripTopPx: 178,
      stripHeightPx: 0,
      count: 8,
    },
    {
      lane: 1,
      topPx: 186,
      heightPx: 66,
      rowCount: 1,
      rowHeightPx: 40,
      rowsTopPx: 204,
      stripTopPx: 244,
      stripHeightPx: 0,
      count: 1,
    },
  ]);
});

test('stackLanes leaves the title line out of a nameless lane', () => {
  assert.equal(stackLanes([1], [1], COMFORTABLE_LANE, false)[0]?.rowsTopPx, 0);
});

/** What a lane takes besides its rows: its strip and the room below. */
const LANE_PX = STRIP_LANE.stripPx + STRIP_LANE.padPx;

const rowsOf = (counts: number[], needs: number[], maxHeightPx: number, laneRows?: number[]): number[] =>
  shareHeight(counts, needs, { maxHeightPx, laneTitles: true, laneRows }).map(({ rowCount }) => rowCount);

test('shareHeight shares rows by the square root of what lanes hold', () => {
  const counts = [70, 101, 143, 84, 243, 65, 61, 233];
  assert.deepEqual(rowsOf(counts, counts, 8 * LANE_PX + 24 * 17), [2, 3, 3, 3, 5, 2, 2, 4]);
});

test('shareHeight makes strips lower where lanes would have fewer than three rows', () => {
  const counts = [70, 101, 143, 84, 243, 65, 61, 233];
  const stripPx = (maxHeightPx: number, needs = counts): number[] => [
    ...new Set(shareHeight(counts, needs, { maxHeightPx, laneTitles: true }).map((lane) => lane.stripHeightPx)),
  ];
  assert.deepEqual(stripPx(8 * LANE_PX + 24 * 17), [STRIP_LANE.stripPx]);
  assert.deepEqual(stripPx(8 * LANE_PX + 24 * 17 - 1), [LOW_LANE.stripPx]);
  // Who needs no more has no less.
  assert.deepEqual(stripPx(8 * (LANE_PX + 17), new Array(8).fill(1)), [STRIP_LANE.stripPx]);
});

test('shareHeight gives no lane more rows than it needs', () => {
  assert.deepEqual(rowsOf([900, 400], [900, 2], LANE_PX * 2 + 17 * 10), [8, 2]);
  assert.deepEqual(rowsOf([9, 4], [3, 2], 5000), [3, 2]);
});

test('shareHeight gives a lane without events no row', () => {
  assert.deepEqual(rowsOf([50, 0], [50, 0], LANE_PX * 2 + 17 * 4), [4, 0]);
});

test('shareHeight stays within the height while each lane can have a row', () => {
  for (let lanes = 1; lanes <= 15; lanes++) {
    const counts = new Array<number>(lanes).fill(100);
    const placed = shareHeight(counts, counts, { maxHeightPx: 600, laneTitles: true });
    assert.ok(
      heightOf(placed) <= 600 && heightOf(placed) > 580 - LANE_PX - lanes,
      `${lanes} lanes: ${heightOf(placed)} px`,
    );
    assert.ok(placed.every(({ rowCount }) => rowCount >= 1));
  }
});

test('shareHeight exceeds the height by low lanes of one row when there are too many lanes', () => {
  const counts = new Array<number>(1000).fill(3);
  const placed = shareHeight(counts, counts, { maxHeightPx: 600, laneTitles: true });
  assert.equal(heightOf(placed), 1000 * (17 + LOW_LANE.stripPx + LOW_LANE.padPx));
  assert.ok(placed.every(({ rowCount, stripHeightPx }) => rowCount === 1 && stripHeightPx === LOW_LANE.stripPx));
});

test('shareHeight leaves lanes the rows that they had, as long as their share is about that', () => {
  const shared = rowsOf([900, 400, 100], [900, 400, 100], 500);
  assert.deepEqual(shared, [13, 8, 4]);
  const [first, second, third] = shared as [number, number, number];
  for (const former of [
    [first + 1, second - 1, third],
    [first, second - 1, third + 1],
  ]) {
    assert.deepEqual(rowsOf([900, 400, 100], [900, 400, 100], 500, former), former);
  }
  for (const former of [[first + 2, second - 2, third], [first + 1, second, third], [first, second], []]) {
    assert.deepEqual(rowsOf([900, 400, 100], [900, 400, 100], 500, former), shared);
  }
  assert.deepEqual(
    rowsOf([900, 400, 2], [900, 400, 2], 500, [first, second - 1, 3]),
    rowsOf([900, 400, 2], [900, 400, 2], 500),
  );
});

test('shareHeight takes no lanes at all', () => {
  assert.deepEqual(shareHeight([], [], { maxHeightPx: 600, laneTitles: true }), []);
  assert.equal(heightOf([]), 0);
});
