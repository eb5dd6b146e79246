import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registerDateWords } from '../../../src/time/date-words.js';
import { dateText, type FormatDateOptions, formatDate } from '../../../src/time/format-date.js';
import { learnAllDates } from '../../../src/time/learn-all-dates.js';
import { type ParseDateOptions, parseDate } from '../../../src/time/parse-date.js';
import type { Span } from '../../../src/time/span.js';

learnAllDates();

function spanOf(text: string, options?: ParseDateOptions): Span {
  const result = parseDate(text, options);
  if ('problem' in result) throw new Error(result.problem.message);
  return result.span;
}

const words = (span: Span, options?: FormatDateOptions): string => formatDate(span, options);

function check(rows: readonly (readonly [string, string])[], options?: FormatDateOptions): void {
  for (const [text, expected] of rows) assert.equal(words(spanOf(text), options), expected, text);
}

test('full dates are in the words of the locale', () => {
  check([
    ['2026-02-03', '3 February 2026'],
    ['2024-05', 'May 2024'],
    ['2026', '2026'],
    ['2026-02-06T06:00Z', '6 February 2026, 06:00'],
    ['2026-02-06T06:00:00Z', '6 February 2026, 06:00'],
    ['2026-02-06T06:00:30Z', '6 February 2026, 06:00:30'],
    ['2026-02-06T09:00', '6 February 2026, 09:00'],
  ]);
  check(
    [
      ['2026-02-03', 'February 3, 2026'],
      ['2026-02-06T06:00Z', 'February 6, 2026, 6:00 AM'],
    ],
    { locale: 'en-US' },
  );
  check(
    [
      ['2026-02-03', '3. Februar 2026'],
      ['2024-05', 'Mai 2024'],
    ],
    { locale: 'de' },
  );
  check([['2026-02-03', '3 Şubat 2026']], { locale: 'tr' });
  check([['2026-02-03', '٣ فبراير ٢٠٢٦']], { locale: 'ar-EG' });
});

test('doubt is said in words', () => {
  check([
    ['2026-01-29~', 'around 29 January 2026'],
    ['2026-02-06?', '6 February 2026?'],
    ['1984%', 'around 1984?'],
    ['2026-02-02/..', 'since 2 February 2026'],
    ['2026-01-28~/..', 'since around 28 January 2026'],
    ['../1985', 'until 1985'],
    ['../2026-02-06T10', 'until 6 February 2026, 10:00'],
    ['1985/', '1985–?'],
    ['/1985', '?–1985'],
    ['2012-03~/2014?', 'around March 2012 – 2014?'],
    ['2026-02-02~/2026-02-09~', 'around 2–9 February 2026'],
  ]);
});

test('intervals say what their ends share only once', () => {
  check([
    ['2026-02-02/2026-02-09', '2–9 February 2026'],
    ['2026-02-28/2026-03-02', '28 February – 2 March 2026'],
    ['2025-12-30/2026-01-02', '30 December 2025 – 2 January 2026'],
    ['2026-02-02/2026-02-02', '2 February 2026'],
    ['1964/2008', '1964–2008'],
    ['2004-06/2006-08', 'June 2004 – August 2006'],
    ['2004-02-01/2005-02', '1 February 2004 – February 2005'],
    ['2026-02-06T10:00Z/2026-02-06T12:00Z', '6 February 2026, 10:00–12:00'],
    ['2024-21/2024-23', 'Spring 2024 – Autumn 2024'],
  ]);
});

