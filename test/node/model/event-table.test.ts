import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDense } from '../../../src/model/dense-table.js';
import type { DateInput, EventRecord } from '../../../src/model/event-record.js';
import { EventTable, FLAG } from '../../../src/model/event-table.js';
import { MANY_EVENTS } from '../../../src/model/limits.js';
import { QuickTable } from '../../../src/model/quick-table.js';
import { runs } from '../../helpers/runs.js';
import { records } from './random-events.js';

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const tableOf = (events: readonly EventRecord[], options = {}) => EventTable.from({ events }, options).table;
const ids = (table: EventTable): readonly string[] => Array.from({ length: table.length }, (_, i) => table.id(i));

test('a table is sorted by start, then end, then id', () => {
  const table = tableOf([
    { id: 'd', date: '2026-02-03', title: 'D' },
    { id: 'b', date: '2026-02-02', title: 'B' },
    { id: 'c', date: '2026-02-02/2026-02-04', title: 'C' },
    { id: 'a', date: '2026-02-02', title: 'A' },
    { id: 'e', date: '2024', title: 'E' },
  ]);
  assert.deepEqual(ids(table), ['e', 'a', 'b', 'c', 'd']);
  assert.deepEqual(
    ids(table).map((id) => table.indexOf(id)),
    [0, 1, 2, 3, 4],
  );
  assert.equal(table.indexOf('nobody'), -1);
  assert.equal(table.position(0), 4);
  assert.equal(table.raw(3).title, 'C');
});

test('a table gives each kind of date its bounds and flags', () => {
  const low = day('2020-01-01');
  const high = day('2030-01-01');
  const rows: readonly (readonly [DateInput, DateInput | undefined, number, number, number])[] = [
    ['2026-02-03', undefined, day('2026-02-03'), day('2026-02-04'), 0],
    ['2024-05', undefined, day('2024-05-01'), day('2024-06-01'), FLAG.bar],
    ['2026-02-03T10:00Z', undefined, Date.UTC(2026, 1, 3, 10), Date.UTC(2026, 1, 3, 10, 1), FLAG.zoned],
    ['2026-02-03T10:00', undefined, Date.UTC(2026, 1, 3, 10), Date.UTC(2026, 1, 3, 10, 1), FLAG.timed],
    ['2026-02-03T10:00:00', undefined, Date.UTC(2026, 1, 3, 10), Date.UTC(2026, 1, 3, 10, 0, 1), FLAG.timed],
    ['2026-02-03T10:00:00.000Z', undefined, Date.UTC(2026, 1, 3, 10), Date.UTC(2026, 1, 3, 10, 0, 0, 1), FLAG.zoned],
    ['2026-02-02', '2026-02-09', day('2026-02-02'), day('2026-02-10'), FLAG.bar | FLAG.statedEnd],
    ['2026-02-02/2026-02-09', undefined, day('2026-02-02'), day('2026-02-10'), FLAG.bar | FLAG.statedEnd],
    [
      { start: '2026-02-02', end: '2026-02' },
      undefined,
      day('2026-02-02'),
      day('2026-03-01'),
      FLAG.bar | FLAG.statedEnd,
    ],
    [
      '2026-02-03T10:00Z',
      '2026-02-03T12:00Z',
      Date.UTC(2026, 1, 3, 10),
      Date.UTC(2026, 1, 3, 12),
      FLAG.bar | FLAG.statedEnd | FLAG.zoned,
    ],
    [new Date(day('2026-02-03')), undefined, day('2026-02-03'), day('2026-02-03') + 1, FLAG.zoned],
    [
      day('2026-02-03'),
      day('2026-02-04'),
      day('2026-02-03'),
      day('2026-02-04'),
      FLAG.bar | FLAG.statedEnd | FLAG.zoned,
    ],
    ['2026-02-02/..', undefined, day('2026-02-02'), high, FLAG.bar | FLAG.openEnd],
    ['2026-02-02', '..', day('2026-02-02'), high, FLAG.bar | FLAG.openEnd],
    ['../2026-02-02', undefined, low, day('2026-02-03'), FLAG.bar | FLAG.openStart | FLAG.statedEnd],
    ['2026-02/', undefined, day('2026-02-01'), day('2026-03-01'), FLAG.bar | FLAG.unknownEnd],
    ['/2026-02', undefined, day('2026-02-01'), day('2026-03-01'), FLAG.bar | FLAG.unknownStart | FLAG.statedEnd],
    [
      { end: '2026-02-02' },
      undefined,
      day('2026-02-02'),
      day('2026-02-03'),
      FLAG.bar | FLAG.unknownStart | FLAG.statedEnd,
    ],
    ['2026-01-29~', undefined, day('2026-01-29'), day('2026-01-30'), FLAG.approximateStart | FLAG.approximateEnd],
    ['2026-01-29?', undefined, day('2026-01-29'), day('2026-01-30'), FLAG.uncertain],
  ];
  for (const [date, end, start, finish, flags] of rows) {
    const table = tableOf([
      { id: 'first', date: '2020-01-01T00:00:00Z', title: 'First' },
      { id: 'it', date, end, title: 'It' },
      { id: 'last', date: '2029-12-31', title: 'Last' },
    ]);
    const it = table.indexOf('it');
    assert.deepEqual([table.starts[it], table.ends[it], table.flags[it]], [start, finish, flags], String(date));
    assert.deepEqual(table.extent, [low, high]);
  }
});

