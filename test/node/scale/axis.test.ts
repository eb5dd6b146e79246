import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Axis, axisOf } from '../../../src/scale/axis.js';
import { calendarAxis } from '../../../src/scale/calendar-axis.js';
import { autoFolds, domainOf, NO_FOLDS, warpOf } from '../../../src/scale/folds.js';
import { Viewport } from '../../../src/scale/viewport.js';
import type { Warp } from '../../../src/scale/warp.js';
import { civilToMs, MS_PER_DAY, MS_PER_HOUR } from '../../../src/time/civil.js';
import { UTC, zoneOf } from '../../../src/time/zone.js';

/** As wide as text in the target picture: contexts are bold. */
const measure = (text: string, strong = false): number => text.length * (strong ? 6.8 : 5.2);
const options = { zone: UTC, locale: 'en-US', measure };
const doha = zoneOf('Asia/Qatar')!;
const dohaDay = (year: number, month: number, day: number): number => doha.toInstant(civilToMs(year, month, day));
const dohaDays = [1, 6, 13, 15, 26, 28, 29, 31, 32, 33, 34, 37, 38, 41, 42].map((day) => dohaDay(2026, 1, day));
const dohaPoints = [dohaDay(2024, 5, 1), dohaDay(2025, 10, 10), ...dohaDays, civilToMs(2026, 2, 4, 20, 16)];
const dohaWarp = warpOf(autoFolds(Float64Array.from(dohaPoints).sort(), { zone: doha }));
const dohaDomain = domainOf([dohaDay(2024, 5, 1), dohaDay(2026, 2, 12)], dohaWarp, { zone: doha });
const dohaAxis = (widthPx: number, locale = 'en-US'): Axis =>
  axisOf(Viewport.fitting(dohaDomain, widthPx, dohaWarp), dohaWarp, { zone: doha, locale, measure });

const between = (from: number, to: number, widthPx = 1000): Viewport => Viewport.fitting([from, to], widthPx);
const tickWords = ({ ticks }: Axis): string => ticks.map(({ label }) => label || '·').join(' ');
const contextWords = ({ contexts }: Axis): string => contexts.map(({ label }) => label).join(' | ');

test('axisOf writes the axis of the real data as it is in the target picture', () => {
  const axis = dohaAxis(1052);
  assert.equal(
    tickWords(axis),
    '31 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 25 26 27 28 29 30 31 1 2 3 4 5 6 7 8 9 10 11 12',
  );
  assert.equal(contextWords(axis), 'May 2024 | Oct 2025 | January 2026 | February');
  assert.deepEqual(
    axis.folds.map(({ label, startPx, endPx }) => [label, Math.round(endPx - startPx)]),
    [
      ['17 months', 44],
      ['11 weeks', 44],
      ['8 days', 44],
    ],
  );
  assert.deepEqual(
    axis.contexts.map(({ px }) => Math.round(px)),
    [12, 101, 234, 788],
  );
  assert.deepEqual(
    axis.ticks.filter(({ major }) => major).map(({ px }) => Math.round(px)),
    [232, 786],
  );
});

test('axisOf takes a longer step and shorter words in less room', () => {
  const cases: [number, string, string, string][] = [
    [
      2000,
      '31 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 25 26 27 28 29 30 31 1 2 3 4 5 6 7 8 9 10 11 12',
      'May 2024 | October 2025 | Dec | January 2026 | February',
      '17 months, 11 weeks, 8 days',
    ],
    [700, '1 3 5 7 9 11 13 15 25 27 29 1 3 5 7 9 11', '2024 | Oct 2025 | January 2026 | February', ', 11 wks, 8 days'],
    [320, '4 11 25 1 8', '2025 | January 2026 | February', ', , '],
    [60, 'Jan ·', '2026', ', , '],
  ];
  for (const [widthPx, ticks, contexts, folds] of cases) {
    const axis = dohaAxis(widthPx);
    assert.deepEqual([tickWords(axis), contextWords(axis)], [ticks, contexts], `${widthPx} px`);
    assert.equal(axis.folds.map(({ label }) => label).join(', '), folds);
  }
});

