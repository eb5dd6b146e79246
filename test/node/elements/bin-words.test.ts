import assert from 'node:assert/strict';
import { test } from 'node:test';
import { binTime } from '../../../src/elements/event-timeline/bin-words.js';
import { EventTable } from '../../../src/model/event-table.js';
import type { Chart } from '../../../src/scene/chart.js';
import { shapeTime } from '../../../src/scene/time-shape.js';
import { plainSpaces } from '../../../src/time/plain-spaces.js';
import { zoneOf } from '../../../src/time/zone.js';

const HOUR = 3_600_000;
const zone = zoneOf('Asia/Qatar')!;

/** The words for a bin that reaches from an hour before the first of some dates, in Doha, to an hour after the last. */
const wordsOf = (dates: readonly string[], locale = 'en-GB'): string => {
  const events = dates.map((date, i) => ({ id: `${i}`, title: 'Talks', date }));
  const { table } = EventTable.from({ events }, { timezone: zone.name });
  const shape = shapeTime(table, zone, 'none');
  const chart = { table, shape, options: { zone } } as Pick<Chart, 'table' | 'shape'> as Chart;
  const bin = { from: table.starts[0]! - HOUR, to: table.starts[dates.length - 1]! + HOUR };
  return plainSpaces(binTime(chart, bin, [...dates.keys()], locale));
};

const CASES: readonly [dates: readonly string[], words: string][] = [
  [['2026-02-03', '2026-02-03'], '3 Feb 2026'],
  [['2026-02-03', '2026-02-04'], '3 – 4 Feb 2026'],
  [['2026-02-03', '2026-02'].reverse(), '1 – 3 Feb 2026'],
  [['2026-02', '2026-02~'], 'February 2026'],
  [['2026-02', '2026-21'], 'February – March 2026'],
  [['2026', '2026'], '2026'],
  [['2026', '202X'].reverse(), '2020 – 2026'],
  [['2026-02-03T01:00+03:00', '2026-02-03'].reverse(), '2 Feb 2026, 23:00 – 3 Feb 2026, 01:59'],
  [['2026-02-03', '2026-02-09T10:00'], '2 – 9 Feb 2026'],
];
test('a bin is called by the days, months or years of its events, by a stretch of hours where any has a time of day', () => {
  for (const [dates, words] of CASES) assert.equal(wordsOf(dates), words, dates.join(' '));
  assert.equal(wordsOf(['2026-02-03'], 'de'), '03.02.2026');
});
