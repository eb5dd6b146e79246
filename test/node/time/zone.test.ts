import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { civilToMs, MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '../../../src/time/civil.js';
import { LOCAL_ZONE, UTC, zoneOf } from '../../../src/time/zone.js';

/** `2026-02-03T10:00` as if it were UTC. */
function wall(text: string): number {
  const [year, month, day, hour, minute, second] = text.split(/[-T:]/).map(Number);
  return civilToMs(year!, month, day, hour, minute, second);
}

const offsets: readonly (readonly [string, string, number])[] = [
  ['America/New_York', '2026-03-08T06:59:59', -300],
  ['America/New_York', '2026-03-08T07:00', -240],
  ['America/New_York', '2026-11-01T05:59', -240],
  ['America/New_York', '2026-11-01T06:00', -300],
  ['Asia/Tehran', '2022-09-21T19:29', 270],
  ['Asia/Tehran', '2022-09-21T19:30', 210],
  ['Asia/Tehran', '2026-06-01T00:00', 210],
  ['Australia/Lord_Howe', '2026-04-04T14:59', 660],
  ['Australia/Lord_Howe', '2026-04-04T15:00', 630],
  ['Africa/Cairo', '2023-04-27T21:59', 120],
  ['Africa/Cairo', '2023-04-27T22:00', 180],
  ['Pacific/Apia', '2011-12-30T09:59', -600],
  ['Pacific/Apia', '2011-12-30T10:00', 840],
  ['Asia/Kathmandu', '2026-01-01T00:00', 345],
  ['Asia/Qatar', '2026-07-01T00:00', 180],
  ['asia/qatar', '2026-07-01T00:00', 180],
  ['Asia/Dubai', '2026-07-01T00:00', 240],
  ['+03:00', '2026-07-01T00:00', 180],
  ['-0430', '2026-07-01T00:00', -270],
  ['+05', '2026-07-01T00:00', 300],
  ['UTC', '2026-07-01T00:00', 0],
  ['America/New_York', '3026-01-15T00:00', -300],
  ['America/New_York', '3026-07-15T00:00', -240],
];

test('offset knows the changes of many zones', () => {
  for (const [name, instant, minutes] of offsets) {
    assert.equal(zoneOf(name)!.offset(wall(instant)), minutes * MS_PER_MINUTE, `${name} ${instant}`);
  }
});

const walls: readonly (readonly [string, string, string])[] = [
  ['America/New_York', '2026-02-03T00:00', '2026-02-03T05:00'],
  // Skipped: 02:30 becomes the moment of the change.
  ['America/New_York', '2026-03-08T02:30', '2026-03-08T07:00'],
  ['America/New_York', '2026-03-08T03:00', '2026-03-08T07:00'],
  // Repeated: the earlier.
  ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30'],
  ['America/New_York', '2026-11-01T02:00', '2026-11-01T07:00'],
  ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45'],
  ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:30'],
  // Days without midnight, and a day that never was.
  ['Africa/Cairo', '2023-04-28T00:00', '2023-04-27T22:00'],
  ['Africa/Cairo', '2023-04-28T01:00', '2023-04-27T22:00'],
  ['Pacific/Apia', '2011-12-29T12:00', '2011-12-29T22:00'],
  ['Pacific/Apia', '2011-12-30T00:00', '2011-12-30T10:00'],
  ['Pacific/Apia', '2011-12-30T23:59', '2011-12-30T10:00'],
  ['Pacific/Apia', '2011-12-31T00:00', '2011-12-30T10:00'],
  ['Asia/Kathmandu', '2026-02-03T00:00', '2026-02-02T18:15'],
  ['Asia/Qatar', '2026-02-06T09:00', '2026-02-06T06:00'],
  ['+03:00', '2026-02-06T09:00', '2026-02-06T06:00'],
];

test('toInstant finds the instant of a wall time, skipped and repeated ones included', () => {
  for (const [name, from, to] of walls) assert.equal(zoneOf(name)!.toInstant(wall(from)), wall(to), `${name} ${from}`);
});

const names = [
  'America/New_York',
  'America/St_Johns',
  'Europe/Berlin',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Pacific/Apia',
  'America/Havana',
  'Asia/Dubai',
  'UTC',
  '-09:30',
];

test('toInstant undoes toWall, but for the second pass of a repeated hour', () => {
  const instants = fc.integer({ min: wall('1900-01-01'), max: wall('2700-01-01') });
  fc.assert(
    fc.property(fc.constantFrom(...names), instants, (name, instant) => {
      const zone = zoneOf(name)!;
      const back = zone.toInstant(zone.toWall(instant));
      if (back === instant) return;
      assert.ok(back < instant && instant - back <= MS_PER_DAY, `${name} ${instant} ${back}`);
      assert.equal(zone.toWall(back), zone.toWall(instant));
    }),
  );
});

test('toInstant never goes back while wall time goes on', () => {
  for (const name of names) {
    const zone = zoneOf(name)!;
    let last = Number.NEGATIVE_INFINITY;
    for (let time = wall('2011-01-01'); time < wall('2012-02-01'); time += 30 * MS_PER_MINUTE) {
      const instant = zone.toInstant(time);
      if (instant < last) assert.fail(`${name} ${time}`);
      last = instant;
    }
  }
});

test('far from today a zone keeps its first offset and its last rule', () => {
  const zone = zoneOf('America/New_York')!;
  const first = zone.offset(wall('1800-01-01'));
  for (const instant of [-8.64e15, -4.35e20, Number.NEGATIVE_INFINITY]) assert.equal(zone.offset(instant), first);
  assert.equal(zone.offset(civilToMs(300_000, 1, 15)), -5 * MS_PER_HOUR);
  assert.equal(zone.offset(civilToMs(300_000, 7, 15)), -4 * MS_PER_HOUR);
  assert.ok(Number.isFinite(zone.offset(Number.POSITIVE_INFINITY)));
  assert.ok(Number.isNaN(zone.toWall(Number.NaN)));
  assert.ok(Number.isNaN(zone.toInstant(Number.NaN)));
});

test('zoneOf knows the same zone again, and no zone by a wrong name', () => {
  assert.equal(zoneOf('Asia/Qatar'), zoneOf('Asia/Qatar'));
  assert.equal(zoneOf('Asia/Qatar')!.name, 'Asia/Qatar');
  for (const name of ['', 'Asia/Atlantis', '+24:00', '+3', '+03:60', 'local', '+03:00:00']) {
    assert.equal(zoneOf(name), undefined, name);
  }
  assert.equal(UTC.toWall(5), 5);
});

test('the local zone is the one that the reader has', () => {
  const local = zoneOf(LOCAL_ZONE)!;
  const named = zoneOf(new Intl.DateTimeFormat().resolvedOptions().timeZone)!;
  fc.assert(
    fc.property(fc.double({ min: -1e13, max: 2e13, noNaN: true }), (instant) => {
      assert.equal(local.offset(instant), named.offset(instant));
      assert.equal(local.toInstant(instant), named.toInstant(instant));
    }),
  );
});
