import type { Messages } from '../../locale/messages.js';
import { pluralOf } from '../../locale/words.js';
import { FLAG } from '../../model/flag.js';
import { localText } from '../../model/local-text.js';
import type { QuickTable } from '../../model/quick-table.js';
import type { Chart } from '../../scene/chart.js';
import type { BinMark } from '../../scene/scene.js';
import { MS_PER_DAY, msToCivil } from '../../time/civil.js';
import { dateText } from '../../time/format-date.js';
import { parseDate } from '../../time/parse-date.js';
import { UNIT_MS } from '../../time/unit-ms.js';
import { wallFormat } from '../../time/wall-format.js';

/** In which language a bin is told. */
export interface BinWords {
  readonly messages: Messages;
  readonly locale: string;
}

/** A year as EDTF has it. */
const yearText = (year: number): string =>
  Math.abs(year) > 9999 ? `Y${year}` : `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;

/** The first of so many events are looked at for the unit they are dated to; of one start the shorter come first. */
const MOST_LOOKED_AT = 1000;

/** The finest of days, months and years to which events without a time of day are dated. */
const unitOf = (table: QuickTable, events: readonly number[]): 'day' | 'month' | 'year' => {
  let finest = Number.POSITIVE_INFINITY;
  for (const event of events.slice(0, MOST_LOOKED_AT)) {
    finest = Math.min(finest, UNIT_MS[table.span(event).granularity]);
    if (finest <= UNIT_MS.day) return 'day';
  }
  return finest < UNIT_MS.year ? 'month' : 'year';
};

const PARTS: Readonly<Record<'time' | 'day' | 'month' | 'year', Intl.DateTimeFormatOptions>> = {
  time: { dateStyle: 'medium', timeStyle: 'short' },
  day: { dateStyle: 'medium' },
  month: { year: 'numeric', month: 'long' },
  year: { year: 'numeric' },
};

/**
 * When the events of a bin are, by the clock of the axis: the stretch of time that it counts, where any of them has a time of
 * day; else the days, months or years of those events, as no stretch of hours is true of these.
 */
export const binTime = (
  { table, shape, options }: Pick<Chart, 'table' | 'shape' | 'options'>,
  { from, to }: Pick<BinMark, 'from' | 'to'>,
  events: readonly number[],
  locale: string,
): string => {
  const isTimed = !events.length || events.some((event) => table.flags[event]! & (FLAG.zoned | FLAG.timed));
  const bounds = isTimed
    ? [from, to].map((folded) => shape.warp.toInstant(folded))
    : [events[0], events.at(-1)].map((event) => table.starts[event!]!);
  const [first, end] = bounds.map((instant) => options.zone.toWall(instant)) as [number, number];
  // A bin ends where the next one begins.
  const last = Math.max(first, isTimed ? end - 1 : end);
  const [{ year: firstYear }, { year: lastYear }] = [msToCivil(first), msToCivil(last)];
  if (firstYear < 1 || lastYear > 9999) {
    const read = parseDate(
      firstYear === lastYear ? yearText(firstYear) : `${yearText(firstYear)}/${yearText(lastYear)}`,
    );
    return 'span' in read ? dateText(read.span, { locale }) : '';
  }
  const unit = !isTimed ? unitOf(table, events) : end - first < 2 * MS_PER_DAY ? 'time' : 'day';
  return wallFormat(locale, PARTS[unit]).formatRange(first, last);
};

/** How many events the list of a bin has: where a filter is on and any of them match, only those. */
export const countOf = ({ count, matching }: BinMark): number => matching || count;

/** How many events a bin counts, when these are, and in which lane. */
export const binName = (
  chart: Chart,
  bin: BinMark,
  events: readonly number[],
  { messages, locale }: BinWords,
): string => {
  const group = chart.table.groups[bin.lane];
  const lane = localText(group?.title ?? group?.id, locale);
  return [pluralOf(messages.events, countOf(bin), messages, locale), binTime(chart, bin, events, locale), lane]
    .filter(Boolean)
    .join(', ');
};
