import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type CsvRow, csvRows, separatorOf } from '../../../src/formats/csv-rows.js';
import { readEvents } from '../../../src/formats/read-events.js';
import { tableCells } from '../../../src/formats/table-cells.js';

const rowsOf = (text: string, separator: ',' | ';' | '\t' = ','): readonly CsvRow[] => {
  const rows: CsvRow[] = [];
  const next = csvRows(text, separator);
  for (let row = next(); row; row = next()) rows.push(row);
  return rows;
};
const sentences = async (text: string, options = {}) =>
  (await readEvents(text, options)).problems.map(({ code, message }) => `${code} ${message}`);

test('rows and cells are found whatever the line ends and quotes', () => {
  const rows: readonly (readonly [string, readonly (readonly string[])[]])[] = [
    ['', []],
    ['a,b', [['a', 'b']]],
    [
      '\uFEFFa,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\rb\nc', [['a'], ['b'], ['c']]],
    ['a, b ,"  c "', [['a', 'b', '  c ']]],
    ['"a,1","b""q""","c\r\nd"\n', [['a,1', 'b"q"', 'c\r\nd']]],
    [
      'a,,\n,,\n\n,b,',
      [
        ['a', '', ''],
        ['', 'b', ''],
      ],
    ],
    ['"",x', [['', 'x']]],
    ['a"b,c', [['a"b', 'c']]],
    ['"a" b,c', [['ab', 'c']]],
    [
      '"never,closed\na,b',
      [
        ['"never', 'closed'],
        ['a', 'b'],
      ],
    ],
  ];
  for (const [text, cells] of rows) assert.deepEqual(tableCells(text), cells, JSON.stringify(text));
});

test('a row is numbered as a spreadsheet does, and its quotes are judged', () => {
  assert.deepEqual(
    rowsOf('h\n"a\nb"\n\n"c" d\n"e').map(({ row, fault }) => [row, fault]),
    [
      [1, undefined],
      [2, undefined],
      [4, 'quote-stray'],
      [5, 'quote-open'],
    ],
  );
});

test('the separator is what the first row has most of', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['date,title;subtitle,x', ','],
    ['date;title\n1,2,3,4', ';'],
    ['date\ttitle, and more', '\t'],
    ['"a,b,c";d', ';'],
    ['\n\na;b', ';'],
    ['date', ','],
  ];
  for (const [text, separator] of rows) assert.equal(separatorOf(text), separator, text);
});

test('headings are found in any order, case and spelling', async () => {
  const rows: readonly (readonly [string, Record<string, unknown>])[] = [
    ['Title,DATE\nA,2026', { title: 'A', date: '2026' }],
    ['Headline;Start Date;End_date\nA;2026;2027', { title: 'A', date: '2026', end: '2027' }],
    ['name\twhen\ttopic\nA\t2026\tX', { title: 'A', date: '2026', group: 'X' }],
    ['sep=;\r\ntitle;date\r\nA;2026', { title: 'A', date: '2026' }],
    ['title,date,latitude,LNG\nA,2026,1,2', { title: 'A', date: '2026', place: { lat: 1, lon: 2 } }],
    [
      'title,date,weight,link,Outlet\nA,2026,4,https://a/,B',
      { title: 'A', date: '2026', importance: 4, sources: [{ name: 'B', url: 'https://a/' }] },
    ],
    [
      'title,date,Title AR,summary-fr\nA,2026,ب,C',
      { title: { und: 'A', ar: 'ب' }, date: '2026', summary: { fr: 'C' } },
    ],
    ['title_en,title_de,date\nA,B,2026', { title: { en: 'A', de: 'B' }, date: '2026' }],
    [
      'title,date,text,summary,Killed\nA,2026,long,short,7',
      { title: 'A', date: '2026', summary: 'short', text: 'long', Killed: '7' },
    ],
    ["title,date\n'=1+1,2026", { title: '=1+1', date: '2026' }],
    ["title,date\n'80s revival,2026", { title: "'80s revival", date: '2026' }],
  ];
  for (const [text, expected] of rows) {
    const { timeline, problems } = await readEvents(text);
    assert.deepEqual(
      timeline.events.map((event) => ({ ...event })),
      [expected],
      text,
    );
    assert.deepEqual(problems, []);
  }
});

