// What is written in a format reads back as the same events, as far as the format can say it; docs/formats.md says
// what is lost, and each `kept` here holds it to that.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Format, readEvents } from '../../../src/formats/read-events.js';
import { type WrittenFormat, writeEvents } from '../../../src/formats/write-events.js';
import type { EventRecord, Media, Timeline } from '../../../src/model/event-record.js';
import { EventTable } from '../../../src/model/event-table.js';
import type { FullRecord } from '../../../src/model/full-record.js';
import { plainText } from '../../../src/model/rich-text.js';
import { splitFields } from '../../../src/model/split-fields.js';
import { renderList } from '../../../src/static.js';
import { msToCivil } from '../../../src/time/civil.js';
import type { Span } from '../../../src/time/span.js';
import { doha } from '../../helpers/doha.js';

const ZONE = 'Asia/Qatar';

/** Words as people write them, in several scripts, with signs that formats give a meaning to. */
const word = fc.constantFrom(
  'Talks',
  'visit',
  'a;b',
  'c,d',
  'x\\y',
  '“q”',
  "it's",
  'محادثات',
  '東京',
  '2026',
  'R&D',
  '10%',
  ':',
  '– –',
);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((each) => each.join(' '));
const name = fc.stringMatching(/^[a-z]{1,6}( [a-z0-9]{1,4})?$/);
const url = fc.stringMatching(/^[a-z]{3,8}$/).map((each) => `https://${each}.example/x?a=1&b=2`);

const date = fc.constantFrom(
  { date: '2026-02-03' },
  { date: '2026-02-28', end: '2026-03-01' },
  { date: '2026-02' },
  { date: '1999' },
  { date: '2026-02', end: '2026-04' },
  { date: '2026-02-06T10:00+04:00' },
  { date: '2026-02-06T10:00:30Z' },
  { date: '2026-02-06T10:00', timezone: 'Asia/Tokyo' },
  { date: '2026-02-06T10:00Z', end: '2026-02-06T12:30Z' },
);

const event: fc.Arbitrary<Omit<EventRecord, 'date'>> = fc.record(
  {
    title: words,
    summary: fc.array(words, { minLength: 1, maxLength: 3 }).map((each) => each.join('\n\n')),
    group: words,
    actors: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
    tags: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
    place: fc.record({ name: words, lat: fc.integer({ min: -90, max: 90 }), lon: fc.integer({ min: -180, max: 180 }) }),
    status: fc.constantFrom('confirmed', 'reported', 'planned', 'ongoing', 'postponed', 'cancelled', 'disputed'),
    sources: fc.array(fc.record({ name: words, url, date: fc.constant('2026-02-04') }), { minLength: 1, maxLength: 3 }),
    media: fc.record({
      src: url.map((each) => `${each}.jpg`),
      alt: words,
      caption: words,
      credit: words,
      type: fc.constant('image'),
    }),
  },
  { requiredKeys: ['title'] },
);

/** Events with ids; each but the first may be a part of the first. */
const timeline: fc.Arbitrary<Timeline> = fc
  .record({
    title: words,
    description: words,
    events: fc.array(fc.tuple(event, date, fc.boolean()), { minLength: 1, maxLength: 4 }),
  })
  .map(({ events, ...about }) => ({
    ...about,
    timezone: ZONE,
    events: events.map(([fields, when, isPart], i) => ({
      ...fields,
      ...when,
      // Tags stand behind the group in other formats; without one the first would be taken for it.
      ...(!fields.group && { tags: [], actors: [] }),
      id: `e${i}`,
      ...(isPart && i > 0 && { relations: [{ type: 'part-of', to: 'e0' }] }),
    })) as unknown as readonly EventRecord[],
  }));

interface Told {
  readonly id: string;
  readonly title: string;
  readonly record: FullRecord;
  readonly span: Span;
  readonly summary: string;
}

/** Every event as it is understood, by the clock of the tests. */
function toldOf(read: Timeline): readonly Told[] {
  const { table } = EventTable.from(read, { timezone: ZONE });
  return Array.from({ length: table.length }, (_, position) => {
    const index = table.indexOf(table.idAt(position));
    return {
      id: table.id(index),
      title: table.title(index),
      record: table.record(index),
      span: table.span(index),
      summary: plainText(table.summary(index)),
    };
  });
}

const sourceLine = ({ sources }: FullRecord): string =>
  sources.length > 0
    ? `${sources.length > 1 ? 'Sources' : 'Source'}: ${sources.map((source) => source.name).join(', ')}`
    : '';

const firstMedia = ({ media }: FullRecord): unknown => {
  const [{ src, alt, caption, credit } = {} as Partial<Media>] = media;
  return [src, alt, caption, credit];
};

/** What each format keeps of an event, as it was before and as it is after. */
const KEPT: Readonly<
  Record<Exclude<WrittenFormat, 'csv' | 'json'>, (told: Told, moment: 'before' | 'after') => unknown>
