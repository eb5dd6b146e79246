import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EventIds } from '../../../src/model/event-ids.js';
import type { EventRecord } from '../../../src/model/event-record.js';
import { hash32 } from '../../../src/model/hash.js';
import { makeId, slugOf } from '../../../src/model/make-id.js';

test('ids are found by position and positions by id', () => {
  const own = Array.from({ length: 5000 }, (_, i) => `event-${i}`);
  const ids = new EventIds(own.length, (position) => own[position]!);
  for (const [i, id] of own.entries()) assert.equal(ids.add(i, id), true);
  assert.equal(ids.add(0, 'event-17'), false);
  assert.equal(ids.positionOf('event-4999'), 4999);
  assert.equal(ids.positionOf('event-5000'), -1);
  assert.equal(ids.at(3), 'event-3');
  assert.equal(ids.hashes[3], hash32('event-3'));
});

test('ids made to collide cost no more than others', () => {
  // 400 texts whose hashes share their last 10 bits, so that all want the same slot.
  const own: string[] = [];
  for (let i = 0; own.length < 400; i++) if ((hash32(`k${i}`) & 1023) === 5) own.push(`k${i}`);
  const ids = new EventIds(own.length, (position) => own[position]!);
  for (const [i, id] of own.entries()) assert.equal(ids.add(i, id), true);
  for (const [i, id] of own.entries()) assert.equal(ids.positionOf(id), i);
  assert.equal(ids.addMade(8, own[7]!), false);
  assert.equal(ids.addMade(8, 'made'), true);
  assert.equal(ids.positionOf('made'), 8);
  assert.equal(ids.at(8), 'made');
});

test('an id can be given to another event', () => {
  const own = ['a', 'b', 'a'];
  const ids = new EventIds(own.length, (position) => own[position]!);
  for (const [i, id] of own.entries()) ids.add(i, id);
  ids.give(2, 'a');
  assert.equal(ids.positionOf('a'), 2);
  assert.equal(ids.hashes[2], hash32('a'));
  assert.equal(ids.addMade(0, 'a-2'), true);
  assert.deepEqual(
    ['a', 'b', 'a-2'].map((id) => ids.positionOf(id)),
    [2, 1, 0],
  );
  assert.equal(ids.at(0), 'a-2');
});

test('hash32 spreads ids that differ in one digit', () => {
  const high = Array.from({ length: 1000 }, (_, i) => hash32(`ev-${i}`) >>> 24);
  assert.ok(new Set(high).size > 230);
});

test('slugOf keeps letters and digits of any script, up to 60 characters', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Talks in Türkiye: “no details”', 'talks-in-türkiye-no-details'],
    ['  Rafah -- crossing! ', 'rafah-crossing'],
    ['إحاطة الدوحة', 'إحاطة-الدوحة'],
    ['…', ''],
    ['', ''],
    ['x'.repeat(100), 'x'.repeat(60)],
    [`${'x'.repeat(59)} yz`, 'x'.repeat(59)],
    ['𐐷'.repeat(100), '𐐷'.repeat(60)],
  ];
  for (const [text, slug] of rows) assert.equal(slugOf(text), slug, text);
});

test('makeId is made of date and title', () => {
  const rows: readonly (readonly [unknown, string])[] = [
    ['2026-01-28~/..', '2026-01-28-vote'],
    ['2026-02-04T23:16+03:00', '2026-02-04-vote'],
    [Date.UTC(2026, 1, 4), '2026-02-04-vote'],
    [new Date(Date.UTC(2026, 1, 4)), '2026-02-04-vote'],
    [{ start: '2026-02-04', end: '2026-02-05' }, '2026-02-04-vote'],
    [{ end: '2026-02-05' }, '2026-02-05-vote'],
    [new Date(Number.NaN), 'vote'],
    [0, '1970-01-01-vote'],
    [-4.35e20, 'vote'],
    [null, 'vote'],
    [undefined, 'vote'],
  ];
  for (const [date, id] of rows) assert.equal(makeId({ date, title: 'Vote' } as EventRecord), id);
  assert.equal(makeId({ date: '', title: '' }), 'event');
});
