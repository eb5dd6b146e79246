import type { Messages } from '../locale/messages.js';
import { capitalise, pluralOf } from '../locale/words.js';
import { type Civil, MS_PER_DAY, msToCivil } from '../time/civil.js';
import { dateText } from '../time/format-date.js';
import { parseDate } from '../time/parse-date.js';
import { STATUSES } from './event-record.js';
import { FLAG } from './flag.js';
import { localText } from './local-text.js';
import type { QuickTable } from './quick-table.js';

const pad = (number: number, length = 2): string => String(number).padStart(length, '0');

/** A date as EDTF, to a unit. */
function dateOf({ year, month, day }: Civil, unit: 'year' | 'month' | 'day'): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  const parts = [`${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}`, pad(month), pad(day)];
  return parts.slice(0, unit === 'year' ? 1 : unit === 'month' ? 2 : 3).join('-');
}

/** Above this many years a stretch is told in years, above this many days in months. */
const YEARS = 5;
const DAYS = 62;

/** The days from one instant to another (epoch ms), to a unit that suits: “May 2024 – February 2026”. */
export function periodWords({ zone }: QuickTable, [from, to]: readonly [number, number], locale: string): string {
  const [first, last] = [from, Math.max(from, to - 1)].map((each) => msToCivil(zone.toWall(each)));
  const days = (to - from) / MS_PER_DAY;
  const unit = last!.year - first!.year > YEARS ? 'year' : days > DAYS ? 'month' : 'day';
  const [start, end] = [dateOf(first!, unit), dateOf(last!, unit)];
  const read = parseDate(start === end ? start : `${start}/${end}`);
  return 'span' in read ? dateText(read.span, { locale, calendar: 'gregory' }) : '';
}

/** Of lanes and of what goes on so many are named; the rest is “…”. */
const MOST_NAMED = 6;

const named = (label: string, names: readonly string[], { colon, comma }: Messages): string => {
  const list = names.slice(0, MOST_NAMED).join(comma);
  return names.length ? `${label}${colon}${list}${names.length > MOST_NAMED ? ' …' : ''}` : '';
};

/**
 * A timeline in a few words: how many events, from when to when, in which lanes, and what goes on, weightiest first.
 * “21 events, May 2024 – February 2026. Topics: Rafah crossing, Briefings. Ongoing: Rafah crossing opens partially.”
 */
export function summaryWords(table: QuickTable, messages: Messages, locale: string): string {
  const { groups, statuses, flags, priorities, placed, length } = table;
  const ongoing = STATUSES.indexOf('ongoing');
  const now: number[] = [];
  for (let event = 0; event < length; event++) {
    if (statuses[event] === ongoing || flags[event]! & FLAG.openEnd) now.push(event);
  }
  now.sort((a, b) => priorities[b]! - priorities[a]!);
  const count = pluralOf(messages.events, length, messages, locale);
  const lanes = groups.map(({ title, id }) => localText(title ?? id, locale)).filter(Boolean);
  const parts = [
    placed ? `${count}${messages.comma}${periodWords(table, table.extent, locale)}` : count,
    lanes.length > 1 ? named(messages.lanes, lanes, messages) : '',
    named(
      capitalise(messages.status.ongoing, locale),
      now.slice(0, MOST_NAMED + 1).map((event) => table.title(event)),
      messages,
    ),
  ];
  return parts
    .filter(Boolean)
    .map((part) => `${part}${messages.stop}`)
    .join('')
    .trim();
}
