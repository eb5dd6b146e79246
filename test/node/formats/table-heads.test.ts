import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEvents } from '../../../src/formats/read-events.js';

const read = async (text: string) => {
  const { timeline, problems } = await readEvents(text, { name: 'a.csv' });
  return { ...timeline, problems: problems.map(({ message }) => message) };
};
const first = { date: '2026-02-03', title: 'First' };

test('a title over merged cells is the timeline’s, and its headings stand below', async () => {
  const expected = { title: 'Talks 2026', events: [first], problems: [] };
  assert.deepEqual(await read('Talks 2026,,,\nDesk list,,,\n,,,\nDate,Title,,\n2026-02-03,First,,\n'), expected);
  assert.deepEqual(await read('Talks 2026\n\nDate,Title\n2026-02-03,First\n'), expected);
});

test('one column is no title', async () => {
  assert.deepEqual(await read('title\nA\nB'), {
    events: [{ title: 'A' }, { title: 'B' }],
    problems: ['Row 1, date: No column is called “date”; the columns are “title”.'],
  });
});

test('a table without headings is read by what is in it, and told', async () => {
  assert.deepEqual(await read('7,3 Feb 2026,First,Some words\n8,4 Feb 2026,Second,\n'), {
    events: [
      { ...first, summary: 'Some words', 'column 1': '7' },
      { date: '2026-02-04', title: 'Second', 'column 1': '8' },
    ],
    problems: [
      'Row 1: The table has no headings, so its columns are read as column 1, date, title, summary; write a row of headings above it.',
    ],
  });
});

test('columns without a heading are kept, and those behind the last are none', async () => {
  assert.deepEqual(await read('date,,title,,\n2026-02-03,why,First\n2026-02-03,,First,,\n2026-02-03,,First,,x\n'), {
    events: [{ ...first, 'column 2': 'why' }, first, first],
    problems: ['Row 4: The row has 5 cells, the headings are 3; put text with a separator in it in quotation marks.'],
  });
});

test('a time of day in a column of its own belongs to its date', async () => {
  const rows: readonly (readonly [string, object])[] = [
    ['Date,Time,Title\n2026-02-03,14:30,First', { date: '2026-02-03 14:30' }],
    ['Datum;Uhrzeit;Titel\n03.02.2026;9:30 Uhr;First', { date: '2026-02-03 09:30' }],
    ['Date,Time,Title\n2026-02-03,noon,First', { date: '2026-02-03', Time: 'noon' }],
    ['Date,Time,Title\n2026-02-03T10:00Z,14:30,First', { date: '2026-02-03T10:00Z', Time: '14:30' }],
    [
      'Date,Start Time,End Time,Title\n2026-02-03,9:00 AM,2:30 PM,First',
      { date: '2026-02-03 09:00', end: '2026-02-03 14:30' },
    ],
    [
      'Subject,Start Date,Start Time,End Date,End Time\nFirst,02/13/2026,09:00,02/14/2026,10:00',
      { date: '2026-02-13 09:00', end: '2026-02-14 10:00' },
    ],
  ];
  for (const [text, fields] of rows)
    assert.deepEqual(await read(text), { events: [{ title: 'First', ...fields }], problems: [] }, text);
});

test('a mark that is not closed in its row takes no other rows with it', async () => {
  const { events, problems } = await read(
    'date,title\n2026-02-03,"Unclosed\n2026-02-04,Second\n2026-02-05,6" pipe\n2026-02-06,"Fourth"\n',
  );
  assert.deepEqual(
    events.map(({ title }) => title),
    ['"Unclosed', 'Second', '6" pipe', 'Fourth'],
  );
  assert.deepEqual(problems, [
    'Row 2: A quotation mark at the start of a cell is never closed; write "" for a mark inside a text.',
  ]);
});