test('axisOf chooses the step by the room that labels need', () => {
  const noon = civilToMs(2026, 2, 3, 12);
  const hours = (count: number) => between(noon, noon + count * MS_PER_HOUR);
  const cases: [string, Viewport, string, string][] = [
    ['milliseconds', between(noon, noon + 6), ':00 .001 .002 .003 .004 .005', 'Feb 3, 2026, 12:00 PM'],
    [
      'twentieths of a second',
      between(noon, noon + 250),
      ':00 .010 .020 .030 .040 .050 .060 .070 .080 .090 .100 .110 .120 .130 .140 .150 .160 .170 .180 .190 .200 .210 .220 .230 .240',
      'Feb 3, 2026, 12:00 PM',
    ],
    [
      'seconds',
      between(noon, noon + 8000),
      ':00 .500 :01 .500 :02 .500 :03 .500 :04 .500 :05 .500 :06 .500 :07 .500',
      'Feb 3, 2026, 12:00 PM',
    ],
    [
      'quarters of a minute',
      between(noon, noon + 180_000, 500),
      ':00 :15 :30 :45 :00 :15 :30 :45 :00 :15 :30 :45',
      'Feb 3, 2026, 12:00 PM | 12:01 PM | 12:02 PM',
    ],
    [
      'five minutes',
      between(noon, noon + 0.5 * MS_PER_HOUR, 700),
      '12:00 PM 12:05 PM 12:10 PM 12:15 PM 12:20 PM 12:25 PM',
      'Tue, Feb 3, 2026',
    ],
    [
      'half hours',
      hours(6),
      '12:00 PM 12:30 PM 1:00 PM 1:30 PM 2:00 PM 2:30 PM 3:00 PM 3:30 PM 4:00 PM 4:30 PM 5:00 PM 5:30 PM',
      'Tue, Feb 3, 2026',
    ],
    [
      'hours',
      hours(14),
      '12 PM 1 PM 2 PM 3 PM 4 PM 5 PM 6 PM 7 PM 8 PM 9 PM 10 PM 11 PM 12 AM 1 AM',
      'Tue, Feb 3, 2026 | Wed, Feb 4',
    ],
    [
      'half days',
      hours(200),
      '12 PM 12 AM 12 PM 12 AM 12 PM 12 AM 12 PM 12 AM 12 PM 12 AM 12 PM 12 AM 12 PM 12 AM 12 PM 12 AM 12 PM',
      'Wed, Feb 4, 2026 | Thu, Feb 5 | Fri, Feb 6 | Sat, Feb 7 | Sun, Feb 8 | Mon, Feb 9 | Tue, Feb 10 | Wed, Feb 11',
    ],
    [
      'days with weekdays',
      between(noon, noon + 17 * MS_PER_DAY, 900),
      'Wed 4 Thu 5 Fri 6 Sat 7 Sun 8 Mon 9 Tue 10 Wed 11 Thu 12 Fri 13 Sat 14 Sun 15 Mon 16 Tue 17 Wed 18 Thu 19 ·',
      'February 2026',
    ],
    [
      'weeks from Sunday',
      between(noon, noon + 90 * MS_PER_DAY, 400),
      '8 15 22 1 8 15 22 29 5 12 19 26 ·',
      'February 2026 | March | April',
    ],
    [
      'months',
      between(civilToMs(2024, 2), civilToMs(2026, 2, 10), 1160),
      'Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Jan ·',
      '2024 | 2025 | 2026',
    ],
    [
      'quarters',
      between(civilToMs(2024), civilToMs(2027), 400),
      'Jan Apr Jul Oct Jan Apr Jul Oct Jan Apr Jul Oct',
      '2024 | 2025 | 2026',
    ],
    [
      'years',
      between(civilToMs(1998), civilToMs(2012), 600),
      '1998 1999 2000 2001 2002 2003 2004 2005 2006 2007 2008 2009 2010 2011',
      '1990s | 2000s | 2010s',
    ],
    [
      'decades',
      between(civilToMs(1890), civilToMs(2030), 600),
      '1890 1900 1910 1920 1930 1940 1950 1960 1970 1980 1990 2000 2010 2020',
      '20th century | 21st century',
    ],
    ['centuries', between(civilToMs(-300), civilToMs(300), 450), '300 BCE 200 BCE 100 BCE 1 100 200', 'BCE | CE'],
    [
      'millennia',
      between(civilToMs(-9999), civilToMs(10_000), 1000),
      '10000 BCE 8000 BCE 6000 BCE 4000 BCE 2000 BCE 1 2000 4000 6000 8000',
      'BCE | CE',
    ],
  ];
  for (const [name, viewport, ticks, contexts] of cases) {
    const axis = axisOf(viewport, NO_FOLDS, options);
    assert.equal(tickWords(axis), ticks, name);
    assert.equal(contextWords(axis), contexts, name);
  }
});

