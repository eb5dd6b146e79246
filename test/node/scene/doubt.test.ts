import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventRecord } from '../../../src/model/event-record.js';
import { EventTable } from '../../../src/model/event-table.js';
import { paintSvg } from '../../../src/painters/svg-string.js';
import { LIGHT_THEME } from '../../../src/painters/themes.js';
import type { BarMark, DotMark, Scene } from '../../../src/scene/scene.js';
import { type SceneOptions, sceneOf } from '../../../src/scene/scene-of.js';
import { civilToMs } from '../../../src/time/civil.js';

/** 1900 to 2100 at 5 px a year, and the dates in question. */
const WIDTH = 1000;
const FRAME = ['1900-01-01', '2099-12-31'];
const options: SceneOptions = { width: WIDTH, timezone: 'UTC', folds: 'none' };

const timelineOf = (dates: readonly string[]) => ({
  events: [...FRAME, ...dates].map((date): EventRecord => ({ id: date, date, title: date })),
});
const draw = (dates: readonly string[], more: Partial<SceneOptions> = {}): Scene =>
  sceneOf(timelineOf(dates), { ...options, domain: [civilToMs(1900), civilToMs(2100)], ...more });

const eventOf = (scene: Scene, date: string): number =>
  scene.labels.find(({ id }) => id === date)?.event ?? assert.fail(date);
const barOf = (scene: Scene, date: string): BarMark =>
  scene.bars.find(({ event }) => event === eventOf(scene, date)) ?? assert.fail(date);
const dotsOf = (scene: Scene, date: string): DotMark[] =>
  scene.dots.filter(({ event }) => event === eventOf(scene, date));
const yearOf = (px: number): number => Math.round((1900 + px / 5) * 10) / 10;
/** First and last year that a bar covers, and how many years fade at either end. */
const years = ({ xPx, widthPx, fadeStartPx, fadeEndPx }: BarMark): number[] => [
  yearOf(xPx),
  yearOf(xPx + widthPx),
  Math.round(fadeStartPx / 5),
  Math.round(fadeEndPx / 5),
];

test('what is sure is solid, what is in doubt is soft', () => {
  const rows: readonly (readonly [string, readonly number[], boolean])[] = [
    ['1920', [1920, 1921, 0, 0], true],
    // Began sometime in 1964, ended sometime in 2008.
    ['1964/2008', [1964, 2009, 1, 1], false],
    ['1964-05-01/2008-02-01', [1964.3, 2008.1, 0, 0], true],
    // A year more on either side, of which nothing is sure.
    ['1984~', [1983, 1986, 2, 2], false],
    ['1990~/2010-06-30', [1989, 2010.5, 2, 0], false],
  ];
  for (const [date, expected, edge] of rows) {
    const bar = barOf(draw([date]), date);
    assert.deepEqual(years(bar), date === '1984~' ? [1983, 1986, 2, 2] : expected, date);
    assert.equal(bar.edge, edge, date);
    assert.equal(bar.lightness, undefined);
  }
  const scene = draw(['2001-21'], { domain: [civilToMs(2001), civilToMs(2002)] });
  const { widthPx, fadeStartPx, fadeEndPx } = barOf(scene, '2001-21');
  assert.deepEqual(
    [fadeStartPx, fadeEndPx].map((px) => Math.round((px / widthPx) * 92)),
    [31, 31],
    'only the middle month of a season is solid',
  );
});

test('a month or a year is a band over all of it, a day a dot', () => {
  const scene = draw(['1950', '1950-05-06']);
  assert.deepEqual(years(barOf(scene, '1950')), [1950, 1951, 0, 0]);
  assert.equal(dotsOf(scene, '1950-05-06').length, 1);
});

test('an open end goes on to the edge with an arrow, an unknown one fades soon and has none', () => {
  const scene = draw(['1988/..', '../1975', '1995/', '/1966']);
  const [open, before, unknown, since] = ['1988/..', '../1975', '1995/', '/1966'].map((date) => barOf(scene, date));
  assert.ok(open!.xPx + open!.widthPx >= WIDTH && open!.fadeEndPx > 24);
  assert.ok(before!.xPx <= 0 && before!.fadeStartPx > 24);
  assert.ok(unknown!.widthPx <= 5 + 24 + 1 && unknown!.fadeEndPx > 0);
  assert.ok(since!.widthPx <= 5 + 24 + 1 && since!.fadeStartPx > 0);
  const tips = scene.tips.map(({ from, curve }) => [from, curve[6]! > curve[0]!, Math.round(curve[6]!)]);
  const byEvent = (a: (number | boolean)[], b: (number | boolean)[]) => Number(a[2]) - Number(b[2]);
  assert.deepEqual(tips.sort(byEvent), [
    [eventOf(scene, '../1975'), false, 2],
    [eventOf(scene, '1988/..'), true, WIDTH - 2],
  ]);
});

test('what has begun ends at now, what is still to begin does not', () => {
  const now = civilToMs(2026);
  const scene = draw(['1988/..', '2050/..'], { now });
  assert.equal(yearOf(barOf(scene, '1988/..').xPx + barOf(scene, '1988/..').widthPx), 2026);
  assert.ok(barOf(scene, '2050/..').xPx + barOf(scene, '2050/..').widthPx >= WIDTH);
  assert.equal(scene.tips.length, 2);
});

