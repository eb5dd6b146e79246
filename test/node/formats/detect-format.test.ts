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
    ['date\ttitle', { name: 'a.tsv', contentType: 'text/plain' }, 'csv'],
    ['', { name: 'a.json' }, 'json'],
    ['', {}, 'csv'],
    ['{"events":[{"date":"2026"}]}', {}, 'json'],
    ['{"events":[{"start_date":{}}]}', { name: 'a.json' }, 'timelinejs'],
    ['{"timeline":{"date":[]}}', {}, 'timelinejs'],
    ['storyjs_jsonp_data = {}', { name: 'a.jsonp' }, 'timelinejs'],
    ['{"dateTimeFormat":"iso8601","events":[]}', {}, 'simile'],
    ['<?xml version="1.0"?><!-- <rss> --><data>', {}, 'simile'],
    ['<?xml version="1.0"?><rss>', { contentType: 'text/xml' }, 'feed'],
    ['<feed xmlns="x">', {}, 'feed'],
    ['<rdf:RDF>', {}, 'feed'],
    ['{"@context":"https://schema.org"}', {}, 'json-ld'],
    ['[{"@type":"Event"}]', {}, 'json-ld'],
    ['[{"date":"2/24/2022","description":"A","time_precision":""}]', {}, 'timemap'],
    ['{}', { contentType: 'application/ld+json' }, 'json-ld'],
    ['{"type":"FeatureCollection","@context":"x","features":[]}', {}, 'geojson'],
    ['{"head":{},"results":{"bindings":[]}}', {}, 'wikidata'],
    ['[{"item":"http://www.wikidata.org/entity/Q1","date":"x"}]', {}, 'wikidata'],
    ['[{"id":1,"content":"a","start":"2026"}]', {}, 'vis'],
    ['{"items":[{"start":1}],"groups":[]}', {}, 'vis'],
    ['google.visualization.Query.setResponse({})', { contentType: 'text/javascript' }, 'gviz'],
    ['/*O_o*/\ngoogle.visualization.Query.setResponse({})', {}, 'gviz'],
    ['{"table":{"rows":[]}}', {}, 'gviz'],
    ['\r\nBEGIN:VCALENDAR', { contentType: 'text/plain' }, 'ics'],
    ['', { name: 'a.ics' }, 'ics'],
    ['', { contentType: 'text/calendar' }, 'ics'],
    ['anything', { name: 'a.mw' }, 'markwhen'],
    ['title: A\n\n1927: B', {}, 'markwhen'],
    ['date,title\n1927: B,c', {}, 'csv'],
    ['{"events":[{"date":"2026"}', {}, 'json'],
    ['{"__proto__":{"features":[]},"constructor":1}', {}, 'json'],
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
