import type { Granularity, PartDoubt, Span } from './span.js';

/** One date, without `/` or a set's brackets: its bounds as instants, the end exclusive, and its doubts. */
export interface DatePart {
  readonly start: number;
  readonly end: number;
  /** What surely belongs to it; `coreStart ≥ coreEnd` where nothing does. */
  readonly coreStart: number;
  readonly coreEnd: number;
  readonly granularity: Granularity;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** A time of day was stated. */
  readonly timed: boolean;
  readonly zoned: boolean;
  /** Not even the millennium is known. */
  readonly unplaced?: boolean;
  readonly doubt: PartDoubt | undefined;
  /** Start of the year of which only some digits count. */
  readonly estimate?: number;
}

/** An end of an interval: a date, `..` where it is open, nothing where it is unknown. */
export type IntervalEnd = DatePart | '..' | '';

/** The parts of a date that may be in doubt, in order. */
export const DATE_PARTS = ['year', 'month', 'day', 'time'] as const;

/** Doubt of the first so many parts of a date, by one qualifier behind them. */
export const doubtOf = (count: number, qualifier: string): PartDoubt =>
  Object.fromEntries(DATE_PARTS.slice(0, count).map((part) => [part, qualifier]));

/** A date of which, given its qualifiers, all or nothing is sure; or no more than a core, where one is given. */
export function datePart(
  start: number,
  end: number,
  granularity: Granularity,
  timed: boolean,
  zoned: boolean,
  doubt?: PartDoubt,
  coreStart = start,
  coreEnd = end,
): DatePart {
  const signs = doubt ? Object.values(doubt).join('') : '';
  const approximate = /[~%]/.test(signs);
  return {
    start,
    end,
    coreStart: approximate ? end : coreStart,
    coreEnd: approximate ? start : coreEnd,
    granularity,
    approximate,
    uncertain: /[?%]/.test(signs),
    timed,
    zoned,
    doubt,
  };
}

function spanOf(
  text: string,
  kind: Span['kind'],
  from: IntervalEnd,
  to: IntervalEnd,
  { start, end, coreStart, coreEnd }: Pick<Span, 'start' | 'end' | 'coreStart' | 'coreEnd'>,
): Span {
  const a = typeof from === 'string' ? undefined : from;
  const b = typeof to === 'string' ? undefined : to;
  const first = (a ?? b)!;
  const last = (b ?? a)!;
  const isPair = kind === 'interval';
  // All fields each time, also those without a value: objects of one shape are made, and read, several times as fast.
  return {
    start,
    end,
    coreStart,
    coreEnd,
    granularity: first.granularity,
    endGranularity: isPair && a ? b?.granularity : undefined,
    kind,
    text,
    zoned: first.zoned && last.zoned,
    approximate: first.approximate || last.approximate,
    uncertain: first.uncertain || last.uncertain,
    openStart: from === '..',
    openEnd: to === '..',
    unknownStart: !from,
    unknownEnd: !to,
    approximateStart: !!a?.approximate,
    approximateEnd: !!b?.approximate,
    doubt: a?.doubt,
    endDoubt: isPair ? b?.doubt : undefined,
  };
}

/** The span of one date. */
export const dateSpan = (text: string, part: DatePart): Span =>
  spanOf(text, part.unplaced ? 'unplaced' : part.timed ? 'instant' : 'date', part, part, part);

/** Whether an event that begins or ends at a date may have done so anywhere within it. */
const isSoft = (part: DatePart): boolean =>
  part.coreStart !== part.start || !(part.timed || part.granularity === 'day');

/** The span of an interval; undefined where neither end is a date, or it ends before it starts. */
export function intervalSpan(text: string, from: IntervalEnd, to: IntervalEnd): Span | undefined {
  const a = typeof from === 'string' ? undefined : from;
  const b = typeof to === 'string' ? undefined : to;
  // A time of day ends the interval there; any other date belongs to it as a whole.
  const start = a ? a.start : null;
  const end = b ? (b.timed ? b.start : b.end) : null;
  if (!a && !b) return undefined;
  if (a && b && !(b.end > a.start && end! >= a.start)) return undefined;
  return spanOf(text, 'interval', from, to, {
    start,
    end,
    // The Library of Congress reads `1964/2008` as beginning sometime in 1964.
    coreStart: a && isSoft(a) ? a.end : start,
    coreEnd: b && isSoft(b) ? b.start : end,
  });
}
