import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ParseDateOptions } from '../../../src/time/parse-date.js';
import type { Span } from '../../../src/time/span.js';
import { bounds, problemOf, show, spanOf } from '../../helpers/dates.js';

const core = (span: Span): string => `${show(span.coreStart)} ${show(span.coreEnd)}`;

/** `flags` names the flags that are set, by initial: a ~, u ?, o/O open, k/K unknown start/end, s/e approximate end. */
function flags(span: Span): string {
  return [
    span.approximate && 'a',
    span.uncertain && 'u',
    span.openStart && 'o',
    span.openEnd && 'O',
    span.unknownStart && 'k',
    span.unknownEnd && 'K',
    span.approximateStart && 's',
    span.approximateEnd && 'e',
  ]
    .filter(Boolean)
    .join('');
}

type Row = readonly [text: string, bounds: string, granularity: string, flags?: string];

function check(rows: readonly Row[], kind: Span['kind'], options?: ParseDateOptions): void {
  for (const [text, expected, granularity, set = ''] of rows) {
    const span = spanOf(text, options);
    assert.equal(bounds(span), expected, text);
    assert.deepEqual([span.granularity, span.kind, flags(span), span.text], [granularity, kind, set, text]);
  }
}

test('level 0 dates are spans of their whole unit', () => {
  const rows: readonly Row[] = [
    ['1985-04-12', '1985-04-12 1985-04-13', 'day'],
    ['1985-04', '1985-04-01 1985-05-01', 'month'],
    ['2024-12', '2024-12-01 2025-01-01', 'month'],
    ['1985', '1985-01-01 1986-01-01', 'year'],
    ['0023', '0023-01-01 0024-01-01', 'year'],
    ['0000', '0000-01-01 0001-01-01', 'year'],
    ['2024-02-29', '2024-02-29 2024-03-01', 'day'],
  ];
  check(rows, 'date', { strict: true });
  check(rows, 'date');
  for (const [text] of rows) {
    const span = spanOf(text);
    assert.deepEqual([span.coreStart, span.coreEnd, span.zoned], [span.start, span.end, false]);
  }
});

test('level 0 date-times are instants of a second', () => {
  check(
    [
      ['1985-04-12T23:20:30', '1985-04-12T23:20:30 1985-04-12T23:20:31', 'second'],
      ['1985-04-12T23:20:30Z', '1985-04-12T23:20:30 1985-04-12T23:20:31', 'second'],
      ['1985-04-12T23:20:30-04', '1985-04-13T03:20:30 1985-04-13T03:20:31', 'second'],
      ['1985-04-12T23:20:30+04:30', '1985-04-12T18:50:30 1985-04-12T18:50:31', 'second'],
    ],
    'instant',
    { strict: true },
  );
});

test('other ISO 8601 date-times are read unless strict', () => {
  const rows: readonly Row[] = [
    ['2026-02-06T10:00+04:00', '2026-02-06T06:00 2026-02-06T06:01', 'minute'],
    ['2026-02-04T23:16+03:00', '2026-02-04T20:16 2026-02-04T20:17', 'minute'],
    ['2026-02-06T10:00:00.25Z', '2026-02-06T10:00:00.250 2026-02-06T10:00:00.251', 'millisecond'],
    ['2026-02-06T10:00:00.123456789Z', '2026-02-06T10:00:00.123 2026-02-06T10:00:00.124', 'millisecond'],
    ['2026-02-06T10Z', '2026-02-06T10:00 2026-02-06T11:00', 'hour'],
    ['2026-02-06T10:00', '2026-02-06T10:00 2026-02-06T10:01', 'minute'],
    ['2026-02-06 10:00', '2026-02-06T10:00 2026-02-06T10:01', 'minute'],
    ['2026-02-06T10:00-0430', '2026-02-06T14:30 2026-02-06T14:31', 'minute'],
    ['2026-02-06T10:00[Asia/Dubai]', '2026-02-06T06:00 2026-02-06T06:01', 'minute'],
    ['2026-02-06T10:00+04:00[Asia/Dubai]', '2026-02-06T06:00 2026-02-06T06:01', 'minute'],
    ['2026-02-06T10:00~', '2026-02-06T10:00 2026-02-06T10:01', 'minute', 'ase'],
  ];
  check(rows, 'instant');
  for (const [text] of rows) assert.equal(problemOf(text, { strict: true }).code, 'date-invalid', text);
});

