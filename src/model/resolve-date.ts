import { MS_PER_DAY } from '../time/civil.js';
import { parseDate } from '../time/parse-date.js';
import type { Granularity, Span } from '../time/span.js';
import { type Zone, zoneOf } from '../time/zone.js';
import { type Fault, faultOf, shownValue } from './problem-list.js';

/** A span, a problem, or both where part of a date could be saved. */
export interface ResolvedDate {
  readonly span?: Span;
  readonly problem?: Fault;
}

/** Furthest instant, in ms: some trillion years, beyond which days can no longer be counted. */
const FURTHEST = 3.2e22;

/** A number this small could as well be a year. */
const YEARS = 9999;

const isMissing = (date: unknown): boolean => date === undefined || date === null || date === '';

function instantSpan(ms: number): Span {
  return {
    start: ms,
    end: ms + 1,
    coreStart: ms,
    coreEnd: ms + 1,
    granularity: 'millisecond',
    kind: 'instant',
    text: Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : String(ms),
    zoned: true,
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

/** What stands for the date of an event that has none, or one that cannot be read. */
export function unplacedSpan(date: unknown): Span {
  const nowhere = { start: null, end: null, coreStart: null, coreEnd: null, kind: 'unplaced' } as const;
  return {
    ...instantSpan(0),
    ...nowhere,
    text: typeof date === 'string' || typeof date === 'number' ? shownValue(date) : '',
    zoned: false,
  };
}

const isTimed = (granularity: Granularity): boolean => /hour|minute|second/.test(granularity);

function readText(text: string, axis: Zone, own: Zone | undefined): ResolvedDate {
  const read = parseDate(text, { timezone: axis.name });
  if ('problem' in read) {
    const slash = text.indexOf('/');
    if (read.problem.code === 'date-order' && slash > 0) {
      return { ...readText(text.slice(0, slash), axis, own), problem: read.problem };
    }
    return read;
  }
  const { span } = read;
  // A wall time without an offset is that of the event's own clock; a day is nobody's.
  if (own && !span.zoned && isTimed(span.granularity) && (!span.endGranularity || isTimed(span.endGranularity))) {
    const again = parseDate(text, { timezone: own.name });
    if ('span' in again) return { span: { ...again.span, zoned: true } };
  }
  return read;
}

/** Where `span`, the later end of two, ends: at a stated time of day, or with the last moment of any other date. */
const lastInstant = (span: Span): number | null => (span.kind === 'instant' ? span.start : span.end);

const isSoft = (span: Span): boolean =>
  span.coreStart !== span.start || !(span.kind === 'instant' || span.granularity === 'day');

/** One span from the first date of one and the last of another. */
function joinSpans(from: Span, to: Span): Span {
  const end = lastInstant(to);
  return {
    ...from,
    end,
    coreStart: isSoft(from) ? from.end : from.start,
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
  };
}

function resolveEnds(date: unknown, end: unknown, axis: Zone, own: Zone | undefined, depth: number): ResolvedDate {
  const open = typeof end === 'string' && end.trim() === '..';
  if (open && typeof date === 'string' && !date.includes('/')) return readText(`${date.trim()}/..`, axis, own);
  const first = resolveOne(date, axis, own, depth);
  const from = first.span;
  if (!from) return first;
  if (open) {
    const openEnd = { end: null, coreEnd: null, openEnd: true, kind: 'interval', text: `${from.text}/..` } as const;
    return { ...first, span: { ...from, ...openEnd } };
  }
  const second = resolveOne(end, axis, own, depth);
  const to = second.span;
  const blame = (problem: Fault): ResolvedDate => ({ span: from, problem: { ...problem, field: 'end' } });
  if (!to) return blame(second.problem!);
  if (from.kind === 'interval' && (typeof date === 'string' || from.end === null)) {
    return blame(faultOf('end-twice', to.text, `is a second end, as “${from.text}” has one; leave one of them out`));
  }
  if (to.end !== null && from.start !== null && to.end <= from.start) {
    return blame(faultOf('date-order', to.text, `is before its start, “${from.text}”`));
  }
  return { ...first, span: joinSpans(from, to), ...(second.problem && { problem: second.problem }) };
}

function resolveOne(date: unknown, axis: Zone, own: Zone | undefined, depth = 0): ResolvedDate {
  if (typeof date === 'string') return readText(date.trim(), axis, own);
  if (typeof date === 'number' || date instanceof Date) {
    const ms = Number(date);
    if (!(Math.abs(ms) <= FURTHEST)) return { problem: faultOf('date-invalid', ms, 'is not a date') };
    if (typeof date === 'number' && Math.abs(ms) <= YEARS) {
      const year = String(Math.abs(ms)).padStart(4, '0');
      const says = `can be the year "${ms < 0 ? '-' : ''}${year}" or ${ms} milliseconds after 1970, "${new Date(ms).toISOString()}"; write the text of the one that is meant`;
      return { problem: faultOf('date-ambiguous', ms, says) };
    }
    return { span: instantSpan(ms) };
  }
  if (typeof date === 'object' && date !== null && depth < 3) {
    const { start, end } = date as { start?: unknown; end?: unknown };
    if (isMissing(start) && !isMissing(end)) {
      const { span, problem } = resolveOne(end, axis, own, depth + 1);
      if (!span) return { problem: problem! };
      const unknownStart = { start: null, coreStart: null, unknownStart: true, kind: 'interval' } as const;
      return { span: { ...span, ...unknownStart, end: lastInstant(span), text: `/${span.text}` } };
    }
    if (!isMissing(start)) {
      return isMissing(end) ? resolveOne(start, axis, own, depth + 1) : resolveEnds(start, end, axis, own, depth + 1);
    }
  }
  return { problem: faultOf('date-invalid', date, 'is not a date; write it as text, like 2026-02-28') };
}

/**
 * When an event was, from its `date`, `end` and `timezone`. Civil dates are placed in `axis`, times without an offset in
 * the event's own zone. Of a span whose end is wrong the start is kept, with the problem.
 */
export function resolveDate(date: unknown, end: unknown, timezone: unknown, axis: Zone): ResolvedDate {
  if (isMissing(date)) {
    const message = 'A date is missing, so the event stands at the end of the list; write one like 2026-02-28.';
    return { problem: { code: 'date-missing', message } };
  }
  const own = typeof timezone === 'string' && timezone ? zoneOf(timezone) : undefined;
  return isMissing(end) ? resolveOne(date, axis, own) : resolveEnds(date, end, axis, own, 0);
}

/** The end of the unit in which a span's start was stated, for spans that have no end. */
export function startUnitEnd(span: Span, zone: Zone): number {
  const start = span.start ?? span.end ?? 0;
  if (span.coreStart !== null && span.coreStart > start) return span.coreStart;
  if (span.granularity === 'day') return zone.toInstant(zone.toWall(start) + MS_PER_DAY);
  const unitMs: Partial<Record<Granularity, number>> = {
    hour: 3_600_000,
    minute: 60_000,
    second: 1000,
    millisecond: 1,
  };
  return start + (unitMs[span.granularity] ?? 0);
}

/** The start of the unit in which a span's end was stated, for spans that have no start. */
export function endUnitStart(span: Span, zone: Zone): number {
  const end = span.end ?? span.start ?? 0;
  if (span.coreEnd !== null && span.coreEnd < end) return span.coreEnd;
  return span.granularity === 'day' ? zone.toInstant(zone.toWall(end) - MS_PER_DAY) : end;
}
