import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldText, searchWords } from '../../../src/model/fold-text.js';

test('foldText makes one of what readers and writers write either way', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Ñandú', 'nandu'],
    ['İstanbul', 'istanbul'],
    ['ISTANBUL ı', 'istanbul i'],
    ['ﬁne Straße', 'fine strasse'],
    ['Łódź, Tromsø, Đà Nẵng', 'lodz, tromso, da nang'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['Ёлка', 'елка'],
    ['مُحَمَّد أحمد', 'محمد احمد'],
    ['إحاطة', 'احاطه'],
    ['القاهـــرة', 'القاهره'],
    ['مستشفى', 'مستشفي'],
    ['کتاب‌های ایران', 'كتابهاي ايران'],
    ['٢٠٢٦ ۱۴۰۴', '2026 1404'],
    ['שָׁלוֹם', 'שלום'],
    ["Sana’a, Sanaʿa, Sana'a", 'sanaa, sanaa, sanaa'],
    ['US–Iran', 'us-iran'],
    ['한국', '한국'],
    ['ガザ', 'ガザ'],
    ['हिन्दी', 'हिन्दी'],
    ['ไทย', 'ไทย'],
    ['plain', 'plain'],
    ['\u200eleft\u200f', 'left'],
  ];
  for (const [text, folded] of rows) assert.equal(foldText(text), folded.normalize('NFC'), text);
});

test('foldText changes nothing that it has folded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.equal(foldText(foldText(text)), foldText(text));
    }),
    { numRuns: 1000 },
  );
});

test('searchWords gives each word once, and not more than can be counted', () => {
  assert.deepEqual(searchWords('  Talks in  TALKS Türkiye '), ['talks', 'in', 'turkiye']);
  assert.deepEqual(searchWords(' \n'), []);
  assert.equal(searchWords(Array.from({ length: 90 }, (_, i) => `w${i}`).join(' ')).length, 16);
  assert.ok(searchWords('x'.repeat(100_000))[0]!.length <= 400);
});
