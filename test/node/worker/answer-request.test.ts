import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededEvents } from '../../../bench/data/seeded-events.js';
import { AT_ONCE } from '../../../src/base/pace.js';
import { cutText } from '../../../src/formats/cut-text.js';
import type { ReadOptions } from '../../../src/formats/format.js';
import { readEvents } from '../../../src/formats/read-events.js';
import { readLarge } from '../../../src/formats/read-large.js';
import { columnSource, sourceOf } from '../../../src/layout/event-source.js';
import { keptLanes } from '../../../src/layout/kept-lanes.js';
import type { EventRecord } from '../../../src/model/event-record.js';
import { EventTable } from '../../../src/model/event-table.js';
import { tableOfSample, weightOf } from '../../../src/model/sample-table.js';
import { answerRequest } from '../../../src/worker/answer-request.js';
import type { WorkerMessage } from '../../../src/worker/messages.js';
import { resultOf } from '../../../src/worker/table-parts.js';

/** What a page hears: messages as they are after going from one thread to another. */
async function heard(text: string, options: ReadOptions): Promise<WorkerMessage[]> {
  const messages: WorkerMessage[] = [];
  const port = {
    postMessage(message: WorkerMessage, transfer: readonly ArrayBufferLike[] = []) {
      messages.push(structuredClone(message, { transfer: transfer as ArrayBuffer[] }));
    },
  };
  await answerRequest({ bytes: new TextEncoder().encode(text), options }, port, AT_ONCE);
  return messages;
}

const EVENTS: readonly EventRecord[] = seededEvents(70_000, 5).map(({ id, ...event }, i) => ({
  ...event,
  // Most have an id of their own; two share one; some are not settled.
  ...(i % 3 && { id: i === 5 ? 'event-4' : id }),
  ...(i % 7 === 0 && { status: 'planned' as const }),
  ...(i === 8 && { relations: [{ type: 'follows', to: 'event-7' }] }),
}));
const TEXT = JSON.stringify({ title: 'Many', events: EVENTS });
const OPTIONS: ReadOptions = {
  timezone: 'Asia/Qatar',
  lang: 'en',
  table: { timezone: 'Asia/Qatar', groupBy: 'importance' },
};

const COLUMNS = [
  'starts',
  'ends',
  'importances',
  'statuses',
  'lanes',
  'flags',
  'priorities',
  'groups',
  'extent',
  'placed',
] as const;

test('a page gets from a worker what it would have read itself', async () => {
  const done = (await heard(TEXT, OPTIONS)).at(-1);
  assert.ok(done?.kind === 'done');
  const { timeline, problems } = resultOf(done.parts, OPTIONS);
  const own = await readLarge(cutText(TEXT), OPTIONS, { pace: AT_ONCE });
  assert.ok(own);
  assert.deepEqual(problems, own.problems);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['id-duplicate'],
  );
  const { table } = EventTable.from(timeline, OPTIONS.table);
  for (const column of COLUMNS) assert.deepEqual(table[column], own.table[column], column);
  for (let i = 0; i < table.length; i += 997) {
    assert.equal(table.id(i), own.table.id(i));
    assert.equal(table.indexOf(table.id(i)), i);
    assert.equal(table.title(i), own.table.title(i));
    assert.deepEqual(table.span(i), own.table.span(i));
  }
  assert.deepEqual(timeline.events[8], EVENTS[8]);
  assert.equal(timeline.title, 'Many');

  // The lanes came with it: nothing is gathered on the page.
  const lanes = keptLanes(table.built);
  assert.ok(lanes);
  const { length, placed: count, starts, ends, lanes: laneOf, priorities, flags, groups } = table;
  const columns = {
    lanes: groups.length,
    count,
    starts,
    ends,
    laneOf,
    priorities,
    flags,
    id: (i: number) => table.id(i),
  };
  const [given, gathered] = [sourceOf(columns, lanes), columnSource(columns)];
  const [from, to] = [starts[Math.floor(length / 3)]!, starts[Math.floor(length / 2)]!];
  for (const { events } of lanes) {
    const lane = laneOf[events[0]!]!;
    assert.equal(given.countIn(lane, from, to), gathered.countIn(lane, from, to));
    assert.deepEqual(given.topIn(lane, from, to, 20), gathered.topIn(lane, from, to, 20));
    assert.deepEqual(given.longestIn(lane, from, to, 20, 0), gathered.longestIn(lane, from, to, 20, 0));
  }
});

