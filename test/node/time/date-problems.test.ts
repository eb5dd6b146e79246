import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDate } from '../../../src/time/parse-date.js';
import { bounds, problemOf, spanOf } from '../../helpers/dates.js';

const general = 'dates are written 2026-02-03, 2026-02, 2026 or 2026-02-03T10:00+03:00.';

test('what is wrong is said with what would be right', () => {
  const rows: readonly (readonly [string, string, number])[] = [
    ['31/02/2026', '“31/02/2026” is not a date; write it as 2026-02-28.', 0],
    ['31.01.2026', '“31.01.2026” is not a date; write it as 2026-01-31.', 0],
    ['2026/02/03', '“2026/02/03” is not a date; write it as 2026-02-03.', 5],
    ['2026-2-3', '“2026-2-3” is not a date; write it as 2026-02-03.', 4],
    ['2015-02-29', '“2015-02-29” is not a date; write it as 2015-02-28.', 8],
    ['2015-02-30T10:00Z', '“2015-02-30T10:00Z” is not a date; write it as 2015-02-28T10:00Z.', 8],
    ['2026-13-01', `“2026-13-01” is not a date; ${general}`, 5],
    ['2026-02-00', `“2026-02-00” is not a date; ${general}`, 8],
    ['12345', '“12345” is not a date; write it as Y12345.', 4],
    ['19850412', '“19850412” is not a date; write it as 1985-04-12.', 4],
    ['Y1985', '“Y1985” is not a date; write it as 1985.', 0],
    ['-0000', '“-0000” is not a date; write it as 0000.', 0],
    [' 1985 ', '“ 1985 ” is not a date; write it as 1985.', 0],
    ['2026-02-03t10:00z', '“2026-02-03t10:00z” is not a date; write it as 2026-02-03T10:00Z.', 10],
    ['', `“” is not a date; ${general}`, 0],
    ['spring', `“spring” is not a date; ${general}`, 0],
    ['2026-02-03T25:00Z', `“2026-02-03T25:00Z” is not a date; ${general}`, 11],
    [
      '2026-02-03T10:00[Asia/Atlantis]',
      '“2026-02-03T10:00[Asia/Atlantis]” is not a date; “Asia/Atlantis” is not a time zone.',
      16,
    ],
    ['2026-02-01/2026-02-30', '“2026-02-30” is not a date; write it as 2026-02-28.', 19],
    ['2026-02-01/2026-02-03/2026-02-05', `“2026-02-03/2026-02-05” is not a date; ${general}`, 21],
    ['/', '“/” is not a date; one of its ends has to be a date.', 0],
    ['../..', '“../..” is not a date; one of its ends has to be a date.', 0],
    ['[1667,1668', '“[1667,1668” is not a date; it lacks its closing ].', 10],
    ['[1667,166]', `“166” is not a date; ${general}`, 6],
    ['{1672..1670}', '“1672..1670” is not a date; the ends of a range are of one unit, the earlier first.', 1],
  ];
  for (const [text, message, offset] of rows) {
    assert.deepEqual(problemOf(text), { code: 'date-invalid', message, value: text, offset });
  }
});

test('other things that are no dates are refused', () => {
  const rows = [
    '198',
    '19',
    '2026-02-03Z',
    '156X-09-31',
    '2023-02-3X',
    'XXX1-02-29',
    '2001-20',
    '2001-42',
    '2001-21-01',
    '201X-21',
    '2026-02-03T',
    '2026-02-03T10:00+24:00',
    '2026-02-03T10:60',
    '2026-02-03T10:00:60Z',
    '2026-02T10:00',
    '2004-06-11~T10:00',
    '1950S0',
    '1950S5',
    '19XXS2',
    'Y17E20',
    'Y170000002-01',
    '[]',
    '[,]',
    '[1667,,1668]',
    '[..]',
    '[1667}',
    '[1667..1668..1669]',
    '[1667..1668-01]',
    '２０２６',
    '2026-02-03\n',
    '1985??',
    '2026-02-29/..',
  ];
  for (const text of rows) assert.equal(problemOf(text).code, 'date-invalid', text);
});

