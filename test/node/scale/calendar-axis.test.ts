import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/full';
import { type Axis, axisOf } from '../../../src/scale/axis.js';
import { calendarAxis } from '../../../src/scale/calendar-axis.js';
import { NO_FOLDS, warpOf } from '../../../src/scale/folds.js';
import { Viewport } from '../../../src/scale/viewport.js';
import { civilToMs, MS_PER_DAY } from '../../../src/time/civil.js';
import { UTC, zoneOf } from '../../../src/time/zone.js';

const NAMES = [
  'islamic-umalqura',
  'persian',
  'hebrew',
  'buddhist',
  'japanese',
  'chinese',
  'ethiopic',
  'coptic',
  'indian',
  'roc',
];
const measure = (text: string, strong = false): number => text.length * (strong ? 6.8 : 5.2);
const between = (from: number, to: number, widthPx = 1000): Viewport => Viewport.fitting([from, to], widthPx);

const axisIn = (calendars: string, locale: string, viewport: Viewport, zoneName = 'UTC', warp = NO_FOLDS): Axis => {
  const zone = zoneOf(zoneName)!;
  const parts = calendarAxis(calendars, zone, locale, measure);
  return axisOf(viewport, warp, { zone, locale, measure, ...parts });
};
const tickWords = ({ ticks }: Axis): string => ticks.map(({ label }) => label || '·').join(' ');
const wordsOf = (contexts: Axis['contexts']): string => contexts.map(({ label }) => label).join(' | ');

const winter = between(civilToMs(2026, 2, 14), civilToMs(2026, 2, 24), 300);
const years = between(civilToMs(2019, 1), civilToMs(2027, 1), 500);

test('days, months and years are those of the calendar, in the digits of the language', () => {
  const rows: readonly (readonly [string, string, Viewport, string, string])[] = [
    ['islamic-umalqura', 'en-GB', winter, '26 27 28 29 1 2 3 4 5 6', 'Shaʻban 1447 AH | Ramadan'],
    ['islamic-umalqura', 'ar-EG', winter, '٢٦ ٢٧ ٢٨ ٢٩ ١ ٢ ٣ ٤ ٥ ٦', 'شعبان ١٤٤٧ هـ | رمضان'],
    ['persian', 'fa', winter, '۲۵ ۲۶ ۲۷ ۲۸ ۲۹ ۳۰ ۱ ۲ ۳ ۴', 'بهمن ۱۴۰۴ | اسفند'],
    ['hebrew', 'he', winter, '27 28 29 30 1 2 3 4 5 6', 'שבט 5786 | אדר'],
    [
      'roc',
      'zh',
      between(civilToMs(2026, 1, 27), civilToMs(2026, 2, 4), 300),
      '27日 28日 29日 30日 31日 1日 2日 3日',
      '民国115年1月 | 2月',
    ],
    ['ethiopic', 'en-GB', winter, '7 8 9 10 11 12 13 14 15 16', 'Yekatit 2018 AM'],
    ['islamic-umalqura', 'en-GB', years, '1441 1442 1443 1444 1445 1446 1447 1448', '1440–1449 AH'],
    ['persian', 'fa', years, '۱۳۹۸ ۱۳۹۹ ۱۴۰۰ ۱۴۰۱ ۱۴۰۲ ۱۴۰۳ ۱۴۰۴ ۱۴۰۵', '۱۳۹۰ تا ۱۳۹۹ | ۱۴۰۰ تا ۱۴۰۹'],
    ['roc', 'zh-TW', years, '108年 109年 110年 111年 112年 113年 114年 115年', '民國 100–109 | 民國 110–119'],
    ['japanese', 'ja', years, '平成31年 令和2年 令和3年 令和4年 令和5年 令和6年 令和7年 令和8年', '2020年～2029年'],
  ];
  for (const [calendar, locale, viewport, ticks, contexts] of rows) {
    const axis = axisIn(calendar, locale, viewport);
    assert.deepEqual([tickWords(axis), wordsOf(axis.contexts)], [ticks, contexts], `${calendar} ${locale}`);
  }
});

test('months and years begin where Temporal says, in each calendar', () => {
  const spans: readonly (readonly [Viewport, (date: Temporal.PlainDate) => boolean])[] = [
    [between(civilToMs(2023), civilToMs(2027), 2600), (date) => date.day === 1],
    [between(civilToMs(1990), civilToMs(2027), 4000), (date) => date.dayOfYear === 1],
  ];
  for (const name of NAMES) {
    for (const [viewport, isFirst] of spans) {
      const { ticks } = axisIn(name, 'en-GB', viewport);
      assert.ok(ticks.length > 10, name);
      for (const { instant } of ticks) {
        const date = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('UTC').toPlainDate();
        // Of the Chinese calendar, Intl and Temporal reckon one or the other month by a day differently.
        if (name !== 'chinese') assert.ok(isFirst(date.withCalendar(name)), `${name} ${date}`);
      }
    }
  }
});

test('weeks start by locale', () => {
  const viewport = between(civilToMs(2026, 1), civilToMs(2026, 4), 300);
  const weekdays = (locale: string): number[] => {
    const { ticks } = axisIn('persian', locale, viewport);
    return [...new Set(ticks.map(({ instant }) => new Date(instant).getUTCDay()))];
  };
  assert.deepEqual([weekdays('fa'), weekdays('de'), weekdays('en-US')], [[6], [1], [0]]);
});

