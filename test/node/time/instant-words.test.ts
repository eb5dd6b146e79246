import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantWords } from '../../../src/time/instant-words.js';
import { UTC, zoneOf } from '../../../src/time/zone.js';

test('instantWords names the day, the minute, and far away the year', () => {
  const at = Date.UTC(2026, 1, 3, 21, 30);
  const qatar = zoneOf('Asia/Qatar')!;
  const rows: readonly (readonly [string, string])[] = [
    [instantWords(at, UTC, { locale: 'en' }), '3 February 2026'],
    [instantWords(at, qatar, { locale: 'en' }), '4 February 2026'],
    [instantWords(at, qatar, { locale: 'en-GB', time: true }), '4 February 2026, 00:30'],
    [instantWords(at, UTC, { locale: 'de' }), '3. Februar 2026'],
    [instantWords(Date.UTC(-43, 2, 15), UTC, { locale: 'en' }), '15 March 44 BCE'],
    [instantWords(-66e6 * 365.2425 * 86_400_000, UTC, { locale: 'en', time: true }), '66 million years ago'],
  ];
  for (const [words, expected] of rows) assert.equal(words, expected);
});
