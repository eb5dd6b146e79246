import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relationList } from '../../../src/model/field-parts.js';
import { fullRecord } from '../../../src/model/full-record.js';
import { splitFields } from '../../../src/model/split-fields.js';

test('splitFields brings each field into the shape of the event format', () => {
  const rows: readonly (readonly [Record<string, unknown>, Record<string, unknown>])[] = [
    [
      { tags: 'a; b;;c ', actors: ['x', 7, ''] },
      { tags: ['a', 'b', 'c'], actors: ['x', '7'] },
    ],
    [{ topic: 'Talks' }, { group: 'Talks' }],
    [
      { topic: 'Talks', category: 'Politics' },
      { group: 'Talks', category: 'Politics' },
    ],
    [
      { group: 'Talks', topic: 'Other' },
      { group: 'Talks', topic: 'Other' },
    ],
    [{ place: 'Doha' }, { place: { name: 'Doha' } }],
    [{ place: 'Doha', lat: '25,28', lon: '51.5' }, { place: { name: 'Doha', lat: 25.28, lon: 51.5 } }],
    [{ latitude: 1, lng: 'west' }, { place: { lat: 1, lon: 'west' } }],
    [{ place: { name: 'Doha', lat: '1', lon: 2, zoom: 9 } }, { place: { name: 'Doha', lat: 1, lon: 2, zoom: 9 } }],
    [{ source: 'Reuters' }, { sources: [{ name: 'Reuters' }] }],
    [{ source: 'Reuters', source_url: 'https://a/?x;y' }, { sources: [{ name: 'Reuters', url: 'https://a/?x;y' }] }],
    [
      { source: 'A; B; C', source_url: 'https://a; ; https://c' },
      { sources: [{ name: 'A', url: 'https://a' }, { name: 'B' }, { name: 'C', url: 'https://c' }] },
    ],
    [
      { source_url: 'https://www.example.org/x' },
      { sources: [{ name: 'example.org', url: 'https://www.example.org/x' }] },
    ],
    [{ sources: ['A', { name: 'B', date: '2026' }, {}] }, { sources: [{ name: 'A' }, { name: 'B', date: '2026' }] }],
    [
      { relations: 'about:a; moved-to: b' },
      {
        relations: [
          { type: 'about', to: 'a' },
          { type: 'moved-to', to: 'b' },
        ],
      },
    ],
    [{ media: 'a.jpg', media_alt: 'A', media_credit: 'Me' }, { media: [{ src: 'a.jpg', alt: 'A', credit: 'Me' }] }],
    [{ media: { src: 'a.jpg', alt: '' } }, { media: [{ src: 'a.jpg', alt: '' }] }],
    [{ quote: 'Words', quote_by: 'Her' }, { quote: { text: 'Words', by: 'Her' } }],
    [{ title: 'Talks', title_ar: 'محادثات' }, { title: { und: 'Talks', ar: 'محادثات' } }],
    [{ title_en: 'Talks', 'title_pt-BR': 'Conversas' }, { title: { en: 'Talks', 'pt-BR': 'Conversas' } }],
    [{ title: { en: 'Talks' }, title_ar: 'محادثات' }, { title: { en: 'Talks', ar: 'محادثات' } }],
    [
      { title: 'A', title_url: 'https://a' },
      { title: 'A', title_url: 'https://a' },
    ],
    [
      { importance: '4', status: 'odd', casualties: 3, empty: '', none: null },
      { importance: 4, status: 'odd', casualties: 3 },
    ],
    [{ importance: 'high' }, { importance: 'high' }],
  ];
  for (const [record, expected] of rows) assert.deepEqual(splitFields(record), expected);
});

test('splitFields leaves prototypes alone', () => {
  const hostile = JSON.parse('{"__proto__": {"a": 1}, "constructor": {"prototype": {"a": 1}}, "title": "x"}');
  const split = splitFields(hostile);
  assert.equal(Object.getPrototypeOf(split), Object.prototype);
  assert.equal(Object.hasOwn(split, '__proto__'), false);
  assert.equal(({} as { a?: number }).a, undefined);
});

test('relationList takes a bare id for what the event is about', () => {
  assert.deepEqual(relationList('a'), [{ type: 'about', to: 'a' }]);
  assert.deepEqual(relationList(['follows:a', { type: 'follows', to: 'b', label: 'then' }, {}, 'x:', null]), [
    { type: 'follows', to: 'a' },
    { type: 'follows', to: 'b', label: 'then' },
  ]);
  assert.deepEqual(relationList(undefined), []);
});

test('fullRecord has every list and nothing that is wrong', () => {
  const record = fullRecord(
    { date: '2026', title: 'A', status: 'odd', importance: 'x', lat: 120, lon: 3 } as never,
    'a',
  );
  assert.deepEqual(record, {
    id: 'a',
    date: '2026',
    title: 'A',
    group: '',
    status: 'confirmed',
    importance: 3,
    tags: [],
    actors: [],
    relations: [],
    sources: [],
    media: [],
  });
});

test('fullRecord cuts long texts wherever they are, and copies only plain objects', () => {
  const long = 'x'.repeat(20_000);
  const own = new (class {
    text = long;
  })();
  const record = fullRecord({ date: '2026', title: long, quote: { text: long }, tags: [long], own } as never, 'a');
  assert.equal((record.title as string).length, 10_000);
  assert.equal(record.quote!.text.length, 10_000);
  assert.equal(record.tags[0]!.length, 10_000);
  assert.equal(record.own, own);
});