test('a sample is told first, and never more than some times a second how far the reading is', async () => {
  const messages = await heard(TEXT, OPTIONS);
  const [first] = messages;
  assert.ok(first?.kind === 'sample');
  const table = tableOfSample(first.timeline, OPTIONS.table!, first.sample);
  assert.ok(Math.abs(table.length * weightOf(table) - EVENTS.length) < 1);
  const rest = messages.slice(1).map(({ kind }) => kind);
  assert.equal(rest.at(-1), 'done');
  assert.ok(rest.slice(0, -1).every((kind) => kind === 'read'));
  assert.ok(rest.length < 100);
});

test('of a document that breaks off the events before are handed over, and where it does is told', async () => {
  const text = TEXT.replace('"event-60001"', 'event-60001');
  const [message, ...others] = await heard(text, OPTIONS);
  assert.equal(message?.kind, 'sample');
  const broken = others.at(-1);
  assert.ok(broken?.kind === 'done');
  const { timeline, problems } = resultOf(broken.parts, OPTIONS);
  assert.equal(timeline.events.length, 60_001);
  assert.deepEqual([problems[0]?.code, problems[0]?.offset], ['json-invalid', text.indexOf('event-60001')]);
});

const pad = (n: number, length = 2): string => String(n).padStart(length, '0');

/** Files of other formats with so many events, one a day from 2000 on. */
const FILES: Readonly<Record<string, (count: number) => string>> = {
  ics: (count) =>
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      ...EVENTS.slice(0, count).flatMap((_, i) => [
        'BEGIN:VEVENT',
        `UID:e${i}`,
        `DTSTART;VALUE=DATE:${2000 + (i % 20)}${pad(1 + (i % 12))}${pad(1 + (i % 28))}`,
        `SUMMARY:Day ${i}`,
        'END:VEVENT',
      ]),
      'END:VCALENDAR',
    ].join('\r\n'),
  timelinejs: (count) =>
    JSON.stringify({
      title: { text: { headline: 'Story' } },
      events: EVENTS.slice(0, count).map((_, i) => ({
        start_date: { year: 2000 + (i % 20), month: 1 + (i % 12) },
        text: { headline: `Day ${i}` },
        unique_id: `e${i}`,
      })),
    }),
  geojson: (count) =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: EVENTS.slice(0, count).map((_, i) => ({
        type: 'Feature',
        id: `e${i}`,
        properties: { title: `Day ${i}` },
        geometry: { type: 'Point', coordinates: [51, 25] },
        when: { timespans: [{ start: { in: `${2000 + (i % 20)}-${pad(1 + (i % 12))}` } }] },
      })),
    }),
  'json-ld': (count) =>
    JSON.stringify(
      EVENTS.slice(0, count).map((_, i) => ({
        '@context': 'https://schema.org',
        '@type': 'Event',
        '@id': `e${i}`,
        name: `Day ${i}`,
        startDate: `${2000 + (i % 20)}-${pad(1 + (i % 12))}-01`,
      })),
    ),
  csv: (count) =>
    ['Year\tMonth\tHeadline', ...EVENTS.slice(0, count).map((_, i) => `${2000 + (i % 20)}\t3\tDay ${i}`)].join('\n'),
};

for (const [format, fileOf] of Object.entries(FILES)) {
  test(`a large file of ${format} comes from a worker as it is read without one`, async () => {
    for (const count of [200, 20_500]) {
      const text = fileOf(count);
      const options: ReadOptions = { timezone: 'UTC', lang: 'en', table: { timezone: 'UTC' } };
      const message = (await heard(text, options)).at(-1);
      assert.ok(message?.kind === 'done' || message?.kind === 'whole', JSON.stringify(message)?.slice(0, 200));
      assert.equal(message.kind, count > 20_000 ? 'done' : 'whole');
      const result = message.kind === 'done' ? resultOf(message.parts, options) : message.result;
      const own = await readEvents(text, options);
      assert.equal(result.timeline.events.length, count);
      assert.equal(result.timeline.title, own.timeline.title);
      assert.deepEqual(result.problems, own.problems);
      for (let i = 0; i < count; i += 97) assert.deepEqual(result.timeline.events[i], own.timeline.events[i]);
    }
  });
}
