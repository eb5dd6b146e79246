import { pluralOf } from '../locale/words.js';
import type { Timeline } from '../model/event-record.js';
import { localText } from '../model/local-text.js';
import { plainText } from '../model/rich-text.js';
import { type Civil, MS_PER_DAY, msToCivil } from '../time/civil.js';
import { dateText } from '../time/format-date.js';
import { parseDate } from '../time/parse-date.js';
import type { StaticContext } from './static-options.js';

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

/** From when to when the events go, to a unit that suits: “May 2024 – February 2026”; '' where none has a date. */
function periodWords({ table, lang }: StaticContext): string {
  const { extent, zone, placed } = table;
  if (placed === 0) return '';
  const [first, last] = [extent[0], Math.max(extent[0], extent[1] - 1)].map((each) => msToCivil(zone.toWall(each)));
  const days = (extent[1] - extent[0]) / MS_PER_DAY;
  const unit = last!.year - first!.year > YEARS ? 'year' : days > DAYS ? 'month' : 'day';
  const [from, to] = [dateOf(first!, unit), dateOf(last!, unit)];
  const read = parseDate(from === to ? from : `${from}/${to}`);
  return 'span' in read ? dateText(read.span, { locale: lang, calendar: 'gregory' }) : '';
}

/** A timeline's name; the word for timeline where it has none. */
export const timelineTitle = ({ title }: Timeline, { lang, messages }: StaticContext): string =>
  localText(title, lang) || messages.timeline;

/** How many events there are, and from when to when: “21 events · May 2024 – February 2026”. */
export const countAndPeriod = (context: StaticContext): string =>
  [pluralOf(context.messages.events, context.table.length, context.messages, context.lang), periodWords(context)]
    .filter(Boolean)
    .join(' · ');

/** Characters of a description that other programs show. */
const DESCRIPTION_CHARS = 300;

/** What a timeline is about, on one line: its description, else how many events it has and when. */
export function timelineDescription({ description }: Timeline, context: StaticContext): string {
  const line = plainText(localText(description, context.lang)).replace(/\s+/g, ' ').trim();
  const cut = line.length > DESCRIPTION_CHARS ? `${line.slice(0, DESCRIPTION_CHARS - 1).trimEnd()}…` : line;
  return cut || countAndPeriod(context);
}

/** What a picture of a timeline shows, for those who do not see it: its name, how many events and when, the weightiest. */
export function pictureWords(timeline: Timeline, context: StaticContext): string {
  const { table } = context;
  const weightiest = Array.from({ length: table.length }, (_, event) => event)
    .sort((a, b) => table.priorities[b]! - table.priorities[a]!)
    .slice(0, 3)
    .sort((a, b) => a - b)
    .map((event) => table.title(event));
  return [timelineTitle(timeline, context), countAndPeriod(context), weightiest.join('; ')].filter(Boolean).join('. ');
}
