import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readEvents } from '../../../src/formats/read-events.js';
import { serialDate, typedDate } from '../../../src/formats/typed-date.js';
import { parseDate } from '../../../src/time/parse-date.js';

test('a date is read as people type it, where it can mean only one thing', () => {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['٢٠٢٦-٠٢-٠٣', '2026-02-03'],
    ['٣ فبراير ٢٠٢٦', '2026-02-03'],
    ['٣ شباط ٢٠٢٦', '2026-02-03'],
    ['3 كانون الثاني 2026', '2026-01-03'],
    ['۳ فوریهٔ ۲۰۲۶', '2026-02-03'],
    ['3 בפברואר 2026', '2026-02-03'],
    ['Dienstag, 3. Februar 2026', '2026-02-03'],
    ['mardi 3 févr. 2026', '2026-02-03'],
    ['1er mars 2026', '2026-03-01'],
    ['3 de febrero de 2026', '2026-02-03'],
    ['3 de fevereiro de 2026', '2026-02-03'],
    ['3 Şubat 2026', '2026-02-03'],
    ['3 февраля 2026 г.', '2026-02-03'],
    ['2026年2月3日', '2026-02-03'],
    ['2026年2月', '2026-02'],
    ['２０２６-０２-０６', '2026-02-06'],
    ['\u200f2026-02-03\u200e', '2026-02-03'],
    ['2026–02–03', '2026-02-03'],
    ['2026‑02‑03', '2026-02-03'],
    ['\u00a02026-02-03\u00a0', '2026-02-03'],
    ['März 2026', '2026-03'],
    ['February 3, 2026 2:30 PM', '2026-02-03T14:30'],
    ['13/02/2026', '2026-02-13'],
    ['02/13/2026', '2026-02-13'],
    ['2026/02/03', '2026-02-03'],
    ['20260203', '2026-02-03'],
    ['1770076800000', '2026-02-03T00:00:00.000Z'],
    ['um 1850', '1850~'],
    ['1850s', '185X'],
    ['19th century', '18XX'],
    ['44 v. Chr.', '-0043'],
    ['spring 2026', '2026-21'],
    ['2026 Q1', '2026-33'],
    ['1914–1918', '1914/1918'],
    ['1914-1918', '1914/1918'],
    ['3 Feb 2026 – 5 Feb 2026', '2026-02-03/2026-02-05'],
    ['März 2026 bis Mai 2026', '2026-03/2026-05'],
    ['5 Feb 2026 – 3 Feb 2026', undefined],
    ['03/02/2026', undefined],
    ['03.02.2026', undefined],
    ['3/2/26', undefined],
    ['3-Feb-26', undefined],
    ['2026-02-30', undefined],
    ['2026-13-01', undefined],
    ['12345', undefined],
    ['12.2025', undefined],
    ['late 2026', undefined],
    ['TBD', undefined],
    ['lundi', undefined],
    ['', undefined],
    ['2'.repeat(65), undefined],
  ];
  for (const [text, date] of rows) assert.equal(typedDate(text), date, text);
  assert.equal(typedDate('03.02.2026 14:30', 'dmy'), '2026-02-03 14:30');
  assert.equal(typedDate('02.13.2026', 'dmy'), undefined);
});

test('the day numbers of spreadsheets are read', () => {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['46056', '2026-02-03'],
    ['46056.5', '2026-02-03T12:00'],
    ['46056,75', '2026-02-03T18:00'],
    ['25569', '1970-01-01'],
    ['12345', undefined],
    ['2026', undefined],
    ['70000', undefined],
  ];
  for (const [text, date] of rows) assert.equal(serialDate(text), date, text);
});

test('whatever is typed, what is read is a date', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      ...'0123456789:-/., –年月日٣'.split(''),
      'Feb',
      ' mars',
      'фев',
      'شباط',
      ' bis ',
      'BC',
      'Q1',
      'century',
    ),
    maxLength: 24,
  });
  fc.assert(
    fc.property(text, fc.constantFrom('dmy' as const, undefined), (typed, order) => {
      const date = typedDate(typed, order);
      assert.ok(date === undefined || 'span' in parseDate(date), `“${typed}” as ${date}`);
    }),
    { numRuns: 2000 },
  );
});

const datesOf = async (text: string, options = {}) => {
  const { timeline, problems } = await readEvents(text, { name: 'a.csv', ...options });
  return [...timeline.events.map(({ date }) => date), ...problems.map(({ message }) => message)];
};

test('a table’s dates with dots have the day first where its language or one of them says so', async () => {
  const first = 'Row 2, date: “03.02.2026” can be 2026-02-03 or 2026-03-02; write the one that is meant.';
  const rows: readonly (readonly [string, string, object, readonly string[]])[] = [
    ['English headings', 'date;title\n03.02.2026;A', {}, ['03.02.2026', first]],
    ['German headings', 'Datum;Titel\n03.02.2026;A', {}, ['2026-02-03']],
    ['German data', 'date;title\n03.02.2026;A', { lang: 'de-AT' }, ['2026-02-03']],
    ['a day that is no month', 'date;title\n03.02.2026;A\n13.02.2026;B', {}, ['2026-02-03', '2026-02-13']],
    ['a month that is no day', 'Datum;Titel\n03.02.2026;A\n02.13.2026;B', {}, ['03.02.2026', '2026-02-13', first]],
  ];
  for (const [name, text, options, expected] of rows) assert.deepEqual(await datesOf(text, options), expected, name);
});

test('numbers with slashes are never guessed, and are told with digits that everybody reads', async () => {
  assert.deepEqual(await datesOf('date,title\n13/02/2026,A\n٠٣/٠٢/٢٠٢٦,B'), [
    '2026-02-13',
    '03/02/2026',
    'Row 3, date: “03/02/2026” can be 2026-02-03 or 2026-03-02; write the one that is meant.',
  ]);
});

test('a day number is told, since it could be a year', async () => {
  assert.deepEqual(await datesOf('date,end,title\n46056,46057,A'), [
    '2026-02-03',
    'Row 2, date: “46056” is the number that a spreadsheet has for a day, so it is read as 2026-02-03; give its column the format of dates.',
    'Row 2, end: “46057” is the number that a spreadsheet has for a day, so it is read as 2026-02-04; give its column the format of dates.',
  ]);
});

test('the dates of our own JSON are taken to the letter', async () => {
  const { problems } = await readEvents('[{"date": "3 Feb 2026", "title": "A"}]');
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['date-invalid'],
  );
});

test('a long table whose dates are typed is read as a short one', async () => {
  const rows = Array.from({ length: 21_000 }, (_, i) => `${(i % 28) + 1} Feb ${1000 + (i % 900)},Event ${i}`);
  const { timeline, problems } = await readEvents(`date,title\n${rows.join('\n')}`, { name: 'a.csv' });
  assert.equal(timeline.events.length, 21_000);
  assert.equal(timeline.events[1]?.date, '1001-02-02');
  assert.deepEqual(problems, []);
});