test('a second calendar has a row of its own, in the finest unit that has room', () => {
  const rows: readonly (readonly [string, string, Viewport, string])[] = [
    [
      'gregory islamic-umalqura',
      'en-GB',
      between(civilToMs(2026, 2, 17), civilToMs(2026, 2, 21), 500),
      '29 Sha. 1447 AH | 1 Ram. | 2 Ram. | 3 Ram.',
    ],
    [
      'gregory islamic-umalqura',
      'ar',
      between(civilToMs(2026, 2), civilToMs(2026, 4, 20), 1000),
      'شعبان 1447 هـ | رمضان | شوال',
    ],
    [
      'gregory islamic-umalqura',
      'en-GB',
      between(civilToMs(2024), civilToMs(2027), 300),
      '1446 AH | 1447 AH | 1448 AH',
    ],
    ['gregory islamic-umalqura', 'en-GB', between(civilToMs(1200), civilToMs(2027), 500), 'AH'],
    ['gregory islamic-umalqura', 'en-GB', between(civilToMs(200), civilToMs(2027), 500), ''],
    ['persian gregory', 'fa', between(civilToMs(2026, 1, 20), civilToMs(2026, 3, 10)), 'ژانویهٔ ۲۰۲۶ | فوریه | مارس'],
    ['gregory gregory', 'en-GB', between(civilToMs(2024), civilToMs(2027)), ''],
    ['gregory', 'en-GB', between(civilToMs(2024), civilToMs(2027)), ''],
  ];
  for (const [calendars, locale, viewport, expected] of rows) {
    assert.equal(wordsOf(axisIn(calendars, locale, viewport).second), expected, calendars);
  }
});

test('a second row begins its months at midnight of the zone, and runs on over folds', () => {
  const { second } = axisIn(
    'gregory islamic-umalqura',
    'en-GB',
    between(civilToMs(2026, 2, 10), civilToMs(2026, 3, 10)),
    'Asia/Qatar',
  );
  assert.equal(new Date(second[1]!.instant).toISOString(), '2026-02-17T21:00:00.000Z');
  const [start, end] = [civilToMs(2026, 3), civilToMs(2026, 8)];
  const warp = warpOf([{ start, end, foldedStart: start, foldedEnd: start + MS_PER_DAY }]);
  const folded = axisIn(
    'gregory islamic-umalqura',
    'en-GB',
    Viewport.fitting([civilToMs(2026, 2), start + 31 * MS_PER_DAY], 1000, warp),
    'UTC',
    warp,
  );
  assert.equal(wordsOf(folded.second), 'Shaʻban 1447 AH | Ramadan | Safar 1448 AH | Rabiʻ I');
});

test('where a calendar has no dates the axis is Gregorian', () => {
  const early = axisIn('islamic-umalqura', 'en-GB', between(civilToMs(400), civilToMs(2000)));
  assert.ok(early.ticks.some(({ label }) => label === '1900'));
  const deep = axisIn('persian', 'fa', between(civilToMs(-66e6), civilToMs(2000)));
  assert.equal(wordsOf(deep.contexts), 'سال پیش');
});

const anyView = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom('UTC', 'America/New_York', 'Pacific/Apia', 'Asia/Tehran', '+05:45'),
    fc.integer({ min: civilToMs(1920), max: civilToMs(2100) }),
    fc.double({ min: 8, max: 11.5, noNaN: true }),
    fc.integer({ min: 100, max: 2000 }),
    fc.constantFrom('en', 'ar-EG', 'fa', 'zh'),
  )
  .map(([name, zone, from, power, widthPx, locale]) => ({
    name,
    zone,
    locale,
    viewport: between(from, from + 10 ** power, widthPx),
  }));

test('the axis of any calendar is never blank, in order, inside, and does not overlap', () => {
  fc.assert(
    fc.property(anyView, ({ name, zone, locale, viewport }) => {
      const { ticks, contexts, second } = axisIn(`gregory ${name}`, locale, viewport, zone);
      const primary = axisIn(name, locale, viewport, zone);
      assert.ok(contexts.length > 0 && primary.contexts.length > 0 && second.length > 0);
      for (const row of [ticks, primary.ticks]) {
        row.forEach(({ instant, px, label, labelPx }, i) => {
          assert.ok(px >= -1e-6 && px <= viewport.widthPx + 1e-6);
          const next = row[i + 1];
          if (next) assert.ok(instant < next.instant && (!label || labelPx + measure(label) <= next.labelPx));
        });
      }
      for (const row of [primary.contexts, second]) {
        row.forEach(({ px, label, fromPx, toPx }, i) => {
          assert.ok(label && fromPx < toPx);
          const next = row[i + 1];
          if (next) assert.ok(px + measure(label, true) < next.px, `${label} ${next.label}`);
        });
      }
    }),
    { numRuns: 60 },
  );
});

test('the zone is named at the end of the contexts, which leave it its room', () => {
  const viewport = between(civilToMs(2026, 1), civilToMs(2026, 3), 600);
  const axis = axisOf(viewport, NO_FOLDS, { zone: UTC, locale: 'en-GB', measure, zoneLabel: 'Qatar Time' });
  assert.deepEqual(axis.zone, { label: 'Qatar Time', px: 600 - measure('Qatar Time') });
  const last = axis.contexts.at(-1)!;
  assert.ok(last.px + measure(last.label, true) < axis.zone!.px);
  const narrow = axisOf(between(0, 1e9, 120), NO_FOLDS, { zone: UTC, locale: 'en', measure, zoneLabel: 'Qatar Time' });
  assert.equal(narrow.zone, null);
});