test('axisOf keeps the context at the leading edge until the next pushes it out', () => {
  const home = between(civilToMs(2026, 1), civilToMs(2027), 900).fitTo(civilToMs(2026, 1, 10), civilToMs(2026, 2, 10));
  const boundaryPx = home.toPx(civilToMs(2026, 2));
  const at = (px: number) =>
    axisOf(home.panBy(boundaryPx - px), NO_FOLDS, options)
      .contexts.slice(0, 2)
      .map((context) => [Math.round(context.px), context.label]);
  const cases: [number, (string | number)[][]][] = [
    [
      300,
      [
        [2, 'January 2026'],
        [302, 'February'],
      ],
    ],
    [
      80,
      [
        [2, 'Jan 2026'],
        [82, 'February'],
      ],
    ],
    [
      40,
      [
        [2, '2026'],
        [42, 'February'],
      ],
    ],
    [
      22,
      [
        [-9, '2026'],
        [24, 'February'],
      ],
    ],
    [
      10,
      [
        [12, 'February 2026'],
        [825, 'March'],
      ],
    ],
    [
      -50,
      [
        [2, 'February 2026'],
        [765, 'March'],
      ],
    ],
  ];
  for (const [px, expected] of cases) assert.deepEqual(at(px), expected, `${px} px`);
});

test('axisOf writes English of no stated country, and of a malformed tag, as most countries do', () => {
  const noon = civilToMs(2026, 2, 3, 12);
  const view = between(noon, noon + 5 * MS_PER_HOUR, 300);
  const words = (locale: string) => {
    const axis = axisOf(view, NO_FOLDS, { ...options, locale });
    return [tickWords(axis), contextWords(axis)];
  };
  for (const locale of ['en', 'en-GB', '', 'x', 'toolongatagforit']) {
    assert.deepEqual(words(locale), ['12:00 13:00 14:00 15:00 16:00', 'Tue, 3 Feb 2026'], locale);
  }
  assert.deepEqual(words('en_US'), words('en-US'));
});

test('axisOf lets the long word of a fold reach a little beyond it, unless a tick has its label there', () => {
  const wide = (text: string): number => text.length * 6.4;
  const words = (widthPx: number, measureText = wide) =>
    axisOf(Viewport.fitting(dohaDomain, widthPx, dohaWarp), dohaWarp, {
      ...options,
      zone: doha,
      measure: measureText,
    }).folds.map(({ label }) => label);
  assert.deepEqual(words(1052), ['17 months', '11 weeks', '8 days']);
  const labels = words(1052, (text) => text.length * 6.8);
  assert.equal(labels[0], '17 mths');
});

test('axisOf does not start with half a word', () => {
  const start = civilToMs(2026, 1, 31, 12);
  const home = between(start, start + 40 * MS_PER_DAY);
  assert.equal(contextWords(axisOf(home, NO_FOLDS, options)), 'February 2026 | March');
});

