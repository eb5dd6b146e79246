import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { STEPS, type Step, ticksBetween } from '../../../src/scale/ticks.js';
import { MS_PER_HOUR } from '../../../src/time/civil.js';
import { zoneOf } from '../../../src/time/zone.js';

/** Zones with all that clocks do: no midnight, half hours, a day skipped, two hours at once, rules that changed often. */
const ZONES = [
  'UTC',
  'America/New_York',
  'America/St_Johns',
  'America/Havana',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/Asuncion',
  'Europe/Berlin',
  'Europe/Lisbon',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Gaza',
  'Asia/Beirut',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Asia/Pyongyang',
  'Asia/Dubai',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Pacific/Apia',
  'Pacific/Kiritimati',
];
const YEARS = [1995, 2011, 2018, 2023, 2026];

const stepOf = (unit: Step['unit'], every: number): Step =>
  STEPS.find((step) => step.unit === unit && step.every === every)!;
const instantOf = (zoned: Temporal.ZonedDateTime): number => zoned.epochMilliseconds;
const zonedAt = (instant: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);

/** The days of a zone between two instants, by Temporal. A day that a zone left out has no start of its own. */
function daysBetween(from: number, to: number, zone: string): number[] {
  const days: number[] = [];
  let date = zonedAt(from, zone).toPlainDate();
  for (;;) {
    const start = date.toZonedDateTime(zone).startOfDay();
    const instant = instantOf(start);
    if (instant >= to) return days;
    if (instant >= from && start.toPlainDate().equals(date)) days.push(instant);
    date = date.add({ days: 1 });
  }
}

for (const zone of ZONES) {
  test(`${zone}: days start where Temporal says, in ${YEARS.join(', ')}`, () => {
    for (const year of YEARS) {
      const [from, to] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
      const ticks = ticksBetween(stepOf('day', 1), from, to, zoneOf(zone)!).map(({ instant }) => instant);
      assert.deepEqual(ticks, daysBetween(from, to, zone), `${year}`);
    }
  });

  test(`${zone}: around each change of the clock, hours are where Temporal says: twice, or not at all`, () => {
    let changes = 0;
    for (const year of YEARS) {
      let next = zonedAt(Date.UTC(year, 0, 1), zone).getTimeZoneTransition('next');
      for (; next && next.year === year; next = next.getTimeZoneTransition('next')) {
        changes++;
        const from = instantOf(next) - 8 * MS_PER_HOUR;
        const to = instantOf(next) + 8 * MS_PER_HOUR;
        for (const [unit, every] of [
          ['minute', 30],
          ['hour', 1],
          ['hour', 3],
        ] as const) {
          const ms = every * (unit === 'hour' ? 60 : 1);
          const expected: number[] = [];
          for (let instant = Math.ceil(from / 900_000) * 900_000; instant < to; instant += 900_000) {
            const { hour, minute } = zonedAt(instant, zone);
            if ((hour * 60 + minute) % ms === 0) expected.push(instant);
          }
          const ticks = ticksBetween(stepOf(unit, every), from, to, zoneOf(zone)!).map(({ instant }) => instant);
          assert.deepEqual(ticks, expected, `${every} ${unit}, ${next}`);
        }
      }
    }
    if (/UTC|Dubai|Kathmandu|Kiritimati/.test(zone)) assert.equal(changes, 0);
    else assert.ok(changes > 0 || zone === 'Asia/Pyongyang');
  });
}

test('months and weeks start where Temporal says, in any zone and year', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: 1900, max: 2090 }),
      fc.constantFrom(stepOf('month', 1), stepOf('month', 3), stepOf('week', 1)),
      (zone, year, step) => {
        const from = Date.UTC(year, 3, 5);
        const expected = daysBetween(from, from + 200 * 24 * MS_PER_HOUR, zone).filter((instant) => {
          const { day, month, dayOfWeek } = zonedAt(instant, zone);
          return step.unit === 'week' ? dayOfWeek === 1 : day === 1 && (month - 1) % step.every === 0;
        });
        const ticks = ticksBetween(step, from, from + 200 * 24 * MS_PER_HOUR, zoneOf(zone)!);
        assert.deepEqual(
          ticks.map(({ instant }) => instant),
          expected,
          `${zone} ${year}`,
        );
      },
    ),
    { numRuns: 40 },
  );
});
