import { FLAG } from '../model/flag.js';

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
  /** Bits of `FLAG`, of which `bar` is read: columns and no functions, which a second table would make slow. */
  readonly flags: Uint16Array;
  /** What may not be, or not be so (reports, plans): each event's status, and 1 for each status that says so. */
  readonly doubt?: { readonly statuses: Uint8Array; readonly unsettled: Uint8Array } | undefined;
  id(event: number): string;
}

/** True for a bar, false for a dot. */
export const isBar = ({ flags }: Pick<EventColumns, 'flags'>, event: number): boolean =>
  (flags[event]! & FLAG.bar) !== 0;
