import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NO_FOLDS } from '../../../src/scale/folds.js';
import { Viewport } from '../../../src/scale/viewport.js';

const shown = ({ from, to, k }: Viewport) => [from, to, k];
const hundred = Viewport.fitting([1000, 1100], 500);

test('Viewport.fitting shows the whole extent', () => {
  assert.deepEqual(shown(hundred), [1000, 1100, 5]);
  assert.deepEqual([hundred.minK, hundred.maxK], [5, 10]);
});

test('Viewport operations answer what is in sight', () => {
  const half = hundred.zoomBy(2, 0);
  const cases: [string, Viewport, number[]][] = [
    ['zoom about the middle by default', hundred.zoomBy(2), [1025, 1075, 10]],
    ['zoom about the leading edge', half, [1000, 1050, 10]],
    ['zoom about the trailing edge', hundred.zoomBy(2, 500), [1050, 1100, 10]],
    ['zoom no further than a tenth of a millisecond a pixel', hundred.zoomBy(1000, 0), [1000, 1050, 10]],
    ['positive pans go later', half.panBy(100), [1010, 1060, 10]],
    ['pan stops at the end', half.panBy(9e9), [1050, 1100, 10]],
    ['pan stops at the start', half.panBy(-9e9), [1000, 1050, 10]],
    ['zoom out stays inside', half.panBy(200).zoomBy(0.7, 500), [1000, 1000 + 50 / 0.7, 7]],
    ['fitTo shows a stretch', hundred.fitTo(1010, 1080), [1010, 1080, 50 / 7]],
    ['fitTo takes ends in either order', hundred.fitTo(1080, 1010), [1010, 1080, 50 / 7]],
    ['fitTo shows more where a stretch is too short', hundred.fitTo(1050, 1050), [1025, 1075, 10]],
    ['fitTo shows no more than there is', hundred.fitTo(0, 9000), [1000, 1100, 5]],
    ['fit shows all', half.fit(), [1000, 1100, 5]],
    ['resize keeps the stretch', half.resize(250), [1000, 1050, 5]],
    ['resize keeps a fit', hundred.resize(333), [1000, 1100, 3.33]],
  ];
  for (const [name, { from, to, k }, [a, b, c]] of cases) {
    assert.deepEqual(
      [from, to, k].map((value) => Math.round(value * 1e6)),
      [a!, b!, c!].map((value) => Math.round(value * 1e6)),
      name,
    );
  }
});

test('Viewport answers itself where nothing changes', () => {
  for (const same of [
    hundred.zoomBy(1),
    hundred.zoomBy(0.5),
    hundred.zoomBy(Number.NaN),
    hundred.panBy(0),
    hundred.panBy(50),
    hundred.panBy(Number.NaN),
    hundred.fit(),
    hundred.fitTo(1000, 1100),
    hundred.fitTo(Number.NaN, 1),
    hundred.resize(500),
    hundred.resize(Number.NaN),
  ]) {
    assert.equal(same, hundred);
  }
});

test('Viewport shows a whole extent however short, empty or narrow', () => {
  assert.equal(Viewport.fitting([0, 1], 1000).k, 1000);
  assert.equal(Viewport.fitting([0, 1], 1000).zoomBy(2).k, 1000);
  assert.deepEqual(shown(Viewport.fitting([7, 7], 100)), [6.5, 7.5, 100]);
  assert.deepEqual(shown(Viewport.fitting([0, 10], 0)), [0, 10, 0.1]);
});

test('Viewport zooms in until a pixel is four float64 steps of the instants there, or a year 100 px beyond Date', () => {
  const bigBang = -4.35e20;
  const year = 365.2425 * 86_400_000;
  const all = Viewport.fitting([bigBang, 1.8e12], 1000);
  assert.equal(all.fitTo(bigBang, bigBang).k, 100 / year);
  assert.equal(all.fitTo(-8.65e15, -8.65e15).k, 100 / year);
  assert.equal(all.fitTo(-8.63e15, -8.63e15).k, 1 / 4);
  assert.equal(all.fitTo(1.77e12, 1.77e12).k, 10);
  // Folded coordinates near 1970 do not make far instants finer.
  const folded = { ...NO_FOLDS, toInstant: (value: number) => value + bigBang };
  assert.equal(Viewport.fitting([0, 1e12], 1000, folded).zoomBy(1e15).k, 100 / year);
});

const anyViewport = fc
  .tuple(fc.integer({ min: -1e13, max: 1e13 }), fc.integer({ min: 1000, max: 1e12 }), fc.integer({ min: 1, max: 3000 }))
  .map(([start, length, widthPx]) => Viewport.fitting([start, start + length], widthPx));

test('Viewport never leaves its extent or its zoom limits', () => {
  const operation = fc.oneof(
    fc.tuple(
      fc.constant('zoomBy' as const),
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      fc.integer({ min: 0, max: 3000 }),
    ),
    fc.tuple(fc.constant('panBy' as const), fc.integer({ min: -9999, max: 9999 }), fc.constant(0)),
    fc.tuple(fc.constant('fitTo' as const), fc.integer(), fc.integer()),
  );
  fc.assert(
    fc.property(anyViewport, fc.array(operation, { maxLength: 12 }), (home, operations) => {
      let viewport = home;
      for (const [name, a, b] of operations) viewport = viewport[name](a, b);
      const slack = 1e-9 * (home.extent[1] - home.extent[0]) + 1e-3;
      assert.ok(viewport.from >= home.extent[0]);
      assert.ok(viewport.to <= home.extent[1] + slack);
      assert.ok(viewport.k >= viewport.minK && viewport.k <= Math.max(viewport.minK, 10));
    }),
  );
});

test('Viewport.zoomBy keeps the anchor in place while no limit is met', () => {
  fc.assert(
    fc.property(
      anyViewport,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 1, max: 50, noNaN: true }),
      (home, at, factor) => {
        const anchorPx = at * home.widthPx;
        const anchor = home.toFolded(anchorPx);
        const zoomed = home.zoomBy(factor, anchorPx);
        assert.ok(Math.abs(zoomed.toPx(anchor) - anchorPx) < 0.3);
        assert.ok(Math.abs(zoomed.toPx(zoomed.toFolded(123)) - 123) < 0.3);
      },
    ),
  );
});
