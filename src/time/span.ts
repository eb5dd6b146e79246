/** The unit to which a date was stated. */
export type Granularity =
  | 'millennium'
  | 'century'
  | 'decade'
  | 'year'
  | 'half'
  | 'third'
  | 'quarter'
  | 'season'
  | 'month'
  | 'day'
  | 'hour'
  | 'minute'
  | 'second'
  | 'millisecond';

/**
 * `instant`: a time of day was stated. `date`: one date of any granularity. `interval`: `A/B`.
 * `one-of`, `all-of`: a set. `unplaced`: no place on the line (`XXXX-12-25`); the span is its hull.
 */
export type SpanKind = 'instant' | 'date' | 'interval' | 'one-of' | 'all-of' | 'unplaced';

/** Which parts of a date are uncertain (`?`), approximate (`~`) or both (`%`). */
export type PartDoubt = Readonly<Partial<Record<'year' | 'month' | 'day' | 'time', '?' | '~' | '%'>>>;

/** A date of a set, or a stretch of them (`1670..1672`); null where the set begins or ends with `..`. */
export interface SpanMember {
  readonly start: number | null;
  readonly end: number | null;
  readonly granularity: Granularity;
  readonly doubt?: PartDoubt;
}

/**
 * The bounds of a date and how sure they are.
 *
 * Numbers are epoch milliseconds in the zone that was given to the reader, ends exclusive; `null` where open or unknown.
 * Between `coreStart` and `coreEnd` the event surely holds; outside, the drawing fades. `coreStart ≥ coreEnd` or null
 * core ends mean that no part is sure.
 */
export interface Span {
  readonly start: number | null;
  readonly end: number | null;
  readonly coreStart: number | null;
  readonly coreEnd: number | null;
  readonly granularity: Granularity;
  readonly endGranularity?: Granularity;
  readonly kind: SpanKind;
  /** The text as it was given. */
  readonly text: string;
  /** False for a civil date, which sits at midnight of whatever zone the axis shows. */
  readonly zoned: boolean;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  readonly unknownStart: boolean;
  readonly unknownEnd: boolean;
  /** Doubt of one end of an interval alone; for other kinds these equal `approximate`. */
  readonly approximateStart: boolean;
  readonly approximateEnd: boolean;
  /** Doubt of single parts of the date, or of an interval's start; undefined where there is none. */
  readonly doubt?: PartDoubt;
  /** The same of an interval's end. */
  readonly endDoubt?: PartDoubt;
  /** True where it was somewhere within these bounds (`201X`, `1950S2`), or on some dates in them (sets). */
  readonly within?: boolean;
  /** Start of the year that was stated where only some of its digits count (`1950S2`); the span is what these allow. */
  readonly estimate?: number;
  /** The dates of a set, as they were listed. */
  readonly members?: readonly SpanMember[];
}
