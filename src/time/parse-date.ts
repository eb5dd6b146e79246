import type { Problem } from '../base/problem.js';
import { MS_PER_DAY } from './civil.js';
import { type DateFault, type DatePart, type PartOptions, readDatePart, SLASH } from './date-part.js';
import { type DateOrder, orderedDate, repairDate } from './date-repair.js';
import { civilDayOf, instantOf } from './instant-text.js';
import type { Granularity, Span, SpanKind } from './span.js';
import { UTC, zoneOf } from './zone.js';

export type { DateOrder } from './date-repair.js';
export { civilDayOf, instantOf } from './instant-text.js';

/** How dates are read. */
export interface ParseDateOptions {
  /** Zone (IANA name or offset) in which civil dates have their midnight, and times without an offset are; default UTC. */
  readonly timezone?: string;
  /** Only what the Library of Congress's EDTF allows: no `T10:00`, no times in intervals, no spaces in sets. */
  readonly strict?: boolean;
  /** Whose seasons 21–24 are; default north. */
  readonly hemisphere?: 'north' | 'south';
  /** How `03/02/2026` is to be read; without it, such a date is a problem. */
  readonly dateOrder?: DateOrder;
}

const MAX_LENGTH = 64;

type End = DatePart | 'open' | 'unknown';

/** A fault with the part of the text that it is about; where it has a code, its reason is a sentence of its own. */
interface Failure extends DateFault {
  readonly part: string;
  readonly code?: string;
}

const failed = <T>(read: T | Failure): read is Failure => typeof read === 'object' && read !== null && 'part' in read;

/** A span without any doubt. */
function sureSpan(
  text: string,
  kind: SpanKind,
  start: number | null,
  end: number | null,
  granularity: Granularity,
  zoned: boolean,
): Span {
  return {
    start,
    end,
    coreStart: start,
    coreEnd: end,
    granularity,
    kind,
    text,
    zoned,
    approximate: false,
    uncertain: false,
    openStart: false,
    openEnd: false,
    unknownStart: false,
    unknownEnd: false,
    approximateStart: false,
    approximateEnd: false,
  };
}

/** Whether an event that begins or ends at a date may have done so anywhere within it. */
const isSoft = (part: DatePart): boolean =>
  part.coreStart !== part.start || !(part.timed || part.granularity === 'day');

function intervalSpan(text: string, from: End, to: End): Span {
  const a = typeof from === 'string' ? undefined : from;
  const b = typeof to === 'string' ? undefined : to;
  const start = a ? a.start : null;
  // A time of day ends the interval there; any other date belongs to it as a whole.
  const end = b ? (b.timed ? b.start : b.end) : null;
  const first = (a ?? b)!;
  const last = (b ?? a)!;
  const span: Span = {
    start,
    end,
    // The Library of Congress reads `1964/2008` as beginning sometime in 1964.
    coreStart: a && isSoft(a) ? a.end : start,
    coreEnd: b && isSoft(b) ? b.start : end,
    granularity: first.granularity,
    kind: 'interval',
    text,
    zoned: first.zoned && last.zoned,
    approximate: first.approximate || last.approximate,
    uncertain: first.uncertain || last.uncertain,
    openStart: from === 'open',
    openEnd: to === 'open',
    unknownStart: from === 'unknown',
    unknownEnd: to === 'unknown',
    approximateStart: a ? a.approximate : false,
    approximateEnd: b ? b.approximate : false,
  };
  return a && b ? { ...span, endGranularity: b.granularity } : span;
}

function dateSpan(text: string, part: DatePart): Span {
  const { start, end, coreStart, coreEnd, granularity, zoned, approximate, uncertain } = part;
  const kind = part.unplaced ? 'unplaced' : part.timed ? 'instant' : 'date';
  const span = sureSpan(text, kind, start, end, granularity, zoned);
  return coreStart === start && coreEnd === end && !uncertain
    ? span
    : {
        ...span,
        coreStart,
        coreEnd,
        approximate,
        uncertain,
        approximateStart: approximate,
        approximateEnd: approximate,
      };
}

/** Reads a date that begins `at` a character of the whole; inside others EDTF has no times of day. */
function readPart(part: string, at: number, options: PartOptions, inside: boolean): DatePart | Failure {
  const read = readDatePart(part, options);
  if ('offset' in read) return { ...read, part, offset: at + read.offset };
  if (inside && options.strict && read.timed) return { part, offset: at, reason: 'EDTF has no times of day here' };
  return read;
}

function readInterval(text: string, options: PartOptions): Span | Failure {
  const at = text.search(SLASH) + 1;
  const read = (part: string, offset: number): End | Failure => {
    if (part === '' || part === '..') return part ? 'open' : 'unknown';
    const date = readPart(part, offset, options, true);
    return !failed(date) && date.unplaced ? 'unknown' : date;
  };
  const from = read(text.slice(0, at - 1), 0);
  const to = read(text.slice(at), at);
  if (failed(from)) return from;
  if (failed(to)) return to;
  if (typeof from === 'string' || typeof to === 'string') {
    return from === to || (typeof from === 'string' && typeof to === 'string')
      ? { part: text, offset: 0, reason: 'one of its ends has to be a date' }
      : intervalSpan(text, from, to);
  }
  if (to.end > from.start && (!to.timed || to.start >= from.start)) return intervalSpan(text, from, to);
  const reason = `“${text}” ends before it starts; write it as ${text.slice(at)}/${text.slice(0, at - 1)}`;
  return { part: text, offset: at, code: 'date-order', reason };
}

