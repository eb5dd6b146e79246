import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSteps } from '../../../src/base/steps.js';
import { colourKeys, colourOf, laneColourOf } from '../../../src/model/colour-of.js';
import { colouredSteps } from '../../../src/model/coloured-table.js';
import type { Timeline } from '../../../src/model/event-record.js';
import { EventTable } from '../../../src/model/event-table.js';
import { colourIn } from '../../../src/painters/theme.js';
import { LIGHT_THEME } from '../../../src/painters/themes.js';
import { sceneOf } from '../../../src/scene/scene-of.js';
import { renderSVG } from '../../../src/static/render-svg.js';

const TIMELINE: Timeline = {
  groups: [
    { id: 'Talks', color: '#123456' },
    { id: 'Rafah', color: 'url(https://elsewhere.example)' },
  ],
  events: [
    { id: 'a', date: '2026-02-01', title: 'Visit', group: 'Talks', actors: ['Qatar', 'Iran'] },
    { id: 'b', date: '2026-02-02', title: 'Opening', group: 'Rafah', status: 'ongoing', actors: ['Egypt', 'Qatar'] },
    { id: 'c', date: '2026-02-03', title: 'Briefing', group: 'Talks', actors: ['Qatar'] },
    { id: 'd', date: '2026-02-04', title: 'Report', group: 'Talks', relations: [{ type: 'moved-to', to: 'c' }] },
  ],
};
const { table } = EventTable.from(TIMELINE);
const colouredBy = (field: string): EventTable => runSteps(colouredSteps(table, field));
const coloursOf = (coloured: EventTable): number[] =>
  Array.from({ length: coloured.length }, (_, event) => colourOf(coloured, event));

test('colours say lane where nothing else is asked for', () => {
  assert.deepEqual(coloursOf(table), [0, 1, 0, 0]);
  assert.deepEqual([laneColourOf(table, 1), colourKeys(table).map(({ id }) => id)], [1, ['Talks', 'Rafah']]);
});

for (const [field, keys, colours] of [
  ['actors', ['Qatar', 'Egypt', ''], [0, 1, 0, 2]],
  ['status', ['confirmed', 'ongoing'], [0, 1, 0, 0]],
  ['no such field', [''], [0, 0, 0, 0]],
] as const) {
  test(`by ${field} an event has the colour of its first word, and lanes that of text`, () => {
    const coloured = colouredBy(field);
    assert.deepEqual(
      colourKeys(coloured).map(({ id }) => id),
      keys,
    );
    assert.deepEqual(coloursOf(coloured), colours);
    assert.equal(laneColourOf(coloured, 0), -1);
    assert.deepEqual([coloured.id(1), coloured.groups], [table.id(1), table.groups]);
  });
}

test('a picture coloured by a field has lanes as before, and marks and arrows in the colours of their events', () => {
  const plain = sceneOf(TIMELINE, { width: 700 });
  const coloured = sceneOf(TIMELINE, { width: 700, colorBy: 'actors' });
  assert.deepEqual(
    coloured.dots.map(({ lane, colour }) => [lane, colour]),
    [
      [0, 0],
      [1, 1],
      [0, 0],
      [0, 2],
    ],
  );
  assert.deepEqual(
    coloured.arrows.map(({ colour }) => colour),
    [2],
  );
  assert.deepEqual(
    coloured.lanes.map(({ colour }) => colour),
    [-1, -1],
  );
  assert.deepEqual(coloured.labels, plain.labels);
  assert.deepEqual(sceneOf(TIMELINE, { width: 700, colorBy: 'group' }), plain);
});

test('a mark has its own colour, else that of its lane; −1 is the colour of text', () => {
  assert.equal(colourIn(LIGHT_THEME, { lane: 9 }), LIGHT_THEME.lanes[1]);
  assert.equal(colourIn(LIGHT_THEME, { lane: 9, colour: 2 }), LIGHT_THEME.lanes[2]);
  assert.equal(colourIn(LIGHT_THEME, { lane: 9, colour: -1 }), LIGHT_THEME.text);
});

test('colours that the data give are drawn; what is no colour is not', () => {
  const svg = renderSVG(TIMELINE, { width: 700 });
  assert.match(svg, /fill="rgba?\(18,52,86/);
  assert.doesNotMatch(svg, /url\(https|elsewhere/);
});
