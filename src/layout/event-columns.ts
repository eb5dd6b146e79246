/** Columns of a table, in folded milliseconds; an event is its position in them. */
export interface EventColumns {
  /** How many lanes there are. */
  readonly lanes: number;
  /** Events, sorted by start; the columns may be longer. */
  readonly count: number;
  /** Ascending. */
  readonly starts: Float64Array;
  /** Not before the starts. */
  readonly ends: Float64Array;
  readonly laneOf: Uint16Array;
  /** Who gets a label first: higher ones. Nearly all different (importance · 2³² + a hash), for speed. */
  readonly priorities: Float64Array;
  /** Which events take part, ascending, where not all do (a filter's answer). */
  readonly events?: Uint32Array | undefined;
  /** True for a bar, false for a dot. */
  isBar(event: number): boolean;
  /** True for what may not be, or not be so: reports, plans. Nothing is when missing. */
  isUnsettled?(event: number): boolean;
  id(event: number): string;
}
