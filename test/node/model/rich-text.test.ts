import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Block, type Inline, parseInline, parseRichText } from '../../../src/model/rich-text.js';
import { countedText } from '../../helpers/counted-text.js';

/** A short notation of parsed text: `em(a)`, `link(text|address)`, `/` for a break. */
const show = (parts: readonly Inline[]): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.type === 'break') return '/';
      const inside = show(part.children);
      return part.type === 'link' ? `link(${inside}|${part.href})` : `${part.type}(${inside})`;
    })
    .join('');

test('parseInline reads emphasis, links, breaks and escapes', () => {
  const cases: [string, string][] = [
    ['plain', 'plain'],
    ['**bold** and *soft*', 'strong(bold) and em(soft)'],
    ['***both***', 'strong(em(both))'],
    ['**a *b* c**', 'strong(a em(b) c)'],
    ['*a **b** c*', 'em(a strong(b) c)'],
    ['[text](https://example.org/a)', 'link(text|https://example.org/a)'],
    ['[**b** *i*](x) y', 'link(strong(b) em(i)|x) y'],
    ['[Foo](https://en.wikipedia.org/wiki/Foo_(bar))!', 'link(Foo|https://en.wikipedia.org/wiki/Foo_(bar))!'],
    ['one\ntwo', 'one/two'],
    ['\\*not\\* \\[it\\]', '*not* [it]'],
  ];
  for (const [text, expected] of cases) assert.equal(show(parseInline(text)), expected, text);
});

test('parseInline leaves marks that mean nothing as they are', () => {
  const cases = [
    '5 * 3 * 2',
    '** a **',
    '*open',
    '**open *too',
    '[no address]',
    '[no end](https://example.org',
    '[space](a b)',
    '[](',
    ']()',
    '[a]()',
    '<b>html</b> &amp; <script>',
    '[a][b] (c)',
  ];
  for (const text of cases) assert.equal(show(parseInline(text)), text);
  assert.equal(show(parseInline('**bold [cut** off](x)')), 'strong(bold [cut) off](x)');
});

test('parseRichText cuts a text into paragraphs and lists', () => {
  const blocks = (text: string): string[] =>
    parseRichText(text).map((block: Block) =>
      block.type === 'paragraph'
        ? `p ${show(block.children)}`
        : `${block.ordered ? 'ol' : 'ul'} ${block.items.map(show).join(' | ')}`,
    );
  assert.deepEqual(blocks('one\ntwo\n\n  three \r\n\r\n'), ['p one/two', 'p three']);
  assert.deepEqual(blocks('before\n- a\n* *b*\n• c\n1. x\n2) y\nafter'), [
    'p before',
    'ul a | em(b) | c',
    'ol x | y',
    'p after',
  ]);
  assert.deepEqual(blocks('-\n- \n-x\n1.x\n2026. A year'), ['p -/-/-x/1.x/2026. A year']);
  assert.deepEqual(blocks(''), []);
});

const plainOf = (parts: readonly Inline[]): string =>
  parts
    .map((part) => (typeof part === 'string' ? part : part.type === 'break' ? '\n' : plainOf(part.children)))
    .join('');

test('parseInline loses no letter, whatever is thrown at it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('*', '**', '[', ']', '(', ')', '\\', ' ', '\n', 'a', 'b', '](') }),
      (text) => {
        const letters = (from: string): string => from.replace(/[^ab]/g, '');
        const shown = letters(show(parseInline(text)).replaceAll(/\b(em|strong|link)(?=\()/g, ''));
        assert.equal(shown, letters(text));
        assert.ok(plainOf(parseInline(text)).length <= text.length);
      },
    ),
  );
});

test('each character of running text is looked at a few times, however long it is', () => {
  for (const piece of ['[a](', '*', '**', '[', '](', '[a](b(', '*a **b ', '\n- ', '\\', '[*a](b ', ' \t']) {
    const long = piece.repeat(50_000);
    const { text, reads } = countedText(long);
    parseInline(text);
    assert.ok(reads() < 8 * long.length, `“${piece}”: ${reads()} characters read of ${long.length}`);
    assert.ok(parseRichText(long).length > 0 || long.trim() === '');
  }
});