test('blanks, seasons and sets have words', () => {
  check([
    ['198X', '1980s'],
    ['19XX', '1900s'],
    ['200X', 'between 2000 and 2009'],
    ['1XXX', 'between 1000 and 1999'],
    ['1985-04-XX', 'April 1985, day unknown'],
    ['1985-XX-XX', '1985, day unknown'],
    ['2004-XX', '2004, month unknown'],
    ['156X-12-25', 'between 25 December 1560 and 25 December 1569'],
    ['1984-1X', 'between October 1984 and December 1984'],
    ['XXXX-12-25', '25 December, year unknown'],
    ['XXXX-12-XX', 'December, year unknown'],
    ['XXXX', 'XXXX'],
    ['2025-21', 'Spring 2025'],
    ['2025-32~', 'around Winter 2025'],
    ['2025-34', 'Q2 2025'],
    ['2025-38', 'May–August 2025'],
    ['2025-41', 'July–December 2025'],
    ['1950S2', 'around 1950'],
    ['[1667,1668]', '1667 or 1668'],
    ['{1667,1668,1670..1672}', '1667, 1668 and 1670–1672'],
    ['[..1984]', '1984 or earlier'],
    ['[1760-01,1760-12..]', 'January 1760 or December 1760 or later'],
  ]);
});

test('years before our era and far ones', () => {
  check([
    ['-0043-03-15', '15 March 44 BCE'],
    ['-1985', '1986 BCE'],
    ['0000', '1 BCE'],
    ['0023', '23 CE'],
    ['Y-66E6', '66 million years ago'],
    ['Y-13800000000', '13.8 billion years ago'],
    ['Y-66E6/Y-65E6', '66–65 million years ago'],
    ['Y-45E8/Y-717E6', '4.5 billion – 717 million years ago'],
    ['Y-2E6/Y-36E4', '2 million years ago – 360,000 years ago'],
    ['Y-36E4/Y-4E4', '360,000–40,000 years ago'],
    ['Y-66E6/2000', '66 million years ago – 2000'],
    ['Y170000002', '170,000,002'],
    ['Y3388E2S3', 'around 338,800'],
  ]);
});

test('far years are counted back from 2000, and no more exact than they were stated', () => {
  check([
    ['Y-12000', '14,000 years ago'],
    ['Y-300000', '300,000 years ago'],
    ['Y-66043000', '66.045 million years ago'],
    ['Y-4540000000', '4.54 billion years ago'],
    ['-9999', '10000 BCE'],
    ['Y-10000', '10,000 years ago'],
  ]);
});

test('short dates have short months, and may leave their year out', () => {
  check(
    [
      ['2026-02-03', '3 Feb 2026'],
      ['2026-02-06T10:00Z', '6 Feb 2026, 10:00'],
      ['2024-05', 'May 2024'],
    ],
    { style: 'short' },
  );
  check(
    [
      ['2026-02-03', '3 Feb'],
      ['2026-01-29~', 'around 29 Jan'],
      ['2026-02-02/2026-02-09', '2–9 Feb'],
      ['2025-12-30/2026-01-02', '30 Dec 2025 – 2 Jan 2026'],
      ['2004-02-01/2005-02', '1 Feb 2004 – Feb 2005'],
      ['2026', '2026'],
    ],
    { style: 'short', hideYear: true },
  );
});

test('the axis has the least', () => {
  check(
    [
      ['2026-02-03', '3 Feb'],
      ['2026-02', 'Feb'],
      ['2026', '2026'],
      ['2026-02-06T10:00Z', '10:00'],
      ['2026-02-06T10:00Z/2026-02-06T12:00Z', '10:00–12:00'],
      ['2026-02-06T10:00Z/2026-02-07T12:00Z', '6–7 Feb'],
    ],
    { style: 'axis' },
  );
});

