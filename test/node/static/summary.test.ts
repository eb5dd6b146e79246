import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventRecord } from '../../../src/model/event-record.js';
import { renderSummary, renderSVG } from '../../../src/static.js';
import { doha } from '../../helpers/doha.js';

const DOHA =
  '21 events, May 2024 – February 2026. Topics: Rafah crossing, US–Iran contacts, Briefings. ' +
  'Ongoing: Rafah crossing opens partially, in both directions, Intensive contacts among regional countries.';

test('the real events are summed up in a few sentences, which a picture of them carries', async () => {
  const timeline = await doha();
  assert.equal(renderSummary(timeline, { lang: 'en', timezone: 'Asia/Qatar' }), DOHA);
  assert.ok(renderSVG(timeline, { width: 900, timezone: 'Asia/Qatar' }).includes(`<desc>${DOHA}</desc>`));
});

const event = (date: string, more: Partial<EventRecord> = {}): EventRecord => ({ date, title: 'Something', ...more });
const lanes = (count: number): EventRecord[] =>
  Array.from({ length: count }, (_, i) => event('2026-02-03', { group: `Lane ${i + 1}` }));

for (const [what, events, expected, lang = 'en'] of [
  ['nothing', [], '0 events.'],
  ['one day', [event('2026-02-03')], '1 event, 3 February 2026.'],
  ['some days', [event('2026-02-03'), event('2026-02-06')], '2 events, 3–6 February 2026.'],
  ['many years', [event('1789'), event('1815')], '2 events, 1789–1815.'],
  ['before our era', [event('-0489'), event('-0399')], '2 events, 490–400 BCE.'],
  ['no date at all', [event('some day')], '1 event.'],
  ['lanes', lanes(2), '2 events, 3 February 2026. Topics: Lane 1, Lane 2.'],
  ['many lanes', lanes(8), '8 events, 3 February 2026. Topics: Lane 1, Lane 2, Lane 3, Lane 4, Lane 5, Lane 6 ….'],
  [
    'a stop of its own',
    [event('2026-02-02/..', { title: 'It goes on' })],
    '1 event, 2 February 2026. Ongoing: It goes on.',
  ],
  ['Arabic', [event('2026-02-03', { group: 'الدوحة' })], 'حدث واحد، 3 فبراير 2026.', 'ar'],
  ['Chinese', [event('2026-02-03', { group: '多哈' })], '1 个事件，2026年2月3日。', 'zh'],
] satisfies [string, EventRecord[], string, string?][]) {
  test(`a summary of ${what}`, () => {
    assert.equal(renderSummary({ events }, { lang }), expected);
  });
}
