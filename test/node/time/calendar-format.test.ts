import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarFormat, type MakeFormat } from '../../../src/time/calendar-format.js';

const DAY = Date.UTC(2026, 1, 3);
type Fields = Intl.DateTimeFormatOptions;
const my: Fields = { month: 'long', year: 'numeric' };
const dmy: Fields = { day: 'numeric', ...my };
const wdmy: Fields = { weekday: 'short', ...dmy };

test('what Intl writes well stays as it is', () => {
  const rows: readonly (readonly [string, string, Fields, string])[] = [
    ['en-GB', 'islamic-umalqura', dmy, '15 Shaʻban 1447 AH'],
    ['ar', 'islamic-umalqura', my, 'شعبان 1447 هـ'],
    ['ar-EG', 'islamic-umalqura', dmy, '١٥ شعبان ١٤٤٧ هـ'],
    ['he', 'hebrew', dmy, '16 בשבט 5786'],
    ['ja', 'japanese', dmy, '令和8年2月3日'],
    ['de', 'persian', { month: 'short' }, 'Bahman'],
    ['en-GB', 'gregory', { day: 'numeric' }, '3'],
  ];
  for (const [locale, calendar, fields, expected] of rows) {
    assert.equal(calendarFormat(locale, calendar, fields).format(DAY), expected, `${locale} ${calendar}`);
  }
});

test('parts that Intl puts in the wrong order are put right', () => {
  const rows: readonly (readonly [string, string, Fields, string])[] = [
    ['fa', 'persian', my, 'بهمن ۱۴۰۴'],
    ['fa', 'persian', wdmy, 'سه‌شنبه ۱۴ بهمن ۱۴۰۴'],
    ['he', 'islamic-umalqura', my, 'שעבאן 1447'],
    ['he', 'coptic', my, 'טובה 1742 AM'],
  ];
  for (const [locale, calendar, fields, expected] of rows) {
    assert.equal(calendarFormat(locale, calendar, fields).format(DAY), expected, `${locale} ${calendar}`);
  }
});

test('a month that Intl only numbers gets the word that it has beside a day, else its English name', () => {
  const rows: readonly (readonly [string, string, Fields, string])[] = [
    ['zh', 'hebrew', { month: 'short' }, '5月'],
    ['zh', 'persian', { month: 'long' }, '11月'],
    ['es', 'chinese', { month: 'long' }, 'M12'],
    ['th', 'chinese', { month: 'long' }, 'Twelfth Month'],
  ];
  for (const [locale, calendar, fields, expected] of rows) {
    assert.equal(calendarFormat(locale, calendar, fields).format(DAY), expected, `${locale} ${calendar}`);
  }
  assert.match(calendarFormat('ru', 'chinese', my).format(DAY), /^Twelfth Month/);
});

test('a browser with broken data for a calendar falls back to English names and the digits of the language', () => {
  // As one Chromium did for Hebrew dates: digits run together, and an hour that nobody asked for.
  const broken: MakeFormat = (locale, fields) =>
    new Intl.DateTimeFormat(
      locale,
      locale.startsWith('en') ? fields : { ...fields, month: '2-digit', hour: 'numeric' },
    );
  assert.equal(calendarFormat('he', 'hebrew', dmy, broken).format(DAY), '16 Shevat 5786');
  assert.equal(calendarFormat('fa', 'persian', my, broken).format(DAY), 'Bahman ۱۴۰۴ AP');
  assert.equal(calendarFormat('he', 'hebrew', { month: 'long' }, broken).format(DAY), 'Shevat');
});