> = {
  ics: ({ id, title, record, span, summary }, moment) => {
    const { group, tags, place, status, relations, sources } = record;
    const said = sources.map((source) => `${source.name}, ${source.url}`).join('\n');
    return {
      id,
      title,
      when: [span.start, span.kind === 'instant' ? null : span.end],
      summary: moment === 'before' ? [summary, said].filter(Boolean).join('\n\n') : summary,
      group,
      tags,
      place,
      status,
      relations,
      url: sources[0]?.url,
    };
  },
  timelinejs: ({ id, title, record, span, summary }, moment) => ({
    id,
    title,
    when: [span.start, span.end, span.granularity === 'second' && moment === 'before' ? 'second' : span.granularity],
    summary: moment === 'before' ? [summary, sourceLine(record)].filter(Boolean).join('\n\n') : summary,
    group: record.group,
    place: record.place,
    media: firstMedia(record),
  }),
  'json-ld': ({ id, title, record, span, summary }) => {
    const { group, tags, actors, place, status, relations, sources } = record;
    return {
      id,
      title,
      when: [span.start, span.end],
      summary,
      group,
      tags,
      actors,
      place,
      status: status === 'cancelled' || status === 'postponed' ? status : 'scheduled',
      relations,
      sources,
      media: firstMedia(record),
    };
  },
};

for (const [format, kept] of Object.entries(KEPT) as [keyof typeof KEPT, (typeof KEPT)[keyof typeof KEPT]][]) {
  test(`what is written as ${format} reads back as the same events`, async () => {
    await fc.assert(
      fc.asyncProperty(timeline, async (random) => {
        const written = structuredClone(random);
        const text = await writeEvents(written, format);
        const read = await readEvents(text, { format: format as Format });
        assert.deepEqual(read.problems, []);
        assert.deepEqual(
          toldOf(read.timeline).map((told) => kept(told, 'after')),
          toldOf(written).map((told) => kept(told, 'before')),
        );
        assert.equal(read.timeline.title, written.title);
        assert.equal(plainText(String(read.timeline.description)), plainText(String(written.description)));
      }),
      { numRuns: 150 },
    );
  });

  test(`the format of what is written as ${format} is found without a word about it`, async () => {
    const written = await doha();
    const { timeline: read } = await readEvents(await writeEvents(written, format));
    assert.deepEqual(
      toldOf(read).map(({ title }) => title),
      toldOf(written).map(({ title }) => title),
    );
  });
}

test('what is written as a list reads back as the same events', async () => {
  await fc.assert(
    fc.asyncProperty(
      timeline,
      fc.constantFrom('-0043-03-15', '2026-01-28~/..', 'Y-66000000', '2026-02-03'),
      async (random, when) => {
        const written = structuredClone({
          ...random,
          events: [...random.events, { id: 'x', date: when, title: 'Last' }],
        });
        const read = await readEvents(renderList(written), { format: 'html' });
        assert.deepEqual(read.problems, []);
        const plain = (events: readonly EventRecord[]): readonly unknown[] =>
          [...events]
            .sort((a, b) => (a.id! < b.id! ? -1 : 1))
            .map((each) => {
              const { summary = '', title, sources = [], media, ...rest } = splitFields(each);
              const said = sources.map(({ name: source, url: address }) => [source.replaceAll(';', ','), address]);
              const { src, alt, caption, credit } = [media ?? []].flat()[0] ?? ({} as Partial<Media>);
              return {
                ...rest,
                title: String(title).replace(/\s+/g, ' '),
                summary: plainText(String(summary)),
                said,
                media: [src, alt, caption, credit],
              };
            });
        assert.deepEqual(plain(read.timeline.events), plain(written.events));
      },
    ),
    { numRuns: 200 },
  );
});

test('what was moved reads back from JSON-LD as moved, at its former date, with the way to what took its place', async () => {
  const written: Timeline = {
    events: [
      { id: 'a', date: '2026-02-06', title: 'Talks', status: 'moved', relations: [{ type: 'moved-to', to: 'b' }] },
      { id: 'b', date: '2026-02-07', title: 'Talks elsewhere' },
    ],
  };
  const { timeline: read } = await readEvents(await writeEvents(written, 'json-ld'));
  assert.deepEqual(read.events, written.events);
});

test('eras and years before 1 come back from TimelineJS', async () => {
  const written: Timeline = {
    eras: [{ date: '-0100/-0044', title: 'Republic' }],
    events: [{ id: 'a', date: '-0043-03-15', title: 'Ides' }],
  };
  const { timeline: read } = await readEvents(await writeEvents(written, 'timelinejs'));
  assert.deepEqual([read.eras, read.events], [written.eras, written.events]);
});

test('a number of milliseconds comes back from a calendar as the same instant', async () => {
  const ms = Date.UTC(2026, 1, 6, 7, 30);
  const { timeline: read } = await readEvents(await writeEvents({ events: [{ date: ms, title: 'A' }] }, 'ics'));
  const [told] = toldOf(read);
  assert.equal(told!.span.start, ms);
  assert.equal(msToCivil(told!.span.start!).hour, 7);
});
