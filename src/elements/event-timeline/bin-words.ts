import type { Messages } from '../../locale/messages.js';
import { pluralOf } from '../../locale/words.js';
import { localText } from '../../model/local-text.js';
import type { Chart } from '../../scene/chart.js';
import type { BinMark } from '../../scene/scene.js';
import { MS_PER_DAY, msToCivil } from '../../time/civil.js';
import { dateText } from '../../time/format-date.js';
import { parseDate } from '../../time/parse-date.js';
import { wallFormat } from '../../time/wall-format.js';

/** In which language a bin is told. */
export interface BinWords {
  readonly messages: Messages;
  readonly locale: string;
}

/** A year as EDTF has it. */
const yearText = (year: number): string =>
  Math.abs(year) > 9999 ? `Y${year}` : `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;

/** The stretch of time that a bin counts, by the clock of the axis. */
export const binTime = ({ shape, options }: Chart, { from, to }: BinMark, locale: string): string => {
  const [first, end] = [from, to].map((folded) => options.zone.toWall(shape.warp.toInstant(folded))) as [
    number,
    number,
  ];
  // A bin ends where the next one begins.
  const last = Math.max(first, end - 1);
  const [{ year: firstYear }, { year: lastYear }] = [msToCivil(first), msToCivil(last)];
  if (firstYear < 1 || lastYear > 9999) {
    const read = parseDate(
      firstYear === lastYear ? yearText(firstYear) : `${yearText(firstYear)}/${yearText(lastYear)}`,
    );
    return 'span' in read ? dateText(read.span, { locale }) : '';
  }
  const isTimed = end - first < 2 * MS_PER_DAY;
  const format = wallFormat(locale, { dateStyle: 'medium', ...(isTimed && { timeStyle: 'short' }) });
  return format.formatRange(first, last);
};

/** How many events the list of a bin has: where a filter is on and any of them match, only those. */
export const countOf = ({ count, matching }: BinMark): number => matching || count;

/** How many events a bin counts, when, and in which lane. */
export const binName = (chart: Chart, bin: BinMark, { messages, locale }: BinWords): string => {
  const group = chart.table.groups[bin.lane];
  const lane = localText(group?.title ?? group?.id, locale);
  return [pluralOf(messages.events, countOf(bin), messages, locale), binTime(chart, bin, locale), lane]
    .filter(Boolean)
    .join(', ');
};
