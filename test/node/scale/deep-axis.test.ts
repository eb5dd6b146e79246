import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Axis, axisOf } from '../../../src/scale/axis.js';
import { calendarAxis } from '../../../src/scale/calendar-axis.js';
import { NO_FOLDS, warpOf } from '../../../src/scale/folds.js';
import { Viewport } from '../../../src/scale/viewport.js';
import { civilToMs, msToCivil } from '../../../src/time/civil.js';
import { zoneOf } from '../../../src/time/zone.js';

const measure = (text: string, strong = false): number => text.length * (strong ? 6.8 : 5.2);
const BIG_BANG = civilToMs(-13_800_000_000);
const NOW = civilToMs(2026, 2, 3, 12);
/** The whole of time, and what is seen of it between two years. */
const all = Viewport.fitting([BIG_BANG, NOW], 1000);
const between = (from: number, to: number): Viewport => all.fitTo(civilToMs(from), civilToMs(to));

const deepAxis = (viewport: Viewport, locale = 'en-GB', zoneName = 'UTC', warp = NO_FOLDS): Axis => {
  const zone = zoneOf(zoneName)!;
  return axisOf(viewport, warp, { zone, locale, measure, ...calendarAxis('', zone, locale, measure) });
};
const tickWords = ({ ticks }: Axis): string => ticks.map(({ label }) => label || '·').join(' | ');
const contextWords = ({ contexts }: Axis): string => contexts.map(({ label }) => label).join(' | ');

test('far years are so many years ago, nearer ones BCE and CE, and none is the year 0', () => {
  const rows: readonly (readonly [Viewport, string, string])[] = [
    [all.resize(900), '12 billion | 10 billion | 8 billion | 6 billion | 4 billion | 2 billion | ·', 'years ago'],
    [
      between(-66e6, -63e6),
      '66 million | 65.5 million | 65 million | 64.5 million | 64 million | 63.5 million',
      'years ago',
    ],
    [
      between(-3000, 2026),
      '3000 BCE | 2500 BCE | 2000 BCE | 1500 BCE | 1000 BCE | 500 BCE | 1 | 500 | 1000 | 1500 | ·',
      'BCE | CE',
    ],
    [
      between(-28_000, 2000),
      '30,000 | 28,000 | 26,000 | 24,000 | 22,000 | 20,000 | 18,000 | 16,000 | 14,000 | · | 10000 BCE | 8000 BCE | 6000 BCE | 4000 BCE | 2000 BCE | 1 | ·',
      'years ago | BCE | CE',
    ],
    [
      between(-66_000_000, -65_999_990),
      '66,002,000 | 66,001,999 | 66,001,998 | 66,001,997 | 66,001,996 | 66,001,995 | 66,001,994 | 66,001,993 | 66,001,992 | 66,001,991',
      'years ago',
    ],
    [
      between(1500, 2000),
      '1500 | 1520 | 1540 | 1560 | 1580 | 1600 | 1620 | 1640 | 1660 | 1680 | 1700 | 1720 | 1740 | 1760 | 1780 | 1800 | 1820 | 1840 | 1860 | 1880 | 1900 | 1920 | 1940 | 1960 | 1980',
      '16th century | 17th century | 18th century | 19th century | 20th century',
    ],
  ];
  for (const [viewport, ticks, contexts] of rows) {
    const axis = deepAxis(viewport);
    assert.deepEqual([tickWords(axis), contextWords(axis)], [ticks, contexts]);
  }
});

test('the words of deep time are those of the language', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['de', '60 Millionen', 'vor … Jahren'],
    ['fr', '60 millions', 'il y a … ans'],
    ['es', '60 millones', 'hace … años'],
    ['ru', '60 миллионов', 'лет назад'],
    ['tr', '60 milyon', 'yıl önce'],
    ['ja', '6000万', '年前'],
    ['fa', '۶۰ میلیون', 'سال پیش'],
    ['ar', '60 مليون', 'قبل … سنة'],
  ];
  for (const [locale, tick, context] of rows) {
    const axis = deepAxis(between(-66e6, 2026), locale);
    assert.ok(
      axis.ticks.some(({ label }) => label === tick),
      `${locale}: ${tickWords(axis)}`,
    );
    assert.equal(contextWords(axis), context);
  }
});

