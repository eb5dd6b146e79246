import { MS_PER_DAY, msToCivil } from './civil.js';
import { fillWords } from './date-words.js';
import { type DateWriter, isFar, isPast, isTimed, type WrittenUnit } from './date-writer.js';
import { parseDate } from './parse-date.js';
import { rareWords } from './rare-words.js';
import { SLASH } from './slash.js';
import type { Granularity, Span } from './span.js';
import { UTC, type Zone, zoneOf } from './zone.js';

const WRITTEN: Partial<Record<Granularity, WrittenUnit>> = {
  year: 'year',
  month: 'month',
  day: 'day',
  hour: 'minute',
  minute: 'minute',
  second: 'second',
  millisecond: 'second',
};

/** One call's settings. */
interface Writing {
  readonly writer: DateWriter;
  readonly zone: Zone;
}

const yearAt = (instant: number, zone: Zone): number => msToCivil(zone.toWall(instant)).year;

function reread(text: string, zone: Zone): Span | undefined {
  const result = parseDate(text, { timezone: zone.name });
  return 'span' in result ? result.span : undefined;
}

/** The unit a span is written to as a whole; undefined where it takes more than that. */
function unitOf(span: Span, zone: Zone): WrittenUnit | undefined {
  const unit = /[XS]/.test(span.text) ? undefined : WRITTEN[span.granularity];
  // Feeds write seconds that nobody counted.
  return unit === 'second' && zone.toWall(span.start!) % 60_000 === 0 ? 'minute' : unit;
}

/** Last moment of a span, in wall time; its start where milliseconds are not exact. */
function lastWall(span: Span, zone: Zone): number {
  const start = zone.toWall(span.start!);
  return isFar(start) ? start : zone.toWall(span.end!) - 1;
}

/** Whether a unit is a day or a time of day. */
const isDay = (unit: WrittenUnit | undefined): boolean => unit === 'day' || isTimed(unit);

function qualify(
  text: string,
  { approximate, uncertain }: Span,
  { words }: DateWriter,
  template = words.around,
): string {
  const around = approximate ? fillWords(template, text) : text;
  return uncertain ? fillWords(words.uncertain, around) : around;
}

/** Whether the writer says itself that a date is approximate, before the number of years ago. */
const isRoughlyAgo = ({ approximate }: Span, last: number, { words }: DateWriter): boolean =>
  approximate && isPast(last) && Boolean(words.aroundYears);

/**
 * One date in words. As an `end` of more it is one unit of the calendar also where ours lies in two: "since 1363", not
 * "since 1363 to 1364".
 */
function dateText(span: Span, writing: Writing, end?: 'start' | 'last'): string {
  const { writer, zone } = writing;
  const { aroundDay, aroundSeasons } = writer.words;
  const unit = unitOf(span, zone);
  const start = zone.toWall(span.start!);
  const last = lastWall(span, zone);
  if (!unit) {
    const isSaid = span.granularity === 'season' && aroundSeasons;
    return qualify(rareWords(span, start, last, writer), span, writer, isSaid ? '{0}' : undefined);
  }
  const roughly = isRoughlyAgo(span, start, writer);
  const first = end === 'last' && !isTimed(unit) ? last : start;
  const text = writer.one(first, end === 'start' ? start : last, unit, roughly);
  return qualify(text, span, writer, roughly ? '{0}' : isDay(unit) ? aroundDay : undefined);
}

/** The two ends of an interval as dates of their own: their numbers, and what its text says of their doubt. */
function endsOf(span: Span, zone: Zone): readonly [Span | null, Span | null] {
  const { start, end, granularity, endGranularity = granularity, zoned } = span;
  const [left = '', right = ''] = span.text.split(SLASH);
  const date = { ...span, kind: 'date', text: '' } as const;
  const timed = isTimed(WRITTEN[endGranularity]);
  let from: Span | null = null;
  let to: Span | null = null;
  if (start !== null) {
    from = reread(left, zone) ?? { ...date, end: start + 1, approximate: span.approximateStart };
    // A time without an offset may be that of another clock than this one.
    if (zoned) from = { ...from, start, end: start + 1 };
  }
  if (end !== null) {
    const last = { start: timed ? end : end - 1, end: timed ? end + 1 : end };
    to = reread(right, zone) ?? { ...date, ...last, granularity: endGranularity, approximate: span.approximateEnd };
    if (zoned) to = { ...to, ...last };
  }
  return [from, to];
}

