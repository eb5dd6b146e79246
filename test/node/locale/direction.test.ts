import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directionOf } from '../../../src/locale/direction.js';

test('directionOf goes by the script that a language is written in', () => {
  for (const lang of ['ar', 'ar-QA', 'fa', 'he', 'iw', 'ur', 'ps', 'ckb', 'dv', 'yi', 'sd', 'ug', 'az-Arab', 'pa-PK']) {
    assert.equal(directionOf(lang), 'rtl', lang);
  }
  for (const lang of ['en', 'tr', 'az', 'ku', 'pa', 'ar-Latn', 'ja', 'zh-TW', 'ru', '', 'not a tag', 'x']) {
    assert.equal(directionOf(lang), 'ltr', lang);
  }
});
