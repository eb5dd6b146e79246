import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectFormat } from '../../../src/formats/detect-format.js';
import { readEvents } from '../../../src/formats/read-events.js';

test('a format is seen from the content, then from the name, then from the type', () => {
  const rows: readonly (readonly [string, { name?: string; contentType?: string }, string])[] = [
    ['date,title', {}, 'csv'],
    ['\uFEFF\n {"events": []}', {}, 'json'],
    ['[]', { name: 'a.csv', contentType: 'text/csv' }, 'json'],
    ['  <!doctype html>', { name: 'a.csv' }, 'html'],
    ['events: []', { contentType: 'application/json; charset=utf-8' }, 'json'],
    ['date,title', { name: '/data/a.CSV', contentType: 'application/json' }, 'csv'],
    ['', { name: 'a.json' }, 'json'],
    ['', {}, 'csv'],
  ];
  for (const [text, hints, format] of rows) assert.equal(detectFormat(text, hints), format, text);
});

test('a web page instead of data is named', async () => {
  const page = '<!doctype html><html><head><title>Sign in</title></head></html>';
  const { timeline, problems } = await readEvents(page, { name: 'events.csv', contentType: 'text/csv' });
  assert.deepEqual(timeline.events, []);
  assert.deepEqual(problems, [
    {
      code: 'not-data',
      message: 'This is a web page, called “Sign in”, not data; check that the address is that of the file itself.',
      value: 'Sign in',
    },
  ]);
});

test('a format that is not known is a problem', async () => {
  for (const format of ['xlsx', 'constructor']) {
    const { problems } = await readEvents('date,title', { format: format as 'csv' });
    assert.deepEqual(
      problems.map(({ code, value }) => [code, value]),
      [['format-unknown', format]],
    );
  }
});
