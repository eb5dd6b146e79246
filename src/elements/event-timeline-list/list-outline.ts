import type { Messages } from '../../locale/messages.js';
import { fill } from '../../locale/words.js';
import { FLAG } from '../../model/flag.js';
import type { QuickTable } from '../../model/quick-table.js';
import type { Fold } from '../../scale/warp.js';
import { msToCivil } from '../../time/civil.js';
import { isPast } from '../../time/date-writer.js';
import { dateText } from '../../time/format-date.js';
import { parseDate } from '../../time/parse-date.js';
import { rareDateText } from '../../time/rare-date.js';
import { learnRareDates } from '../../time/rare-words.js';
import { GREGORY, wallFormat, wallText } from '../../time/wall-format.js';
import { durationWords } from './duration-words.js';
import {
  groupEvents,
  type ListGroup,
  type ListGroups,
  type ListOrder,
  type PeriodUnit,
  periodParts,
  stretchOf,
  YEARS,
} from './list-groups.js';

/** What a list is made of. */
export interface OutlineOptions extends ListOrder {
  readonly table: QuickTable;
  readonly folds: readonly Fold[];
  readonly timezone: string;
  readonly locale: string;
  readonly messages: Messages;
}

/** The order, headings and breaks of a list. */
export interface ListOutline extends ListGroups {
  /** Words for the stretch left out before a position, by position. */
  readonly breaks: ReadonlyMap<number, string>;
  /** Heading of a group; the year is left out below one of the same year, unless it is to stand alone. */
  heading(index: number, alone?: boolean): string;
}

/** A year as EDTF has it. */
const yearText = (year: number): string =>
  Math.abs(year) > 9999 ? `Y${year}` : `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;

/** The EDTF text of a stretch of years: `198X`, `19XX`, or from year to year. */
function stretchText(first: number, last: number): string {
  const blanks = last - first === 9 ? 1 : last - first === 99 ? 2 : 0;
  if (first === last) return yearText(first);
  return blanks && first >= 1000 && last < 10_000
    ? yearText(first)
        .slice(0, 4 - blanks)
        .padEnd(4, 'X')
    : `${yearText(first)}/${yearText(last)}`;
}

/** Of a year long ago, how many digits say enough. */
const PAST_DIGITS = 3;

const roundPast = (wall: number): number => Number(msToCivil(wall).year.toPrecision(PAST_DIGITS));

/** Words of the period that a wall time is in; of one that is told by years ago, from its first event to its last. */
function periodWords(
  { startWall: wall, lastWall }: ListGroup,
  unit: PeriodUnit,
  locale: string,
  calendar: string,
): string {
  if (isPast(wall)) {
    const [first, last] = [roundPast(wall), roundPast(lastWall)];
    return textWords(stretchText(Math.min(first, last), Math.max(first, last)), locale);
  }
  if (calendar !== GREGORY && unit !== 'day' && YEARS[unit] === 1) {
    return wallText(locale, calendar, periodParts(unit), wall);
  }
  const { year } = msToCivil(wall);
  const isNear = year > 0 && year < 10_000;
  if (isNear && unit === 'day') {
    return wallText(locale, calendar, { day: 'numeric', month: 'long', year: 'numeric' }, wall);
  }
  if (isNear && unit === 'month') return wallFormat(locale, { month: 'long', year: 'numeric' }).format(wall);
  return textWords(stretchText(...stretchOf(year, YEARS[unit])), locale);
}

function textWords(text: string, locale: string): string {
  const read = parseDate(text);
  return 'span' in read ? dateText(read.span, { locale, calendar: GREGORY }) : text;
}

/**
 * Words for the folds between listed events: how long after the last start or stated end before a fold the next event
 * comes. That is a little more than what the fold hides, since the axis keeps a margin on either side.
 */
function breaksOf({ table, folds, sort, locale, messages }: OutlineOptions, list: ListGroups): Map<number, string> {
  const { starts, ends, flags } = table;
  const { placed } = list;
  const inTime = (index: number): number => list.eventAt(sort === 'newest' ? placed - 1 - index : index);
  const breaks = new Map<number, string>();
  let next = 0;
  for (const fold of folds) {
    while (next < placed && starts[inTime(next)]! < fold.end) next++;
    if (next === 0 || next >= placed) continue;
    const start = starts[inTime(next)]!;
    let last = starts[inTime(next - 1)]!;
    for (let index = 0; index < next; index++) {
      const event = inTime(index);
      const end = ends[event]!;
      if (flags[event]! & FLAG.statedEnd && end > last && end <= start) last = end;
    }
    const duration = durationWords(start - last, locale);
    if (sort === 'oldest') breaks.set(next, fill(messages.later, { duration }));
    else breaks.set(placed - next, fill(messages.earlier, { duration }));
  }
  return breaks;
}

/** Puts a table's events in order, under headings, with the breaks that the axis has too. */
export function outlineOf(options: OutlineOptions): ListOutline {
  const { table, timezone, locale, messages, calendar = GREGORY } = options;
  // Decades are among them, and whatever the events have.
  learnRareDates(rareDateText);
  const groups = groupEvents(table, timezone, options);
  const yearOf = (wall: number): number | string =>
    calendar === GREGORY ? msToCivil(wall).year : wallText('en', calendar, { year: 'numeric' }, wall);
  return {
    ...groups,
    breaks: breaksOf(options, groups),
    heading(index, alone = false) {
      const group = groups.groups[index]!;
      if (Number.isNaN(group.startWall)) return messages.dateUnknown;
      const before = groups.groups[index - 1]?.startWall;
      const sameYear = before !== undefined && yearOf(before) === yearOf(group.startWall);
      return sameYear && !alone && groups.unit === 'month'
        ? wallText(locale, calendar, { month: 'long' }, group.startWall)
        : periodWords(group, groups.unit, locale, calendar);
    },
  };
}
