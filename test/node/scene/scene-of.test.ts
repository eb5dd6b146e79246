import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventRecord } from '../../../src/model/event-record.js';
import type { Scene } from '../../../src/scene/scene.js';
import { sceneOf } from '../../../src/scene/scene-of.js';
import { doha } from '../../helpers/doha.js';

const options = { width: 1052, timezone: 'Asia/Qatar', lang: 'en-GB' };

const overlaps = ({ labels, compact }: Scene): string[] => {
  const found: string[] = [];
  for (const a of labels) {
    for (const b of labels) {
      if (a.event >= b.event) continue;
      const height = (label: typeof a) => (compact ? 1 : label.lines.length) * label.lineHeightPx;
      const apart =
        a.xPx + a.widthPx <= b.xPx ||
        b.xPx + b.widthPx <= a.xPx ||
        a.yPx + height(a) <= b.yPx ||
        b.yPx + height(b) <= a.yPx;
      if (!apart) found.push(`${a.id} / ${b.id}`);
    }
  }
  return found;
};

for (const width of [700, 900, 1052, 1300]) {
  test(`the real data set at ${width} px: 21 headlines, whole, none on another, none outside`, async () => {
    const scene = sceneOf(await doha(), { ...options, width, height: 1200 });
    assert.equal(scene.labels.length, 21);
    assert.deepEqual(overlaps(scene), []);
    for (const label of scene.labels) {
      assert.ok(!label.lines.join('').includes('…'), label.id);
      assert.ok(label.xPx >= 0 && label.xPx + label.widthPx <= width, label.id);
    }
  });
}

test('the real data set has its three folds, lanes in order, and the arrow from Türkiye to Muscat', async () => {
  const scene = sceneOf(await doha(), options);
  assert.equal(scene.axis.folds.length, 3);
  assert.deepEqual(
    scene.lanes.map(({ title, count }) => [title, count]),
    [
      ['Rafah crossing', 8],
      ['US–Iran contacts', 12],
      ['Briefings', 1],
    ],
  );
  const idOf = (event: number) => scene.labels.find((label) => label.event === event)?.id;
  assert.deepEqual(
    scene.arrows.map(({ from, to }) => [idOf(from), idOf(to)]),
    [['turkiye-talks', 'muscat-talks']],
  );
});

test('spans with an open end fade there, with an approximate start at both', async () => {
  const scene = sceneOf(await doha(), options);
  const bar = (id: string) => {
    const event = scene.labels.find((label) => label.id === id)?.event;
    const { edge, fadeStartPx, fadeEndPx } = scene.bars.find((mark) => mark.event === event) ?? assert.fail(id);
    return { edge, start: fadeStartPx > 0, end: fadeEndPx > 0 };
  };
  assert.deepEqual(bar('rafah-partial-opening'), { edge: true, start: false, end: true });
  assert.deepEqual(bar('regional-contacts'), { edge: false, start: true, end: true });
  assert.deepEqual(bar('rafah-first-week'), { edge: true, start: false, end: false });
});

test('right-to-left is the mirror image', async () => {
  const timeline = await doha();
  const left = sceneOf(timeline, options);
  const right = sceneOf(timeline, { ...options, dir: 'rtl' });
  left.dots.forEach((dot, index) => {
    assert.ok(Math.abs(options.width - dot.xPx - (right.dots[index]?.xPx ?? 0)) < 1e-6);
  });
  left.labels.forEach((label, index) => {
    const mirrored = right.labels[index] ?? assert.fail();
    assert.ok(Math.abs(options.width - label.xPx - label.widthPx - mirrored.xPx) < 1e-6, label.id);
    assert.notEqual(label.align, mirrored.align);
  });
  assert.deepEqual(overlaps(right), []);
});

/** Paths of numbers in plain data that are no coordinates. */
const notFinite = (value: unknown, path = ''): string[] => {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => notFinite(each, `${path}.${key}`));
};

const at = (date: string, title = date): EventRecord => ({ date, title });
const odd: [string, EventRecord[], number][] = [
  ['no events', [], 0],
  ['one event', [at('2026-02-03')], 1],
  ['two events at one instant', [at('2026-02-03T10:00Z', 'a'), at('2026-02-03T10:00Z', 'b')], 2],
  ['a domain of one millisecond', [at('2026-02-03T10:00:00.000Z'), at('2026-02-03T10:00:00.001Z')], 2],
  ['a domain of 10,000 years', [at('-5000', 'early'), at('2026', 'late'), at('4999', 'later')], 3],
];
for (const [what, events, labels] of odd) {
  test(`${what}: ${labels} headlines, finite coordinates, an axis that is not blank`, () => {
    const scene = sceneOf({ events }, options);
    assert.equal(scene.labels.length, labels);
    assert.deepEqual(notFinite(scene), []);
    if (labels) assert.ok(scene.axis.ticks.length + scene.axis.contexts.length > 0);
  });
}

test('500 events at one instant: the first have headlines, all others are counted in the strip', () => {
  const events = Array.from({ length: 500 }, (_, index) => ({
    ...at('2026-02-03T10:00Z', `Event ${index}`),
    id: `e${index}`,
  }));
  const scene = sceneOf({ events }, options);
  const counted = scene.bins.reduce((sum, bin) => sum + bin.count, 0);
  assert.ok(scene.labels.length > 10);
  assert.equal(scene.labels.length + counted, 500);
  assert.deepEqual(overlaps(scene), []);
});

test('a title of 5,000 characters ends in an ellipsis and leaves the others alone', () => {
  const scene = sceneOf({ events: [at('2026-02-03', 'word '.repeat(1000)), at('2026-02-04', 'Short')] }, options);
  assert.ok(scene.labels[0]?.lines.at(-1)?.endsWith('…'));
  assert.deepEqual(overlaps(scene), []);
});

test('the same data in another order give the same picture', async () => {
  const timeline = await doha();
  const turned = {
    ...timeline,
    groups: [{ id: 'Rafah crossing' }, { id: 'US–Iran contacts' }, { id: 'Briefings' }],
    events: [...timeline.events].reverse(),
  };
  assert.deepEqual(sceneOf(turned, options), sceneOf({ ...turned, events: timeline.events }, options));
});

test('days alone have an axis of days, and one event with a time of day gives it hours', () => {
  const events = [3, 4, 5].map((day) => ({ id: `${day}`, date: `2026-02-0${day}`, title: `${day}` }));
  const ticksOf = (date: string): string[] =>
    sceneOf({ events: [...events, { date, title: 'B' }] }, options).axis.ticks.map(({ label }) => label);
  assert.ok(ticksOf('2026-02-06').every((label) => /^[A-Z][a-z]+ \d$/.test(label)));
  assert.ok(ticksOf('2026-02-06T10:00').every((label) => /^\d\d:00$/.test(label)));
});
