import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { en } from '../../../src/locale/en.js';
import { messagesFor } from '../../../src/locale/messages.js';
import { erasOf } from '../../../src/model/eras.js';
import { EventTable } from '../../../src/model/event-table.js';
import { nowWords } from '../../../src/model/now-words.js';
import { type OverviewOptions, overviewOf } from '../../../src/scene/overview.js';
import { shapeTime } from '../../../src/scene/time-shape.js';
import { UTC } from '../../../src/time/zone.js';
import { doha } from '../../helpers/doha.js';
import { records } from '../model/random-events.js';

const optionsFor = (table: EventTable, more: Partial<OverviewOptions> = {}): OverviewOptions => {
  const { warp, domain } = shapeTime(table, UTC, 'auto');
  return { table, warp, extent: domain, widthPx: 800, heightPx: 32, ...more };
};

test('every placed event is in a column of its colour, within the strip', () => {
  fc.assert(
    fc.property(fc.array(records, { maxLength: 60 }), fc.integer({ min: 1, max: 7 }), (events, nth) => {
      const { table } = EventTable.from({ events });
      const misses = Uint8Array.from({ length: table.length }, (_, i) => (i % nth === 0 ? 1 : 0));
      for (const hides of [false, true]) {
        const { blocks, spans } = overviewOf(optionsFor(table, { misses, hides }));
        for (const { xPx, widthPx, yPx, heightPx, dimmed } of blocks) {
          assert.ok(xPx >= 0 && xPx + widthPx <= 804 && yPx >= 0 && heightPx > 0 && yPx + heightPx <= 32 + 1e-9);
          assert.equal(dimmed && hides, false);
        }
        const shown = [...misses.subarray(0, table.placed)].filter((miss) => !(hides && miss)).length;
        assert.equal(blocks.length > 0, shown > 0);
        for (const { xPx, widthPx, line } of spans)
          assert.ok(xPx >= 0 && xPx + widthPx <= 800 + 1e-9 && widthPx >= 14 && line < 3);
      }
    }),
    { numRuns: 60 },
  );
});

test('the real data set: most at the end, dimmed parts above the others, long spans on lines', async () => {
  const { table } = EventTable.from(await doha(), { timezone: 'UTC' });
  const whole = overviewOf(optionsFor(table));
  assert.ok(whole.blocks.filter(({ xPx }) => xPx > 480).length > whole.blocks.length / 2);
  assert.ok(whole.spans.length >= 3);
  const misses = Uint8Array.from({ length: table.length }, (_, i) => (table.lanes[i] === 0 ? 0 : 1));
  const { blocks } = overviewOf(optionsFor(table, { misses }));
  assert.deepEqual(new Set(blocks.filter(({ dimmed }) => !dimmed).map(({ colour }) => colour)), new Set([0]));
  assert.deepEqual(overviewOf(optionsFor(EventTable.from({ events: [] }).table)), { blocks: [], spans: [] });
});

test('eras are stretches of time with a title in the language, open ends those of the data', () => {
  const { table } = EventTable.from(
    {
      events: [
        { date: '2020-01-01', title: 'a' },
        { date: '2024-06-01', title: 'b' },
      ],
      eras: [
        { date: '2022/..', title: { en: 'Later', de: 'Später' } },
        { date: '2020/2021', title: 'Before' },
        { date: '', title: 'Nothing' },
        { date: 'soon', title: 'No date' },
      ],
    },
    { lang: 'de' },
  );
  assert.deepEqual(
    erasOf(table).map(({ title, start, end }) => [
      title,
      new Date(start).getUTCFullYear(),
      new Date(end).getUTCFullYear(),
    ]),
    [
      ['Before', 2020, 2022],
      ['Später', 2022, 2024],
    ],
  );
  assert.deepEqual(erasOf(EventTable.from({ events: [], eras: 'x' as never }).table), []);
});

test('nowWords says how far now is from what is in sight', async () => {
  const day = (text: string): number =>
    Date.UTC(...(text.split('-').map((part, i) => Number(part) - (i === 1 ? 1 : 0)) as [number, number, number]));
  const view = [day('2026-01-20'), day('2026-02-08')] as const;
  const rows: readonly (readonly [string, string])[] = [
    ['2026-01-25', 'Now'],
    ['2026-02-08', 'Now'],
    ['2026-02-09', 'Now · 1 day later'],
    ['2026-11-19', 'Now · 284 days later'],
    ['2026-01-10', 'Now · 10 days earlier'],
    ['2036-01-10', ''],
    ['1996-01-10', ''],
  ];
  for (const [now, words] of rows) assert.equal(nowWords(day(now), view, en, 'en'), words);
  assert.equal(nowWords(day('2026-02-12'), view, await messagesFor('ar'), 'ar-u-nu-latn'), 'الآن · بعد 4 أيام');
});