test('only a stated offset or zone makes a span zoned', () => {
  for (const text of ['2026-02-06T10:00Z', '2026-02-06T10:00:00-04', '2026-02-06T10:00[Asia/Dubai]']) {
    assert.ok(spanOf(text).zoned, text);
  }
  for (const text of ['2026-02-06', '2026-02-06T10:00', '2026']) assert.ok(!spanOf(text).zoned, text);
  assert.ok(spanOf('2026-02-06T10:00Z/2026-02-06T12:00Z').zoned);
  assert.ok(!spanOf('2026-02-06T10:00Z/2026-02-07').zoned);
  assert.ok(spanOf('2026-02-06T10:00Z/..').zoned);
});

test('civil dates sit at midnight of the zone asked for', () => {
  check([['2026-02-03', '2026-02-03T05:00 2026-02-04T05:00', 'day']], 'date', { timezone: 'America/New_York' });
  check([['2026-03', '2026-03-01T05:00 2026-04-01T04:00', 'month']], 'date', { timezone: 'America/New_York' });
  check([['2023-04-28', '2023-04-27T22:00 2023-04-28T21:00', 'day']], 'date', { timezone: 'Africa/Cairo' });
  check([['2026-02-06T10:00', '2026-02-06T07:00 2026-02-06T07:01', 'minute']], 'instant', { timezone: '+03:00' });
  check([['2026-02-06T10:00Z', '2026-02-06T10:00 2026-02-06T10:01', 'minute']], 'instant', { timezone: 'Asia/Qatar' });
});

test('level 0 intervals reach from the start of the first to the end of the second', () => {
  check(
    [
      ['1964/2008', '1964-01-01 2009-01-01', 'year'],
      ['2004-06/2006-08', '2004-06-01 2006-09-01', 'month'],
      ['2004-02-01/2005-02-08', '2004-02-01 2005-02-09', 'day'],
      ['2004-02-01/2005-02', '2004-02-01 2005-03-01', 'day'],
      ['2004-02-01/2005', '2004-02-01 2006-01-01', 'day'],
      ['2005/2006-02', '2005-01-01 2006-03-01', 'year'],
      ['1985-04-12/1985-04-12', '1985-04-12 1985-04-13', 'day'],
    ],
    'interval',
    { strict: true },
  );
  assert.equal(spanOf('2004-02-01/2005-02').endGranularity, 'month');
  assert.equal(spanOf('2004-02-01/..').endGranularity, undefined);
});

test('an interval of times ends at its second time', () => {
  check(
    [
      ['2026-02-06T10:00Z/2026-02-06T12:00Z', '2026-02-06T10:00 2026-02-06T12:00', 'minute'],
      ['2026-02-06T10:00Z/2026-02-06T10:00Z', '2026-02-06T10:00 2026-02-06T10:00', 'minute'],
      ['2026-02-06T10:00[Asia/Dubai]/2026-02-06T12:00[Asia/Dubai]', '2026-02-06T06:00 2026-02-06T08:00', 'minute'],
      ['2026-02-06T10:00+04:00/2026-02-07', '2026-02-06T06:00 2026-02-08', 'minute'],
    ],
    'interval',
  );
});

test('open and unknown ends are null and told apart', () => {
  check(
    [
      ['1985-04-12/..', '1985-04-12 *', 'day', 'O'],
      ['1985-04/..', '1985-04-01 *', 'month', 'O'],
      ['1985/..', '1985-01-01 *', 'year', 'O'],
      ['../1985-04-12', '* 1985-04-13', 'day', 'o'],
      ['../1985-04', '* 1985-05-01', 'month', 'o'],
      ['../1985', '* 1986-01-01', 'year', 'o'],
      ['1985-04-12/', '1985-04-12 *', 'day', 'K'],
      ['1985-04/', '1985-04-01 *', 'month', 'K'],
      ['1985/', '1985-01-01 *', 'year', 'K'],
      ['/1985-04-12', '* 1985-04-13', 'day', 'k'],
      ['/1985-04', '* 1985-05-01', 'month', 'k'],
      ['/1985', '* 1986-01-01', 'year', 'k'],
    ],
    'interval',
    { strict: true },
  );
});

