import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../../src/locale/en.js';
import { type Messages, messagesFor } from '../../../src/locale/messages.js';
import { STATUSES } from '../../../src/model/event-record.js';

const LANGUAGES = ['ar', 'de', 'es', 'fa', 'fr', 'he', 'ja', 'pt', 'ru', 'tr', 'zh'];

/** Every text of an object with the path to it. */
const textsOf = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, each]) => textsOf(each, path ? `${path}.${key}` : key));

/** The places of a text that are filled in, in order of their names. */
const slotsOf = (text: string): string => (text.match(/\{\w+\}/g) ?? []).sort().join();

const withoutOwn = ({ events, eventsOf, newEvents, dates, ...rest }: Messages): unknown => rest;

test('messagesFor answers English at once, also for a language that there is none of', () => {
  for (const lang of ['en', 'en-GB', 'EN_us', 'sv', '', '-', 'constructor', '__proto__'])
    assert.equal(messagesFor(lang), en);
});

test('messagesFor loads a language by any tag of it, and answers at once from then on', async () => {
  const first = messagesFor('pt-BR');
  assert.ok(first instanceof Promise);
  const messages = await first;
  assert.equal(messages.lang, 'pt');
  assert.equal(messagesFor('pt'), messages);
  assert.equal((await messagesFor('zh-Hant-TW')).lang, 'zh');
  assert.equal((await messagesFor('iw')).lang, 'he');
});

for (const lang of LANGUAGES) {
  test(`${lang} has the same texts as English, with the same places to fill in`, async () => {
    const messages = await messagesFor(lang);
    assert.equal(messages.lang, lang);
    const texts = textsOf(withoutOwn(messages)).sort();
    const english = textsOf(withoutOwn(en)).sort();
    assert.deepEqual(
      texts.map(([path]) => path),
      english.map(([path]) => path),
    );
    texts.forEach(([path, text], i) => {
      assert.ok(text.trim(), path);
      assert.equal(slotsOf(text), slotsOf(english[i]![1]), path);
      assert.doesNotMatch(text, /\bundefined\b|�/, path);
    });
  });

  test(`${lang} has a plural for each number, and the number where it is not a word`, async () => {
    const { events, eventsOf, newEvents } = await messagesFor(lang);
    const rule = new Intl.PluralRules(lang);
    for (const count of [3, 5, 11, 21, 22, 25, 100, 1_000_000]) {
      for (const texts of [events, eventsOf, newEvents]) {
        const text = texts[rule.select(count)] ?? texts.other;
        assert.match(text, /\{n\}/, `${count}`);
        assert.equal(/\{shown\}/.test(text), texts === eventsOf);
      }
    }
    for (const text of Object.values(eventsOf)) assert.match(text, /\{shown\}/);
  });

  test(`${lang} has words around dates, with a place for the date`, async () => {
    const { dates } = await messagesFor(lang);
    assert.ok(dates);
    for (const [path, text] of textsOf(dates)) {
      const expected = path === 'unknown' ? '' : path === 'quarter' || path === 'between' ? '{0},{1}' : '{0}';
      assert.equal(slotsOf(text), expected, path);
    }
    assert.equal(dates.seasons?.length, 4);
  });
}

test('each status of the model has a word of its own', async () => {
  for (const lang of ['en', ...LANGUAGES]) {
    const { status } = await messagesFor(lang);
    assert.deepEqual(Object.keys(status).sort(), [...STATUSES].sort());
    assert.equal(new Set(Object.values(status)).size, STATUSES.length, lang);
  }
});

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ru: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
};
/** Words that are the same in other languages too. */
const SAME = new Set(['Status', 'Story', 'Source', 'Sources', 'Filter', 'Zoom', 'Tags']);

for (const lang of LANGUAGES) {
  test(`${lang} has no text left in English`, async () => {
    const english = new Map(textsOf(en));
    for (const [path, text] of textsOf(await messagesFor(lang))) {
      const words = text.replace(/\{\w+\}/g, '').replace(/\(?ICS\)?/, '');
      if (path === 'lang' || !/\p{L}/u.test(words)) continue;
      if (SCRIPTS[lang]) assert.match(words, SCRIPTS[lang], path);
      else if (!path.startsWith('dates') && !SAME.has(text)) assert.notEqual(text, english.get(path), path);
    }
  });
}
