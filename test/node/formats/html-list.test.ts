import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readListItems } from '../../../src/formats/html-list.js';
import { readEvents } from '../../../src/formats/read-events.js';

test('items of a list become events, their data attributes fields', async () => {
  const { timeline, problems } = await readListItems(
    [
      {
        id: 'a',
        datetime: '2026-02-03',
        title: 'Briefing',
        summary: 'Words',
        href: 'https://example.org/a',
        linkText: 'The Peninsula',
      },
      {
        datetime: '2026-02-04',
        end: '2026-02-05',
        title: 'Talks',
        data: {
          status: 'moved',
          importance: '5',
          group: 'Contacts',
          sourceUrl: 'https://b/',
          relations: 'about:a',
          myField: 'x',
        },
      },
      {
        title: 'Link',
        href: 'https://www.example.org/b',
        linkText: 'Link',
        datetime: '2026',
        data: { topic: 'T', empty: undefined },
      },
    ],
    { lang: 'en' },
  );
  assert.deepEqual(timeline, {
    lang: 'en',
    events: [
      {
        id: 'a',
        date: '2026-02-03',
        title: 'Briefing',
        summary: 'Words',
        sources: [{ name: 'The Peninsula', url: 'https://example.org/a' }],
      },
      {
        date: '2026-02-04',
        end: '2026-02-05',
        title: 'Talks',
        status: 'moved',
        importance: 5,
        group: 'Contacts',
        sources: [{ name: 'b', url: 'https://b/' }],
        relations: [{ type: 'about', to: 'a' }],
        myField: 'x',
      },
      { date: '2026', title: 'Link', group: 'T', sources: [{ name: 'example.org', url: 'https://www.example.org/b' }] },
    ],
  });
  assert.deepEqual(problems, []);
});

test('a problem of an item names it', async () => {
  const items = [
    { datetime: '2026', title: 'A' },
    { datetime: '3 Feb', title: 'B' },
  ];
  const { problems } = await readListItems(items);
  assert.deepEqual(
    problems.map(({ code, path }) => [code, path]),
    [['date-invalid', 'li[1].date']],
  );
  assert.deepEqual((await readEvents(items, { format: 'html' })).problems, problems);
});
