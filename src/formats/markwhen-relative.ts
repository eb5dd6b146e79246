import { civilToMs, daysInMonth, MS_PER_DAY, msToCivil } from '../time/civil.js';
import { parseDate } from '../time/parse-date.js';
import { edtfOf, pad } from './edtf-text.js';

const UNIT = '(?:years?|yrs?|months?|mos?|weeks?|wks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?)';
const AMOUNT = `\\d{1,5}\\s{0,3}${UNIT}\\b(?:[\\s,]{0,3}(?:and\\s)?\\s{0,3}\\d{1,5}\\s{0,3}${UNIT}\\b){0,5}`;
const WHOLE_AMOUNT = new RegExp(`^${AMOUNT}$`, 'i');
const PART = new RegExp(`(\\d{1,5})\\s{0,3}(${UNIT})\\b`, 'gi');
const HEAD = new RegExp(
  `^(?:(?:(after|from|since|before|by)\\s+)?!([\\p{L}\\d_-]{1,60})\\s+)?(${AMOUNT})(?:\\s{0,3}(?:-|–|/|to\\s)\\s{0,3}(${AMOUNT}))?\\s*:`,
  'iu',
);

/** A date that is counted from another event's: how long after its end it begins, and how long it lasts. */
export interface Relative {
  /** Id of that event; '' for the one before. */
  readonly of: string;
  /** Ends, or is counted back, from its beginning. */
  readonly isBefore: boolean;
  readonly after: string;
  readonly lasts: string;
  /** How much of the line it takes, with its colon. */
  readonly length: number;
}

/** What a line counts its date from (`after !id 3 weeks:`, `2 weeks:`, `1 week - 3 days:`); undefined for any other line. */
export function relativeOf(line: string): Relative | undefined {
  const [whole, word = '', of = '', first = '', second] = HEAD.exec(line.slice(0, 160)) ?? [];
  if (whole === undefined) return undefined;
  const isBefore = /^b/i.test(word);
  return { of, isBefore, after: second === undefined ? '' : first, lasts: second ?? first, length: whole.length };
}

/** Whether a text is a length of time in words: `2 weeks`, `1 hour 30 minutes`. */
export const isAmount = (text: string): boolean => WHOLE_AMOUNT.test(text);

/** A wall time so much later, or earlier; months end where theirs do. */
function moved(wall: number, amount: string, sign = 1): number {
  let [months, days, seconds] = [0, 0, 0];
  for (const [, count, unit = ''] of amount.matchAll(PART)) {
    const size = sign * Number(count);
    const name = unit.toLowerCase();
    if (name.startsWith('y')) months += 12 * size;
    else if (name.startsWith('mo')) months += size;
    else if (name.startsWith('w')) days += 7 * size;
    else if (name.startsWith('d')) days += size;
    else seconds += size * (name.startsWith('h') ? 3600 : name.startsWith('m') ? 60 : 1);
  }
  const { year, month, day } = msToCivil(wall);
  const later = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(later / 12), (((later % 12) + 12) % 12) + 1];
  const midnight = civilToMs(y, m, Math.min(day, daysInMonth(y, m)));
  return midnight + (wall - civilToMs(year, month, day)) + days * MS_PER_DAY + seconds * 1000;
}

/** When something was, in wall time of its own clock, the end not in it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly isZoned: boolean;
}

/** The stretch of a date and an end as events have them; undefined for what cannot be read, or goes on. */
export function stretchOf(date: string, end: string): Stretch | undefined {
  const first = parseDate(date, { timezone: 'UTC' });
  const last = end ? parseDate(end, { timezone: 'UTC' }) : first;
  if (!('span' in first) || !('span' in last)) return undefined;
  const [from, to] = [first.span.start, last.span.end];
  return from === null || to === null ? undefined : { start: from, end: to, isZoned: first.span.zoned };
}

/** A stretch as the date and end of an event, no more exact than its bounds are. */
export function datesOfStretch({ start, end, isZoned }: Stretch): { readonly date: string; readonly end: string } {
  const [from, to] = [msToCivil(start), msToCivil(end)];
  if (start % MS_PER_DAY || end % MS_PER_DAY || isZoned) {
    const [date, last] = [from, to].map(({ year, month, day, hour, minute, second }) =>
      edtfOf({ year, month, day, time: `${pad(hour)}:${pad(minute)}:${pad(second)}`, offset: isZoned ? 'Z' : '' }),
    );
    return { date: date!, end: last === date ? '' : last! };
  }
  const last = msToCivil(end - MS_PER_DAY);
  const areMonths = from.day === 1 && to.day === 1;
  const areYears = areMonths && from.month === 1 && to.month === 1;
  const [date, until] = [from, last].map(({ year, month, day }) =>
    edtfOf({ year, month: areYears ? undefined : month, day: areMonths ? undefined : day }),
  );
  return { date: date!, end: until === date ? '' : until! };
}

/** The stretch of something that begins with another and lasts so long. */
export const lasting = ({ start, isZoned }: Stretch, amount: string): Stretch => ({
  start,
  end: moved(start, amount),
  isZoned,
});

/** The stretch that is counted from another one. */
export function countedFrom(other: Stretch, { isBefore, after, lasts }: Relative): Stretch {
  const { isZoned } = other;
  if (!isBefore) {
    const start = moved(other.end, after);
    return { start, end: moved(start, lasts), isZoned };
  }
  const start = moved(other.start, after || lasts, -1);
  return { start, end: after ? moved(start, lasts) : other.start, isZoned };
}