test('the length of a fold over deep time is told in words', () => {
  const years = (count: number): number => count * 365.2425 * 86_400_000;
  const rows: readonly (readonly [string, number, string])[] = [
    ['en', 66e6, '66 million years'],
    ['en', 12_000, '12,000 years'],
    ['fr', 66e6, '66 millions d’années'],
    ['es', 66e6, '66 millones de años'],
    ['de', 13.8e9, '13,8 Milliarden Jahre'],
  ];
  for (const [locale, count, words] of rows) {
    const end = years(2000 - 1970);
    const start = end - years(count);
    const warp = warpOf([{ start, end, foldedStart: 0, foldedEnd: 1000 }]);
    const { folds } = deepAxis(Viewport.fitting([-1000, 2000], 1000, warp), locale, 'UTC', warp);
    assert.equal(folds[0]!.label, words);
  }
});

test('one zoom leads from the big bang to a millisecond without a blank axis, whatever it zooms in on', () => {
  const anchors = [BIG_BANG, civilToMs(-66e6), -8.64e15, -8.65e15, -8.639e15, civilToMs(-9999), civilToMs(1), 0, NOW];
  for (const zone of ['UTC', 'America/New_York', 'Asia/Qatar']) {
    for (const anchor of anchors) {
      let steps = Number.POSITIVE_INFINITY;
      for (let viewport = all, before = Number.NaN; viewport.k !== before; ) {
        before = viewport.k;
        const { ticks, contexts, step } = deepAxis(viewport, 'en-GB', zone);
        assert.ok(contexts.length > 0, `${anchor} at ${viewport.k}`);
        assert.ok(ticks.length > 0, `${anchor} at ${viewport.k}`);
        assert.ok(ticks.length < 480 && ticks.every(({ label }) => !/^[0۰](\D|$)/.test(label)));
        assert.ok(step <= steps || step - steps < 3, 'steps get shorter');
        steps = step;
        viewport = viewport.zoomBy(1.4, viewport.toPx(anchor));
      }
    }
  }
  const closest = all.fitTo(NOW, NOW);
  assert.ok(closest.to - closest.from <= 100);
  assert.match(tickWords(deepAxis(closest)), /\.9\d5 \| \.9\d0/);
});

test('there is no seam where Date ends', () => {
  for (const edge of [-8.64e15, 8.64e15]) {
    const extent = Viewport.fitting([-1e17, 1e17], 1000);
    for (const years of [20, 100, 1000, 30_000, 100_000]) {
      const ms = years * 365.2425 * 86_400_000;
      const inside = deepAxis(extent.fitTo(edge - ms, edge + ms), 'en-GB', 'Asia/Qatar');
      const gaps = inside.ticks.slice(1).map(({ px }, i) => px - inside.ticks[i]!.px);
      assert.ok(gaps.length >= 4, `${years}`);
      assert.ok(Math.max(...gaps) - Math.min(...gaps) < 2, `${years} years around ${edge}: ${gaps}`);
    }
  }
});

const anyMoment = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 62, noNaN: true }),
  fc.integer({ min: -900, max: 900 }),
);

test('ticks strictly increase, lie in the view, and keep their places and labels while panning', () => {
  fc.assert(
    fc.property(anyMoment, ([at, power, px]) => {
      const viewport = all.zoomBy(2 ** power, at * 1000);
      const panned = viewport.panBy(px);
      const [before, after] = [deepAxis(viewport), deepAxis(panned)];
      for (const { ticks } of [before, after]) {
        ticks.forEach(({ instant, px: tickPx }, i) => {
          assert.ok(tickPx >= -1e-6 && tickPx <= 1000 + 1e-6);
          assert.ok(!(ticks[i + 1] && ticks[i + 1]!.instant <= instant));
        });
      }
      if (before.step !== after.step) return;
      const inside = (folded: number) => (view: Viewport) => view.toPx(folded) > 0.5 && view.toPx(folded) < 999.5;
      const shared = ({ ticks }: Axis) =>
        ticks.filter(({ folded }) => [viewport, panned].every(inside(folded))).map(({ instant }) => instant);
      assert.deepEqual(shared(before), shared(after));
    }),
  );
});

test('ticks of years are on round numbers of years', () => {
  for (const [from, to] of [
    [-13e9, -1e9],
    [-2e6, 2000],
    [-9000, 2000],
    [-400, 400],
    [1900, 2020],
  ] as const) {
    const { ticks } = deepAxis(between(from, to));
    const isDeep = to - from > 100_000;
    for (const { instant } of ticks) {
      const { year, month, day } = msToCivil(instant + (isDeep ? 86_400_000 : 0));
      const counted = isDeep ? 2000 - year : year > 0 ? year : 1 - year;
      assert.ok(month === 1 && day <= 2 && (counted === 1 || counted % 5 === 0), `${year}`);
    }
  }
});
