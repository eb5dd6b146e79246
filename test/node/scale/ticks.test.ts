import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type TimeInterval,
  utcDay,
  utcFriday,
  utcHour,
  utcMinute,
  utcMonday,
  utcMonth,
  utcSaturday,
  utcSecond,
  utcSunday,
} from 'd3';
import fc from 'fast-check';
import { contextAround, STEPS, type Step, ticksBetween, wallsOf } from '../../../src/scale/ticks.js';
import { civilToMs, MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE, msToCivil } from '../../../src/time/civil.js';
import { UTC, zoneOf } from '../../../src/time/zone.js';

const stepOf = (unit: Step['unit'], every: number): Step =>
  STEPS.find((step) => step.unit === unit && step.every === every)!;
const utcText = (instant: number): string => new Date(instant).toISOString().slice(0, 16);
const utcTicks = (step: Step, from: number, to: number, name: string, firstWeekday?: number): string[] =>
  ticksBetween(step, from, to, zoneOf(name)!, (...between) => wallsOf(...between, firstWeekday)).map(({ instant }) =>
    utcText(instant),
  );

test('ticksBetween gives a repeated hour its ticks twice and a skipped one none', () => {
  const from = civilToMs(2026, 11, 1, 4);
  assert.deepEqual(utcTicks(stepOf('hour', 1), from, from + 5 * MS_PER_HOUR, 'America/New_York'), [
    '2026-11-01T04:00',
    '2026-11-01T05:00',
    '2026-11-01T06:00',
    '2026-11-01T07:00',
    '2026-11-01T08:00',
  ]);
  const walls = ticksBetween(stepOf('hour', 1), from, from + 4 * MS_PER_HOUR, zoneOf('America/New_York')!);
  assert.deepEqual(
    walls.map(({ wall }) => new Date(wall).getUTCHours()),
    [0, 1, 1, 2],
  );
  const spring = civilToMs(2026, 3, 8, 5);
  const skipped = ticksBetween(stepOf('hour', 1), spring, spring + 4 * MS_PER_HOUR, zoneOf('America/New_York')!);
  assert.deepEqual(
    skipped.map(({ wall }) => new Date(wall).getUTCHours()),
    [0, 1, 3, 4],
  );
});

test('ticksBetween starts days at midnight of the zone, of 23, 24 or 25 hours', () => {
  assert.deepEqual(utcTicks(stepOf('day', 1), civilToMs(2026, 3, 7, 12), civilToMs(2026, 3, 10), 'America/New_York'), [
    '2026-03-08T05:00',
    '2026-03-09T04:00',
  ]);
  assert.deepEqual(utcTicks(stepOf('day', 1), civilToMs(2026, 11, 1), civilToMs(2026, 11, 3), 'America/New_York'), [
    '2026-11-01T04:00',
    '2026-11-02T05:00',
  ]);
});

test('ticksBetween starts a day without midnight at the change', () => {
  assert.deepEqual(utcTicks(stepOf('day', 1), civilToMs(2023, 4, 26, 12), civilToMs(2023, 4, 29), 'Africa/Cairo'), [
    '2023-04-26T22:00',
    '2023-04-27T22:00',
    '2023-04-28T21:00',
  ]);
});

test('ticksBetween leaves out a skipped day', () => {
  const days = ticksBetween(stepOf('day', 1), civilToMs(2011, 12, 29), civilToMs(2012, 1, 2), zoneOf('Pacific/Apia')!);
  assert.deepEqual(
    days.map(({ wall }) => utcText(wall).slice(0, 10)),
    ['2011-12-29', '2011-12-31', '2012-01-01', '2012-01-02'],
  );
});

