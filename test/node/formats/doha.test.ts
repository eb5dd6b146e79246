import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEvents } from '../../../src/formats/read-events.js';
import { toCsv } from '../../../src/formats/to-csv.js';
import { STATUSES } from '../../../src/model/event-record.js';
import { EventTable, FLAG } from '../../../src/model/event-table.js';
import { relationsOf } from '../../../src/model/relations.js';
import { dohaCsv } from '../../helpers/doha.js';

test('the Doha data is read whole and without a problem', async () => {
  const { timeline, problems } = await readEvents(dohaCsv());
  assert.deepEqual(problems, []);
  assert.equal(timeline.events.length, 21);
  const { table } = EventTable.from(timeline, { timezone: 'Asia/Qatar' });
  assert.equal(table.placed, 21);
  assert.deepEqual(
    table.groups.map(({ id }) => id),
    ['Rafah crossing', 'US–Iran contacts', 'Briefings'],
  );
  assert.deepEqual(
    [0, 1, 2].map((lane) => table.lanes.filter((each) => each === lane).length),
    [8, 12, 1],
  );
  const at = (...parts: [number, number, number?, number?, number?]): number => Date.UTC(...parts) - 3 * 3_600_000;
  assert.deepEqual(table.extent, [at(2024, 4), at(2026, 1, 12)]);

  const rows: readonly (readonly [string, number, number, number])[] = [
    ['rafah-closed', at(2024, 4), at(2024, 5), FLAG.bar],
    ['call-amir-pezeshkian', at(2026, 0, 29), at(2026, 0, 30), FLAG.approximateStart | FLAG.approximateEnd],
    ['regional-contacts', at(2026, 0, 28), at(2026, 1, 12), FLAG.bar | FLAG.openEnd | FLAG.approximateStart],
    ['rafah-partial-opening', at(2026, 1, 2), at(2026, 1, 12), FLAG.bar | FLAG.openEnd],
    ['rafah-first-week', at(2026, 1, 2), at(2026, 1, 10), FLAG.bar | FLAG.statedEnd],
    ['doha-briefing', at(2026, 1, 3), at(2026, 1, 4), 0],
    ['turkiye-talks', at(2026, 1, 6), at(2026, 1, 7), FLAG.uncertain],
    ['venue-confirmed', at(2026, 1, 4, 23, 16), at(2026, 1, 4, 23, 17), FLAG.zoned],
    ['muscat-talks', at(2026, 1, 6, 9), at(2026, 1, 6, 9, 1), FLAG.zoned],
  ];
  for (const [id, start, end, flags] of rows) {
    const index = table.indexOf(id);
    assert.deepEqual([table.starts[index], table.ends[index], table.flags[index]], [start, end, flags], id);
  }

  const talks = table.indexOf('turkiye-talks');
  assert.equal(STATUSES[table.statuses[talks]!], 'moved');
  assert.deepEqual(relationsOf(table).from(talks), [
    { from: talks, to: table.indexOf('muscat-talks'), type: 'moved-to' },
  ]);
  assert.equal(relationsOf(table).to(talks).length, 2);
  const briefing = table.record(table.indexOf('doha-briefing'));
  assert.deepEqual(briefing.actors, ['Qatar', 'Majed Al-Ansari']);
  assert.deepEqual(briefing.place, { name: 'Doha', lat: 25.2854, lon: 51.531 });
  assert.equal(briefing.sources[0]!.name, 'The Peninsula');
  assert.equal(table.title(talks), 'Talks in Türkiye between the United States and Iran');
  assert.equal(EventTable.from(timeline, { lang: 'ar' }).table.title(talks), 'محادثات أمريكية إيرانية في تركيا');
});

test('the Doha data comes back from CSV as it was', async () => {
  const { timeline } = await readEvents(dohaCsv());
  const again = await readEvents(toCsv(timeline));
  assert.deepEqual(again, { timeline, problems: [] });
});