test('an end of no known millennium is unknown', () => {
  check([['XXXX-12-25/2004', '* 2005-01-01', 'year', 'k']], 'interval');
  assert.equal(problemOf('XXXX/..').code, 'date-invalid');
});

test('a qualifier of one end is about that end', () => {
  check(
    [
      ['2026-01-28~/..', '2026-01-28 *', 'day', 'aOs'],
      ['1984~/2004-06', '1984-01-01 2004-07-01', 'year', 'as'],
      ['1984/2004-06~', '1984-01-01 2004-07-01', 'year', 'ae'],
      ['1984?/2004%', '1984-01-01 2005-01-01', 'year', 'aue'],
      ['2004-06-~01/2004-06-~20', '2004-06-01 2004-06-21', 'day', 'ase'],
      ['2004-06-XX/2004-07-03', '2004-06-01 2004-07-04', 'month'],
    ],
    'interval',
  );
});

test('qualifiers leave the bounds alone', () => {
  check(
    [
      ['1984?', '1984-01-01 1985-01-01', 'year', 'u'],
      ['2004-06~', '2004-06-01 2004-07-01', 'month', 'ase'],
      ['2004-06-11%', '2004-06-11 2004-06-12', 'day', 'ause'],
      ['2004-06~-11', '2004-06-11 2004-06-12', 'day', 'ase'],
      ['2004?-06-11', '2004-06-11 2004-06-12', 'day', 'u'],
      ['?2004-06-~11', '2004-06-11 2004-06-12', 'day', 'ause'],
      ['2004-%06-11', '2004-06-11 2004-06-12', 'day', 'ause'],
    ],
    'date',
    { strict: true },
  );
});

test('years may be negative, long, exponential or known to some digits', () => {
  check(
    [
      ['-1985', '-1985-01-01 -1984-01-01', 'year'],
      ['-0043-03-15', '-0043-03-15 -0043-03-16', 'day'],
      ['Y170000002', '170000002-01-01 170000003-01-01', 'year'],
      ['Y-170000002', '-170000002-01-01 -170000001-01-01', 'year'],
      ['Y-17E7', '-170000000-01-01 -169999999-01-01', 'year'],
      ['1950S2', '1900-01-01 2000-01-01', 'century', 'ase'],
      ['Y171010000S3', '171000000-01-01 172000000-01-01', 'millennium', 'ase'],
      ['Y3388E2S3', '338000-01-01 339000-01-01', 'millennium', 'ase'],
      ['-1950S3', '-1959-01-01 -1949-01-01', 'decade', 'ase'],
    ],
    'date',
    { strict: true },
  );
});

test('unspecified digits give the hull of what they allow', () => {
  check(
    [
      ['201X', '2010-01-01 2020-01-01', 'decade'],
      ['20XX', '2000-01-01 2100-01-01', 'century'],
      ['2004-XX', '2004-01-01 2005-01-01', 'year'],
      ['1985-04-XX', '1985-04-01 1985-05-01', 'month'],
      ['1985-XX-XX', '1985-01-01 1986-01-01', 'year'],
      ['156X-12-25', '1560-12-25 1569-12-26', 'decade'],
      ['15XX-12-25', '1500-12-25 1599-12-26', 'century'],
      ['1XXX-XX', '1000-01-01 2000-01-01', 'millennium'],
      ['1XXX-12', '1000-12-01 2000-01-01', 'millennium'],
      ['1984-1X', '1984-10-01 1985-01-01', 'year'],
      ['156X-02-29', '1560-02-29 1568-03-01', 'decade'],
      ['15XX-02-29', '1504-02-29 1596-03-01', 'century'],
      ['2023-XX-31', '2023-01-31 2024-01-01', 'year'],
      ['2023-0X-31', '2023-01-31 2023-09-01', 'year'],
      ['2023-02-2X', '2023-02-20 2023-03-01', 'month'],
      ['-01XX', '-0199-01-01 -0099-01-01', 'century'],
      ['-000X', '-0009-01-01 0000-01-01', 'decade'],
    ],
    'date',
    { strict: true },
  );
  check(
    [
      ['XXXX-12-XX', '0000-12-01 10000-01-01', 'millennium'],
      ['XXXX-12-25', '0000-12-25 9999-12-26', 'millennium'],
      ['XXXX', '0000-01-01 10000-01-01', 'millennium'],
    ],
    'unplaced',
  );
});