test('a civil date sits at midnight of the axis, an instant does not move', () => {
  const events: EventRecord[] = [
    { id: 'day', date: '2026-02-03', title: 'Day' },
    { id: 'instant', date: '2026-02-03T10:00+04:00', title: 'Instant' },
    { id: 'wall', date: '2026-02-03T10:00', title: 'Wall time' },
    { id: 'own', date: '2026-02-03T10:00', timezone: 'Asia/Dubai', title: 'Wall time of its own clock' },
    { id: 'span', date: '2026-02-03', end: '2026-02-04', timezone: 'Asia/Dubai', title: 'Days' },
  ];
  const starts = (timezone: string): readonly number[] => {
    const table = tableOf(events, { timezone });
    return events.map(({ id }) => table.starts[table.indexOf(id!)]! - Date.UTC(2026, 1, 3));
  };
  const hour = 3_600_000;
  assert.deepEqual(starts('UTC'), [0, 6 * hour, 10 * hour, 6 * hour, 0]);
  assert.deepEqual(starts('America/New_York'), [5 * hour, 6 * hour, 15 * hour, 6 * hour, 5 * hour]);
  assert.deepEqual(
    EventTable.from({ events, timezone: 'America/New_York' }).table.starts,
    tableOf(events, { timezone: 'America/New_York' }).starts,
  );
});

test('a day in a zone ends at the next midnight, also when it has 23 hours', () => {
  const table = tableOf([{ id: 'a', date: '2026-03-29', title: 'A' }], { timezone: 'Europe/Berlin' });
  assert.equal(table.ends[0]! - table.starts[0]!, 23 * 3_600_000);
});

test('what cannot be placed comes last and is still there', () => {
  const table = tableOf([
    { id: 'z', date: 'soon', title: 'Bad date' },
    { id: 'y', date: 'XXXX-12-25', title: 'Christmas' },
    { id: 'x', title: 'No date' } as unknown as EventRecord,
    { id: 'w', date: '2026', title: 'Placed' },
    null as unknown as EventRecord,
  ]);
  assert.equal(table.length, 5);
  assert.equal(table.placed, 1);
  assert.deepEqual(ids(table), ['w', 'event', 'x', 'y', 'z']);
  assert.deepEqual([...table.flags.slice(1)], Array(4).fill(FLAG.unplaced));
  assert.equal(table.span(4).kind, 'unplaced');
  assert.equal(table.span(4).text, 'soon');
  assert.equal(table.title(4), 'Bad date');
});

test('an empty timeline has an empty table', () => {
  const table = tableOf([]);
  assert.deepEqual([table.length, table.placed, table.extent, table.groups], [0, 0, [0, 0], []]);
});

test('lanes are the declared groups in their order, then the others as they appear, then the nameless one', () => {
  const { table } = EventTable.from({
    groups: [{ id: 'late', order: 5 }, { id: 'first', title: 'First', color: 'red' }, { id: 'unused' }],
    events: [
      { id: 'a', date: '2026', title: 'A', group: 'other' },
      { id: 'b', date: '2025', title: 'B', topic: 'late' },
      { id: 'c', date: '2024', title: 'C' },
      { id: 'd', date: '2023', title: 'D', category: 'first' },
      { id: 'e', date: '2022', title: 'E', lane: 'constructor' },
    ] as EventRecord[],
  });
  assert.deepEqual(
    table.groups.map(({ id }) => id),
    ['first', 'late', 'other', 'constructor', ''],
  );
  assert.deepEqual([...table.lanes], [3, 0, 4, 1, 2]);
  assert.equal(table.groups[0]!.color, 'red');
});