test('the Associated Press writes as its book says', () => {
  check(
    [
      ['2026-02-03', 'Feb. 3, 2026'],
      ['2026-03-03', 'March 3, 2026'],
      ['2026-09-03', 'Sept. 3, 2026'],
      ['2026-02', 'February 2026'],
      ['2026-02-02/2026-02-09', 'Feb. 2-9, 2026'],
      ['2026-02-28/2026-03-02', 'Feb. 28-March 2, 2026'],
      ['2025-12-30/2026-01-02', 'Dec. 30, 2025-Jan. 2, 2026'],
      ['2026-02-02/2026-02-02', 'Feb. 2, 2026'],
      ['1964/2008', '1964-2008'],
      ['2026-01/2026-03', 'January-March 2026'],
      ['2026-02-06T10:30Z', '10:30 a.m. Feb. 6, 2026'],
      ['2026-02-06T12:00Z', 'noon Feb. 6, 2026'],
      ['2026-02-06T00:00Z', 'midnight Feb. 6, 2026'],
      ['2026-02-06T10:00Z/2026-02-06T12:00Z', '10 a.m.-noon Feb. 6, 2026'],
      ['2026-02-06T22:00Z/2026-02-07T01:30Z', '10 p.m. Feb. 6, 2026-1:30 a.m. Feb. 7, 2026'],
      ['1620~', 'about 1620'],
      ['1984?', 'believed to be 1984'],
      ['198X', '1980s'],
      ['2025-23', 'fall 2025'],
      ['-0043-03-15', 'March 15, 44 B.C.'],
      ['0023', 'A.D. 23'],
      ['Y-66E6', '66 million years ago'],
      ['Y-66E6/Y-65E6', '66-65 million years ago'],
      ['Y-66E6/2000', '66 million years ago to 2000'],
      ['[1667,1668]', '1667 or 1668'],
      ['XXXX-12-25', 'Dec. 25, year unknown'],
    ],
    { style: 'ap', locale: 'de' },
  );
  check([['2026-02-03', 'Feb. 3']], { style: 'ap', hideYear: true });
  assert.equal(dateText(spanOf('2026-02-03'), { style: 'short' }), '3 Feb 2026');
});

test('instants are told by the clock asked for, civil dates never shift', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['2026-02-06T10:00+04:00', 'Asia/Qatar', '6 February 2026, 09:00'],
    ['2026-02-06T10:00+04:00', '+03:00', '6 February 2026, 09:00'],
    ['2026-02-06T01:00+04:00', 'America/New_York', '5 February 2026, 16:00'],
    ['2026-02-06T10:00', 'America/New_York', '6 February 2026, 10:00'],
    ['2026-02-06', 'America/New_York', '6 February 2026'],
    ['2026-02-06', 'Pacific/Apia', '6 February 2026'],
    ['2026-02-02/2026-02-09', 'Pacific/Apia', '2–9 February 2026'],
    ['2023-04-28', 'Africa/Cairo', '28 April 2023'],
    ['2024-05', 'America/New_York', 'May 2024'],
    ['2026-02-06', 'Mars/Base', '6 February 2026'],
    // What a zone skipped is still what was written.
    ['2011-12-30', 'Pacific/Apia', '30 December 2011'],
    ['2026-03-08T02:30', 'America/New_York', '8 March 2026, 02:30'],
    ['2026-02-06T22:00-05:00/2026-02-07', 'Asia/Qatar', '7 February 2026, 06:00 – 7 February 2026'],
  ];
  for (const [text, timezone, expected] of rows) {
    for (const zone of [undefined, timezone, 'Asia/Kathmandu']) {
      const read = parseDate(text, zone === 'Mars/Base' ? {} : zone ? { timezone: zone } : {});
      if ('span' in read) assert.equal(words(read.span, { timezone }), expected, `${text} read in ${zone}`);
    }
  }
});

test('a time of another clock keeps its instant', () => {
  const text = '2026-02-06T10:00/2026-02-06T12:00';
  const span: Span = { ...spanOf(text, { timezone: 'Asia/Dubai' }), zoned: true };
  assert.equal(words(span, { timezone: 'Asia/Qatar' }), '6 February 2026, 09:00–11:00');
});