/** Reads `[…]`, one of several dates, and `{…}`, all of them. */
function readSet(text: string, options: PartOptions): Span | Failure {
  const oneOf = text.startsWith('[');
  if (!text.endsWith(oneOf ? ']' : '}')) {
    return { part: text, offset: text.length, reason: `it lacks its closing ${oneOf ? ']' : '}'}` };
  }
  const members = text.slice(1, -1).split(',');
  const parts: DatePart[] = [];
  let openStart = false;
  let openEnd = false;
  let at = 1;
  for (const [index, member] of members.entries()) {
    const trimmed = options.strict ? member : member.trim();
    const ends = trimmed.split('..');
    const [first = '', last = first] = ends;
    openStart ||= index === 0 && first === '' && ends.length === 2;
    openEnd ||= index === members.length - 1 && last === '' && ends.length === 2;
    const dates = openStart && first === '' ? [last] : openEnd && last === '' ? [first] : ends;
    const read = dates.map((date) => readPart(date, at + member.indexOf(date), options, true));
    const failure = ends.length > 2 ? { part: member, offset: at } : read.find(failed);
    if (failure) return failure;
    const [a, b = a] = read as DatePart[];
    if (a!.granularity !== b!.granularity || b!.end <= a!.start) {
      return { part: member, offset: at, reason: 'the ends of a range are of one unit, the earlier first' };
    }
    parts.push(a!, b!);
    at += member.length + 1;
  }
  const start = openStart ? null : Math.min(...parts.map((part) => part.start));
  const end = openEnd ? null : Math.max(...parts.map((part) => part.end));
  const { granularity } = parts[0]!;
  const approximate = parts.some((part) => part.approximate);
  return {
    ...sureSpan(
      text,
      oneOf ? 'one-of' : 'all-of',
      start,
      end,
      granularity,
      parts.every((part) => part.zoned),
    ),
    ...(oneOf && { coreStart: end, coreEnd: start }),
    approximate,
    uncertain: parts.some((part) => part.uncertain),
    openStart,
    openEnd,
    approximateStart: approximate,
    approximateEnd: approximate,
  };
}

function readSpan(text: string, options: PartOptions): Span | Failure {
  if (SLASH.test(text)) return readInterval(text, options);
  if (/^[[{]/.test(text)) return readSet(text, options);
  const part = readPart(text, 0, options, false);
  return failed(part) ? part : dateSpan(text, part);
}

function problemOf(text: string, failure: Failure, options: PartOptions): Problem {
  const { part, reason, code = 'date-invalid', offset } = failure;
  const value = text.slice(0, 80);
  if (failure.code) return { code, message: `${reason}.`, value, offset };
  // The `/` of 31/02/2026 are not those of an interval.
  const shown = /^\d+\/\d+\/\d/.test(text) ? text : part;
  const repairs = reason ? [] : repairDate(shown, (candidate) => !failed(readPart(candidate, 0, options, false)));
  if (repairs.length > 1) {
    const message = `“${shown}” can be ${repairs.join(' or ')}; write the one that is meant.`;
    return { code: 'date-ambiguous', message, value, offset };
  }
  const hint =
    reason ??
    (repairs.length > 0
      ? `write it as ${repairs[0]}`
      : 'dates are written 2026-02-03, 2026-02, 2026 or 2026-02-03T10:00+03:00');
  return { code, message: `“${shown}” is not a date; ${hint}.`, value, offset };
}

/**
 * Reads a date of EDTF (ISO 8601-2, levels 0 to 2) or an ISO 8601 date-time, also in intervals, and says what is wrong
 * with any other text. Plain dates sit at midnight of `options.timezone`. Never throws; linear in the text.
 *
 * `parseDate('2026-01-28~/..')`, `parseDate('156X-12-25')`, `parseDate('2026-02-06T10:00+04:00[Asia/Dubai]')`
 */
export function parseDate(
  text: string,
  options: ParseDateOptions = {},
): { readonly span: Span } | { readonly problem: Problem } {
  const { timezone, strict = false } = options;
  const zone = timezone ? zoneOf(timezone) : UTC;
  if (!zone) {
    const message = `“${timezone?.slice(0, 40)}” is not a time zone; use a name such as Asia/Qatar or an offset such as +03:00.`;
    return { problem: { code: 'timezone-unknown', message, value: timezone?.slice(0, 80) } };
  }
  const day = civilDayOf(text);
  if (!Number.isNaN(day)) {
    return { span: sureSpan(text, 'date', zone.toInstant(day), zone.toInstant(day + MS_PER_DAY), 'day', false) };
  }
  if (text.length > MAX_LENGTH) {
    const message = `The date “${text.slice(0, 20)}…” has ${text.length} characters; ${MAX_LENGTH} is the most.`;
    return { problem: { code: 'date-long', message, value: text.slice(0, 80), offset: MAX_LENGTH } };
  }
  const instant = strict ? Number.NaN : instantOf(text);
  if (!Number.isNaN(instant)) {
    const [granularity, unit]: readonly [Granularity, number] =
      text[16] !== ':' ? ['minute', 60_000] : text[19] !== '.' ? ['second', 1000] : ['millisecond', 1];
    return { span: sureSpan(text, 'instant', instant, instant + unit, granularity, true) };
  }
  const partOptions: PartOptions = { zone, strict, south: options.hemisphere === 'south' };
  let span = readSpan(text, partOptions);
  const ordered = failed(span) && options.dateOrder ? orderedDate(text, options.dateOrder) : undefined;
  if (ordered) {
    const read = readSpan(ordered, partOptions);
    if (!failed(read)) span = { ...read, text };
  }
  return failed(span) ? { problem: problemOf(text, span, partOptions) } : { span };
}
