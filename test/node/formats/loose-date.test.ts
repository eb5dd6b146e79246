import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { looseDate } from '../../../src/formats/loose-date.js';
import { parseDate } from '../../../src/time/parse-date.js';

test('looseDate reads dates as programs and people write them', () => {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['2026-02-03', '2026-02-03'],
    ['2026-2-3', '2026-02-03'],
    ['2026/02/03', '2026-02-03'],
    ['2026.02.03 9:30', '2026-02-03T09:30'],
    ['20260203', '2026-02-03'],
    ['20260203T093000Z', '2026-02-03T09:30Z'],
    ['2026-02-03T09:30:00.000Z', '2026-02-03T09:30Z'],
    ['2026-02-03T09:30:05.25+0330', '2026-02-03T09:30:05.250+03:30'],
    ['2009-06-26 19:00:00-08:00', '2009-06-26T19:00-08:00'],
    ['2009-06-26t19:00-08', '2009-06-26T19:00-08:00'],
    ['2013-034', '2013-02-03'],
    ['2016-366T10:00', '2016-12-31T10:00'],
    ['-0044-03-15', '-0044-03-15'],
    ['1945-8', '1945-08'],
    ['1927', '1927'],
    ['Fri Nov 22 1963 13:00:00 GMT-0600', '1963-11-22T13:00-06:00'],
    ['Sat May 20 1961 00:00:00 GMT-0600 (Central Standard Time)', '1961-05-20T00:00-06:00'],
    ['Tue, 03 Feb 2026 10:00:00 GMT', '2026-02-03T10:00Z'],
    ['3 Feb 26 10:00 EST', '2026-02-03T10:00-05:00'],
    ['3 Feb 99', '1999-02-03'],
    ['November 22, 1963', '1963-11-22'],
    ['22nd of November 1963', '1963-11-22'],
    ['22-Nov-1963', '1963-11-22'],
    ['Sept. 5, 2001 8:46 a.m.', undefined],
    ['Sept 5, 2001 8:46 am EDT', '2001-09-05T08:46-04:00'],
    ['13 December 1989 12:30 AM', '1989-12-13T00:30'],
    ['13 December 1989 12:30pm', '1989-12-13T12:30'],
    ['Nov 1973', '1973-11'],
    ['44 BC', '-0043'],
    ['15 March 44 BCE', '-0043-03-15'],
    ['3000 BC', '-2999'],
    ['AD 79', '0079'],
    ['-500', '-0499'],
    ['c. 1920', '1920~'],
    ['1930s', '193X'],
    ['12000 BC', 'Y-11999'],
    ['03/02/2026', undefined],
    ['May', undefined],
    ['22', undefined],
    ['12:00', undefined],
    ['2026-02-03T25:00', undefined],
    ['soon', undefined],
    ['Rafah 5', undefined],
    ['', undefined],
    ['1'.repeat(65), undefined],
  ];
  for (const [text, date] of rows) assert.equal(looseDate(text), date, text);
});

test('three numbers are read in the order that is given', () => {
  assert.equal(looseDate('3/1/2011 12:00', 'mdy'), '2011-03-01T12:00');
  assert.equal(looseDate('03.02.2026', 'dmy'), '2026-02-03');
  assert.equal(looseDate('31/31/2026', 'dmy'), undefined);
});

test('what is read is a date, or one whose day does not exist', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      ...'0123456789:-/., +TZ'.split(''),
      'Feb',
      'March ',
      'BC',
      'pm',
      'GMT',
      '2026',
      '31',
      's',
      'c. ',
    ),
    maxLength: 12,
  });
  fc.assert(
    fc.property(text, (words) => {
      const date = looseDate(words);
      if (date === undefined) return;
      const read = parseDate(date);
      assert.ok('span' in read || /^-?\d{4}-\d\d/.test(date), `${words} → ${date}`);
    }),
    { numRuns: 2000 },
  );
});
