import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { looseJson } from '../../../src/formats/json-loose.js';
import { readEvents } from '../../../src/formats/read-events.js';
import { countedText } from '../../helpers/counted-text.js';

const A = { date: '2026-02-03', title: 'A' };
const B = { date: '2026-02-04', title: 'B' };

test('JSON as people write it is read, and told', async () => {
  const texts = [
    '{\n // all\n "events": [\n {"date": "2026-02-03", "title": "A"}, /* and */\n {"date": "2026-02-04", "title": "B"},\n ],\n}',
    "{'events': [{date: '2026-02-03', title: 'A'}, {date: '2026-02-04', title: '\\x42'}]}",
    '[{"date": "2026-02-03", "title": "A"}, {"date": "2026-02-04", "title": "B"}] // end',
  ];
  for (const text of texts) {
    const { timeline, problems } = await readEvents(text, { name: 'a.json' });
    assert.deepEqual(timeline.events, [A, B], text);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['json-loose'],
    );
    assert.match(problems[0]!.message, /^Line \d+, character \d+: this is not JSON; .+ It is read all the same\.$/);
  }
});

test('dates of a script are read as it would, and nothing is run', async () => {
  const rows: readonly (readonly [string, string | undefined, string?])[] = [
    ['new Date(2006, 1, 15)', '2006-02-15'],
    ['new Date(1806,2)', '1806-03'],
    ['new Date(99, 11, 31, 23, 59)', '1999-12-31T23:59'],
    ['new Date(2006, 12, 0)', '2006-12-31'],
    ['new Date(-43, 2, 15)', '-0043-03-15'],
    ['new Date(1148800000000)', '2006-05-28T07:06:40Z'],
    ['new Date(Date.UTC(1999, 0, 1, 8))', '1999-01-01T08:00Z'],
    ['new Date("May 28 2006 09:00:00 GMT")', '2006-05-28T09:00Z'],
    ["new Date( '2026-02-03' )", '2026-02-03'],
    ['new Date(alert(1))', undefined],
    ['new Date(1, x)', undefined],
    ['new Dates(2006, 1, 15)', undefined],
  ];
  for (const [literal, date] of rows) {
    const text = `var data = {'dateTimeFormat': 'Gregorian', 'events': [{start: ${literal}, title: 'A'}]};`;
    const { timeline } = await readEvents(text, { name: 'data.js' });
    assert.equal(timeline.events[0]?.date, date, literal);
  }
  const vis = await readEvents(`items = [{id: 1, content: 'X', start: new Date(2010, 7, 23)}]`);
  assert.deepEqual(vis.timeline.events, [{ id: '1', date: '2010-08-23', title: 'X' }]);
});

test('of a document that breaks off the events before are read', async () => {
  const whole = JSON.stringify({ events: [A, B] });
  for (const text of [whole.slice(0, -14), whole.replace('"B"', 'B B'), `${whole.slice(0, -2)},{"date":`]) {
    const { timeline, problems } = await readEvents(text, { name: 'a.json' });
    assert.deepEqual(timeline.events, text.includes('"B"') && text.endsWith(':') ? [A, B] : [A], text);
    assert.match(problems[0]!.message, /Only what stands before is read\.$/);
    assert.equal(problems[0]?.code, 'json-invalid');
  }
});

test('of any format', async () => {
  const rows: readonly (readonly [string, string])[] = [
    [
      '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"title": "A", "date": "2026"}}, {"ty',
      'A',
    ],
    ["{'dateTimeFormat': 'iso8601', 'events': [{'start': '1880', 'title': \"It's\"}]}", "It's"],
    ['{"timeline": {"headline": "T", "date": [{"startDate": "2026,2,3", "headline": "A"}, {"startD', 'A'],
  ];
  for (const [text, title] of rows) {
    const { timeline } = await readEvents(text);
    assert.deepEqual(
      timeline.events.map((event) => event.title),
      [title],
    );
  }
});

test('one value to a line is a list', async () => {
  const { timeline, problems } = await readEvents(`${JSON.stringify(A)}\n${JSON.stringify(B)}\n`, { name: 'a.jsonl' });
  assert.deepEqual(timeline.events, [A, B]);
  assert.deepEqual(problems, []);
});

test('where nothing is left, nothing is made up', () => {
  for (const text of ['{', '[', '{"events": [', '{"events": [{"date"', '', 'x', '{]', '[[[', '"a'])
    assert.deepEqual(looseJson(text), { value: undefined, isWhole: false }, text);
});

test('every JSON text means the same, and its beginnings are the beginning of it', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, at) => {
      assert.deepEqual(looseJson(json), { value: JSON.parse(json), isWhole: true });
      looseJson(json.slice(0, at % (json.length + 1)));
    }),
    { numRuns: 300 },
  );
});

test('a key such as __proto__ is a key and no more', () => {
  const { value } = looseJson('{"__proto__": {"polluted": 1}, }');
  assert.deepEqual(Object.keys(value as object), ['__proto__']);
  assert.equal(({} as { polluted?: number }).polluted, undefined);
});

test('hostile text is read in one pass', () => {
  for (const piece of ['[', '{"a":', '[1,', "'", '/*', '//', '"\\', '[[],', ' '] as const) {
    const long = piece.repeat(100_000);
    const { text, reads } = countedText(long);
    looseJson(text);
    assert.ok(reads() < 12 * long.length, `“${piece}”: ${reads()} characters read of ${long.length}`);
  }
});