test('what is wrong with a table is said with its row', async () => {
  const long = 'x'.repeat(10_001);
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['', ['empty The file is empty; write a row of headings, then a row for each event.']],
    [' \n,,\n', ['empty The file is empty; write a row of headings, then a row for each event.']],
    ['date,title\n', []],
    [
      'when it was,title\n2026,A\n2027,B',
      ['column-missing Row 1, date: No column is called “date”; the columns are “when it was”, “title”.'],
    ],
    ['date,title,title\n2026,A,B', ['column-double Row 1: Two columns are called “title”; only the first is read.']],
    [
      'date,title,__proto__\n2026,A,B',
      ['field-name Row 1: “__proto__” cannot be the name of a field, so it is left out; call it something else.'],
    ],
    [
      'date,title\n2026,A,B',
      [
        'row-length Row 2: The row has 3 cells, the headings are 2; put text with a separator in it in quotation marks.',
      ],
    ],
    [
      'date,title,tags\n2026,A',
      [
        'row-length Row 2: The row has 2 cells, the headings are 3; put text with a separator in it in quotation marks.',
      ],
    ],
    ['date,title\n2026,A,,', []],
    [
      'date,title\n2026,"A" b',
      ['quote-stray Row 2: Text follows a closing quotation mark; write "" for a mark inside a text.'],
    ],
    [
      'date,title\n2026,"A',
      ['quote-open Row 2: A quotation mark at the start of a cell is never closed; write "" for a mark inside a text.'],
    ],
    ['date,title\n2026,Caf\uFFFD', ['encoding Some characters could not be read; save the file as UTF-8.']],
    [
      `date,title\n2026,${long}`,
      ['field-long Row 2, title: The text has 10001 characters; only the first 10000 are used.'],
    ],
    [
      'date,title\n2026,"line\nbreak"\n\n31/02/2026,B',
      ['date-invalid Row 4, date: “31/02/2026” is not a date; write it as 2026-02-28.'],
    ],
    [
      'id,date,title\na,2026,A\na,2027,B',
      ['id-duplicate Row 3, id: “a” is the id of another event too, so this one is called “a-2”; give each its own.'],
    ],
  ];
  for (const [text, expected] of rows) assert.deepEqual(await sentences(text), expected, text.slice(0, 60));
});

test('a row that is wrong is still an event', async () => {
  const { timeline } = await readEvents('date,title,__proto__\n2026,A,x,y\nsoon,"B\n2027,C');
  assert.deepEqual(
    timeline.events.map(({ title }) => title),
    ['A', '"B', 'C'],
  );
  assert.equal(({} as { x?: unknown }).x, undefined);
});

test('dates of three numbers are read in the order that is given', async () => {
  const text = 'date,end,title\n03/02/2026,05/02/2026,A';
  assert.deepEqual(
    (await readEvents(text)).problems.map(({ code, field }) => [code, field]),
    [['date-ambiguous', 'date']],
  );
  for (const [dateOrder, date, end] of [
    ['dmy', '2026-02-03', '2026-02-05'],
    ['mdy', '2026-03-02', '2026-05-02'],
  ] as const) {
    const { timeline, problems } = await readEvents(text, { dateOrder });
    assert.deepEqual(timeline.events, [{ date, end, title: 'A' }]);
    assert.deepEqual(problems, []);
  }
  assert.match(
    (await sentences('date,title\n\n31/31/2026,A', { dateOrder: 'dmy' })).join(),
    /^date-invalid Row 3, date/,
  );
});

test('any text is read in linear time and without an exception', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('"', ',', ';', '\n', '\r', '\0', 'a', "'", '=', 'date', 'title', ' ')),
      async (parts) => {
        const text = parts.join('');
        const { timeline } = await readEvents(text, { format: 'csv' });
        assert.ok(timeline.events.length <= parts.length);
      },
    ),
    { numRuns: 300 },
  );
  for (const text of [
    '"'.repeat(200_001),
    '"a"x'.repeat(50_000),
    ',"'.repeat(100_001),
    '""",'.repeat(50_000),
    ' '.repeat(200_000),
  ]) {
    const { timeline } = await readEvents(text, { format: 'csv' });
    assert.ok(timeline.events.length <= 1, `${text.slice(0, 8)}…`);
  }
});

test('a file of 20 MB, most of it in one cell, is read at once', async () => {
  const { timeline, problems } = await readEvents(`date,title\n2026,"${'x '.repeat(10_000_000)}"\n2027,B`);
  assert.equal((timeline.events[0]!.title as string).length, 10_000);
  assert.deepEqual(
    problems.map(({ code, row }) => [code, row]),
    [['field-long', 2]],
  );
});
