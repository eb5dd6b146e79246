import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { AT_ONCE } from '../../../src/base/pace.js';
import { runSteps } from '../../../src/base/steps.js';
import { readCsv } from '../../../src/formats/csv.js';
import { csvRows, separatorOf } from '../../../src/formats/csv-rows.js';
import { cutRows } from '../../../src/formats/cut-csv.js';
import { cutFile } from '../../../src/formats/cut-file.js';
import { cutList, eventText } from '../../../src/formats/cut-json.js';
import { CutRecords, cutEvents } from '../../../src/formats/cut-records.js';
import { type CutText, cutText } from '../../../src/formats/cut-text.js';
import type { EventRecord } from '../../../src/model/event-record.js';
import { runs } from '../../helpers/runs.js';

/** The same text in memory and as the bytes of a file. */
const bothOf = (text: string): CutText[] => [cutText(text), cutText(new TextEncoder().encode(text))];

/** Text that is hard to cut: marks, line ends and separators between letters of one to four bytes. */
const hardText = fc
  .array(
    fc.constantFrom(
      '"',
      '"',
      '""',
      ',',
      ';',
      '\n',
      '\r',
      '\r\n',
      ' ',
      '\u00a0',
      'a',
      'é',
      '–',
      '日',
      '𐐷',
      '{',
      '}',
      '[',
      ']',
      ':',
      '\\',
      '\\"',
    ),
  )
  .map((parts) => parts.join(''));

test('cutRows finds the rows that csvRows finds, in a string and in bytes', () => {
  fc.assert(
    fc.property(hardText, (text) => {
      const separator = separatorOf(text);
      const next = csvRows(text, separator);
      const expected: unknown[] = [];
      for (let row = next(); row; row = next()) expected.push([row.row, row.cells]);
      for (const each of bothOf(text)) {
        const { starts, blanks } = runSteps(cutRows(each, 0, separator));
        const records = new CutRecords(each, { format: 'csv', starts, blanks, separator, fields: [], firstRow: 1 });
        const found = Array.from({ length: records.length }, (_, i) => {
          const part = each.window(starts[i]!, starts[i + 1]!);
          return [records.rowOf(i), csvRows(part.text, separator, part.at)()?.cells];
        });
        assert.deepEqual(found, expected);
      }
    }),
    { numRuns: runs(1500), examples: [['"\r"\u00a0']] },
  );
});

test('a mark that is never closed, and cells of many lines, are cut in a time that grows with the text', () => {
  const long = `a,"${'line\n'.repeat(60_000)}",b\n`;
  const text = `${long}${'x,"y",z\n'.repeat(20_000)}"open,1\n${'x,y\n'.repeat(20_000)}`;
  for (const each of bothOf(text)) {
    const { starts } = runSteps(cutRows(each, 0, ','));
    assert.equal(starts.length - 1, 1 + 20_000 + 1 + 20_000);
  }
});

test('cutList finds the events of a document, whatever stands in and around them', () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(fc.array(value), value, value, fc.constantFrom(undefined, 1, '\t'), (events, before, after, space) => {
      const { events: _, ...first } = { ...(before as object) } as Record<string, unknown>;
      for (const document of [events, { ...first, 'the "events"': after, events, after }]) {
        const text = JSON.stringify(document, null, space);
        for (const each of bothOf(text)) {
          const cut = runSteps(cutList(each))!;
          const found = Array.from({ length: cut.starts.length - 1 }, (_, i): unknown =>
            JSON.parse(eventText(each, cut.starts[i]!, cut.starts[i + 1]!)),
          );
          const expected: unknown = JSON.parse(text);
          const list = Array.isArray(expected) ? expected : (expected as { events: unknown }).events;
          assert.deepEqual(found, list);
          assert.deepEqual(
            JSON.parse(cut.head + cut.tail),
            Array.isArray(expected) ? [] : { ...(expected as object), events: [] },
          );
        }
      }
    }),
    { numRuns: runs(300) },
  );
});

test('cutList cuts nothing that is no list of events, or is broken around it', () => {
  const texts = [
    '',
    '{',
    '[',
    '[1,2',
    '{"events":[1',
    '{"events":[1]',
    '{"events":{}}',
    '{"a":1}',
    '{"a" 1,"events":[]}',
    '7',
    '{"events":[1],"events":[2]}',
    '[1]]',
    '{"a":"events',
  ];
  for (const text of texts) {
    for (const each of bothOf(text)) assert.equal(runSteps(cutList(each)), undefined, text);
  }
});

test('events of a cut table are those that reading it whole gives', async () => {
  const cell = fc.constantFrom(
    '',
    'a',
    'ü',
    '2026-02-03',
    "'=1",
    '"x, ""y"" – z"',
    'one; two',
    ' 5 ',
    '12',
    'moved-to:b',
  );
  const headings = 'id,date,title,tags,importance,lat,lon,relations,Notes,source';
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 10 })),
      fc.constantFrom('', '\ufeff', 'sep=,\n'),
      async (rows, start) => {
        const text = `${start}${headings}\n${rows.map((cells) => cells.join(',')).join('\n')}`;
        const faults: unknown[] = [];
        const whole = await readCsv(text, (fault) => faults.push(fault));
        for (const each of bothOf(text)) {
          const found: unknown[] = [];
          const file = await cutFile(each, { format: 'csv' }, AT_ONCE, (fault) => found.push(fault));
          if (!file) {
            assert.equal(whole.events.length, 0);
            continue;
          }
          const records = new CutRecords(each, file.cut);
          for (let i = 0; i < records.length; i++) records.read(i, (fault) => found.push(fault));
          assert.deepEqual(Array.from(cutEvents(records, undefined)), whole.events);
          assert.deepEqual(found, faults);
        }
      },
    ),
    { numRuns: runs(200) },
  );
});

test('cut events are a list like any other, but cannot be changed', () => {
  const text = cutText('[{"date":"2026","title":"a"}, 7 ,{"date":"2027","title":"b"}]');
  const { starts } = runSteps(cutList(text))!;
  const events = cutEvents(new CutRecords(text, { format: 'json', starts }), '');
  assert.ok(Array.isArray(events));
  assert.equal(events.length, 3);
  assert.equal(Object.getOwnPropertyDescriptor(events, 'length')?.value, 3);
  assert.equal(events[0], events[0]);
  assert.equal(events[3], undefined);
  assert.equal(events[1], 7);
  assert.deepEqual(
    [...events].map(({ title }) => title),
    ['a', undefined, 'b'],
  );
  assert.deepEqual(
    events.filter(({ date }) => date === '2027').map(({ title }) => title),
    ['b'],
  );
  assert.deepEqual(JSON.parse(JSON.stringify(events)), [{ date: '2026', title: 'a' }, 7, { date: '2027', title: 'b' }]);
  assert.deepEqual(Object.keys(events), ['0', '1', '2']);
  assert.ok(2 in events && !(3 in events));
  assert.throws(() => (events as EventRecord[]).push({ date: '2028', title: 'c' }), TypeError);
});