test('what the reader of a date knew beyond its text is kept', () => {
  assert.equal(words(spanOf('03/02/2026', { dateOrder: 'mdy' })), '2 March 2026');
  assert.equal(words(spanOf('2026-21', { hemisphere: 'south' })), 'Spring 2026');
  assert.equal(words(spanOf('2026-21', { hemisphere: 'south' }), { locale: 'de' }), 'September–November 2026');
  const unread: Span = { ...spanOf('2026-02-02~/2026-02-09'), text: 'Candlemas and a week' };
  assert.equal(words(unread), 'around 2 February 2026 – 9 February 2026');
  assert.equal(words({ ...unread, start: null, end: null, kind: 'unplaced' }), 'Candlemas and a week');
});

test('calendars are those of Unicode, and a wrong one is left out', () => {
  const span = spanOf('2026-02-03');
  assert.equal(formatDate(span, { locale: 'fa' }), '۱۴ بهمن ۱۴۰۴');
  assert.equal(formatDate(span, { locale: 'th' }), '3 กุมภาพันธ์ 2569');
  assert.match(formatDate(span, { calendar: 'islamic' }), /^15 Sha.*1447/);
  assert.match(formatDate(span, { calendar: 'persian gregory' }), /^14 Bahman 1404/);
  for (const calendar of ['x', 'ab', 'not a calendar!', 'x'.repeat(50)]) {
    assert.equal(formatDate(span, { calendar }), '3 February 2026', calendar);
  }
  // A Gregorian year or month lies in two of the Persian calendar.
  assert.match(formatDate(spanOf('2026'), { locale: 'fa' }), /۱۴۰۴.*۱۴۰۵/);
  assert.match(formatDate(spanOf('2024-05'), { locale: 'fa' }), /اردیبهشت.*خرداد/);
});

test('before its first year a calendar gives way to the Gregorian one, which has eras', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['-0043-03-15', 'persian', '15 March 44 BCE'],
    ['0500', 'islamic-umalqura', '500 CE'],
    ['0500/0600', 'persian', '500–600 CE'],
    ['0023', 'japanese', '23 CE'],
  ];
  for (const [text, calendar, expected] of rows) {
    assert.equal(words(spanOf(text), { calendar }), expected, `${text} ${calendar}`);
  }
  assert.match(words(spanOf('-0043-03-15'), { calendar: 'hebrew' }), /^26 Adar 3717/);
});

test('a malformed locale is English', () => {
  for (const locale of ['', 'x', 'en_GB', 'toolongatagforit', '*']) {
    assert.equal(formatDate(spanOf('2026-02-03'), { locale }), '3 February 2026', locale);
  }
});

test('languages without words get signs, until words are registered', () => {
  const options: FormatDateOptions = { locale: 'sv' };
  check(
    [
      ['2026-01-29~', '≈ 29 januari 2026'],
      ['1985/..', '1985 – …'],
      ['../1985', '… – 1985'],
      ['1985-04-XX', 'april 1985'],
      ['198X', '1980–1989'],
      ['[..1984]', '≤ 1984'],
      ['XXXX-12-25', 'XXXX-12-25'],
    ],
    options,
  );
  registerDateWords('sv', { around: 'omkring {0}', since: 'sedan {0}' });
  check(
    [
      ['2026-01-29~', 'omkring 29 januari 2026'],
      ['1985/..', 'sedan 1985'],
      ['../1985', '… – 1985'],
    ],
    options,
  );
});

test('a dash has spaces only where one of its sides has any, in every engine', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['en', '2026-02-02/2026-02-09', '2–9 February 2026'],
    ['en-US', '2026-02-02/2026-02-09', 'February 2–9, 2026'],
    ['de', '2026-02-28/2026-03-02', '28. Februar – 2. März 2026'],
    ['fr', '2026-02-02/2026-02-09', '2–9 février 2026'],
    ['he', '2026-02-02/2026-02-09', '2–9 בפברואר 2026'],
    ['fa', '2026-02-02/2026-02-09', '۱۳ تا ۲۰ بهمن ۱۴۰۴'],
    ['ja', '1964/2008', '1964年～2008年'],
    ['zh', '1964/2008', '1964–2008年'],
  ];
  for (const [locale, text, expected] of rows) assert.equal(words(spanOf(text), { locale }), expected, locale);
  for (const locale of ['en', 'en-US', 'de', 'fr', 'es', 'pt', 'tr', 'ru', 'ja', 'zh', 'ar', 'fa', 'he']) {
    for (const text of ['2026-02-06T10:30Z', 'Y-66E6', '2026-02-02/2026-03-09', '1985/', '-0043-03-15']) {
      const date = words(spanOf(text), { locale });
      assert.ok(!/[\u00a0\u2000-\u200a\u202f]/.test(date), `${locale}: ${JSON.stringify(date)}`);
    }
  }
});

