import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { autoFolds, domainOf, NO_FOLDS, warpOf, withoutFold } from '../../../src/scale/folds.js';
import type { Warp } from '../../../src/scale/warp.js';
import { civilToMs, MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '../../../src/time/civil.js';
import { UTC, type Zone, zoneOf } from '../../../src/time/zone.js';

const DAYS = [
  [2024, 5, 1],
  [2025, 10, 10],
  [2026, 1, 1],
  [2026, 1, 6],
  [2026, 1, 13],
  [2026, 1, 15],
  [2026, 1, 26],
  [2026, 1, 28],
  [2026, 1, 29],
  [2026, 1, 31],
  [2026, 2, 1],
  [2026, 2, 2],
  [2026, 2, 2],
  [2026, 2, 2],
  [2026, 2, 3],
  [2026, 2, 3],
  [2026, 2, 6],
  [2026, 2, 7],
  [2026, 2, 10],
  [2026, 2, 11],
] as const;

/** Starts and stated ends of the real data: 20 days, of which 10 February is the end of a week, and two moments. */
const dohaPoints = (zone: Zone): Float64Array =>
  Float64Array.from([
    ...DAYS.map(([year, month, day]) => zone.toInstant(civilToMs(year, month, day))),
    civilToMs(2026, 2, 4, 20, 16),
    civilToMs(2026, 2, 6, 6),
  ]).sort();

const ZONES = ['UTC', 'Asia/Qatar', 'America/New_York', 'Pacific/Apia', 'Asia/Tehran', 'Australia/Lord_Howe'];
const wallText = (zone: Zone, instant: number): string => new Date(zone.toWall(instant)).toISOString().slice(0, 16);
const every = (count: number, stepMs: number, start = 0): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => start + i * stepMs);
const countFolds = (points: Iterable<number>): number =>
  autoFolds(Float64Array.from(points).sort(), { zone: UTC }).length;

/** Seeded, so that what is drawn from it stays the same. */
const randomFrom = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

test('autoFolds gives the real data its three folds, in whole days of any zone', () => {
  for (const name of ZONES) {
    const zone = zoneOf(name)!;
    assert.deepEqual(
      autoFolds(dohaPoints(zone), { zone }).map(({ start, end }) => [wallText(zone, start), wallText(zone, end)]),
      [
        ['2024-05-03T00:00', '2025-10-09T00:00'],
        ['2025-10-12T00:00', '2025-12-31T00:00'],
        ['2026-01-17T00:00', '2026-01-25T00:00'],
      ],
      name,
    );
  }
});

test('autoFolds folds only where a few empty stretches squeeze the rest', () => {
  const random = randomFrom(7);
  const burst = (start: number, stepMs: number) => [...every(20, stepMs, start)];
  const cases: [string, Iterable<number>, number][] = [
    ['no event', [], 0],
    ['one event', [1e12], 0],
    ['two events', [0, 1e12], 0],
    ['all at one instant', [1e12, 1e12, 1e12, 1e12], 0],
    ['evenly spread days', every(30, MS_PER_DAY), 0],
    ['evenly spread years', every(300, 365 * MS_PER_DAY), 0],
    ['random days of a year', Array.from({ length: 60 }, () => Math.floor(random() * 365) * MS_PER_DAY), 0],
    ['two near, one far', [0, MS_PER_DAY, 500 * MS_PER_DAY], 1],
    ['two near, one not very far', [0, MS_PER_DAY, 6 * MS_PER_DAY], 0],
    ['two bursts within a day', [...burst(0, 5e4), ...burst(8e7, 5e4)], 1],
    ['two bursts of centuries', [...burst(-6e13, 1e11), ...burst(0, 1e11)], 1],
    ['three bursts, milliseconds long', [...burst(0, 3), ...burst(2000, 3), ...burst(4000, 3)], 2],
    ['bursts alike fold alike, all or none', Array.from({ length: 40 }, (_, i) => burst(i * 1e9, 1e6)).flat(), 0],
    [
      'a thousand events in bursts over two years',
      Array.from({ length: 40 }, () => random() * 6.3e10).flatMap((start) =>
        Array.from({ length: 25 }, () => start - Math.log(random() + 1e-9) * 8e8),
      ),
      0,
    ],
    ['from the Big Bang to last week', [-4.35e20, -1.43e20, -2.08e18, -9.5e12, -6e10, 1.7e12, 1.7001e12, 1.7002e12], 3],
  ];
  for (const [name, points, folds] of cases) assert.equal(countFolds(points), folds, name);
});

