import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateOfLine } from '../../../src/formats/markwhen-date.js';
import { readEvents } from '../../../src/formats/read-events.js';
import { sample } from '../../helpers/sample.js';

test('markwhen: head, groups with colours, tags, places, ids', async () => {
  const { timeline, problems } = await readEvents(sample('engines.mw'));
  assert.deepEqual(timeline, {
    title: 'Engines',
    groups: [{ id: 'Early', color: '#ffe438' }],
    events: [
      {
        date: '1927',
        title: 'Statistical machine',
        summary: 'Made by a librarian.',
        group: 'Early',
        tags: ['machine'],
        place: { name: 'Dresden' },
      },
      { date: '1960', end: '1969', title: 'Second', group: 'Early' },
      { id: 'third', date: '1973-11', end: '..', title: 'Third' },
      { date: 'after !third 3 weeks', title: 'Fourth' },
    ],
  });
  assert.deepEqual(
    problems.map(({ code, row }) => [code, row]),
    [
      ['date-relative', 13],
      ['date-invalid', 13],
    ],
  );
});

test('markwhen: dates and ranges in their forms', () => {
  const rows: readonly (readonly [string, string | undefined, string?])[] = [
    ['1927: A', '1927'],
    ['2022-05-01: A', '2022-05-01'],
    ['2022-05-01 10:30: A', '2022-05-01T10:30'],
    ['2022-05-01T10:30:00Z: A', '2022-05-01T10:30Z'],
    ['1960-1969: A', '1960', '1969'],
    ['1930 - 1967: A', '1930', '1967'],
    ['1964/2008: A', '1964', '2008'],
    ['2004-02-01/2005-02: A', '2004-02-01', '2005-02'],
    ['1969-January 1983: A', '1969', '1983-01'],
    ['Nov 1973-now: A', '1973-11', '..'],
    ['16 April 1971: A', '1971-04-16'],
    ['December 12, 1993-December 1994: A', '1993-12-12', '1994-12'],
    ['3000 BC: A', '-2999'],
    ['5/1/2022: A', '2022-05-01'],
    ['5/2022: A', '2022-05'],
    ['1974-now:A', '1974', '..'],
    ['198X: A', '198X'],
    ['Around 1961, he said: A', undefined],
    ['Fun fact: A', undefined],
    ['In 2004, two people: A', undefined],
    ['https://example.org: A', undefined],
    ['10: A', undefined],
    [': A', undefined],
  ];
  for (const [line, date, end = ''] of rows) {
    const read = dateOfLine(line, 'mdy');
    assert.deepEqual(read && [read.date, read.end, read.text], date && [date, end, 'A'], line);
  }
  assert.equal(dateOfLine('01/05/2022: A', 'dmy')?.date, '2022-05-01');
});

test('markwhen: dates that are counted from other events', async () => {
  const rows: readonly (readonly [string, string, string?])[] = [
    ['01/14/2023 - 2 weeks: A !one', '2023-01-14', '2023-01-27'],
    ['after !one 2 weeks: B', '2023-01-28', '2023-02-10'],
    ['!one 1 month: C', '2023-01-28', '2023-02-27'],
    ['1 week - 3 days: D', '2023-03-07', '2023-03-09'],
    ['before !one 10 days: E', '2023-01-04', '2023-01-13'],
    ['before !one 10 days - 2 days: F', '2023-01-04', '2023-01-05'],
    ['2020: G', '2020'],
    ['1 year: H', '2021'],
    ['3 months: I', '2022-01', '2022-03'],
    ['2022-05-01 10:30 / 1 hour 30 minutes: J !talk', '2022-05-01T10:30', '2022-05-01T12:00'],
    ['after !talk 45 min: K', '2022-05-01T12:00', '2022-05-01T12:45'],
    ['2022-05-01T10:00:00Z - 90 minutes: L', '2022-05-01T10:00Z', '2022-05-01T11:30Z'],
    ['01/31/2023: M', '2023-01-31'],
    ['1 month: N', '2023-02'],
  ];
  const { timeline, problems } = await readEvents(rows.map(([line]) => line).join('\n'), { name: 'plan.mw' });
  assert.deepEqual(
    timeline.events.map(({ date, end }) => [date, end]),
    rows.map(([, date, end]) => [date, end]),
  );
  assert.deepEqual(problems, []);
  const lost = await readEvents('2 days: A\nafter !b 3 days: B\n2020: C\nafter !later 1 day: D\n2021: E !later', {
    name: 'plan.mw',
  });
  assert.deepEqual(
    lost.problems.filter(({ code }) => code === 'date-relative').map(({ row }) => row),
    [1, 2, 4],
  );
  assert.equal(lost.timeline.events.length, 5);
});

test('markwhen: what it is known by, and what is left out with a word', async () => {
  const text = [
    '---',
    'title: "Quoted"',
    'dateFormat: d/M/y',
    'timezone: Asia/Qatar',
    '---',
    'words before',
    '// remark',
    '01/05/2022 every year for 3 years: **Fair** #x',
    'With [a](https://a.example/), [b](javascript:x).',
    '',
    '- [ ] to do',
    'section: Part',
    '2023: B',
  ];
  const { timeline, problems } = await readEvents(text.join('\r\n'));
  assert.deepEqual(timeline, {
    title: 'Quoted',
    timezone: 'Asia/Qatar',
    groups: [{ id: 'Part' }],
    events: [
      { date: '2022-05-01', title: 'Fair', summary: 'With [a](https://a.example/), b.\n\n- [ ] to do', tags: ['x'] },
      { date: '2023', title: 'B', group: 'Part' },
    ],
  });
  assert.deepEqual(
    problems.map(({ code, row }) => [code, row]),
    [
      ['line-unread', 6],
      ['recurrence-invalid', 8],
    ],
  );
  assert.deepEqual(
    (await readEvents('nothing here', { format: 'markwhen' })).problems.map(({ code }) => code),
    ['line-unread', 'events-missing'],
  );
});
