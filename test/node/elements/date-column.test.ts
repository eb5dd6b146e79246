import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateColumn } from '../../../src/elements/event-timeline-list/date-column.js';
import type { PeriodUnit } from '../../../src/elements/event-timeline-list/list-groups.js';
import { ar } from '../../../src/locale/ar.js';
import { en } from '../../../src/locale/en.js';
import { parseDate } from '../../../src/time/parse-date.js';
import type { Span } from '../../../src/time/span.js';
import { timeValue } from '../../../src/time/time-value.js';
import { zoneOf } from '../../../src/time/zone.js';

const zone = zoneOf('Asia/Qatar')!;
const spanOf = (text: string): Span => {
  const read = parseDate(text, { timezone: 'Asia/Qatar' });
  if (!('span' in read)) throw new Error(read.problem.message);
  return read.span;
};
/** The column as one line, its parts joined by `|`; `-` where the date needs more room. */
const show = (text: string, unit: PeriodUnit, locale = 'en', messages = en): string => {
  const column = dateColumn(spanOf(text), unit, { zone, locale, messages });
  return column ? [column.strong, ...column.small].join('|').replace(/[\u2009\u202f]/g, ' ') : '-';
};

test('dateColumn says what a heading leaves open, and the doubt', () => {
  const cases: [string, PeriodUnit, string][] = [
    ['2026-02-03', 'month', '3|Tue'],
    ['2026-02-06?', 'month', '6|Fri ?'],
    ['2026-01-29~', 'month', '29|around'],
    ['2026-01-29%', 'month', '29|around ?'],
    ['2026-02-06T10:00+04:00', 'month', '6|09:00'],
    ['2026-02-02/..', 'month', '2|since'],
    ['2026-01-28~/..', 'month', '28|around'],
    ['2026-02-02/', 'month', '2|– ?'],
    ['2026-02-02/2026-02-09', 'month', '2–9'],
    ['2026-02-25/2026-03-02', 'month', '25|– 2 Mar'],
    ['2024-05/2024-08', 'month', 'May|– Aug'],
    ['2024-05-02/2024-05', 'month', '2|– May'],
    ['2024-11/2025-02', 'month', 'Nov|– Feb 2025'],
    ['2025-12-30/2026-01-02', 'month', '30|– 2 Jan 2026'],
    ['2024-05-03/2024-08', 'month', '3|– Aug'],
    ['2024-05/2025', 'month', 'May|– 2025'],
    ['2024-05/2024-23', 'month', '-'],
    ['2026-02-03/2026-02-03', 'month', '3|Tue'],
    ['2026-02-03T10:00+03:00/2026-02-03T12:30+03:00', 'month', '3|10:00|– 12:30'],
    ['2026-02-03T10:00+03:00/2026-02-03T12:30+03:00', 'year', '3|Feb|10:00|– 12:30'],
    ['2026-02-03T22:00+03:00/2026-02-04T00:00+03:00', 'month', '3|22:00|– 00:00'],
    ['2026-02-03T10:00:05+03:00/2026-02-03T10:00:40+03:00', 'month', '3|10:00'],
    ['2026-02-03T22:00+03:00/2026-02-04T02:00+03:00', 'month', '3–4'],
    ['2024-05', 'month', 'May'],
    ['2024-05?', 'month', 'May ?'],
    ['2024', 'month', '-'],
    ['2024-21', 'month', '-'],
    ['../2026-02-09', 'month', '-'],
    ['/2026-02-09', 'month', '-'],
    ['[2026-02-01,2026-02-03]', 'month', '-'],
    ['XXXX-12-25', 'month', '-'],
    ['2026-02-03', 'day', '3|Tue'],
    ['2026-02-03', 'year', '3|Feb'],
    ['2026-02-03T10:00Z', 'year', '3|Feb|13:00'],
    ['2026-02-03/2026-04-01', 'year', '3|Feb|– 1 Apr'],
    ['2024-05', 'year', 'May'],
    ['2024', 'year', '-'],
    ['2024', 'decade', '2024'],
    ['2024~', 'decade', '2024|around'],
    ['1939-09-01', 'decade', '1939|1 Sept'],
    ['1939-09-01/1945-09-02', 'century', '1939|1 Sept|– 1945'],
    ['1939-09-01/1939-10-06', 'decade', '1939|1 Sept|– 6 Oct'],
    ['1939-09/1939-10', 'decade', '1939|Sept|– Oct'],
    ['1914/1918', 'decade', '1914|– 1918'],
    ['-0044-03-15', 'century', '-'],
    ['Y-13800000000', 'month', '-'],
  ];
  for (const [text, unit, expected] of cases) assert.equal(show(text, unit), expected, `${text} in a ${unit}`);
});

test('dateColumn speaks the language, digits and question mark of the reader', () => {
  assert.equal(show('2026-02-06?', 'month', 'ar-u-nu-arab', ar), '٦|الجمعة ؟');
  assert.equal(show('2026-02-02/..', 'month', 'ar-u-nu-latn', ar), '2|منذ');
  assert.equal(show('2026-02-03', 'month', 'ja'), '3日|火');
  assert.equal(show('2026-02-02/2026-02-09', 'month', 'ja'), '2～9');
  assert.equal(show('2026-02-02/2026-02-09', 'month', 'fa'), '۲ تا ۹');
  assert.equal(show('2026-02-06T10:00+04:00', 'month', 'en-US'), '6|9:00 AM');
});

test('timeValue is a valid datetime, or none where HTML has no form', () => {
  const cases: [string, string | undefined][] = [
    ['2026-02-03', '2026-02-03'],
    ['2026-02-06?', '2026-02-06'],
    ['2024-05', '2024-05'],
    ['2024', '2024'],
    ['0033', '0033'],
    ['2026-02-06T10:00+04:00', '2026-02-06T06:00Z'],
    ['2026-02-06T10:00:30+04:00', '2026-02-06T06:00:30.000Z'],
    ['2026-02-02/..', '2026-02-02'],
    ['2024-21', undefined],
    ['198X', undefined],
    ['0000', undefined],
    ['-0044-03-15', undefined],
    ['Y10000', undefined],
    ['Y-13800000000', undefined],
    ['../2026', undefined],
    ['XXXX-12-25', undefined],
    ['[1667,1668]', undefined],
  ];
  for (const [text, expected] of cases) assert.equal(timeValue(spanOf(text), zone), expected, text);
});

test('dateColumn has the days and months of the calendar asked for, and says whose clock a time is of', () => {
  const told = (text: string, unit: PeriodUnit, more: object): string => {
    const column = dateColumn(spanOf(text), unit, { zone, locale: 'en', messages: en, ...more });
    return column ? [column.strong, ...column.small].join('|') : '-';
  };
  const calendar = 'islamic-umalqura';
  assert.equal(told('2026-02-03', 'month', { calendar }), '15|Tue');
  assert.equal(told('2026-02-03', 'year', { calendar }), '15|Sha.');
  assert.equal(told('2026-02-02/2026-02-09', 'month', { calendar }), '14–21');
  assert.equal(told('2026-02-15/2026-02-20', 'month', { calendar }), '27|– 3 Ram.');
  // Months and years of ours are parts of two of theirs.
  assert.equal(told('2026-02', 'month', { calendar }), '-');
  assert.equal(told('2026', 'decade', { calendar }), '-');
  assert.equal(told('2026-02-06T10:00+04:00', 'month', { zoneLabel: 'UTC+4' }), '6|09:00|UTC+4');
});