test('autoFolds keeps room around lone moments at any scale', () => {
  const hour = [0, 3, 7, 9, 12, 400, 405, 407, 413].map((minutes) => 1.77e12 + minutes * MS_PER_MINUTE + 12_345);
  const [fold] = autoFolds(Float64Array.from(hour), { zone: UTC });
  assert.deepEqual(
    [fold!.start, fold!.end].map((instant) => wallText(UTC, instant)),
    ['2026-02-02T02:53', '2026-02-02T09:19'],
  );
});

test('autoFolds counts whole years around years, and whole days around days', () => {
  const years = [1789, 1790, 1792, 1914, 1915, 1917].map((year) => civilToMs(year));
  const [fold] = autoFolds(Float64Array.from(years), { zone: UTC });
  assert.deepEqual(
    [fold!.start, fold!.end].map((instant) => wallText(UTC, instant)),
    ['1794-01-01T00:00', '1913-01-01T00:00'],
  );
  const days = [0, 1, 500].map((day) => civilToMs(2024, 5, 1) + day * MS_PER_DAY);
  const [lone] = autoFolds(Float64Array.from(days), { zone: UTC });
  assert.deepEqual(
    [lone!.start, lone!.end].map((instant) => wallText(UTC, instant)),
    ['2024-05-04T00:00', '2025-09-12T00:00'],
  );
});

const somePoints = fc
  .array(fc.tuple(fc.integer({ min: -2e9, max: 2e9 }), fc.integer({ min: 0, max: 5 })), { maxLength: 60 })
  .map((pairs) =>
    Float64Array.from(pairs.map(([value, power]) => Math.trunc(value / 10 ** (2 * power)) * 1000 || 0)).sort(),
  );

test('autoFolds hides no point, gives at most eight folds, in order, each shorter than what it hides', () => {
  fc.assert(
    fc.property(somePoints, fc.constantFrom(...ZONES), (points, name) => {
      const folds = autoFolds(points, { zone: zoneOf(name)! });
      assert.ok(folds.length <= 8);
      folds.forEach(({ start, end, foldedStart, foldedEnd }, i) => {
        assert.ok(!points.some((point) => point >= start && point <= end));
        assert.ok(foldedEnd > foldedStart && foldedEnd - foldedStart < end - start);
        if (i > 0) assert.ok(folds[i - 1]!.end < start && folds[i - 1]!.foldedEnd < foldedStart);
      });
    }),
  );
});

test('warpOf keeps time as it is around 1970, and goes there and back exactly outside folds', () => {
  fc.assert(
    fc.property(somePoints, fc.array(fc.integer({ min: -3e12, max: 3e12 })), (points, others) => {
      const folds = autoFolds(points, { zone: UTC });
      const warp = warpOf(folds);
      const instants = [...points, ...others].sort((a, b) => a - b);
      let last = -Infinity;
      for (const instant of instants) {
        const folded = warp.toFolded(instant);
        assert.ok(folded >= last);
        last = folded;
        const hidden = folds.find(({ start, end }) => instant > start && instant < end);
        if (hidden) assert.ok(Math.abs(warp.toInstant(folded) - instant) < 1e-6 * (hidden.end - hidden.start));
        else assert.equal(warp.toInstant(folded), instant);
      }
      if (!folds.some(({ start, end }) => start <= 0 && end > 0)) assert.equal(warp.toFolded(0), 0);
    }),
  );
});

test('warpOf is linear outside folds and within each', () => {
  const warp = warpOf([
    { start: 100, end: 200, foldedStart: 100, foldedEnd: 110 },
    { start: 300, end: 1300, foldedStart: 210, foldedEnd: 220 },
  ]);
  const pairs = [
    [-50, -50],
    [100, 100],
    [150, 105],
    [200, 110],
    [250, 160],
    [300, 210],
    [800, 215],
    [1300, 220],
    [1400, 320],
  ];
  for (const [instant, folded] of pairs) {
    assert.equal(warp.toFolded(instant!), folded);
    assert.equal(warp.toInstant(folded!), instant);
  }
  assert.equal(warpOf([]), NO_FOLDS);
});

test('withoutFold opens one fold and keeps the others', () => {
  const zone = zoneOf('Asia/Qatar')!;
  const folds = autoFolds(dohaPoints(zone), { zone });
  const opened = withoutFold(folds, 1);
  assert.deepEqual(
    opened.map(({ start, end, foldedStart, foldedEnd }) => [start, end, foldedEnd - foldedStart]),
    [folds[0]!, folds[2]!].map(({ start, end, foldedStart, foldedEnd }) => [start, end, foldedEnd - foldedStart]),
  );
  const { start, end } = folds[1]!;
  assert.equal(warpOf(opened).toFolded(end) - warpOf(opened).toFolded(start), end - start);
});