/** The one date of an interval that goes on from there, or came up to there. */
function openText(stated: Span, word: 'since' | 'until', writing: Writing): string {
  const { words } = writing.writer;
  const end = word === 'since' ? 'start' : 'last';
  const day = isDay(unitOf(stated, writing.zone));
  const around = (day && words[`${word}AroundDay`]) || words[`${word}Around`];
  if (stated.approximate && around && !isPast(stated.start!)) {
    return fillWords(around, dateText({ ...stated, approximate: false }, writing, end));
  }
  return fillWords((day && !stated.approximate && words[`${word}Day`]) || words[word], dateText(stated, writing, end));
}

function intervalText(span: Span, writing: Writing): string {
  const { writer, zone } = writing;
  const { words } = writer;
  const [from, to] = endsOf(span, zone);
  if (!from || !to) {
    const stated = from ?? to;
    if (!stated) return span.text;
    if (span.openEnd || span.openStart) return openText(stated, span.openEnd ? 'since' : 'until', writing);
    const text = dateText(stated, writing, from ? 'start' : 'last');
    return from ? writer.join(text, words.unknown) : writer.join(words.unknown, text);
  }
  const unit = unitOf(from, zone);
  if (!unit || unit !== unitOf(to, zone) || from.approximate !== to.approximate || from.uncertain !== to.uncertain) {
    return writer.join(dateText(from, writing, 'start'), dateText(to, writing, 'last'));
  }
  const last = isTimed(unit) ? zone.toWall(to.start!) : lastWall(to, zone);
  const roughly = isRoughlyAgo(from, last, writer);
  return qualify(
    writer.range(zone.toWall(from.start!), last, unit, roughly),
    from,
    writer,
    roughly ? '{0}' : isDay(unit) ? words.aroundDay : undefined,
  );
}

function setText(span: Span, writing: Writing): string {
  const { writer } = writing;
  const members = span.text.slice(1, -1).split(',');
  const texts = members.map((member, index) => {
    const [first = '', last] = member.trim().split('..');
    const from = reread(first, writing.zone);
    const to = last === undefined ? from : reread(last, writing.zone);
    if (from && to) return from === to ? dateText(from, writing) : intervalText(rangeSpan(from, to), writing);
    const stated = from ?? to;
    if (!stated) return member;
    return index === 0 && !from
      ? fillWords(writer.words.orEarlier, dateText(stated, writing, 'last'))
      : fillWords(writer.words.orLater, dateText(stated, writing, 'start'));
  });
  return writer.list(texts, span.kind === 'one-of' ? 'disjunction' : 'conjunction');
}

const rangeSpan = (from: Span, to: Span): Span => ({
  ...from,
  kind: 'interval',
  end: to.end,
  text: `${from.text}/${to.text}`,
});

const isNear = (a: number | null, b: number | null): boolean => Math.abs((a ?? 0) - (b ?? 0)) <= 2 * MS_PER_DAY;

/** A time of day with an offset or a zone of its own. */
const INSTANT = /[T ]\d\d[^/]*(?:Z|[+-]\d|\[)/;

/**
 * A span without a zone, and the zone that it is written in: as UTC, which has all days and hours, also those that a
 * zone skips. Its numbers are midnights of the zone that it was read for, which need not be the one asked for.
 */
function placeIn(zone: Zone, span: Span): { readonly span: Span; readonly zone: Zone } {
  if (span.zoned) return { span, zone };
  const written = INSTANT.test(span.text) ? zone : UTC;
  const again = reread(span.text, written);
  // A reader of other habits (day before month, southern seasons) may have made something else of the same text.
  const isSame = again && isNear(again.start, span.start) && isNear(again.end, span.end);
  return isSame ? { span: again, zone: written } : { span, zone };
}

/**
 * A span in words, its doubt included, as a writer has it. `writerFor` is asked whether the year may be left out: it may
 * where `hideYear` is set and the span lies in one year. Never throws: what cannot be said is given as it was written.
 */
export function spanText(
  span: Span,
  timezone: string,
  hideYear: boolean,
  writerFor: (hideYear: boolean) => DateWriter,
): string {
  const { span: placed, zone } = placeIn(zoneOf(timezone) ?? UTC, span);
  const { start, end, kind } = placed;
  const oneYear = start === null || end === null || yearAt(start, zone) === yearAt(Math.max(start, end - 1), zone);
  const writing: Writing = { writer: writerFor(hideYear && oneYear), zone };
  if (kind === 'interval') return intervalText(placed, writing);
  if (kind === 'one-of' || kind === 'all-of') return setText(placed, writing);
  return start === null || end === null ? span.text : dateText(placed, writing);
}
