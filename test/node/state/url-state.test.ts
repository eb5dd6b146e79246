import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { STATUSES } from '../../../src/model/event-record.js';
import { readFragment, type UrlState, writeFragment } from '../../../src/state/url-state.js';

test('a state is said in few words', () => {
  const rows: readonly (readonly [UrlState, string])[] = [
    [{}, ''],
    [{ view: 'list' }, 'doha=view:list'],
    [
      { event: 'muscat-talks', domain: [1769558400000.4, 1770508800000] },
      'doha=domain:1769558400000,1770508800000;event:muscat-talks',
    ],
    [
      { filter: { text: 'a b&c', lanes: ['US–Iran contacts', ''], statuses: ['moved'] }, hides: true },
      'doha=text:a%20b%26c;lane:US%E2%80%93Iran%20contacts,;status:moved;hide:1',
    ],
    [{ filter: { text: ' ', tags: [], minImportance: 1 } }, ''],
    [{ filter: { minImportance: 4, actors: ['A;B,C:D'] } }, 'doha=actor:A%3BB%2CC%3AD;importance:4'],
  ];
  for (const [state, fragment] of rows) assert.equal(writeFragment('', 'doha', state), fragment);
});

test('other keys, and what is no key, stay where and as they are', () => {
  const fragment = '#top&one=view:list&two=%zz&three=1';
  assert.equal(writeFragment(fragment, 'one', { view: 'chart' }), 'top&one=view:chart&two=%zz&three=1');
  assert.equal(writeFragment(fragment, 'one', {}), 'top&two=%zz&three=1');
  assert.equal(writeFragment(fragment, 'four', { event: 'x' }), 'top&one=view:list&two=%zz&three=1&four=event:x');
  assert.equal(writeFragment('#one=view:list', 'one', {}), '');
  assert.deepEqual(readFragment(fragment, 'one'), { view: 'list' });
  assert.equal(readFragment(fragment, 'on'), null);
  assert.equal(readFragment('', 'one'), null);
});

test('what cannot be read is left out', () => {
  const rows: readonly (readonly [string, UrlState | null])[] = [
    ['view:slides;event:%E0%A4;domain:1,2', { domain: [1, 2] }],
    ['domain:2,1', {}],
    ['domain:1', {}],
    ['domain:0,Infinity', {}],
    ['domain:NaN,5', {}],
    ['status:moved,nonsense', { filter: { statuses: ['moved'] } }],
    ['status:nonsense;hide:1', {}],
    ['importance:9', {}],
    ['', {}],
    ['::;;:', {}],
    ['__proto__:1;constructor:2;view:story', { view: 'story' }],
    [`text:${'x'.repeat(9000)}`, null],
  ];
  for (const [text, state] of rows) assert.deepEqual(readFragment(`#k=${text}`, 'k'), state, text);
});

const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const words = fc.array(word, { minLength: 1, maxLength: 4 });
const states: fc.Arbitrary<UrlState> = fc.record(
  {
    view: fc.constantFrom('chart' as const, 'list' as const, 'story' as const),
    domain: fc
      .tuple(fc.integer({ min: -(2 ** 52), max: 2 ** 52 }), fc.integer({ min: 1, max: 2 ** 40 }))
      .map(([from, length]) => [from, from + length] as const),
    event: word,
    filter: fc
      .record(
        {
          text: word.filter((text) => text.trim() !== ''),
          lanes: words,
          actors: words,
          tags: words,
          statuses: fc.subarray([...STATUSES], { minLength: 1 }),
        },
        { requiredKeys: [], noNullPrototype: true },
      )
      .filter((filter) => Object.keys(filter).length > 0),
  },
  { requiredKeys: [], noNullPrototype: true },
);

test('what is written is read again, under any key, beside any other', () => {
  fc.assert(
    fc.property(states, word, word, states, fc.boolean(), (state, key, other, foreign, hides) => {
      fc.pre(key !== other);
      const said = state.filter && hides ? { ...state, hides } : state;
      const fragment = writeFragment(writeFragment('#x', other, foreign), key, said);
      assert.doesNotMatch(fragment, /[\s"<>`#]/);
      assert.deepEqual(readFragment(fragment, key) ?? {}, said);
      assert.deepEqual(readFragment(fragment, other) ?? {}, foreign);
      assert.equal(writeFragment(writeFragment(fragment, key, {}), other, {}), 'x');
    }),
  );
});

test('any fragment is read without a fault', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (text) => {
      readFragment(`k=${text}`, 'k');
      readFragment(text, text);
      writeFragment(text, text, { event: `${text}\ud800`, filter: { text, tags: [text] } });
    }),
  );
});
