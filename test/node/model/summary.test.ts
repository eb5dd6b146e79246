import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allMessagesFor } from '../../../src/locale/all-messages.js';
import type { EventRecord } from '../../../src/model/event-record.js';
import { EventTable } from '../../../src/model/event-table.js';
import { periodWords, summaryWords } from '../../../src/model/summary.js';
import { learnDates } from '../../../src/time/learn-dates.js';
import { doha } from '../../helpers/doha.js';

const plain = (text: string): string => text.replace(/[\s\u2009]+/g, ' ');

const summaryIn = async (lang: string): Promise<string> => {
  const messages = allMessagesFor(lang);
  learnDates(messages);
  const { table } = EventTable.from(await doha(), { timezone: 'Asia/Qatar', lang });
  return plain(summaryWords(table, messages, lang));
};

test('a timeline is summed up in each language', async () => {
  assert.equal(
    await summaryIn('en'),
    '21 events, May 2024 – February 2026. Topics: Rafah crossing, US–Iran contacts, Briefings. ' +
      'Ongoing: Rafah crossing opens partially, in both directions, Intensive contacts among regional countries.',
  );
  assert.match(await summaryIn('de'), /^21 Ereignisse, Mai 2024.*Februar 2026\. Themen: .*\. Dauert an: /);
  assert.match(await summaryIn('ar'), /^21 حدثًا، مايو 2024.*فبراير 2026\. المواضيع: .*\. مستمر: فتح جزئي/);
  assert.match(
    await summaryIn('ja'),
    /^21件の出来事、2024.*2026.*。テーマ：Rafah crossing、US–Iran contacts、Briefings。継続中：/,
  );
});

const summaryOf = (events: readonly EventRecord[]): string => {
  const { table } = EventTable.from({ events }, { timezone: 'UTC', lang: 'en' });
  return plain(summaryWords(table, allMessagesFor('en'), 'en'));
};

test('what is not there is not told of', () => {
  assert.equal(summaryOf([]), '0 events.');
  assert.equal(summaryOf([{ date: '', title: 'Some time' }]), '1 event.');
  assert.equal(summaryOf([{ date: '2026-02-03', title: 'One', group: 'Only' }]), '1 event, 3 February 2026.');
});

test('of many lanes and many things that go on a few are named, the weightiest first', () => {
  const events = Array.from({ length: 9 }, (_, i) => ({
    date: `2026-02-0${i + 1}/..`,
    title: `Thing ${i + 1}`,
    group: `Lane ${i + 1}`,
    status: 'ongoing' as const,
    importance: i === 8 ? 5 : 2,
  }));
  const words = summaryOf(events);
  assert.match(words, /Topics: Lane 1, .*, Lane 6 …\. Ongoing: Thing 9, /);
  assert.equal(words.match(/Thing/g)?.length, 6);
});

test('a stretch is told to a unit that suits it', () => {
  const { table } = EventTable.from({ events: [{ date: '2026', title: 'One' }] }, { timezone: 'UTC', lang: 'en' });
  const words = (from: string, to: string): string =>
    plain(periodWords(table, [Date.UTC(...dateOf(from)), Date.UTC(...dateOf(to))], 'en-GB'));
  const dateOf = (text: string): [number, number, number] => {
    const [year, month, day] = text.split('-').map(Number);
    return [year!, month! - 1, day!];
  };
  assert.equal(words('2026-02-03', '2026-02-04'), '3 February 2026');
  assert.equal(words('2026-02-03', '2026-02-10'), '3–9 February 2026');
  assert.equal(words('2026-02-03', '2026-08-10'), 'February–August 2026');
  assert.equal(words('2011-02-03', '2026-08-10'), '2011–2026');
});
