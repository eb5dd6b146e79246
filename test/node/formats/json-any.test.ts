import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEvents } from '../../../src/formats/read-events.js';

test('records by other names are the event format in other words', async () => {
  const { timeline, problems } = await readEvents(
    '[{"Headline":"A","Start":"2026-02-03","Topic":"T","x":[1]},{"Headline":"B","Start":"soon"}]',
  );
  assert.deepEqual(timeline.events, [
    { date: '2026-02-03', title: 'A', group: 'T', x: [1] },
    { date: 'soon', title: 'B' },
  ]);
  assert.deepEqual(
    problems.map(({ code, path }) => [code, path]),
    [['date-invalid', '[1].date']],
  );
  const whole = await readEvents({ title: 'T', events: [{ name: 'A', when: '2026' }] });
  assert.deepEqual(whole.timeline, { title: 'T', events: [{ date: '2026', title: 'A' }] });
});

test('what has no dates by any name is told so, event by event', async () => {
  const { timeline, problems } = await readEvents({ events: [{ title: 'A' }, 'x'] });
  assert.equal(timeline.events.length, 2);
  assert.deepEqual(
    problems.map(({ code, path }) => [code, path]),
    [
      ['date-missing', 'events[0].date'],
      ['event-invalid', 'events[1]'],
    ],
  );
});

test('a format that is said is not guessed', async () => {
  const story = '{"events":[{"start_date":{"year":2026},"text":{"headline":"A"}}]}';
  assert.deepEqual((await readEvents(story, { format: 'json' })).timeline.events, [{ date: '2026', title: 'A' }]);
  assert.deepEqual(
    (await readEvents(story, { format: 'vis' })).problems.map(({ code }) => code),
    ['events-missing'],
  );
  assert.deepEqual(
    (await readEvents('{"events":[', { format: 'timelinejs' })).problems.map(({ code }) => code),
    ['json-invalid'],
  );
});
