import type { Problem } from '../base/problem.js';
import type { Span } from '../time/span.js';
import type { EventRecord, Group, Timeline } from './event-record.js';

/** Bits of `EventTable.flags`. */
export const FLAG = {
  approximateStart: 1,
  approximateEnd: 2,
  uncertain: 4,
  openStart: 8,
  openEnd: 16,
  unknownStart: 32,
  unknownEnd: 64,
  zoned: 128,
  /** Drawn as a bar (an interval, or a date coarser than a day), not as a dot. */
  bar: 256,
  /** Has no place on the axis (`XXXX-12-25`): in the list only. Such events come last in the table. */
  unplaced: 512,
  /** The event's end was stated (an interval's), so time must not be folded over it. */
  statedEnd: 1024,
} as const;

/** How a table reads its records. */
export interface TableOptions {
  /** Zone of the axis (IANA): where civil dates have their midnight. Default UTC. */
  readonly timezone?: string;
  /** Field that makes the lanes; default `group`. */
  readonly groupBy?: string;
  /** BCP 47 tag for choosing among `{lang: text}`. */
  readonly lang?: string;
}

/**
 * All events of a timeline as columns sorted by start (then end, then id), immutable; what layout and painters read.
 * Position `i` in a column is an event's index. Text stays in the records.
 */
export declare class EventTable {
  readonly length: number;
  /** Drawn hull in instants, always finite: an open start is the extent's start, an open end its end, an unknown end the end of the start's own unit. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** 1–5. */
  readonly importances: Uint8Array;
  /** Index in STATUSES. */
  readonly statuses: Uint8Array;
  /** Index in `groups`. */
  readonly lanes: Uint16Array;
  readonly flags: Uint16Array;
  /** importance · 2³² + a 32-bit hash of the id: who gets a label first; no dependence on input order. */
  readonly priorities: Float64Array;
  /** Lanes in drawing order. */
  readonly groups: readonly Group[];
  /** First and last stated instants over all placed events; [0, 0] when there are none. */
  readonly extent: readonly [number, number];
  /** How many events from 0 have a place on the axis. */
  readonly placed: number;
  readonly timeline: Timeline;
  readonly options: TableOptions;
  static from(timeline: Timeline, options?: TableOptions): { table: EventTable; problems: readonly Problem[] };
  id(index: number): string;
  /** Index of an id; −1 where there is none. */
  indexOf(id: string): number;
  /** The record, its fields normalised (lists are lists, `place` an object, sources a list); cached for those asked. */
  record(index: number): EventRecord;
  /** Title in the table's language, white space folded. */
  title(index: number): string;
  summary(index: number): string;
  span(index: number): Span;
}
