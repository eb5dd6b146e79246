import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDate } from '../../../src/time/read-date.js';
import { readWholeDate } from '../../../src/time/whole-date.js';

const show = (ms: number | null): string => (ms === null ? '*' : new Date(ms).toISOString().replace(':00.000Z', ''));

test('readDate reads years, months, days and date-times', () => {
  const rows: readonly (readonly [text: string, bounds: string, granularity: string, kind: string])[] = [
    ['1985', '1985-01-01T00:00 1986-01-01T00:00', 'year', 'date'],
    ['2004-12', '2004-12-01T00:00 2005-01-01T00:00', 'month', 'date'],
    ['2024-02-29?', '2024-02-29T00:00 2024-03-01T00:00', 'day', 'date'],
    ['-0043-03-15', '-000043-03-15T00:00 -000043-03-16T00:00', 'day', 'date'],
    ['2026-02-06T10:00', '2026-02-06T10:00 2026-02-06T10:01', 'minute', 'instant'],
    ['2026-02-06 10:00~', '2026-02-06T10:00 2026-02-06T10:01', 'minute', 'instant'],
    ['2026-02-06T10:00+04:00', '2026-02-06T06:00 2026-02-06T06:01', 'minute', 'instant'],
    ['1985-04-12T23:20:30-04', '1985-04-13T03:20:30.000Z 1985-04-13T03:20:31.000Z', 'second', 'instant'],
    ['2026-02-06T10:00:00.250Z', '2026-02-06T10:00:00.250Z 2026-02-06T10:00:00.251Z', 'millisecond', 'instant'],
    ['2004-02-01/2005-02', '2004-02-01T00:00 2005-03-01T00:00', 'day', 'interval'],
    ['2026-01-28~/..', '2026-01-28T00:00 *', 'day', 'interval'],
    ['/1985', '* 1986-01-01T00:00', 'year', 'interval'],
    ['2026-02-06T10:00Z/2026-02-06T12:00Z', '2026-02-06T10:00 2026-02-06T12:00', 'minute', 'interval'],
  ];
  for (const [text, bounds, granularity, kind] of rows) {
    const span = readDate(text)!;
    assert.deepEqual(
      [`${show(span.start)} ${show(span.end)}`, span.granularity, span.kind],
      [bounds, granularity, kind],
    );
  }
});

test('readDate leaves all other forms, and what is wrong, to the whole reader', () => {
  const rows = [
    ...['', '..', '/', '../..', 'spring', '2026-13', '2015-02-29', '-0000', '2002/2001', '198X', '2001-21'],
    ...['Y170000002', '1950S2', '[1667,1668]', '2004~-06', '?2004', '2004??', '03/02/2026', '2026/02/03', '2026-02-3'],
    ...['2026-02-06T10:00[Asia/Dubai]', '2026-02-06T24:00Z', '2026-02-06T10:00-0430', '2026-02T10:00', '1985/x'],
    ...['2026-02-06T10:00:00.5Z', '2026-02-06T10Z', '2026-02-03\n', ' 1985', '1985/1986/1987', '1'.repeat(1e6)],
  ];
  for (const text of rows) assert.equal(readDate(text), null, text.slice(0, 40));
  assert.equal(readDate('2026', { timezone: 'Mars/Base' }), null);
});

const mostly = (usual: readonly string[], others: readonly string[]) =>
  fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

/** A year with parts up to a length; now and then one that is wrong or that only the whole reader knows. */
const near = fc
  .tuple(
    mostly(['1985', '2024', '0000', '-0043'], ['-0000', '198X', 'Y19850', '[1985']),
    mostly(['-02', '-12'], ['', '-00', '-13', '-21', '-XX', '~-02']),
    mostly(['-01', '-29'], ['', '-30', '-00', '-3', '-XX']),
    mostly(['T10:00', ' 23:59', 'T10:00:30', 'T10:00:30.250'], ['', 'T10', 'T24:00', 'T10:00:30.5']),
    mostly(['', '', 'Z', '+04', '-04:30'], ['+24:00', '-0430', '[Asia/Dubai]']),
    fc.integer({ min: 1, max: 5 }),
    mostly(['', '', '~', '?', '%'], ['??', ' ', 'x']),
  )
  .map(([...parts]) => [...parts.slice(0, 5).slice(0, Number(parts[5])), parts[6]].join(''));
const end = fc.oneof({ weight: 5, arbitrary: near }, { weight: 1, arbitrary: fc.constantFrom('', '..') });
const texts = fc.oneof(
  near,
  fc.tuple(end, end).map((ends) => ends.join('/')),
  fc.string(),
);
const timezone = fc.constantFrom(undefined, 'America/New_York', 'Pacific/Apia', '+03:00', 'Mars/Base');

test('what readDate reads is what the whole reader reads', () => {
  let count = 0;
  fc.assert(
    fc.property(texts, timezone, (text, zone) => {
      const options = zone ? { timezone: zone } : {};
      const span = readDate(text, options);
      if (!span) return;
      count++;
      assert.deepEqual(readWholeDate(text, options), { span });
    }),
    { numRuns: 8000 },
  );
  assert.ok(count > 100, `${count}`);
});
