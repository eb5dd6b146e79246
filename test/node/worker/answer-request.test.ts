import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededEvents } from '../../../bench/data/seeded-events.js';
import { AT_ONCE } from '../../../src/base/pace.js';
import { cutText } from '../../../src/formats/cut-text.js';
import type { ReadOptions } from '../../../src/formats/format.js';
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

test('a document that breaks off is told with where it does', async () => {
  const [message, ...others] = await heard(TEXT.replace('"event-60001"', 'event-60001'), OPTIONS);
  assert.equal(message?.kind, 'sample');
  const broken = others.at(-1);
  assert.ok(broken?.kind === 'broken');
  assert.deepEqual(broken.result.timeline.events, []);
  assert.equal(broken.result.problems[0]?.code, 'json-invalid');
  assert.ok(broken.result.problems[0]?.offset);
});
