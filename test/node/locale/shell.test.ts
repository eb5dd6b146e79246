import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../../src/locale/en.js';
import { enShell } from '../../../src/locale/en-shell.js';
import { messagesFor } from '../../../src/locale/messages.js';
import { shellFor } from '../../../src/locale/shell.js';

const loaded = (lang: string): Promise<void> =>
  new Promise((came) => {
    if (shellFor(lang, came)) came();
  });

test('shellFor answers English at once', () => {
  for (const lang of ['en', 'en-GB', 'EN_us']) assert.equal(shellFor(lang, assert.fail), enShell);
});

test('shellFor loads another language whole, and answers it at once from then on', async () => {
  assert.equal(
    shellFor('ar-QA', () => {}),
    undefined,
  );
  await loaded('ar');
  assert.equal(shellFor('AR', assert.fail)?.lang, 'ar');
  assert.equal(shellFor('ar', assert.fail), messagesFor('ar'));
});

test('shellFor answers English for a language that there is none of, and remembers it', async () => {
  for (const lang of ['sv', '', '-', 'constructor', '__proto__']) {
    await loaded(lang);
    assert.equal(shellFor(lang, assert.fail), en, lang);
  }
});