test('axisOf shows a stretch that is cut off by the view like a whole one, and the length of a fold that fills it', () => {
  const inFold = Viewport.fitting(dohaDomain, 1052, dohaWarp).fitTo(
    dohaWarp.toFolded(dohaDay(2024, 9, 1)),
    dohaWarp.toFolded(dohaDay(2025, 3, 1)),
  );
  const axis = axisOf(inFold, dohaWarp, { ...options, zone: doha });
  assert.deepEqual([axis.ticks.length, axis.contexts.length], [0, 0]);
  assert.deepEqual(
    axis.folds.map(({ label, labelPx }) => [label, Math.round(labelPx)]),
    [['17 months', 526]],
  );
});

test('axisOf speaks the language and clock of the reader', () => {
  const noon = civilToMs(2026, 2, 3, 12);
  const cases: [string, Viewport, string, string][] = [
    ['de', between(noon, noon + 5 * MS_PER_HOUR, 300), '12:00 13:00 14:00 15:00 16:00', 'Di., 3. Feb. 2026'],
    ['ar-EG', between(civilToMs(2026, 2), civilToMs(2026, 2, 5), 90), '١ ٢ ٣ ٤', 'فبراير ٢٠٢٦'],
    ['fa', between(civilToMs(2026, 2), civilToMs(2026, 2, 5), 90), '۱ ۲ ۳ ۴', 'فوریهٔ ۲۰۲۶'],
    [
      'zh',
      between(civilToMs(2026, 1, 26), civilToMs(2026, 2, 5), 400),
      '26日 27日 28日 29日 30日 31日 1日 2日 3日 4日',
      '2026年1月 | 2月',
    ],
    ['ja', between(civilToMs(2026, 2), civilToMs(2026, 2, 5), 110), '1日 2日 3日 4日', '2026年2月'],
    ['fr', between(civilToMs(2020), civilToMs(2024), 200), '2020 2021 2022 2023', '2020–2029'],
    ['de', between(civilToMs(-100), civilToMs(190), 300), '100 v. Chr. 1 100', 'v. Chr. | n. Chr.'],
  ];
  for (const [locale, viewport, ticks, contexts] of cases) {
    const { source } = calendarAxis('', UTC, locale, measure);
    const axis = axisOf(viewport, NO_FOLDS, { ...options, locale, source });
    assert.equal(tickWords(axis), ticks, locale);
    assert.equal(contextWords(axis).replace(/ – /g, '–'), contexts, locale);
  }
});

test('axisOf rounds the length of a fold down, in the coarsest unit of three or more', () => {
  const cases: [number, string][] = [
    [524 * MS_PER_DAY, '17 months'],
    [80 * MS_PER_DAY, '11 weeks'],
    [8 * MS_PER_DAY, '8 days'],
    [2.5 * MS_PER_DAY, '60 hours'],
    [4 * 365.25 * MS_PER_DAY, '4 years'],
    [3 * MS_PER_HOUR, '3 hours'],
    [170_000, '170 seconds'],
    [2, '2 milliseconds'],
  ];
  for (const [length, words] of cases) {
    const warp = warpOf([{ start: 0, end: length, foldedStart: 0, foldedEnd: 1000 }]);
    assert.equal(axisOf(Viewport.fitting([-1000, 2000], 1000), warp, options).folds[0]!.label, words);
  }
});

const anyZone = fc.constantFrom('UTC', 'America/New_York', 'Pacific/Apia', 'Africa/Cairo', 'Asia/Tehran');
const anyView = fc
  .tuple(
    fc.constantFrom<[readonly [number, number], Warp]>(
      [[civilToMs(2024), civilToMs(2027)], NO_FOLDS],
      [[civilToMs(-10_000), civilToMs(10_000)], NO_FOLDS],
      [[-4.35e20, 1.8e12], NO_FOLDS],
      [[1.77e12, 1.77e12 + 1], NO_FOLDS],
      [dohaDomain, dohaWarp],
    ),
    fc.integer({ min: 40, max: 3000 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 40, noNaN: true }),
    anyZone,
    fc.constantFrom('en', 'de', 'ar'),
  )
  .map(([[extent, warp], widthPx, at, power, name, locale]) => ({
    viewport: Viewport.fitting(extent, widthPx, warp).zoomBy(2 ** power, at * widthPx),
    warp,
    options: { zone: zoneOf(name)!, locale, measure, ...calendarAxis('', zoneOf(name)!, locale, measure) },
  }));

