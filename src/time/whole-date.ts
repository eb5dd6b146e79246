import type { Problem } from '../base/problem.js';
import { type DateFault, type PartOptions, readDatePart } from './date-part.js';
import { repairDate } from './date-repair.js';
import { type DatePart, dateSpan, type IntervalEnd, intervalSpan } from './make-span.js';
import { type DateOrder, orderedDate } from './ordered-date.js';
import { SLASH } from './slash.js';
import type { Span, SpanMember } from './span.js';
import { UTC, zoneOf } from './zone.js';

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

/** A fault with the part of the text that it is about; where it has a code, its reason is a sentence of its own. */
interface Failure extends DateFault {
  readonly part: string;
  readonly code?: string;
}

const failed = <T>(read: T | Failure): read is Failure => typeof read === 'object' && read !== null && 'part' in read;

/** Reads a date that begins `at` a character of the whole; inside others EDTF has no times of day. */
function readPart(part: string, at: number, options: PartOptions, inside: boolean): DatePart | Failure {
  const read = readDatePart(part, options);
  if ('offset' in read) return { ...read, part, offset: at + read.offset };
  if (inside && options.strict && read.timed) return { part, offset: at, reason: 'EDTF has no times of day here' };
  return read;
}

function readInterval(text: string, options: PartOptions): Span | Failure {
  const at = text.search(SLASH) + 1;
  const read = (part: string, offset: number): IntervalEnd | Failure => {
    if (part === '' || part === '..') return part;
    const date = readPart(part, offset, options, true);
    return !failed(date) && date.unplaced ? '' : date;
  };
  const from = read(text.slice(0, at - 1), 0);
  const to = read(text.slice(at), at);
  if (failed(from)) return from;
  if (failed(to)) return to;
  const span = intervalSpan(text, from, to);
  if (span) return span;
  if (typeof from === 'string') return { part: text, offset: 0, reason: 'one of its ends has to be a date' };
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
  const stretches: SpanMember[] = [];
  let at = 1;
  for (const [index, member] of members.entries()) {
    const ends = (options.strict ? member : member.trim()).split('..');
    const openStart = index === 0 && ends[0] === '' && ends.length === 2;
    const openEnd = index === members.length - 1 && ends[1] === '';
    const dates = openStart ? ends.slice(1) : openEnd ? ends.slice(0, 1) : ends;
    const read = dates.map((date) => readPart(date, at + member.indexOf(date), options, true));
    const failure = ends.length > 2 ? { part: member, offset: at } : read.find(failed);
    if (failure) return failure;
    const [a, b = a] = read as [DatePart, DatePart?];
    const { granularity, doubt } = a;
    if (granularity !== b.granularity || b.end <= a.start) {
      return { part: member, offset: at, reason: 'the ends of a range are of one unit, the earlier first' };
    }
    parts.push(a, b);
    stretches.push({ start: openStart ? null : a.start, end: openEnd ? null : b.end, granularity, doubt });
    at += member.length + 1;
  }
  const openStart = stretches.some((stretch) => stretch.start === null);
  const openEnd = stretches.some((stretch) => stretch.end === null);
  const start = openStart ? null : Math.min(...parts.map((part) => part.start));
  const end = openEnd ? null : Math.max(...parts.map((part) => part.end));
  const whole = {
    ...parts[0]!,
    approximate: parts.some((part) => part.approximate),
    uncertain: parts.some((part) => part.uncertain),
    zoned: parts.every((part) => part.zoned),
    doubt: undefined,
  };
  return {
    ...dateSpan(text, whole),
    kind: oneOf ? 'one-of' : 'all-of',
    start,
    end,
    coreStart: oneOf ? end : start,
    coreEnd: oneOf ? start : end,
    openStart,
    openEnd,
    members: stretches,
    within: true,
  };
}

function readSpan(text: string, options: PartOptions): Span | Failure {
  if (SLASH.test(text)) return readInterval(text, options);
  if (/^[[{]/.test(text)) return readSet(text, options);
  const part = readPart(text, 0, options, false);
  if (failed(part)) return part;
  const span = dateSpan(text, part);
  return /X|\dS/.test(text) && !part.timed ? { ...span, within: true, estimate: part.estimate } : span;
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

/** Reads a text as `parseDate` does, be its form a usual one or not. */
export function readWholeDate(
  text: string,
  options: ParseDateOptions = {},
): { readonly span: Span } | { readonly problem: Problem } {
  const { timezone, strict = false, dateOrder } = options;
  const zone = timezone ? zoneOf(timezone) : UTC;
  if (!zone) {
    const message = `“${timezone?.slice(0, 40)}” is not a time zone; use a name such as Asia/Qatar or an offset such as +03:00.`;
    return { problem: { code: 'timezone-unknown', message, value: timezone?.slice(0, 80) } };
  }
  if (text.length > MAX_LENGTH) {
    const message = `The date “${text.slice(0, 20)}…” has ${text.length} characters; ${MAX_LENGTH} is the most.`;
    return { problem: { code: 'date-long', message, value: text.slice(0, 80), offset: MAX_LENGTH } };
  }
  const partOptions: PartOptions = { zone, strict, south: options.hemisphere === 'south' };
  let span = readSpan(text, partOptions);
  const ordered = failed(span) && dateOrder ? orderedDate(text, dateOrder) : undefined;
  if (ordered) {
    const read = readSpan(ordered, partOptions);
    if (!failed(read)) span = { ...read, text };
  }
  return failed(span) ? { problem: problemOf(text, span, partOptions) } : { span };
}
