import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../../src/locale/en.js';
import { messagesFor } from '../../../src/locale/messages.js';
import { capitalise, fill, pluralOf } from '../../../src/locale/words.js';

test('fill puts values where their names stand, and leaves the rest', () => {
  const cases: [string, Record<string, string>, string][] = [
    ['{n} of {total}', { n: '3', total: '9' }, '3 of 9'],
    ['{duration} later', { duration: '$& {n}' }, '$& {n} later'],
    ['{other} {N} {}', { n: '3' }, '{other} {N} {}'],
    ['{constructor}', {}, '{constructor}'],
    ['', { n: '3' }, ''],
  ];
  for (const [text, values, expected] of cases) assert.equal(fill(text, values), expected);
});

test('pluralOf chooses the form by the language of the messages and writes the number as the locale does', async () => {
  const cases: [string, number, string, string][] = [
    ['en', 1, 'en', '1 event'],
    ['en', 21, 'en', '21 events'],
    ['en', 1234, 'de', '1.234 events'],
    ['ar', 0, 'ar', 'لا أحداث'],
    ['ar', 2, 'ar', 'حدثان'],
    ['ar', 3, 'ar-u-nu-latn', '3 أحداث'],
    ['ar', 21, 'ar-u-nu-latn', '21 حدثًا'],
    ['ar', 100, 'ar-u-nu-latn', '100 حدث'],
    ['ru', 21, 'ru', '21 событие'],
    ['ru', 3, 'ru', '3 события'],
    ['ru', 11, 'ru', '11 событий'],
    ['he', 2, 'he', 'שני אירועים'],
    ['ja', 7, 'ja', '7件の出来事'],
    ['fa', 7, 'fa', '۷ رویداد'],
  ];
  for (const [lang, count, locale, expected] of cases) {
    const messages = await messagesFor(lang);
    assert.equal(pluralOf(messages.events, count, messages, locale), expected);
  }
});

test('capitalise begins words with a capital as their language makes it', () => {
  const cases: [string, string, string][] = [
    ['moved to', 'en', 'Moved to'],
    ['iptal edildi', 'tr', 'İptal edildi'],
    ['منذ', 'ar', 'منذ'],
    ['𐐨 x', 'en', '𐐀 x'],
    ['', 'en', ''],
  ];
  for (const [text, locale, expected] of cases) assert.equal(capitalise(text, locale), expected);
  assert.equal(capitalise(en.status.moved, 'en'), 'Moved');
});
