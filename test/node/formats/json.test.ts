import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { jsonFault } from '../../../src/formats/json-fault.js';
import { readEvents } from '../../../src/formats/read-events.js';
import { EventTable } from '../../../src/model/event-table.js';
import { countedText } from '../../helpers/counted-text.js';

const sentences = async (input: string | object, options = {}) =>
  (await readEvents(input, options)).problems.map(({ code, message }) => `${code} ${message}`);

test('a timeline and a bare list are read, from text and from memory', async () => {
  const events = [{ id: 'a', date: '2026', title: 'A', casualties: 3 }];
  const whole = {
    title: { en: 'All' },
    description: 'What happened',
    lang: 'en',
    dir: 'ltr',
    timezone: 'Asia/Qatar',
    calendar: 'gregory',
    eras: [{ date: '2025/2027', title: 'Era' }],
    groups: [{ id: 'x' }],
    events,
  };
  for (const input of [whole, JSON.stringify(whole), `\uFEFF ${JSON.stringify(whole)}`]) {
    assert.deepEqual(await readEvents(input), { timeline: whole, problems: [] });
  }
  for (const input of [events, JSON.stringify(events)]) {
    assert.deepEqual(await readEvents(input), { timeline: { events }, problems: [] });
  }
});

test('zone and language of the caller count where the data names none', async () => {
  const options = { timezone: 'Asia/Qatar', lang: 'ar' };
  assert.deepEqual((await readEvents([], options)).timeline, { ...options, events: [] });
  const own = { timezone: 'UTC', lang: 'en', events: [] };
  assert.deepEqual((await readEvents(own, options)).timeline, own);
});

test('groups may be given by name, and what is of another type is left out', async () => {
  const { timeline, problems } = await readEvents({
    groups: ['x', { id: 'y' }],
    title: 7,
    eras: {},
    lang: ['en'],
    events: [],
  });
  assert.deepEqual(timeline, { groups: [{ id: 'x' }, { id: 'y' }], events: [] });
  assert.deepEqual(
    problems.map(({ message }) => message),
    ['title: “7” is not a text.', 'lang: “[…]” is not a string.', 'eras: “{…}” is not a list.'],
  );
});

test('what is wrong is said with its path', async () => {
  const rows: readonly (readonly [string | object, readonly string[]])[] = [
    [
      { events: [{ date: 'soon', title: 'A' }] },
      ['events[0].date: “soon” is not a date; dates are written 2026-02-03, 2026-02, 2026 or 2026-02-03T10:00+03:00.'],
    ],
    [
      [{ date: '2026', title: '' }],
      ['[0].title: A title is missing, so the event is shown by its date; write a headline.'],
    ],
    [[null], ['[0]: “null” is not an event; write an object with date and title.']],
    [{ data: [] }, ['events: “{…}” has no list of events; write {"events": […]}, or only a list.']],
    [{ events: {} }, ['events: “{…}” has no list of events; write {"events": […]}, or only a list.']],
    [
      '[{"date":"2026","title":"A","__proto__":{"x":1}}]',
      ['[0].__proto__: “__proto__” cannot be the name of a field, so it is left out; call it something else.'],
    ],
  ];
  for (const [input, expected] of rows) {
    const found = await sentences(input);
    assert.deepEqual(
      found.map((each) => each.slice(each.indexOf(' ') + 1)),
      expected,
    );
  }
  assert.equal(({} as { x?: unknown }).x, undefined);
});

test('text that is no JSON is located', () => {
  const rows: readonly (readonly [string, number, string])[] = [
    ['{"events": [1,]}', 14, 'Line 1, character 15: this is not JSON; there is “]}” where a value should be.'],
    ['{"a": 1,\n "b" 2}', 14, 'Line 2, character 6: this is not JSON; there is “2}” where a colon should be.'],
    ['{"a": 1 "b": 2}', 8, 'Line 1, character 9: this is not JSON; there is “"b": 2}” where a comma or } should be.'],
    [
      "{'a': 1}",
      1,
      "Line 1, character 2: this is not JSON; there is “'a': 1}” where a name in double quotation marks should be.",
    ],
    [
      '{"a": 1,}',
      8,
      'Line 1, character 9: this is not JSON; there is “}” where a name in double quotation marks should be.',
    ],
    ['[1, 2', 5, 'Line 1, character 6: this is not JSON; the text ends where a comma or ] should be.'],
    ['[1] x', 4, 'Line 1, character 5: this is not JSON; there is “x” where the end should be.'],
    [
      '["a\nb"]',
      1,
      'Line 1, character 2: this is not JSON; there is “"a” where a text without line breaks that ends with " should be.',
    ],
    [
      '["a\\x"]',
      1,
      'Line 1, character 2: this is not JSON; there is “"a\\x"]” where a text without line breaks that ends with " should be.',
    ],
    ['[TRUE]', 1, 'Line 1, character 2: this is not JSON; there is “TRUE]” where a value should be.'],
    ['[01]', 2, 'Line 1, character 3: this is not JSON; there is “1]” where a comma or ] should be.'],
    ['[1}', 2, 'Line 1, character 3: this is not JSON; there is “}” where a comma or ] should be.'],
  ];
  for (const [text, offset, message] of rows) {
    const fault = jsonFault(text);
    assert.deepEqual([fault.code, fault.offset, fault.message], ['json-invalid', offset, message]);
  }
  assert.equal(jsonFault(' \n').code, 'empty');
});

test('every text that JSON.parse refuses has a fault, and is not at fault otherwise', () => {
  const text = fc.oneof(
    fc
      .array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '-', 'true', ' ', '"', '\\', '1.5e3', '0'))
      .map((parts) => parts.join('')),
    fc.json().map((json) => `${json} `),
    fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', '}', ','))
      .map(([json, at, other]) => json.slice(0, at % json.length) + other + json.slice((at % json.length) + 1)),
  );
  fc.assert(
    fc.property(text, (json) => {
      let isJson = true;
      try {
        JSON.parse(json);
      } catch {
        isJson = false;
      }
      const { message, code } = jsonFault(json);
      assert.equal(Boolean(message?.includes('something else')), isJson && code === 'json-invalid');
    }),
    { numRuns: 400 },
  );
});

test('deeply nested and long JSON that is broken is located in one pass', () => {
  for (const broken of ['['.repeat(300_000), `["${'\\"'.repeat(300_000)}`, `[${'1,'.repeat(300_000)}]`]) {
    const { text, reads } = countedText(broken);
    assert.equal(jsonFault(text).code, 'json-invalid');
    assert.ok(reads() < 6 * broken.length, `${reads()} characters read of ${broken.length}`);
  }
});

test('dates nested without end, and getters that throw, do not reject', async () => {
  const date: { start?: unknown } = {};
  date.start = date;
  assert.deepEqual(
    (await readEvents([{ date, title: 'A' }])).problems.map(({ code }) => code),
    ['date-invalid'],
  );
  const hostile = {
    get events(): never {
      throw new Error('no');
    },
  };
  assert.deepEqual(await sentences(hostile), ['unreadable The data could not be read: “no”.']);
});

test('reading builds the table, and gives it away', async () => {
  const { timeline, problems } = await readEvents('[{"date":"soon","title":"A"}]');
  assert.deepEqual(EventTable.from(timeline).problems, problems);
});