const domainText = (
  extent: readonly [number, number],
  options: Parameters<typeof domainOf>[2],
  warp: Warp = NO_FOLDS,
) => domainOf(extent, warp, options).map((folded) => wallText(options?.zone ?? UTC, warp.toInstant(folded)));

test('domainOf leaves a little room before the first event and about a day after the last of the real data', () => {
  for (const name of ZONES) {
    const zone = zoneOf(name)!;
    const warp = warpOf(autoFolds(dohaPoints(zone), { zone }));
    const extent = [dohaPoints(zone)[0]!, zone.toInstant(civilToMs(2026, 2, 12))] as const;
    const [from, to] = domainOf(extent, warp, { zone, granularity: 'minute' });
    assert.equal(wallText(zone, warp.toInstant(to)), '2026-02-13T00:00', name);
    const beforePx = ((warp.toFolded(extent[0]) - from) / (to - from)) * 1052;
    assert.ok(beforePx > 9 && beforePx < 11, `${beforePx} px`);
    const foldPx = ((warp.folds[0]!.foldedEnd - warp.folds[0]!.foldedStart) / (to - from)) * 1052;
    assert.ok(foldPx > 42 && foldPx < 47, `${foldPx} px`);
  }
});

test('domainOf gives few dates some of their units to stand in', () => {
  const day = civilToMs(2026, 2, 3);
  const cases: [string, readonly [number, number], Parameters<typeof domainOf>[2], string[]][] = [
    ['one day', [day, day + MS_PER_DAY], { granularity: 'day' }, ['2026-01-31T00:00', '2026-02-07T00:00']],
    ['two days', [day, day + 2 * MS_PER_DAY], { granularity: 'day' }, ['2026-02-01T00:00', '2026-02-08T00:00']],
    ['one instant, nothing known', [day, day], {}, ['2026-01-31T00:00', '2026-02-07T00:00']],
    ['one minute', [day, day + MS_PER_MINUTE], { granularity: 'minute' }, ['2026-02-02T23:48', '2026-02-03T00:13']],
    ['one hour', [day, day + MS_PER_HOUR], { granularity: 'hour' }, ['2026-02-02T12:00', '2026-02-03T13:00']],
    [
      'ten minutes',
      [day, day + 10 * MS_PER_MINUTE],
      { granularity: 'minute' },
      ['2026-02-02T23:59', '2026-02-03T00:10'],
    ],
    [
      'one month',
      [civilToMs(2024, 5), civilToMs(2024, 6)],
      { granularity: 'month' },
      ['2024-02-01T00:00', '2024-09-01T00:00'],
    ],
    ['one year', [civilToMs(1914), civilToMs(1915)], { granularity: 'year' }, ['1911-01-01T00:00', '1918-01-01T00:00']],
    [
      'two years of days',
      [civilToMs(2024), civilToMs(2026)],
      { granularity: 'day' },
      ['2023-12-24T16:33', '2026-01-17T00:00'],
    ],
  ];
  for (const [name, extent, options, expected] of cases) assert.deepEqual(domainText(extent, options), expected, name);
});

test('domainOf is wider than the data, whatever their length', () => {
  for (const length of [0, 1, 1000, 1e9, 3.2e14, 4.35e20]) {
    for (const start of [-4.35e20, -3e14, 0, 1.77e12]) {
      const end = start + length;
      const [from, to] = domainOf([start, end], NO_FOLDS, { zone: zoneOf('Pacific/Apia')! });
      assert.ok(from <= start && to >= end && to > from, `${start} ${length}`);
    }
  }
});

test('domainOf is wider than data around a change of the clock, in the second pass of a repeated hour too', () => {
  const changes: readonly (readonly [string, number])[] = [
    ['America/New_York', Date.UTC(2026, 10, 1, 6)],
    ['America/New_York', Date.UTC(2026, 2, 8, 7)],
    ['Australia/Lord_Howe', Date.UTC(2026, 3, 4, 15)],
    ['Africa/Cairo', Date.UTC(2026, 3, 23, 22)],
  ];
  for (const [name, change] of changes) {
    const zone = zoneOf(name)!;
    for (let start = change - 3 * MS_PER_HOUR; start < change + 3 * MS_PER_HOUR; start += 7 * MS_PER_MINUTE) {
      for (const length of [MS_PER_MINUTE, 61 * MS_PER_MINUTE, 5 * MS_PER_HOUR]) {
        const [from, to] = domainOf([start, start + length], NO_FOLDS, { zone, granularity: 'minute' });
        const room = Math.max(length / 20, 13 * MS_PER_MINUTE);
        assert.ok(from <= start && from >= start - room, `${name} ${new Date(start).toISOString()}`);
        assert.ok(to >= start + length && to <= start + length + room, `${name} ${new Date(start).toISOString()}`);
      }
    }
  }
});