test('axisOf is never blank, and what it shows is in order and does not overlap', () => {
  fc.assert(
    fc.property(anyView, ({ viewport, warp, options: given }) => {
      const { ticks, contexts, folds } = axisOf(viewport, warp, given);
      assert.ok(ticks.length <= 500);
      if (viewport.widthPx > 150) assert.ok(contexts.length > 0 || folds.some(({ label }) => label));
      ticks.forEach(({ instant, px, label, labelPx, folded }, i) => {
        assert.ok(px >= -1e-6 && px <= viewport.widthPx + 1e-6);
        assert.equal(folded, warp.toFolded(instant));
        const next = ticks[i + 1];
        if (next) assert.ok(instant < next.instant && px < next.px);
        if (next && label) assert.ok(labelPx + measure(label) <= next.labelPx);
      });
      for (const fold of folds) {
        const half = (measure(fold.label) * 0.92) / 2;
        for (const { label, labelPx } of fold.label ? ticks : []) {
          if (!label) continue;
          assert.ok(labelPx >= fold.labelPx + half || labelPx + measure(label) <= fold.labelPx - half);
        }
      }
      contexts.forEach(({ px, label, fromPx, toPx }, i) => {
        assert.ok(label && fromPx < toPx);
        const next = contexts[i + 1];
        if (next) assert.ok(px + measure(label, true) < next.px);
      });
    }),
    { numRuns: 300 },
  );
});

test('axisOf keeps the ticks and their labels while panning', () => {
  fc.assert(
    fc.property(anyView, fc.integer({ min: -300, max: 300 }), ({ viewport, warp, options: given }, px) => {
      const panned = viewport.panBy(px);
      const before = axisOf(viewport, warp, given);
      const after = axisOf(panned, warp, given);
      // Years before and after year 1 differ in width, so there the step may change on the way.
      if (before.step !== after.step) return;
      // Clear of the edges of both views, where a rounding decides.
      const isInside = (folded: number) => (view: Viewport) =>
        view.toPx(folded) > 0.1 && view.toPx(folded) < view.widthPx - 0.1;
      const shared = ({ ticks }: Axis) =>
        ticks.filter(({ folded }) => [viewport, panned].every(isInside(folded))).map(({ instant }) => instant);
      assert.deepEqual(shared(before), shared(after));
    }),
  );
});

test('an axis of what is dated to days has no hours, but where no whole day is in sight', () => {
  const start = civilToMs(2026, 2, 1);
  const cases: readonly [hours: number, daily: string, dailyContexts: string, timed: string][] = [
    [7 * 24, 'Sun 1 Mon 2 Tue 3 Wed 4 Thu 5 Fri 6 Sat 7', 'February 2026', '12 AM 12 PM'],
    [25, 'Sun 1 Mon 2', 'February 2026', '12 AM 1 AM'],
    [24, '12 AM 1 AM', 'Sun, Feb 1, 2026', '12 AM 1 AM'],
  ];
  for (const [hours, daily, dailyContexts, timed] of cases) {
    const viewport = between(start, start + hours * MS_PER_HOUR);
    const axis = axisOf(viewport, NO_FOLDS, { ...options, isDaily: true });
    assert.ok(tickWords(axis).startsWith(daily), tickWords(axis));
    assert.equal(contextWords(axis), dailyContexts);
    assert.ok(tickWords(axisOf(viewport, NO_FOLDS, options)).startsWith(timed));
  }
});
