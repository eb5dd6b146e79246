import assert from 'node:assert/strict';
import { test } from 'node:test';
import { durationWords } from '../../../src/elements/event-timeline-list/duration-words.js';
import { groupEvents } from '../../../src/elements/event-timeline-list/list-groups.js';
import { outlineOf } from '../../../src/elements/event-timeline-list/list-outline.js';
import { en } from '../../../src/locale/en.js';
import { EventTable } from '../../../src/model/event-table.js';
import { filterEvents } from '../../../src/model/filter.js';
import { shapeTime } from '../../../src/scene/time-shape.js';
import { zoneOf } from '../../../src/time/zone.js';
import { doha } from '../../helpers/doha.js';

const tableOf = (dates: readonly string[], timezone = 'UTC'): EventTable =>
  EventTable.from({ events: dates.map((date, i) => ({ id: `e${i}`, date, title: `Event ${i}` })) }, { timezone }).table;

const outline = (table: EventTable, sort: 'oldest' | 'newest' = 'oldest', timezone = table.options.timezone ?? 'UTC') =>
  outlineOf({
    table,
    folds: shapeTime(table, zoneOf(timezone)!, 'auto').warp.folds,
    sort,
    timezone,
    locale: 'en',
    messages: en,
  });

/** Headings with the ids below them: `January 2026: a b`. */
const show = (table: EventTable, sort: 'oldest' | 'newest' = 'oldest', timezone?: string): string[] => {
  const made = outline(table, sort, timezone);
  return made.groups.map(({ first, end }, index) => {
    const ids = Array.from({ length: end - first }, (_, i) => table.id(made.eventAt(first + i)));
    return `${made.heading(index)}: ${ids.join(' ')}`;
  });
};

test('outlineOf tells the real data by months, the year where it is new, and names what the axis folds', async () => {
  const { table } = EventTable.from(await doha(), { timezone: 'Asia/Qatar' });
  const made = outline(table);
  assert.deepEqual(
    made.groups.map((_, index) => made.heading(index)),
    ['May 2024', 'October 2025', 'January 2026', 'February'],
  );
  assert.deepEqual(
    [...made.breaks].map(([position, words]) => [table.id(made.eventAt(position)), words]),
    [
      ['gaza-ceasefire', '17 months later'],
      ['rafah-two-way-report', '12 weeks later'],
      ['armada-remark', '11 days later'],
    ],
  );
});

test('outlineOf turned round puts the last first and tells breaks backwards', async () => {
  const { table } = EventTable.from(await doha(), { timezone: 'Asia/Qatar' });
  const made = outline(table, 'newest');
  assert.equal(table.id(made.eventAt(0)), 'amir-trump-call');
  assert.deepEqual(
    made.groups.map((_, index) => made.heading(index)),
    ['February 2026', 'January', 'October 2025', 'May 2024'],
  );
  assert.deepEqual([...made.breaks].map(([position, words]) => [table.id(made.eventAt(position)), words]).sort(), [
    ['call-araghchi-jan', '11 days earlier'],
    ['gaza-ceasefire', '12 weeks earlier'],
    ['rafah-closed', '17 months earlier'],
  ]);
});

test('outlineOf chooses periods that hold more than one event each', () => {
  const years = tableOf(['1985-03', '1985-07', '1986-01', '1986-02', '1987-05', '1987-06']);
  assert.deepEqual(show(years), ['1985: e0 e1', '1986: e2 e3', '1987: e4 e5']);
  const decades = tableOf(['1985', '1986', '1989', '1991', '1992', '1993']);
  assert.deepEqual(show(decades), ['1980s: e0 e1 e2', '1990s: e3 e4 e5']);
  const ages = tableOf(['-0480', '-0430', '-0410', '1066', '1099', '1415', '1453']);
  assert.deepEqual(show(ages), ['500–401 BCE: e0 e1 e2', '1000s: e3 e4', '1400s: e5 e6']);
});

test('outlineOf keeps far years and dateless events in the list', () => {
  const table = tableOf(['Y-13800000000', '2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', 'XXXX-12-25']);
  assert.deepEqual(show(table), ['13.8 billion years ago: e0', 'January 2026: e1 e2 e3 e4', 'Date unknown: e5']);
  assert.deepEqual(show(table, 'newest'), [
    'January 2026: e4 e3 e2 e1',
    '13.8 billion years ago: e0',
    'Date unknown: e5',
  ]);
});

test('outlineOf puts years long ago together by how many digits they have, told from the first to the last', () => {
  const dates = [
    'Y-13787E6~',
    'Y-135E8~',
    'Y-456E7',
    'Y-717E6/Y-659E6',
    'Y-538E6',
    'Y-66E6',
    '1969-07-20',
    '1969-07-24',
  ];
  const table = tableOf(dates);
  const expected = [
    '13.8–13.5 billion years ago: e0 e1',
    '4.56 billion years ago: e2',
    '717–538 million years ago: e3 e4',
    '66 million years ago: e5',
    '1969: e6 e7',
  ];
  assert.deepEqual(show(table), expected);
  assert.deepEqual(show(table, 'newest')[2], '717–538 million years ago: e4 e3');
});

