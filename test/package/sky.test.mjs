// The year of the sky of the demo: what is computed, against what almanacs say.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { skyEvents } from '../../scripts/sky-data.mjs';

const rows = skyEvents();
const minutes = (text) => Date.parse(text) / 60_000;

// US Naval Observatory: phases of the Moon, equinoxes and solstices. NASA: greatest eclipse.
for (const [title, almanac] of [
  ['Full moon of January', '2026-01-03T10:03Z'],
  ['New moon of August', '2026-08-12T17:37Z'],
  ['Largest full moon of the year', '2026-12-24T01:28Z'],
  ['March equinox', '2026-03-20T14:46Z'],
  ['June solstice', '2026-06-21T08:24Z'],
  ['September equinox', '2026-09-23T00:05Z'],
  ['December solstice', '2026-12-21T20:50Z'],
  ['Annular eclipse of the Sun', '2026-02-17T12:12Z'],
  ['Total eclipse of the Moon', '2026-03-03T11:34Z'],
  ['Total eclipse of the Sun', '2026-08-12T17:46Z'],
  ['Partial eclipse of the Moon', '2026-08-28T04:13Z'],
]) {
  test(`“${title}” is within two minutes of ${almanac}`, () => {
    const [found, ...more] = rows.filter((row) => row.title === title);
    assert.deepEqual(more, []);
    assert.ok(Math.abs(minutes(found.date) - minutes(almanac)) <= 2, found.date);
  });
}

// What almanacs tell by the day.
for (const [title, day] of [
  ['Jupiter opposite the Sun', '2026-01-10'],
  ['Saturn and Neptune 0.8° apart', '2026-02-20'],
  ['Venus and Jupiter 1.5° apart', '2026-06-09'],
  ['Blue moon of May', '2026-05-31'],
  ['Venus farthest from the Sun', '2026-08-15'],
  ['Perseids at their most', '2026-08-13'],
  ['Saturn opposite the Sun', '2026-10-04'],
  ['Venus before the Sun', '2026-10-24'],
  ['Mars and Jupiter 1° apart', '2026-11-16'],
  ['Uranus opposite the Sun', '2026-11-25'],
  ['Geminids at their most', '2026-12-14'],
]) {
  test(`“${title}” is on ${day}`, () => {
    assert.deepEqual(
      rows.filter((row) => row.title === title).map(({ date }) => date.slice(0, 10)),
      [day],
    );
  });
}

test('sky.csv is what is computed: several hundred events of one year, each once and with a source', () => {
  const lines = readFileSync('demo/data/sky.csv', 'utf8').trim().split('\n');
  assert.equal(lines.length - 1, rows.length);
  assert.ok(rows.length >= 300, `${rows.length} events`);
  assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
  for (const [index, row] of rows.entries()) {
    assert.ok(lines[index + 1].startsWith(`${row.id},${row.date},`), row.id);
    assert.match(row.date, /^2026-/);
    assert.match(row.source_url, /^https:/);
  }
});
