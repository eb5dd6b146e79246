import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../../src/locale/en.js';
import { enShell } from '../../../src/locale/en-shell.js';
import { messagesFor } from '../../../src/locale/messages.js';
import { shellFor } from '../../../src/locale/shell.js';

test('shellFor answers English at once', () => {
  for (const lang of ['en', 'en-GB', 'EN_us']) assert.equal(shellFor(lang), enShell);
});

test('shellFor loads another language whole, and answers it at once from then on', async () => {
  const first = shellFor('ar-QA');
  assert.ok(first instanceof Promise);
  const messages = await first;
  assert.equal(messages.lang, 'ar');
  assert.equal(shellFor('AR'), messages);
  assert.equal(messagesFor('ar'), messages);
});

test('shellFor answers English for a language that there is none of, and remembers it', async () => {
  for (const lang of ['sv', '', '-', 'constructor', '__proto__']) {
    assert.equal(await shellFor(lang), en, lang);
    assert.equal(shellFor(lang), en, lang);
  }
});
