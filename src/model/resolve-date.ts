import { parseDate } from '../time/parse-date.js';
import { readDate } from '../time/read-date.js';
import { SLASH } from '../time/slash.js';
import type { Span } from '../time/span.js';
import type { Zone } from '../time/zone.js';
import type { Fault } from './fault.js';
import {
  type DateReader,
  isFloating,
  isMissing,
  isTimed,
  ownZone,
  quickDate,
  type ResolvedDate,
} from './quick-date.js';

/** A number this small could as well be a year. */
const YEARS = 9999;

const FIRST = Date.UTC(-1, 12);
const LAST = Date.UTC(9999, 12);

/** Furthest instant, in ms: some trillion years, beyond which days can no longer be counted. */
const FURTHEST = 3.2e22;

/** An instant in memory as text of four-digit years, text as it is; '' for all else. */
function textOf(date: unknown): string {
  if (typeof date === 'string') return date.trim();
  if (typeof date === 'number' ? Math.abs(date) <= YEARS : !(date instanceof Date)) return '';
  const ms = Number(date);
  return ms >= FIRST && ms < LAST ? new Date(ms).toISOString() : '';
}

/** Reads instants in memory, and pairs of dates, as the text that says the same. */
const readAsText: DateReader = (date, end, timezone, axis) => {
  let [from, to] = [date, end];
  let hasStart = true;
  if (typeof date === 'object' && date !== null && !(date instanceof Date)) {
    if (!isMissing(end)) return {};
    ({ start: from, end: to } = date as { start?: unknown; end?: unknown });
    hasStart = !isMissing(from);
  }
  const start = textOf(from);
  // An end alone is that of a span whose start is not known.
  if (!start && hasStart) return {};
  return quickDate(isMissing(to) ? start : `${start}/${textOf(to) || '?'}`, undefined, timezone, axis);
};

/** The span of an instant, of any year. */
const instantSpan = (ms: number): Span => ({
  ...readDate('1970-01-01T00:00:00.000Z')!,
  start: ms,
  end: ms + 1,
  coreStart: ms,
  coreEnd: ms + 1,
  text: Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : String(ms),
});

function readText(text: string, axis: Zone, own: Zone | undefined): ResolvedDate {
  const read = parseDate(text, { timezone: axis.name });
  if ('problem' in read) {
    const start = text.slice(0, text.search(SLASH));
    const saved = read.problem.code === 'date-order' && start ? readText(start, axis, own) : {};
    return { ...saved, fault: read.problem };
  }
  const again = own && isFloating(read.span) ? parseDate(text, { timezone: own.name }) : read;
  return { span: 'span' in again && again !== read ? { ...again.span, zoned: true } : read.span };
}

function readOne(date: unknown, axis: Zone, own: Zone | undefined): ResolvedDate {
  if (typeof date === 'string') return readText(date.trim(), axis, own);
  const fault: Fault = { code: 'date-invalid', value: date };
  if (typeof date !== 'number' && !(date instanceof Date)) return { fault };
  const ms = Number(date);
  if (!(Math.abs(ms) <= FURTHEST)) return { fault: { ...fault, value: ms } };
  if (typeof date === 'number' && Math.abs(ms) <= YEARS) {
    const year = (ms < 0 ? '-' : '') + String(Math.abs(ms)).padStart(4, '0');
    return { fault: { code: 'date-ambiguous', value: ms, words: [year, ms, new Date(ms).toISOString()] } };
  }
  return { span: instantSpan(ms) };
}

/** Where a span that ends another one ends: at a stated time of day, or with the last moment of any other date. */
const lastInstant = (span: Span): number | null => (span.kind === 'instant' ? span.start : span.end);

/** Whether what begins or ends at a date may have done so anywhere within it. */
const isSoft = (span: Span): boolean => span.coreStart !== span.start || !(isTimed(span) || span.granularity === 'day');

/** One span from a date and a later one, as `A/B` would give; `..` for no end yet. */
function joinSpans(from: Span, to: Span | '..'): Span {
  const first = { ...from, within: undefined, estimate: undefined, members: undefined } as const;
  const coreStart = isSoft(from) ? from.end : from.start;
  if (to === '..') {
    const open = { end: null, coreEnd: null, openEnd: true, kind: 'interval', approximateEnd: false } as const;
    return { ...first, ...open, coreStart, text: `${from.text}/..` };
  }
  const end = lastInstant(to);
  return {
    ...first,
    end,
    coreStart,
    coreEnd: isSoft(to) ? to.start : end,
    kind: 'interval',
    endGranularity: to.granularity,
    text: `${from.text}/${to.text}`,
    zoned: from.zoned && to.zoned,
    approximate: from.approximate || to.approximate,
    uncertain: from.uncertain || to.uncertain,
    openEnd: to.openEnd,
    unknownEnd: to.unknownEnd,
    approximateEnd: to.approximateEnd,
    endDoubt: to.doubt,
  };
}

function readPair(date: unknown, end: unknown, axis: Zone, own: Zone | undefined): ResolvedDate {
  const first = readOne(date, axis, own);
  const from = first.span;
  if (!from) return first;
  const isOpen = typeof end === 'string' && end.trim() === '..';
  const second = isOpen ? {} : readOne(end, axis, own);
  const blame = (fault: Fault): ResolvedDate => ({ span: from, fault: { ...fault, field: 'end' } });
  if (second.fault) return blame(second.fault);
  const to = second.span ?? '..';
  const text = to === '..' ? to : to.text;
  if (from.kind === 'interval') return blame({ code: 'end-twice', value: text, words: [from.text] });
  if (
    to !== '..' &&
    from.start !== null &&
    to.end !== null &&
    !(to.end > from.start && lastInstant(to)! >= from.start)
  ) {
    return blame({ code: 'date-order', value: text, words: [from.text] });
  }
  return { ...first, span: joinSpans(from, to) };
}

/**
 * When an event was, in any form that the event format knows, and what is wrong with it: of a span whose end is wrong
 * the start is kept, with the fault.
 */
export const resolveDate: DateReader = (date, end, timezone, axis) => {
  if (isMissing(date)) return { fault: { code: 'date-missing' } };
  const quick = readAsText(date, end, timezone, axis);
  if (quick.span) return quick;
  const own = ownZone(timezone);
  if (typeof date !== 'object' || date instanceof Date) {
    return isMissing(end) ? readOne(date, axis, own) : readPair(date, end, axis, own);
  }
  const { start, end: last } = date as { start?: unknown; end?: unknown };
  if (!isMissing(end) && !isMissing(last)) {
    const { span } = resolveDate(date, undefined, timezone, axis);
    return span ? readPair(span.text, end, axis, own) : { fault: { code: 'date-invalid', value: date } };
  }
  const other = isMissing(end) ? last : end;
  if (!isMissing(start)) return isMissing(other) ? readOne(start, axis, own) : readPair(start, other, axis, own);
  const { span, fault } = readOne(last, axis, own);
  if (!span) return { fault: fault! };
  const unknownStart = { start: null, coreStart: null, unknownStart: true, kind: 'interval' } as const;
  return { span: { ...span, ...unknownStart, end: lastInstant(span), text: `/${span.text}` } };
};
