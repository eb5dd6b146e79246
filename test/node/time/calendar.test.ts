import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/full';
import { calendarOf } from '../../../src/time/calendar.js';
import { civilToMs, MS_PER_DAY } from '../../../src/time/civil.js';

const NAMES = [
  'islamic-umalqura',
  'islamic-civil',
  'persian',
  'hebrew',
  'buddhist',
  'japanese',
  'chinese',
  'ethiopic',
  'coptic',
  'indian',
  'roc',
];

/** The same day as Temporal has it. */
const inCalendar = (wall: number, name: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDate().withCalendar(name);
const dayOf = (wall: number): string => new Date(wall).toISOString().slice(0, 10);

for (const name of NAMES) {
  test(`${name}: months start and end as Temporal says, 1,200 of them`, () => {
    const calendar = calendarOf(name)!;
    let month = calendar.monthAround(Date.UTC(1950, 0, 15));
    // ICU and Temporal reckon the moon a little differently: at most so many months of a century.
    let different = 0;
    for (let i = 0; i < 1200; i++) {
      const date = inCalendar(month.start, name);
      if (date.day !== 1 || date.daysInMonth !== (month.end - month.start) / MS_PER_DAY) different++;
      const next = calendar.monthAround(month.end);
      assert.equal(next.start, month.end, dayOf(month.end));
      month = next;
    }
    assert.ok(different <= (name === 'chinese' ? 10 : 0), `${different}`);
  });

  test(`${name}: years start, end and are numbered as Temporal says, 100 of them`, () => {
    const calendar = calendarOf(name)!;
    let year = calendar.yearAround(Date.UTC(1950, 5));
    let different = 0;
    for (let i = 0; i < 100; i++) {
      const date = inCalendar(year.start, name);
      const isSame =
        date.dayOfYear === 1 &&
        date.daysInYear === (year.end - year.start) / MS_PER_DAY &&
        (date.eraYear === year.year || date.year === year.year);
      if (!isSame) different++;
      const next = calendar.yearAround(year.end);
      assert.deepEqual([next.start, next.year], [year.end, year.year + 1]);
      assert.deepEqual(calendar.yearOf(year.year), year);
      year = next;
    }
    assert.ok(different <= (name === 'chinese' ? 4 : 0), `${different}`);
  });
}

test('a month and a year hold the day that they were asked for, whichever was asked for before', () => {
  const days = fc.integer({ min: Date.UTC(1700, 0) / MS_PER_DAY, max: Date.UTC(2190, 0) / MS_PER_DAY });
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), days, (name, day) => {
      const calendar = calendarOf(name)!;
      const wall = day * MS_PER_DAY + 3_600_000;
      if (wall < calendar.first) return;
      const month = calendar.monthAround(wall);
      const year = calendar.yearAround(wall);
      assert.ok(month.start <= wall && wall < month.end, `${name} ${dayOf(wall)}`);
      assert.ok(year.start <= month.start && month.end <= year.end);
      assert.equal(calendar.dayOf(wall), Math.floor((wall - month.start) / MS_PER_DAY) + 1);
      // Floor of a floor, and the moments on both sides of a boundary.
      assert.deepEqual(calendar.monthAround(month.start), month);
      assert.equal(calendar.monthAround(month.start - 1).end, month.start);
      assert.deepEqual(calendar.yearAround(year.end - 1), year);
      assert.equal(calendar.yearAround(year.end).start, year.end);
    }),
  );
});

test('years are found by their number, from the first one on', () => {
  const rows: readonly (readonly [string, number, string])[] = [
    ['islamic-umalqura', 1447, '2025-06-26'],
    ['islamic-umalqura', 1, '0622-07-19'],
    ['persian', 1404, '2025-03-21'],
    ['persian', 1, '0622-03-21'],
    ['hebrew', 5786, '2025-09-23'],
    ['ethiopic', 2018, '2025-09-11'],
    ['coptic', 1742, '2025-09-11'],
    ['indian', 1947, '2025-03-22'],
    ['chinese', 2026, '2026-02-17'],
    ['buddhist', 2569, '2026-01-01'],
    ['roc', 115, '2026-01-01'],
    ['japanese', 2026, '2026-01-01'],
  ];
  for (const [name, year, day] of rows) assert.equal(dayOf(calendarOf(name)!.yearOf(year).start), day, name);
  assert.equal(calendarOf('persian')!.yearOf(-5).year, 1);
  assert.equal(calendarOf('coptic')!.first, civilToMs(283, 8, 30));
});

test('the five days that end an Ethiopian year are a month', () => {
  const calendar = calendarOf('ethiopic')!;
  const last = calendar.monthAround(Date.UTC(2026, 8, 8));
  assert.deepEqual([dayOf(last.start), dayOf(last.end)], ['2026-09-06', '2026-09-11']);
  assert.equal(calendar.monthAround(last.start - 1).end, last.start);
});

test('the Gregorian calendar and names that are none need no search', () => {
  for (const name of ['gregory', 'iso8601', 'martian', '']) assert.equal(calendarOf(name), undefined);
  assert.equal(calendarOf('persian'), calendarOf('persian'));
});