test('another field can make the lanes', () => {
  const events = [
    { id: 'a', date: '2026', title: 'A', actors: 'Qatar; Iran', place: { name: 'Doha' }, status: 'planned' },
    { id: 'b', date: '2027', title: 'B', actors: ['Oman'], place: 'Muscat' },
  ] as unknown as EventRecord[];
  const lanes = (groupBy: string) => tableOf(events, { groupBy }).groups.map(({ id }) => id);
  assert.deepEqual(lanes('actors'), ['Qatar', 'Oman']);
  assert.deepEqual(lanes('place'), ['Doha', 'Muscat']);
  assert.deepEqual(lanes('status'), ['planned', '']);
  assert.deepEqual(lanes('__proto__'), ['']);
});

test('importance and status are read with their defaults', () => {
  const rows: readonly (readonly [unknown, unknown, number, number])[] = [
    [undefined, undefined, 3, 0],
    [5, 'moved', 5, 4],
    ['4', 'Ongoing', 4, 3],
    [9, 'canceled', 5, 6],
    ['high', 'whatever', 3, 0],
    [0, '', 1, 0],
  ];
  for (const [importance, status, expected, index] of rows) {
    const table = tableOf([{ id: 'a', date: '2026', title: 'A', importance, status } as EventRecord]);
    assert.deepEqual([table.importances[0], table.statuses[0]], [expected, index]);
    assert.equal(Math.floor(table.priorities[0]! / 2 ** 32), expected);
  }
});

test('titles come in the language of the table, on one line, and are never empty', () => {
  const events: EventRecord[] = [
    { id: 'a', date: '2021', title: { en: 'Talks', ar: 'محادثات' } },
    { id: 'b', date: '2022', title: 'Talks', title_ar: 'محادثات' },
    { id: 'c', date: '2023', title: '  two\n lines ' },
    { id: 'd', date: '2024', title: '' },
    { id: 'e', date: Date.UTC(2025, 0), title: { de: 'Wahl' } },
  ];
  const titles = (lang?: string) => {
    const table = tableOf(events, { lang });
    return ids(table).map((_, i) => table.title(i));
  };
  assert.deepEqual(titles('ar-QA'), ['محادثات', 'محادثات', 'two lines', '2024', 'Wahl']);
  assert.deepEqual(titles(), ['Talks', 'Talks', 'two lines', '2024', 'Wahl']);
});

test('a table built while reading is handed out once, to who asks for the same zone', () => {
  const timeline = { events: [{ id: 'a', date: '2026', title: 'A' }] };
  QuickTable.read(timeline).prepare();
  const { starts } = EventTable.from(timeline).table;
  assert.notEqual(EventTable.from(timeline).table.starts, starts);
  const read = QuickTable.read(timeline);
  read.prepare();
  assert.equal(QuickTable.read(timeline).starts, read.starts);
  read.prepare();
  assert.equal(EventTable.from(timeline, { timezone: 'Asia/Qatar' }).table.starts[0], Date.UTC(2025, 11, 31, 21));
});

test('a quick table says when it is not enough, and is the same as the whole one where it is', () => {
  const usual: readonly EventRecord[] = [
    { id: 'a', date: '2026-01-28~/..', title: 'A' },
    { id: 'b', date: '2026-02-03T10:00', timezone: 'Asia/Qatar', title: 'B' },
    { id: 'c', date: '1970-01-01T00:00Z', end: '2026', title: 'C' },
    { id: 'd', date: '/2026', title: 'D', relations: [{ type: 'follows', to: 'a' }] },
    { id: 'e', date: '2026-02', end: '..', title: 'E' },
  ];
  const isWhole = (events: readonly EventRecord[]) => QuickTable.read({ events }).isWhole;
  assert.equal(isWhole(usual), true);
  for (const doubtful of [
    { id: 'f', date: '198X', title: 'Rare' },
    { id: 'f', date: 1984, title: 'Ambiguous' },
    { id: 'f', date: Date.UTC(2026, 1), title: 'In memory' },
    { id: 'f', date: { start: new Date(0), end: '2026' }, title: 'A pair' },
    { id: 'a', date: '2026', title: 'Doubled' },
    { id: 'f', date: '2026', title: '' },
    { id: 'f', date: '2026', title: 'F', relations: [{ type: 'follows', to: 'd' }] },
    { id: 'f', date: '2026', title: 'F', relations: [{ type: 'about', to: 'x' }] },
  ] satisfies EventRecord[]) {
    assert.equal(isWhole([...usual, doubtful]), false, doubtful.title);
  }
  assert.equal(EventTable.from({ events: [{ date: 'soon', title: '' }] }).table.isWhole, true);
});

const COLUMNS = ['starts', 'ends', 'flags', 'lanes', 'importances', 'statuses', 'priorities'] as const;

