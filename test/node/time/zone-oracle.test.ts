import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { MS_PER_DAY } from '../../../src/time/civil.js';
import { formatDate } from '../../../src/time/format-date.js';
import { parseDate } from '../../../src/time/parse-date.js';
import { zoneOf } from '../../../src/time/zone.js';

/** Every zone that this engine knows. */
const ALL = Intl.supportedValuesOf('timeZone');
const zonedAt = (instant: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
const zones = fc.constantFrom(...ALL);
/** Whole minutes of about 1880 to 2120, before and after all rules. */
const instants = fc.integer({ min: -47_000_000, max: 79_000_000 }).map((minutes) => minutes * 60_000);

test('offsets are those of Temporal, in every zone and many years', () => {
  fc.assert(
    fc.property(zones, instants, (name, instant) => {
      assert.equal(zoneOf(name)!.offset(instant), zonedAt(instant, name).offsetNanoseconds / 1e6, `${name} ${instant}`);
    }),
    { numRuns: 2000 },
  );
});

test('wall times lead to the instants of Temporal; skipped ones to the moment of the change', () => {
  fc.assert(
    fc.property(zones, instants, (name, wall) => {
      const zone = zoneOf(name)!;
      const plain = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();
      const [early, late] = (['earlier', 'later'] as const).map(
        (disambiguation) => plain.toZonedDateTime(name, { disambiguation }).epochMilliseconds,
      );
      const isSkipped = !plain.toZonedDateTime(name, { disambiguation: 'earlier' }).toPlainDateTime().equals(plain);
      const instant = zone.toInstant(wall);
      if (!isSkipped) assert.equal(instant, early, `${name} ${plain}`);
      else {
        assert.ok(instant > early! && instant <= late!, `${name} ${plain}`);
        assert.ok(zone.offset(instant) !== zone.offset(instant - 1000), 'the clock changes there');
      }
    }),
    { numRuns: 2000 },
  );
});

test('around each change of the clock, instants go to wall times and back', () => {
  for (const name of ['America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'Pacific/Apia', 'Antarctica/Troll']) {
    const zone = zoneOf(name)!;
    let next = zonedAt(Date.UTC(2005, 0), name).getTimeZoneTransition('next');
    for (let i = 0; next && i < 30; i++, next = next.getTimeZoneTransition('next')) {
      for (const away of [-MS_PER_DAY, -1000, 0, 1000, MS_PER_DAY]) {
        const instant = next.epochMilliseconds + away;
        const wall = zone.toWall(instant);
        const back = zone.toInstant(wall);
        assert.equal(zone.toWall(back), wall, `${name} ${next} ${away}`);
        assert.ok(back === instant || (back < instant && instant - back <= MS_PER_DAY));
      }
    }
  }
});

test('a plain date is the same day in every zone, from UTC−11 to UTC+14, also after a change of zone', () => {
  const days = fc.integer({ min: -40_000, max: 60_000 });
  fc.assert(
    fc.property(zones, zones, days, (first, second, day) => {
      const text = new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
      const read = parseDate(text, { timezone: first });
      assert.ok('span' in read);
      const { start, end } = read.span;
      // It begins with the first moment of that day there, and ends with that of the next.
      const date = Temporal.PlainDate.from(text);
      const startOf = (of: Temporal.PlainDate) => of.toZonedDateTime(first).startOfDay().epochMilliseconds;
      assert.deepEqual([start, end], [startOf(date), startOf(date.add({ days: 1 }))], `${text} ${first}`);
      const words = formatDate(read.span, { locale: 'en-GB', timezone: second });
      assert.equal(words, date.toLocaleString('en-GB', { dateStyle: 'long' }), `${text} ${first} ${second}`);
    }),
    { numRuns: 400 },
  );
  for (const zone of ['Pacific/Niue', 'Pacific/Kiritimati', '-11:00', '+14:00']) {
    const read = parseDate('2026-02-03', { timezone: zone });
    assert.ok('span' in read);
    for (const other of ['Pacific/Niue', 'Pacific/Kiritimati', 'UTC']) {
      assert.equal(formatDate(read.span, { timezone: other }), '3 February 2026');
    }
  }
});