test('outlineOf has the months and years of the calendar asked for', async () => {
  const { table } = EventTable.from(await doha(), { timezone: 'Asia/Qatar' });
  const { folds } = shapeTime(table, zoneOf('Asia/Qatar')!, 'auto').warp;
  const options = { table, folds, sort: 'oldest', timezone: 'Asia/Qatar', locale: 'en', messages: en } as const;
  const headings = (calendar: string): string[] => {
    const made = outlineOf({ ...options, calendar });
    return made.groups.map((_, index) => made.heading(index));
  };
  assert.deepEqual(headings('islamic-umalqura'), ['Shawwal 1445 AH', 'Rabiʻ II 1447 AH', 'Rajab', 'Shaʻban']);
  assert.deepEqual(headings('persian'), ['Ordibehesht 1403 AP', 'Mehr 1404 AP', 'Dey', 'Bahman']);
});

test('outlineOf counts civil dates by the axis and instants by the clock asked for, and no period comes twice', () => {
  const table = tableOf(['2026-01-31', '2026-01-31T23:30Z', '2026-02-01', '2026-02-02']);
  assert.deepEqual(show(table), ['January 2026: e0 e1', 'February: e2 e3']);
  assert.deepEqual(show(table, 'oldest', 'Asia/Qatar'), ['January 2026: e0', 'February: e1 e2 e3']);
  const mixed = tableOf(['2026-01-31T22:30Z', '2026-02-01', '2026-01-31T21:30Z'], 'Asia/Qatar');
  assert.deepEqual(show(mixed, 'oldest', 'America/New_York'), ['February 2026: e1 e2 e0']);
});

test('groupEvents cuts a long table into few periods, day by day where it is short', () => {
  const dates = Array.from({ length: 9000 }, (_, i) => `2026-02-${String(1 + (i % 28)).padStart(2, '0')}`);
  const { unit, groups } = groupEvents(tableOf(dates), 'UTC', { sort: 'oldest' });
  assert.equal(unit, 'day');
  assert.equal(groups.length, 28);
  const long = Array.from({ length: 9000 }, (_, i) => `${String(1000 + Math.floor(i / 9))}-02`);
  const far = groupEvents(tableOf(long), 'UTC', { sort: 'oldest' });
  assert.equal(far.unit, 'decade');
  assert.equal(
    far.groups.reduce((sum, { first, end }) => sum + end - first, 0),
    9000,
  );
});

for (const sort of ['oldest', 'newest'] as const) {
  test(`outlineOf leaves out what a filter hides, under the same headings, ${sort} first`, async () => {
    const { table } = EventTable.from(await doha(), { timezone: 'Asia/Qatar' });
    const { misses, count } = filterEvents(table, { lanes: ['Rafah crossing'] });
    const { folds } = shapeTime(table, zoneOf('Asia/Qatar')!, 'auto').warp;
    const made = outlineOf({ table, folds, sort, misses, timezone: 'Asia/Qatar', locale: 'en', messages: en });
    assert.deepEqual([made.length, made.placed], [count, count]);
    const shown = Array.from({ length: made.length }, (_, position) => made.eventAt(position));
    const expected = [...misses.keys()].filter((event) => misses[event] === 0);
    assert.deepEqual(shown, sort === 'newest' ? expected.reverse() : expected);
    assert.deepEqual(
      shown.map((event) => made.positionOf(event)),
      [...shown.keys()],
    );
    assert.equal(made.positionOf(table.indexOf('muscat-talks')), -1);
    assert.equal(made.groups.at(-1)!.end, count);
    const words = [...made.breaks].map(([position, text]) => `${table.id(made.eventAt(position))}: ${text}`);
    assert.equal(words.length, 3);
    assert.match(
      words.join(),
      sort === 'oldest' ? /gaza-ceasefire: 17 months later/ : /rafah-closed: 17 months earlier/,
    );
  });
}

test('an empty table and one of dateless events only have no period', () => {
  assert.deepEqual(show(tableOf([])), []);
  assert.deepEqual(show(tableOf(['XXXX-12-25'])), ['Date unknown: e0']);
});

test('durationWords rounds to the unit that people would say', () => {
  const day = 86_400_000;
  const cases: [number, string, string][] = [
    [45 * 60_000, 'en', '45 minutes'],
    [30 * 3_600_000, 'en', '30 hours'],
    [11 * day, 'en', '11 days'],
    [83 * day, 'en', '12 weeks'],
    [517 * day, 'en', '17 months'],
    [731 * day, 'en', '2 years'],
    [66e6 * 365.2425 * day, 'en', '66,000,000 years'],
    [517 * day, 'ar-u-nu-latn', '17 شهرًا'],
    [66e6 * 365.2425 * day, 'fr', '66 000 000 ans'],
  ];
  for (const [ms, locale, expected] of cases) {
    assert.equal(durationWords(ms, locale).replace(/[\u00a0\u202f]/g, ' '), expected);
  }
});