test('ticksBetween follows the calendar', () => {
  const cases: [Step, number, number, number, string[]][] = [
    [
      stepOf('day', 2),
      civilToMs(2026, 1, 26),
      civilToMs(2026, 2, 6),
      1,
      ['2026-01-27', '2026-01-29', '2026-02-01', '2026-02-03', '2026-02-05'],
    ],
    [stepOf('day', 2), civilToMs(2024, 2, 26), civilToMs(2024, 3, 4), 1, ['2024-02-27', '2024-03-01', '2024-03-03']],
    [stepOf('week', 1), civilToMs(2026, 2, 1), civilToMs(2026, 2, 15), 1, ['2026-02-02', '2026-02-09']],
    [stepOf('week', 1), civilToMs(2026, 2, 1), civilToMs(2026, 2, 15), 7, ['2026-02-01', '2026-02-08']],
    [stepOf('week', 1), civilToMs(2026, 2, 1), civilToMs(2026, 2, 15), 6, ['2026-02-07', '2026-02-14']],
    [stepOf('month', 3), civilToMs(2025, 8), civilToMs(2026, 5), 1, ['2025-10-01', '2026-01-01', '2026-04-01']],
  ];
  for (const [step, from, to, firstWeekday, expected] of cases) {
    const days = utcTicks(step, from, to, 'UTC', firstWeekday).map((text) => text.slice(0, 10));
    assert.deepEqual(days, expected, `${step.unit} ${step.every}`);
  }
});

test('in wall time, ticks shorter than a year are those of d3’s utc intervals', () => {
  const weeks = [utcSunday, utcMonday, undefined, undefined, undefined, utcFriday, utcSaturday, utcSunday];
  const intervals: readonly (readonly [Step, TimeInterval, number?])[] = [
    ...[1, 5, 15, 30].map((every) => [stepOf('second', every), utcSecond.every(every)!] as const),
    ...[1, 5, 15, 30].map((every) => [stepOf('minute', every), utcMinute.every(every)!] as const),
    ...[1, 3, 6, 12].map((every) => [stepOf('hour', every), utcHour.every(every)!] as const),
    [stepOf('weekday', 1), utcDay],
    [stepOf('day', 1), utcDay],
    ...weeks.flatMap((week, weekday) => (week ? [[stepOf('week', 1), week, weekday] as const] : [])),
    [stepOf('month', 1), utcMonth],
    [stepOf('month', 3), utcMonth.every(3)!],
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...intervals),
      fc.integer({ min: civilToMs(-9999), max: civilToMs(9999) }),
      fc.integer({ min: 0, max: 60 }),
      ([step, interval, firstWeekday], from, count) => {
        const to = from + count * step.shortestMs;
        const walls = wallsOf(step, from, to, firstWeekday).filter((wall) => wall >= from && wall < to);
        assert.deepEqual(walls, interval.range(new Date(from), new Date(to)).map(Number));
      },
    ),
    { numRuns: 500 },
  );
});

test('ticksBetween counts years from the change of era both ways', () => {
  const cases: [number, number, number, number[]][] = [
    [1, -3, 3, [-3, -2, -1, 0, 1, 2]],
    [2, -5, 5, [-5, -3, -1, 2, 4]],
    [5, -12, 12, [-9, -4, 1, 5, 10]],
    [500, -1200, 1200, [-999, -499, 1, 500, 1000]],
    [1000, 1, 3001, [1, 1000, 2000, 3000]],
    [5000, -10_001, 10_001, [-9999, -4999, 1, 5000, 10_000]],
  ];
  for (const [every, first, last, expected] of cases) {
    const ticks = ticksBetween(stepOf('year', every), civilToMs(first), civilToMs(last), UTC);
    assert.deepEqual(
      ticks.map(({ instant }) => msToCivil(instant).year),
      expected,
    );
  }
});