test('sub-year groups are seasons, quarters, thirds and halves', () => {
  check(
    [
      ['2001-21', '2001-03-01 2001-06-01', 'season'],
      ['2001-22', '2001-06-01 2001-09-01', 'season'],
      ['2001-23', '2001-09-01 2001-12-01', 'season'],
      ['2001-24', '2001-12-01 2002-03-01', 'season'],
      ['2001-25', '2001-03-01 2001-06-01', 'season'],
      ['2001-28', '2001-12-01 2002-03-01', 'season'],
      ['2001-29', '2001-09-01 2001-12-01', 'season'],
      ['2001-30', '2001-12-01 2002-03-01', 'season'],
      ['2001-31', '2001-03-01 2001-06-01', 'season'],
      ['2001-32', '2001-06-01 2001-09-01', 'season'],
      ['2001-33', '2001-01-01 2001-04-01', 'quarter'],
      ['2001-34', '2001-04-01 2001-07-01', 'quarter'],
      ['2001-36', '2001-10-01 2002-01-01', 'quarter'],
      ['2001-37', '2001-01-01 2001-05-01', 'third'],
      ['2001-39', '2001-09-01 2002-01-01', 'third'],
      ['2001-40', '2001-01-01 2001-07-01', 'half'],
      ['2001-41', '2001-07-01 2002-01-01', 'half'],
    ],
    'date',
    { strict: true },
  );
  check([['2001-21', '2001-09-01 2001-12-01', 'season']], 'date', { hemisphere: 'south' });
  check([['2001-25', '2001-03-01 2001-06-01', 'season']], 'date', { hemisphere: 'south' });
  check([['2025-21~', '2025-03-01 2025-06-01', 'season', 'ase']], 'date');
  check([['2024-21/2024-23', '2024-03-01 2024-12-01', 'season']], 'interval');
});

test('sets reach over their members', () => {
  check(
    [
      ['[1667,1668,1670..1672]', '1667-01-01 1673-01-01', 'year'],
      ['[..1760-12-03]', '* 1760-12-04', 'day', 'o'],
      ['[1760-12..]', '1760-12-01 *', 'month', 'O'],
      ['[1760-01,1760-02,1760-12..]', '1760-01-01 *', 'month', 'O'],
      ['[1667,1760-12]', '1667-01-01 1761-01-01', 'year'],
      ['[..1984]', '* 1985-01-01', 'year', 'o'],
    ],
    'one-of',
    { strict: true },
  );
  check(
    [
      ['{1667,1668,1670..1672}', '1667-01-01 1673-01-01', 'year'],
      ['{1960,1961-12}', '1960-01-01 1962-01-01', 'year'],
      ['{..1984}', '* 1985-01-01', 'year', 'o'],
      ['{2026-02-09,2026-02-03~}', '2026-02-03 2026-02-10', 'day', 'ase'],
    ],
    'all-of',
    { strict: true },
  );
  check([['[1667, 1668]', '1667-01-01 1669-01-01', 'year']], 'one-of');
});

