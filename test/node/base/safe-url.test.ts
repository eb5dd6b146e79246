import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeUrl } from '../../../src/base/safe-url.js';

const PAGE = 'https://example.org/news/story.html';

test('safeUrl gives links as the browser would read them', () => {
  const cases: [string, string][] = [
    ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
    ['http://example.com', 'http://example.com/'],
    ['mailto:desk@example.com', 'mailto:desk@example.com'],
    ['../map.html', 'https://example.org/map.html'],
    ['//cdn.example.com/x', 'https://cdn.example.com/x'],
    ['\\\\cdn.example.com\\x', 'https://cdn.example.com/x'],
    ['  https://example.com/a b ', 'https://example.com/a%20b'],
    ['https://user:secret@example.com/', 'https://example.com/'],
    ['HTTPS://EXAMPLE.com', 'https://example.com/'],
    ['javascript', 'https://example.org/news/javascript'],
  ];
  for (const [text, expected] of cases) assert.equal(safeUrl(text, PAGE), expected);
});

test('safeUrl refuses every scheme that is not one of a link, however it is written', () => {
  const hostile = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0000javascript:alert(1)',
    '\u0001\u001fjavascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\r\nscript:alert(1)',
    'javascript\t:alert(1)',
    'javascript://example.com/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:image/svg+xml,<svg onload=alert(1)>',
    'vbscript:msgbox(1)',
    'blob:https://example.org/x',
    'file:///etc/passwd',
    'ftp://example.com/',
    'about:blank',
    'view-source:https://example.com',
    'filesystem:https://example.org/x',
    'intent://x#Intent;scheme=http;end',
    'ws://example.com',
    'https://',
    'http://[',
    '',
    `https://example.com/${'a'.repeat(2048)}`,
  ];
  for (const text of hostile) assert.equal(safeUrl(text, PAGE), undefined, text.slice(0, 40));
  assert.equal(safeUrl(undefined, PAGE), undefined);
  assert.equal(safeUrl('map.html'), undefined);
});

test('safeUrl lets media come by https, or as the page itself came', () => {
  const cases: [string, string | undefined, string | undefined][] = [
    ['https://example.com/a.jpg', PAGE, 'https://example.com/a.jpg'],
    ['a.jpg', PAGE, 'https://example.org/news/a.jpg'],
    ['http://example.com/a.jpg', PAGE, undefined],
    ['a.jpg', 'http://localhost:8000/', 'http://localhost:8000/a.jpg'],
    ['a.jpg', 'file:///home/story.html', 'file:///home/a.jpg'],
    ['file:///home/a.jpg', PAGE, undefined],
    ['mailto:a@example.com', PAGE, undefined],
    ['data:image/png;base64,AAAA', PAGE, undefined],
    ['https://example.com/a.jpg', undefined, 'https://example.com/a.jpg'],
  ];
  for (const [text, base, expected] of cases) assert.equal(safeUrl(text, base, 'media'), expected, text);
});
