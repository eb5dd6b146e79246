import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { escapeXml } from '../../../src/base/xml.js';
import { plainOfHtml, readHtml } from '../../../src/formats/html-text.js';
import { linkOf } from '../../../src/formats/link-text.js';
import { type Inline, parseRichText, plainText } from '../../../src/model/rich-text.js';

test('HTML becomes the little Markdown that summaries have', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['plain', 'plain'],
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['One<br>two<br/>\n three', 'One\ntwo\nthree'],
    ['One<br><br>two', 'One\n\ntwo'],
    ['a <b>b</b> <strong>c</strong> <i>d</i> <em>e</em>', 'a **b** **c** *d* *e*'],
    ['<b> b </b>c', '**b** c'],
    ['<b>a</b><b>b</b>', '**ab**'],
    ['<b><b>a</b>b</b>', '**ab**'],
    ['<b>a <i>b</b> c</i>', '**a *b*** *c*'],
    ['<b><p>a</p><p>b</p></b>', '**a**\n\n**b**'],
    ['<b></b><i> </i>x', 'x'],
    ['<a href="https://a.example/?x=1&amp;y=(2)">a <b>b</b></a>', '[a **b**](https://a.example/?x=1&y=%282%29)'],
    ['<a href="/rel">r</a> <a name="x">n</a> <a href="">e</a>', '[r](/rel) n e'],
    ['<a href="#x">[1]</a>', '[\\[1\\]](#x)'],
    ['<ul><li>a<li>b<ul><li>c</ul></ul>d', '- a\n- b\n- c\n\nd'],
    ['<ol><li>a</li><li>b</li></ol>', '1. a\n2. b'],
    ['<ol><li><p>a</p></li><li></li></ol><p>b</p>', '1. a\n\nb'],
    ['<h2>Head</h2>text', 'Head\n\ntext'],
    ['<table><tr><td>a<td>b</tr></table>', 'a b'],
    ['&lt;b&gt; &amp;amp; caf&eacute; &#8211; &hellip;', '<b> &amp; café – …'],
    ['a<script>alert(1)</script>b<style>p{}</style><svg><text>c</text></svg><iframe src="x">d</iframe>e', 'abe'],
    ['a<SCRIPT>alert(1)</SCRIPT>b', 'ab'],
    ['a<svg>never closed', 'anever closed'],
    ['<unknown>a</unknown> <p onclick="x">b', 'a\n\nb'],
    ['5 < 6 and a <b', '5 < 6 and a <b'],
    ['<!-- c --><p>a', 'a'],
    ['2 * 3 *x* [a](b) \\* <i>e</i>', '2 * 3 \\*x\\* [a\\](b) \\\\\\* *e*'],
    ['<p>&nbsp;</p>', ''],
  ];
  for (const [html, markdown] of rows) assert.equal(readHtml(html).text, markdown, html);
});

test('pictures in HTML are told apart from its text', () => {
  assert.deepEqual(
    readHtml('<p><img src="/a.png" alt="A &amp; B">text<img src="javascript:x">', 'https://a.example/b/'),
    {
      text: 'text',
      images: [{ src: 'https://a.example/a.png', alt: 'A & B' }],
    },
  );
});

test('headlines lose all markup', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Whitney<br/> 1963 – 2012', 'Whitney 1963 – 2012'],
    ['a  *b*\n<i>c</i> &amp; <script>d</script>', 'a *b* c &'],
    ['a < b', 'a < b'],
  ];
  for (const [html, text] of rows) assert.equal(plainOfHtml(html), text, html);
});

/** Every address and every text in a text's blocks. */
function partsOf(text: string): { readonly hrefs: readonly string[]; readonly words: string } {
  const hrefs: string[] = [];
  let words = '';
  const walk = (parts: readonly Inline[]): void => {
    for (const part of parts) {
      if (typeof part === 'string') words += part;
      else if (part.type !== 'break') {
        if (part.type === 'link') hrefs.push(part.href);
        walk(part.children);
      }
    }
  };
  for (const block of parseRichText(text)) {
    for (const parts of block.type === 'list' ? block.items : [block.children]) walk(parts);
  }
  return { hrefs, words };
}

test('escaped text comes back as it was, whatever marks it holds', () => {
  const words = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '*', '**', '[', ']', '(', ')', '\\', '<', '>', '&', '.'),
  });
  fc.assert(
    fc.property(words, (text) => {
      const folded = text.replace(/\s+/g, ' ').trim();
      // A bullet at the beginning is a list, in Markdown as for people.
      fc.pre(!/^(?:[-*•]|\d{1,3}[.)]) /.test(folded));
      assert.equal(plainText(readHtml(`<p>${escapeXml(text)}</p>`).text), folded);
    }),
    { numRuns: 1000 },
  );
});

test('no address that may not be followed gets through, however it is written', () => {
  const schemes = ['javascript', 'JaVaScRiPt', 'data', 'vbscript', 'file', 'blob', 'about', 'x-custom'];
  const noise = fc.constantFrom('', ' ', '\t', '\n', '\r\n', '\0', '\x01', '&#9;', '&Tab;', '&#x6A;', '\u00a0');
  fc.assert(
    fc.property(
      fc.constantFrom(...schemes),
      noise,
      noise,
      fc.integer({ min: 0, max: 8 }),
      (scheme, before, inside, at) => {
        const address = `${before}${scheme.slice(0, at)}${inside}${scheme.slice(at)}:alert(1)//`;
        const { hrefs, words } = partsOf(readHtml(`<a href="${address}">x</a>`).text);
        for (const href of hrefs) assert.match(new URL(href, 'https://page.example/').protocol, /^https?:$/);
        assert.equal(words, 'x');
      },
    ),
    { numRuns: 500 },
  );
});

test('links are https, http, mailto or relative', () => {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['https://a.example/ b', 'https://a.example/%20b'],
    ['HTTP://a.example', 'http://a.example/'],
    ['https://user:pass@a.example/', 'https://a.example/'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['//a.example/x', '//a.example/x'],
    [' /x y ', '/x%20y'],
    ['#x', '#x'],
    ['java\nscript:alert(1)', undefined],
    ['\x01javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['', undefined],
    [`https://a.example/${'x'.repeat(3000)}`, undefined],
  ];
  for (const [text, link] of rows) assert.equal(linkOf(text), link, text);
  assert.equal(linkOf('x', 'https://a.example/b/c'), 'https://a.example/b/x');
  assert.equal(linkOf(7), undefined);
});

test('text of any kind is read in one pass', () => {
  const parts =
    '<b>|<b><i>|</i>|<svg>|<svg></svg>|&amp;|&#|<a href="|<a href=x>|<|<ol><li>|<!--|<p |*|<title>|</b|<x a=b >|<![CDATA[|\\|]('.split(
      '|',
    );
  for (const part of parts) {
    const html = `${part.repeat(Math.ceil((part === '<b>' ? 1e6 : 1e5) / part.length))}<i>end</i>`;
    assert.ok(readHtml(html).text.length <= 2 * html.length + 10, part);
  }
});
