import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededEvents } from '../../../bench/data/seeded-events.js';
import { AT_ONCE, Ended, inSlices } from '../../../src/base/pace.js';
import { checkReading } from '../../../src/formats/check-reading.js';
import { readCsv } from '../../../src/formats/csv.js';
import { cutText } from '../../../src/formats/cut-text.js';
import { readJson } from '../../../src/formats/json.js';
import { readEvents } from '../../../src/formats/read-events.js';
import { readLarge } from '../../../src/formats/read-large.js';
import { EventTable } from '../../../src/model/event-table.js';
import type { Fault } from '../../../src/model/fault.js';
import { tableOfSample, weightOf } from '../../../src/model/sample-table.js';

const HEADINGS = 'id,date,end,title,group,importance';
const rowOf = ({
  id = '',
  date,
  end = '',
  title,
  group,
  importance,
}: ReturnType<typeof seededEvents>[number]): string =>
  [id, date, end, `"${title}, and more"`, group, importance].join(',');

const COUNT = 20_500;
const EVENTS = seededEvents(COUNT, 7);
/** Some rows with what a file may have wrong, and an empty one. */
const CSV = [
  HEADINGS,
  ...EVENTS.map(rowOf),
  '',
  'event-3,2026-01-01,,Twice,x,3',
  ',soon,,"Not – dated",x,high',
  ',2026-02-02',
].join('\n');
const JSON_TEXT = JSON.stringify({ title: 'Many', timezone: 'Asia/Qatar', events: EVENTS });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Columns and names of a table, for comparing. */
const contentOf = (table: EventTable): unknown => {
  const { length, placed, starts, ends, importances, statuses, lanes, flags, priorities, groups, extent } = table;
  const names = Array.from({ length: 200 }, (_, i) => [
    table.id(i * 100),
    table.title(i * 100),
    table.span(i * 100).text,
  ]);
  return { length, placed, starts, ends, importances, statuses, lanes, flags, priorities, groups, extent, names };
};

for (const [format, text] of [
  ['csv', CSV],
  ['json', JSON_TEXT],
] as const) {
  test(`a large file (${format}) is read as a small one is, with its text kept instead of its records`, async () => {
    const faults: Fault[] = [];
    const read = await (format === 'csv' ? readCsv : readJson)(text, (fault) => faults.push(fault));
    const whole = await checkReading({ ...read, lang: 'en' }, undefined, faults);
    const table = EventTable.from(whole.timeline);
    for (const data of [text, bytesOf(text)]) {
      const large = await readLarge(cutText(data), { format, lang: 'en' }, { pace: AT_ONCE });
      assert.ok(large);
      assert.deepEqual(contentOf(large.table), contentOf(table.table));
      assert.deepEqual(large.problems, whole.problems);
      const { events, ...rest } = large.table.timeline;
      const { events: expected, ...said } = whole.timeline;
      assert.deepEqual(rest, said);
      assert.deepEqual(Array.from(events), expected);
      assert.equal(large.table.indexOf(large.table.id(12_345)), 12_345);
    }
  });
}

test('problems of a large table name the row of the file', async () => {
  const large = await readLarge(cutText(CSV), { format: 'csv' }, { pace: AT_ONCE });
  assert.deepEqual(
    large?.problems.map(({ code, row }) => [code, row]),
    [
      ['row-length', COUNT + 5],
      ['id-duplicate', COUNT + 3],
      ['importance-invalid', COUNT + 4],
      ['date-invalid', COUNT + 4],
      ['title-missing', COUNT + 5],
    ],
  );
});

test('readEvents keeps the page alive with whatever has many events', async ({ mock }) => {
  // A clock on which every look takes longer than a stretch of work, so that no machine is too fast for a pause.
  let clock = 0;
  mock.method(performance, 'now', () => (clock += 11));
  const broken = JSON_TEXT.replace('"event-20000"', 'event-20000');
  for (const [input, options, count] of [
    [CSV, { format: 'csv' }, COUNT + 3],
    [JSON_TEXT, {}, COUNT],
    [{ events: EVENTS }, {}, COUNT],
    [CSV, { format: 'csv', dateOrder: 'dmy' }, COUNT + 3],
    [broken, {}, 20_000],
  ] as const) {
    let turns = 0;
    const turn = (): void => {
      turns++;
      next = setImmediate(turn);
    };
    let next = setImmediate(turn);
    const { timeline, problems } = await readEvents(input, options);
    clearImmediate(next);
    assert.equal(timeline.events.length, count);
    assert.ok(turns >= 1, `${turns} turns`);
    assert.equal(problems.length > 0, typeof input === 'string' && input !== JSON_TEXT);
    assert.equal(EventTable.from(timeline).table.length, count);
  }
});

test('what has fewer events, or is of another format, is left to be read as a whole', async () => {
  const few = [HEADINGS, ...EVENTS.slice(0, 1000).map(rowOf)].join('\n');
  const texts = [
    few,
    JSON_TEXT.slice(0, -1),
    JSON_TEXT.replaceAll('"date"', '"start_date"'),
    '<p>Page',
    'BEGIN:VCALENDAR',
  ];
  for (const text of texts) assert.equal(await readLarge(cutText(text), {}, { pace: AT_ONCE }), undefined);
  assert.equal(await readLarge(cutText(CSV), { format: 'csv', dateOrder: 'dmy' }, { pace: AT_ONCE }), undefined);
  const broken = JSON_TEXT.replace('"event-20000"', 'event-20000');
  assert.equal(await readLarge(cutText(broken), {}, { pace: AT_ONCE }), undefined);
});

test('reading in slices leaves turns to others, tells how far it is, and can be ended', async () => {
  let turns = 0;
  const others = setInterval(() => turns++, 1);
  const counts: number[] = [];
  const listener = { pace: inSlices(), read: (count: number) => counts.push(count) };
  const large = await readLarge(cutText(CSV), { format: 'csv' }, listener);
  clearInterval(others);
  assert.equal(large?.table.length, COUNT + 3);
  assert.ok(turns >= 3, `${turns} turns`);
  assert.deepEqual(
    counts,
    [...counts].sort((a, b) => a - b),
  );
  assert.ok(counts.length > 10 && counts.at(-1) === COUNT + 3);
  let asked = 0;
  const ended = inSlices(() => ++asked > 2);
  await assert.rejects(readLarge(cutText(CSV), { format: 'csv' }, { pace: ended }), Ended);
});

test('a sample comes first, of the same time and lanes, each of its events standing for several', async () => {
  const events = seededEvents(70_000, 3);
  const text = [HEADINGS, ...events.map(rowOf)].join('\n');
  const seen: { count: number; lanes: readonly string[]; extent: readonly [number, number] }[] = [];
  const large = await readLarge(
    cutText(bytesOf(text)),
    { format: 'csv' },
    {
      pace: AT_ONCE,
      sampled(timeline, sample) {
        const table = tableOfSample(timeline, {}, sample);
        assert.equal(seen.length, 0);
        seen.push({
          count: table.length * weightOf(table),
          lanes: table.groups.map(({ id }) => id),
          extent: table.extent,
        });
      },
    },
  );
  assert.ok(large);
  const [{ count, lanes, extent }] = seen as [(typeof seen)[0]];
  assert.ok(Math.abs(count - 70_000) < 1);
  assert.deepEqual(
    lanes,
    large.table.groups.map(({ id }) => id),
  );
  const [from, to] = large.table.extent;
  assert.ok(extent[0] >= from && extent[1] <= to && extent[1] - extent[0] > 0.95 * (to - from));
});