test('strict mode keeps to the letter of the Library of Congress', () => {
  const rows = [
    '[1667, 1668]',
    '2025-21~',
    '2026-02-06T10:00Z/2026-02-06T12:00Z',
    '2026-02-06T10:00:00.5Z',
    '2026-02-06T10:00Z',
  ];
  for (const text of rows) assert.equal(problemOf(text, { strict: true }).code, 'date-invalid', text);
});

test('an interval that ends before it starts is turned round in the message', () => {
  assert.deepEqual(problemOf('2002/2001'), {
    code: 'date-order',
    message: '“2002/2001” ends before it starts; write it as 2001/2002.',
    value: '2002/2001',
    offset: 5,
  });
  assert.equal(problemOf('2026-02-06T12:00:30Z/2026-02-06T12:00Z').code, 'date-order');
});

test('a date that can be read two ways names both', () => {
  assert.deepEqual(problemOf('03/02/2026'), {
    code: 'date-ambiguous',
    message: '“03/02/2026” can be 2026-02-03 or 2026-03-02; write the one that is meant.',
    value: '03/02/2026',
    offset: 0,
  });
  assert.equal(problemOf('3.2.2026').code, 'date-ambiguous');
  assert.equal(problemOf('02/02/2026').message, '“02/02/2026” is not a date; write it as 2026-02-02.');
});

test('a date order settles it', () => {
  const rows: readonly (readonly [string, 'dmy' | 'mdy' | 'ymd', string])[] = [
    ['03/02/2026', 'dmy', '2026-02-03 2026-02-04'],
    ['03/02/2026', 'mdy', '2026-03-02 2026-03-03'],
    ['3.2.2026', 'dmy', '2026-02-03 2026-02-04'],
    ['2026/2/3', 'ymd', '2026-02-03 2026-02-04'],
    ['2026/02/03', 'dmy', '2026-02-03 2026-02-04'],
    ['3/2/2026 10:30', 'mdy', '2026-03-02T10:30 2026-03-02T10:31'],
  ];
  for (const [text, dateOrder, expected] of rows) {
    const span = spanOf(text, { dateOrder });
    assert.equal(bounds(span), expected);
    assert.equal(span.text, text);
  }
  assert.equal(problemOf('31/02/2026', { dateOrder: 'dmy' }).code, 'date-invalid');
  assert.equal(
    problemOf('31/01/2026', { dateOrder: 'mdy' }).message,
    '“31/01/2026” is not a date; write it as 2026-01-31.',
  );
});

test('long texts and wrong zones are problems of their own', () => {
  const long = problemOf('2026-02-03'.repeat(7));
  assert.equal(long.code, 'date-long');
  assert.equal(long.message, 'The date “2026-02-032026-02-03…” has 70 characters; 64 is the most.');
  assert.equal(problemOf('x'.repeat(1e6)).value!.length, 80);
  assert.equal(problemOf('2026', { timezone: 'Mars/Base' }).code, 'timezone-unknown');
});

test('no text makes it throw, and what is read is in order', () => {
  const pieces = fc.constantFrom(
    '1985',
    '-',
    '0',
    '2',
    'X',
    '~',
    '?',
    '%',
    '/',
    '..',
    'Y',
    'E',
    'S',
    'T',
    ':',
    'Z',
    '[',
    ']',
    '{',
    '}',
    ',',
    '04',
    '+',
    ' ',
    '29',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces, { maxLength: 14 }).map((list) => list.join('')),
        fc.string(),
      ),
      (text) => {
        const result = parseDate(text);
        if ('problem' in result) {
          assert.ok(result.problem.message.endsWith('.'));
          return;
        }
        const { start, end } = result.span;
        assert.ok(start !== null || end !== null);
        if (start !== null && end !== null) assert.ok(start <= end, text);
      },
    ),
    { numRuns: 2000 },
  );
});