test('each part has its own doubt: a sign behind a part is about all before it too, one before it about it alone', () => {
  const rows: readonly (readonly [string, Span['doubt']])[] = [
    ['2004-06-11', undefined],
    ['1984?', { year: '?' }],
    ['2004-06~', { year: '~', month: '~' }],
    ['2004-06-11%', { year: '%', month: '%', day: '%' }],
    ['2004-06~-11', { year: '~', month: '~' }],
    ['2004?-06-11', { year: '?' }],
    ['?2004-06-~11', { year: '?', day: '~' }],
    ['2004-%06-11', { month: '%' }],
    ['2004~-?06-11', { year: '~', month: '?' }],
    ['2004-?06-11~', { year: '~', month: '%', day: '~' }],
    ['2001-21~', { year: '~', month: '~' }],
    ['2026-02-06T10:00~', { year: '~', month: '~', day: '~', time: '~' }],
  ];
  for (const [text, doubt] of rows) assert.deepEqual(spanOf(text).doubt, doubt, text);
  const span = spanOf('2004-06-~01/2004-06-20?');
  assert.deepEqual([span.doubt, span.endDoubt], [{ day: '~' }, { year: '?', month: '?', day: '?' }]);
  assert.deepEqual([spanOf('../2004~').doubt, spanOf('../2004~').endDoubt], [undefined, { year: '~' }]);
});

test('a year of which some digits count keeps its estimate', () => {
  const rows: readonly (readonly [string, string | null])[] = [
    ['1950S2', '1950-01-01'],
    ['Y171010000S3', '171010000-01-01'],
    ['Y3388E2S3', '338800-01-01'],
    ['-1950S3', '-1950-01-01'],
    ['1950', null],
    ['1950S2/2000', null],
  ];
  for (const [text, estimate] of rows) assert.equal(show(spanOf(text).estimate ?? null), estimate ?? '*', text);
});

test('sets keep their members', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['[1667,1668,1670..1672]', ['1667-01-01 1668-01-01', '1668-01-01 1669-01-01', '1670-01-01 1673-01-01']],
    ['[..1760-12-03]', ['* 1760-12-04']],
    ['[1760-01,1760-12..]', ['1760-01-01 1760-02-01', '1760-12-01 *']],
    ['{1960,1961-12}', ['1960-01-01 1961-01-01', '1961-12-01 1962-01-01']],
  ];
  for (const [text, expected] of rows) {
    assert.deepEqual(
      spanOf(text).members?.map(({ start, end }) => `${show(start)} ${show(end)}`),
      expected,
      text,
    );
  }
  assert.deepEqual(
    spanOf('[1667?,1668-12~]').members?.map(({ granularity, doubt }) => [granularity, doubt]),
    [
      ['year', { year: '?' }],
      ['month', { year: '~', month: '~' }],
    ],
  );
  assert.equal(spanOf('1667').members, undefined);
});

test('the core is what surely belongs to the date', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['1985', '1985-01-01 1986-01-01'],
    ['1985?', '1985-01-01 1986-01-01'],
    ['2001-34', '2001-04-01 2001-07-01'],
    ['1964/2008', '1965-01-01 2008-01-01'],
    ['2004-02-01/2005-02-08', '2004-02-01 2005-02-09'],
    ['2004-02-01/2005-02', '2004-02-01 2005-02-01'],
    ['2026-01-28~/..', '2026-01-29 *'],
    ['2026-02-02/2026-02-09~', '2026-02-02 2026-02-09'],
    ['/1985', '* 1985-01-01'],
    ['2001-21', '2001-04-01 2001-05-01'],
    ['2026-02-06T10:00Z/2026-02-06T12:00Z', '2026-02-06T10:00 2026-02-06T12:00'],
    // Nothing is sure: the core ends before it starts.
    ['1984~', '1985-01-01 1984-01-01'],
    ['201X', '2020-01-01 2010-01-01'],
    ['1950S2', '2000-01-01 1900-01-01'],
    ['2025-21~', '2025-06-01 2025-03-01'],
    ['[1667,1668]', '1669-01-01 1667-01-01'],
    ['{1667,1668}', '1667-01-01 1669-01-01'],
  ];
  for (const [text, expected] of rows) assert.equal(core(spanOf(text)), expected, text);
});
