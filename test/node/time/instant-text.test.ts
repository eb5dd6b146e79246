import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { civilDayOf, instantOf } from '../../../src/time/instant-text.js';

test('instantOf reads minutes, seconds and milliseconds with an offset', () => {
  const rows: readonly (readonly [string, number])[] = [
    ['1970-01-01T00:00Z', 0],
    ['2026-02-04T23:16+03:00', Date.UTC(2026, 1, 4, 20, 16)],
    ['2026-02-06T10:00:30-04:30', Date.UTC(2026, 1, 6, 14, 30, 30)],
    ['2026-02-06T10:00:30.125Z', Date.UTC(2026, 1, 6, 10, 0, 30, 125)],
    ['0001-01-01T00:00Z', -62_135_596_800_000],
    ['2024-02-29T23:59:59.999+00:00', Date.UTC(2024, 1, 29, 23, 59, 59, 999)],
  ];
  for (const [text, instant] of rows) assert.equal(instantOf(text), instant, text);
});

test('instantOf is NaN for all else', () => {
  const rows = [
    '',
    '2026-02-04',
    '2026-02-04T23:16',
    '2026-02-04T23:16:00',
    '2026-02-04 23:16Z',
    '2026-02-30T23:16Z',
    '2023-02-29T23:16Z',
    '2026-13-01T23:16Z',
    '2026-00-01T23:16Z',
    '2026-01-00T23:16Z',
    '2026-02-04T24:00Z',
    '2026-02-04T23:60Z',
    '2026-02-04T23:16:60Z',
    '2026-02-04T23:16:00.5Z',
    '2026-02-04T23:16:00.5000Z',
    '2026-02-04T23:16+0300',
    '2026-02-04T23:16+03:60',
    '2026-02-04T23:16+24:00',
    '2026-02-04T23:16+03:00 ',
    '2026-02-04T23:16Zx',
    '2026/02/04T23:16Z',
    '२०२६-02-04T23:16Z',
    '2026-02-04T23:1:00Z',
  ];
  for (const text of rows) assert.ok(Number.isNaN(instantOf(text)), text);
});

test('instantOf undoes toISOString', () => {
  const dates = fc.date({
    min: new Date('0000-01-01T00:00Z'),
    max: new Date('9999-12-31T23:59Z'),
    noInvalidDate: true,
  });
  fc.assert(fc.property(dates, (date) => assert.equal(instantOf(date.toISOString()), date.getTime())));
});

test('civilDayOf reads whole days only', () => {
  assert.equal(civilDayOf('2026-02-03'), Date.UTC(2026, 1, 3));
  assert.equal(civilDayOf('1969-12-31'), -86_400_000);
  assert.equal(civilDayOf('2024-02-29'), Date.UTC(2024, 1, 29));
  for (const text of ['2023-02-29', '2026-04-31', '2026-2-03', '2026-02-3', '2026-02', '20260203', '2026-02-03Z', '']) {
    assert.ok(Number.isNaN(civilDayOf(text)), text);
  }
});