test('somewhere within is a light band with a line and one mark on it', () => {
  const scene = draw(['201X', '1950S2', '1985-XX']);
  const rows: readonly (readonly [string, readonly number[], number])[] = [
    ['201X', [2010, 2020, 0, 0], 2015],
    ['1950S2', [1900, 2000, 0, 0], 1950],
    ['1985-XX', [1985, 1986, 0, 0], 1985.5],
  ];
  for (const [date, expected, mark] of rows) {
    const bar = barOf(scene, date);
    assert.deepEqual(years(bar), expected, date);
    assert.ok(bar.lightness! < 1 && !bar.edge, date);
    assert.deepEqual(
      dotsOf(scene, date).map(({ xPx, shape }) => [yearOf(xPx), shape]),
      [[mark, undefined]],
    );
    assert.equal(scene.threads.filter(({ event }) => event === bar.event).length, 1, date);
  }
});

test('one of a set is a hollow mark for each of its dates in a light hull, all of a set filled ones on a line', () => {
  const [oneOf, allOf] = ['[1967,1980,1990..1999]', '{1960,1970-06}'];
  const scene = draw([oneOf, allOf, '[..1940]']);
  assert.deepEqual(
    dotsOf(scene, oneOf).map(({ xPx, shape }) => [yearOf(xPx), shape?.fill]),
    [
      [1967.5, 'none'],
      [1980.5, 'none'],
      [1990.5, 'none'],
      [1999.5, 'none'],
    ],
  );
  assert.deepEqual(years(barOf(scene, oneOf)), [1967, 2000, 0, 0]);
  assert.deepEqual(
    dotsOf(scene, allOf).map(({ xPx, shape }) => [yearOf(xPx), shape]),
    [
      [1960.5, undefined],
      [1970.5, undefined],
    ],
  );
  const joined = scene.threads.find(({ event }) => event === eventOf(scene, allOf))!;
  assert.deepEqual([yearOf(joined.xPx), yearOf(joined.xPx + joined.widthPx)], [1960.5, 1970.5]);
  assert.ok(barOf(scene, '[..1940]').xPx <= 0);
  assert.equal(scene.tips.length, 1);
});

test('a date without a year has no place on the axis', () => {
  const timeline = timelineOf(['XXXX-12-25']);
  const scene = sceneOf(timeline, options);
  const { table, problems } = EventTable.from(timeline);
  assert.deepEqual(problems, []);
  assert.equal(table.span(table.indexOf('XXXX-12-25')).kind, 'unplaced');
  assert.ok(!scene.labels.some(({ id }) => id === 'XXXX-12-25'));
  assert.deepEqual([scene.bars, scene.dots.length], [[], 2]);
});

test('an uncertain date has a question mark, an approximate one a halo of the width asked for', () => {
  const dates = ['1950-01-01?', '1960?', '1970-01-01~', '1980~'];
  const wide = draw(dates, { halo: 3 });
  const usual = draw(dates);
  const none = draw(dates, { halo: 0 });
  const words = usual.labels.map(({ id, word }) => [id, word]).filter(([, word]) => word);
  assert.deepEqual(words, [
    ['1950-01-01?', '?'],
    ['1960?', '?'],
  ]);
  const halos = [none, usual, wide].map((scene) => dotsOf(scene, '1970-01-01~')[0]!.haloPx);
  assert.deepEqual(halos, [0, 4, 12]);
  const bars = [none, usual, wide].map((scene) => years(barOf(scene, '1980~')).slice(0, 2));
  assert.deepEqual(bars, [
    [1980, 1981],
    [1979, 1982],
    [1977, 1984],
  ]);
  // Drawing only: order and labels stay.
  const order = (scene: Scene) => scene.labels.map(({ id, xPx, yPx }) => [id, xPx, yPx]);
  assert.deepEqual(order(wide), order(none));
});

test('right-to-left has the same marks mirrored', () => {
  const dates = ['201X', '[1967,1980]', '1988/..', '../1975', '1964/2008'];
  const [ltr, rtl] = [draw(dates), draw(dates, { dir: 'rtl' })];
  const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-6, `${a} ${b}`);
  ltr.bars.forEach((bar, i) => {
    near(WIDTH - bar.xPx - bar.widthPx, rtl.bars[i]!.xPx);
    near(bar.fadeStartPx, rtl.bars[i]!.fadeStartPx);
  });
  ltr.dots.forEach((dot, i) => {
    near(WIDTH - dot.xPx, rtl.dots[i]!.xPx);
  });
  ltr.threads.forEach((thread, i) => {
    near(WIDTH - thread.xPx - thread.widthPx, rtl.threads[i]!.xPx);
  });
  ltr.tips.forEach((tip, i) => {
    near(WIDTH - tip.curve[6]!, rtl.tips[i]!.curve[6]!);
  });
});

test('SVG draws the same: light bands lighter, hollow marks, arrows', () => {
  const plain = paintSvg(draw(['2010/2019']), LIGHT_THEME);
  const light = paintSvg(draw(['201X']), LIGHT_THEME);
  const opacity = (svg: string) => Number(/<rect[^>]*rx="3"[^>]*fill-opacity="([\d.]+)"/.exec(svg)?.[1]);
  assert.ok(Math.abs(opacity(light) - 0.45 * LIGHT_THEME.barOpacity) < 0.01, light);
  assert.ok(plain.includes('linearGradient'));
  const circles = (svg: string) => svg.match(/<circle[^>]*stroke-width="2"/g)?.length ?? 0;
  assert.deepEqual([circles(paintSvg(draw(['[1967,1980]']), LIGHT_THEME)), circles(plain)], [2, 0]);
  const arrows = (svg: string) => svg.match(/<path[^>]*stroke-width="1.5"/g)?.length ?? 0;
  assert.deepEqual([arrows(paintSvg(draw(['1988/..', '../1975']), LIGHT_THEME)), arrows(plain)], [2, 0]);
});
