import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MS_PER_DAY } from '../../../src/time/civil.js';
import { fuzzMs } from '../../../src/time/fuzz.js';
import { parseDate } from '../../../src/time/parse-date.js';
import type { Span } from '../../../src/time/span.js';
import { UNIT_MS } from '../../../src/time/unit-ms.js';

function spanOf(text: string): Span {
  const result = parseDate(text);
  if ('problem' in result) throw new Error(result.problem.message);
  return result.span;
}

test('fuzzMs is one unit of the part in doubt, two where it is uncertain too', () => {
  const rows: readonly (readonly [string, number])[] = [
    ['2026-01-29~', MS_PER_DAY],
    ['2026-01-29%', 2 * MS_PER_DAY],
    ['2026-01-29?', 0],
    ['2026-01-29', 0],
    ['1912-04~', UNIT_MS.month],
    ['1984~', UNIT_MS.year],
    ['-0043~', UNIT_MS.year],
    ['2004~-06-11', UNIT_MS.year],
    ['~2004-06-11', UNIT_MS.year],
    ['2004-06~-11', UNIT_MS.month],
    ['2004-~06-11', UNIT_MS.month],
    ['2004-06-~11', MS_PER_DAY],
    ['?2004-06-~11', MS_PER_DAY],
    ['2004-%06-?11', 2 * UNIT_MS.month],
    ['2025-21~', UNIT_MS.season],
    ['[1667~,1668]', UNIT_MS.year],
    ['2026-02-06T10:00~', UNIT_MS.minute],
    ['2026-01-28~/..', MS_PER_DAY],
    ['../2026-01~', UNIT_MS.month],
  ];
  for (const [text, fuzz] of rows) assert.equal(fuzzMs(spanOf(text)), fuzz, text);
});

test('fuzzMs tells the two ends of an interval apart', () => {
  const span = spanOf('1984~/2004-06-11~');
  assert.equal(fuzzMs(span, 'start'), UNIT_MS.year);
  assert.equal(fuzzMs(span, 'end'), MS_PER_DAY);
  assert.equal(fuzzMs(spanOf('1984/2004-06-11~'), 'start'), 0);
});
