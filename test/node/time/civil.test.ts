import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { civilToDays, civilToMs, daysInMonth, isLeapYear, MS_PER_DAY, msToCivil } from '../../../src/time/civil.js';

const known: readonly (readonly [number, number, number, number])[] = [
  [1970, 1, 1, 0],
  [1969, 12, 31, -1],
  [2000, 2, 29, 11_016],
  [2026, 2, 3, 20_487],
  [1, 1, 1, -719_162],
  [0, 12, 31, -719_163],
  [0, 2, 29, -719_469],
  [-1, 3, 1, -719_834],
  [275_760, 9, 13, 100_000_000],
  [-271_821, 4, 20, -100_000_000],
];

test('civilToDays and msToCivil agree with known days', () => {
  for (const [year, month, day, days] of known) {
    assert.equal(civilToDays(year, month, day), days, `${year}-${month}-${day}`);
    const civil = msToCivil(days * MS_PER_DAY);
    assert.deepEqual([civil.year, civil.month, civil.day], [year, month, day]);
  }
});

test('daysInMonth knows every month and the leap years', () => {
  const lengths = Array.from({ length: 12 }, (_, index) => daysInMonth(2023, index + 1));
  assert.deepEqual(lengths, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  for (const year of [-4, 0, 4, 1600, 2000, 2024]) assert.ok(isLeapYear(year), `${year}`);
  for (const year of [-1, 1, 1700, 1900, 2023, 2100]) assert.ok(!isLeapYear(year), `${year}`);
  assert.equal(daysInMonth(2024, 2), 29);
});

test('a thirteenth month is the next January', () => {
  for (const year of [-1, 0, 3, 1999, 2024]) assert.equal(civilToDays(year, 13, 1), civilToDays(year + 1, 1, 1));
});

test('civilToMs equals Date.UTC inside the range of Date', () => {
  fc.assert(
    fc.property(fc.integer({ min: -8.64e15, max: 8.64e15 }), (ms) => {
      const date = new Date(ms);
      const civil = msToCivil(ms);
      assert.deepEqual(
        [civil.year, civil.month, civil.day, civil.hour, civil.minute, civil.second, civil.millisecond],
        [
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
          date.getUTCHours(),
          date.getUTCMinutes(),
          date.getUTCSeconds(),
          date.getUTCMilliseconds(),
        ],
      );
      assert.equal(
        civilToMs(civil.year, civil.month, civil.day, civil.hour, civil.minute, civil.second, civil.millisecond),
        ms,
      );
    }),
  );
});

test('years far beyond Date come back as they went in', () => {
  fc.assert(
    fc.property(fc.integer({ min: -14e9, max: 14e9 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      // At noon, as milliseconds are not exact out there.
      const civil = msToCivil(civilToMs(year, month, 15, 12));
      assert.deepEqual([civil.year, civil.month, civil.day], [year, month, 15]);
    }),
  );
});

test('what is not finite gives NaN', () => {
  assert.ok(Number.isNaN(msToCivil(Number.NaN).year));
  assert.ok(Number.isNaN(msToCivil(Number.POSITIVE_INFINITY).year));
});