test('whatever a quick table takes for whole has no problem, and the same columns as the whole table', () => {
  fc.assert(
    fc.property(fc.array(records, { maxLength: 4 }), fc.constantFrom('UTC', 'America/New_York'), (events, timezone) => {
      const quick = QuickTable.read({ events }, { timezone });
      const { table, problems } = EventTable.from({ events }, { timezone });
      if (problems.length > 0) assert.equal(quick.isWhole, false);
      if (!quick.isWhole) return;
      assert.deepEqual(problems, []);
      for (const column of COLUMNS) assert.deepEqual(quick[column], table[column]);
      for (let i = 0; i < table.length; i++) assert.deepEqual(quick.span(i), table.span(i));
    }),
    { numRuns: runs(500) },
  );
});

test('a table of many events is the quick one, column by column', () => {
  fc.assert(
    fc.property(
      fc.array(records, { maxLength: 40 }),
      fc.constantFrom('UTC', 'Asia/Qatar', 'America/New_York'),
      (events, timezone) => {
        const quick = QuickTable.read({ events }, { timezone });
        const dense = readDense({ events }, { timezone })!;
        assert.equal(dense.isWhole, quick.isWhole);
        // Doubled ids are made unique, and so what is another table's to show has other priorities.
        if (!quick.isWhole) return;
        for (const column of COLUMNS) assert.deepEqual(dense[column], quick[column], column);
        for (let i = 0; i < quick.length; i++) assert.equal(dense.position(i), quick.position(i));
      },
    ),
    { numRuns: runs(300) },
  );
});

test('so many that they are read in slices have no dense table, unless they are read already; nor have colours of their own', () => {
  const events = Array.from({ length: MANY_EVENTS }, (_, i) => ({ id: `e${i}`, date: '2026-02-03', title: 'Talks' }));
  const timeline = { events };
  assert.equal(readDense(timeline, {}), undefined);
  assert.equal(readDense({ events: events.slice(1) }, {})?.length, MANY_EVENTS - 1);
  assert.equal(readDense({ events: events.slice(1) }, { colorBy: 'actors' }), undefined);
  EventTable.from(timeline).table.prepare();
  assert.equal(readDense(timeline, {})?.length, MANY_EVENTS);
});

test('any records give a sorted table that holds them all, with unique ids', () => {
  fc.assert(
    fc.property(
      fc.array(records, { maxLength: 40 }),
      fc.constantFrom('UTC', 'Asia/Qatar', 'America/New_York'),
      (events, timezone) => {
        const table = tableOf(events, { timezone });
        assert.equal(table.length, events.length);
        assert.equal(new Set(ids(table)).size, events.length);
        const positions = ids(table).map((_, i) => table.position(i));
        assert.deepEqual(
          [...positions].sort((a, b) => a - b),
          [...events.keys()],
        );
        for (let i = 0; i < table.length; i++) {
          assert.equal(table.indexOf(table.id(i)), i);
          assert.ok(table.ends[i]! >= table.starts[i]! && Number.isFinite(table.ends[i]! - table.starts[i]!));
          assert.equal(Boolean(table.flags[i]! & FLAG.unplaced), i >= table.placed);
          if (i < table.placed) {
            assert.ok(table.starts[i]! >= table.extent[0] && table.ends[i]! <= table.extent[1]);
            const span = table.span(i);
            assert.equal(table.starts[i], span.start ?? table.starts[i]);
            assert.equal(table.ends[i], span.end ?? table.ends[i]);
          }
          if (i === 0 || i === table.placed) continue;
          const difference = table.starts[i]! - table.starts[i - 1]! || table.ends[i]! - table.ends[i - 1]!;
          assert.ok(difference > 0 || (difference === 0 && table.id(i - 1) < table.id(i)));
        }
      },
    ),
    { numRuns: runs(300) },
  );
});

test('the order of the input matters neither for ids nor for columns', () => {
  const shuffled = fc
    .array(records, { maxLength: 30 })
    .chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })));
  fc.assert(
    fc.property(shuffled, ([events, others]) => {
      const [a, b] = [tableOf(events), tableOf(others)];
      assert.deepEqual(ids(a), ids(b));
      for (const column of ['starts', 'ends', 'flags', 'importances', 'statuses', 'priorities'] as const) {
        assert.deepEqual(a[column], b[column]);
      }
      for (let i = 0; i < a.length; i++) {
        assert.equal(a.title(i), b.title(i));
        assert.equal(a.summary(i), b.summary(i));
      }
    }),
    { numRuns: runs(300) },
  );
});
