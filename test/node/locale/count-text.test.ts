import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countText } from '../../../src/locale/count-text.js';

test('counts are written as Intl writes them', () => {
  for (const locale of ['en', 'en-GB', 'en-US', 'de', 'ar', 'fa']) {
    for (const count of [0, 21, 999, 1000, 12_345, 1_000_000]) {
      assert.equal(countText(count, locale), count.toLocaleString(locale), `${locale} ${count}`);
    }
  }
});