test('a calendar with data that Intl puts badly reads well', () => {
  assert.equal(words(spanOf('2026-02/2026-03'), { locale: 'fa' }), 'بهمن ۱۴۰۴ تا فروردین ۱۴۰۵');
  assert.equal(words(spanOf('2026-02-03'), { locale: 'zh', calendar: 'persian' }), '波斯历1404年11月14日');
  assert.match(words(spanOf('2026-02'), { locale: 'es', calendar: 'chinese' }), /Twelfth Month/);
});

test('relative time is told only when asked for, and only within a week', () => {
  const now = Date.UTC(2026, 1, 3, 15);
  const rows: readonly (readonly [string, string, string])[] = [
    ['2026-02-03', 'en', 'today'],
    ['2026-02-02', 'en', 'yesterday'],
    ['2026-02-02', 'fa', 'دیروز'],
    ['2026-02-08', 'de', 'in 5 Tagen'],
    ['2026-02-03T14:30Z', 'en', '30 minutes ago'],
    ['2026-02-03T18:00Z', 'en', 'in 3 hours'],
    ['2026-02-01T10:00Z', 'en', '2 days ago'],
    ['2026-02-20', 'en', '20 February 2026'],
    ['2026-02-02~', 'en', 'around 2 February 2026'],
    ['2026-02', 'en', 'February 2026'],
    ['2026-02-02/2026-02-04', 'en', '2–4 February 2026'],
  ];
  for (const [text, locale, expected] of rows) {
    assert.equal(words(spanOf(text), { locale, relativeTo: now }), expected, text);
  }
  // Midnight is that of the zone.
  assert.equal(words(spanOf('2026-02-03T22:30Z'), { relativeTo: now, timezone: 'Asia/Qatar' }), 'in 7 hours');
  assert.equal(words(spanOf('2026-02-02T22:30Z'), { relativeTo: now, timezone: 'Asia/Qatar' }), '16 hours ago');
});

test('each kind of date has words in every style and language', () => {
  const dates =
    '1985 -1985 0023 2004-06 2004-06-11 2004-06-11T10:00 2004-06-11T10:00:30Z 201X 20XX 1XXX XXXX 2004-XX 1985-04-XX';
  const rare = '1984-1X 156X-12-25 XXXX-12-XX 2001-21 2001-34 2001-37 2001-41 Y-17E7 Y170000002 1950S2 Y3388E2S3 -01XX';
  const sets = '[1667,1668,1670..1672] {1960,1961-12} [..1984] [1760-12..] [Y-17E7,1667..1668]';
  const all = `${dates} ${rare}`.split(' ');
  const ends = all.flatMap((date) => [date, `${date}/..`, `/${date}`, `${date}/9999`]);
  for (const text of [...ends, ...sets.split(' ')]) {
    const read = parseDate(text);
    if ('problem' in read) continue;
    for (const locale of ['en', 'fa']) {
      for (const style of ['full', 'short', 'axis', 'ap'] as const) {
        const date = formatDate(read.span, { locale, style, timezone: 'Asia/Tehran' });
        assert.ok(date && !/NaN|undefined|\{|Invalid/.test(date), `${text} ${locale} ${style}: ${date}`);
      }
    }
  }
});
