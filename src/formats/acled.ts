import type { EventRecord } from '../model/event-record.js';
import type { FlatRecord, TableKind } from './csv-rows.js';
import { escapeMarks } from './escape-marks.js';
import { looseDate } from './loose-date.js';
import { placeIn, recordOf, sourcesOf } from './record.js';

/** Whether headings are those of ACLED. */
export const isAcled = (headings: readonly string[]): boolean =>
  headings.includes('event_date') && headings.includes('actor1') && headings.includes('event_type');

/** What a date was rounded from, by `time_precision`: 1 a day, 2 a week, 3 a month. */
function dateOf(date: string, precision: string | undefined): string {
  const day = looseDate(date, 'dmy') ?? date;
  if (precision === '2') return `${day}~`;
  return precision === '3' ? day.replace(/^(\d{4}-\d\d)-\d\d$/, '$1') : day;
}

const USED = new Set(
  'event_id_cnty event_date time_precision event_type sub_event_type actor1 assoc_actor_1 actor2 assoc_actor_2 location latitude longitude source notes tags'.split(
    ' ',
  ),
);

const listIn = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

function eventOf(row: FlatRecord): EventRecord {
  const { event_date = '', event_type, sub_event_type, actor1, actor2, location, country } = row;
  const what = sub_event_type || event_type || '';
  const sides = [actor1, actor2].filter(Boolean).join(' – ');
  const deaths = Number(row.fatalities);
  const rest = Object.entries(row).filter(([field]) => !USED.has(field));
  return recordOf({
    ...Object.fromEntries(rest),
    id: row.event_id_cnty,
    date: dateOf(event_date, row.time_precision),
    title: [[what, location].filter(Boolean).join(', '), sides].filter(Boolean).join(': '),
    summary: escapeMarks(row.notes ?? ''),
    group: event_type,
    tags: [sub_event_type, ...listIn(row.tags)].filter((tag) => tag && tag !== event_type),
    actors: [...new Set([actor1, ...listIn(row.assoc_actor_1), actor2, ...listIn(row.assoc_actor_2)].filter(Boolean))],
    place: placeIn([location, country].filter(Boolean).join(', '), row.latitude, row.longitude),
    importance: deaths >= 25 ? 5 : deaths >= 5 ? 4 : undefined,
    sources: listIn(row.source).flatMap((name) => sourcesOf(name, undefined)),
  });
}

/** The rows of ACLED: places, sides and notes as they are; a date that is known to the week only is approximate. */
export const acledTable = (headings: readonly string[]): TableKind => ({ fields: headings, eventOf });