test('ticksBetween agrees with trying every quarter of an hour around changes of the clock', () => {
  const changes: [string, number][] = [
    ['America/New_York', civilToMs(2026, 3, 8, 7)],
    ['America/New_York', civilToMs(2026, 11, 1, 6)],
    ['Australia/Lord_Howe', civilToMs(2026, 4, 4, 15)],
    ['Australia/Lord_Howe', civilToMs(2026, 10, 3, 15)],
    ['America/St_Johns', civilToMs(2026, 3, 8, 5)],
    ['Antarctica/Troll', civilToMs(2026, 3, 29, 1)],
    ['Africa/Cairo', civilToMs(2023, 4, 27, 22)],
    ['America/Havana', civilToMs(2026, 11, 1, 5)],
    ['Africa/Casablanca', civilToMs(2026, 2, 15, 2)],
  ];
  for (const [name, change] of changes) {
    const zone = zoneOf(name)!;
    for (const [unit, every] of [
      ['minute', 15],
      ['minute', 30],
      ['hour', 1],
      ['hour', 3],
      ['hour', 6],
    ] as const) {
      const from = change - 2 * MS_PER_DAY;
      const to = change + 2 * MS_PER_DAY;
      const expected: number[] = [];
      const ms = every * (unit === 'hour' ? MS_PER_HOUR : MS_PER_MINUTE);
      for (let instant = from; instant < to; instant += 15 * MS_PER_MINUTE) {
        if (zone.toWall(instant) % ms === 0) expected.push(instant);
      }
      assert.deepEqual(
        ticksBetween(stepOf(unit, every), from, to, zone).map(({ instant }) => instant),
        expected,
        `${name} ${every} ${unit}`,
      );
    }
  }
});

test('ticksBetween is strictly increasing, inside, and the same however it is cut', () => {
  const zones = ['UTC', 'America/New_York', 'Pacific/Apia', 'Africa/Cairo', 'Asia/Tehran'];
  fc.assert(
    fc.property(
      fc.constantFrom(...STEPS.filter(({ shortestMs }) => shortestMs < 1e15)),
      fc.constantFrom(...zones),
      fc.integer({ min: civilToMs(1850), max: civilToMs(2100) }),
      fc.integer({ min: 1, max: 39 }),
      (step, name, from, at) => {
        const zone = zoneOf(name)!;
        const to = from + 40 * step.shortestMs;
        const ticks = ticksBetween(step, from, to, zone).map(({ instant }) => instant);
        const middle = from + at * step.shortestMs;
        const cut = [...ticksBetween(step, from, middle, zone), ...ticksBetween(step, middle, to, zone)];
        assert.deepEqual(
          cut.map(({ instant }) => instant),
          ticks,
        );
        assert.ok(ticks.every((instant, i) => instant >= from && instant < to && !(instant <= ticks[i - 1]!)));
      },
    ),
  );
});

test('contextAround is the stretch that a label names', () => {
  const noon = civilToMs(2026, 2, 3, 12, 30, 15);
  const cases: [Parameters<typeof contextAround>[0], number, string, string][] = [
    ['minute', noon, '2026-02-03T12:30', '2026-02-03T12:31'],
    ['day', noon, '2026-02-02T21:00', '2026-02-03T21:00'],
    ['month', noon, '2026-01-31T21:00', '2026-02-28T21:00'],
    ['year', noon, '2025-12-31T21:00', '2026-12-31T21:00'],
    ['decade', noon, '2019-12-31T21:00', '2029-12-31T21:00'],
    ['century', noon, '1999-12-31T21:00', '2099-12-31T21:00'],
  ];
  for (const [unit, instant, start, end] of cases) {
    const context = contextAround(unit, instant, zoneOf('Asia/Qatar')!);
    assert.deepEqual([utcText(context.start), utcText(context.end)], [start, end], unit);
  }
  const year1 = civilToMs(1);
  assert.deepEqual(contextAround('era', noon, UTC).start, year1);
  assert.deepEqual(contextAround('era', year1 - 1, UTC).end, year1);
  assert.deepEqual(contextAround('decade', civilToMs(5), UTC).start, year1);
  assert.deepEqual(contextAround('century', civilToMs(-44), UTC).end, year1);
  assert.deepEqual(contextAround('year', civilToMs(-43, 3, 15), UTC).start, civilToMs(-43));
});
