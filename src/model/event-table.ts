import type { Problem } from '../base/problem.js';
import type { Span } from '../time/span.js';
import { buildColumns, type Columns } from './build-columns.js';
import { eventOriginOf } from './event-origin.js';
import type { EventRecord, Group, Timeline } from './event-record.js';
import { type FullRecord, fullRecord } from './full-record.js';
import { foldSpace, localText } from './local-text.js';
import { ProblemList } from './problem-list.js';
import { resolveDate, unplacedSpan } from './resolve-date.js';
import type { TableOptions } from './table-options.js';

export { FLAG } from './flag.js';
export type { TableOptions } from './table-options.js';

/** What `EventTable.from` answers. */
export interface TableResult {
  readonly table: EventTable;
  readonly problems: readonly Problem[];
}

/** Columns that were built while reading, until the table is asked for. */
const prepared = new WeakMap<
  Timeline,
  { readonly key: string; readonly columns: Columns; readonly problems: readonly Problem[] }
>();

/** What the columns depend on besides the timeline. */
const keyOf = (timeline: Timeline, options: TableOptions): string =>
  JSON.stringify([options.timezone ?? timeline.timezone, options.groupBy ?? 'group']);

/** Records and spans are kept for this many events, then forgotten. */
const KEPT = 4096;

function build(
  timeline: Timeline,
  options: TableOptions,
): { readonly columns: Columns; readonly problems: readonly Problem[] } {
  const problems = new ProblemList(Array.isArray(timeline.events) ? eventOriginOf(timeline.events) : {});
  return { columns: buildColumns(timeline, options, problems), problems: problems.toArray() };
}

/** Answers from a map, filling it where it has no answer yet. */
function kept<Value>(map: Map<number, Value>, index: number, make: () => Value): Value {
  let value = map.get(index);
  if (value === undefined) {
    if (map.size >= KEPT) map.clear();
    value = make();
    map.set(index, value);
  }
  return value;
}

/**
 * All events of a timeline as columns sorted by start (then end, then id), immutable; what layout and painters read.
 * Position `i` in a column is an event's index. Text stays in the records. Every event of the timeline is in it, also
 * those with problems: what has no usable date comes last.
 */
export class EventTable {
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
  /** Lanes in drawing order. Events without a group are in the last one, whose id is empty. */
  readonly groups: readonly Group[];
  /** First and last stated instants over all placed events; [0, 0] when there are none. */
  readonly extent: readonly [number, number];
  /** How many events from 0 have a place on the axis. */
  readonly placed: number;
  readonly timeline: Timeline;
  readonly options: TableOptions;
  readonly #columns: Columns;
  readonly #lang: string | undefined;
  readonly #records = new Map<number, FullRecord>();
  readonly #spans = new Map<number, Span>();
  #indexes: Uint32Array | undefined;

  private constructor(timeline: Timeline, options: TableOptions, columns: Columns) {
    this.length = columns.starts.length;
    this.starts = columns.starts;
    this.ends = columns.ends;
    this.importances = columns.importances;
    this.statuses = columns.statuses;
    this.lanes = columns.lanes;
    this.flags = columns.flags;
    this.priorities = columns.priorities;
    this.groups = columns.groups;
    this.extent = columns.extent;
    this.placed = columns.placed;
    this.timeline = timeline;
    this.options = options;
    this.#columns = columns;
    this.#lang = options.lang ?? timeline.lang;
  }

  /** Reads a timeline. Never throws on bad data; every event gets a row, and what is wrong with it is in `problems`. */
  static from(timeline: Timeline, options: TableOptions = {}): TableResult {
    const ready = prepared.get(timeline);
    prepared.delete(timeline);
    const { columns, problems } = ready?.key === keyOf(timeline, options) ? ready : build(timeline, options);
    return { table: new EventTable(timeline, options, columns), problems };
  }

  /** Reads a timeline for its problems; the next `from` of it with the same zone and groups then costs nothing. */
  static prepare(timeline: Timeline, options: TableOptions = {}): readonly Problem[] {
    const built = build(timeline, options);
    prepared.set(timeline, { key: keyOf(timeline, options), ...built });
    return built.problems;
  }

  /** Position of an event in `timeline.events`. */
  position(index: number): number {
    const { order } = this.#columns;
    return order ? order[index]! : index;
  }

  /** The record as it was handed over. */
  raw(index: number): EventRecord {
    return this.#columns.recordAt(this.position(index));
  }

  /** Unique; made from date and title where the record has none. */
  id(index: number): string {
    return this.#columns.ids.at(this.position(index));
  }

  /** Index of an id; −1 where there is none. */
  indexOf(id: string): number {
    const { ids, order } = this.#columns;
    const position = ids.positionOf(id);
    if (position < 0 || !order) return position;
    if (!this.#indexes) {
      const indexes = new Uint32Array(order.length);
      for (let i = 0; i < order.length; i++) indexes[order[i]!] = i;
      this.#indexes = indexes;
    }
    return this.#indexes[position]!;
  }

  /** The record, its fields normalised (lists are lists, `place` an object, sources a list); cached for those asked. */
  record(index: number): FullRecord {
    return kept(this.#records, index, () => fullRecord(this.raw(index), this.id(index)));
  }

  /** Title in the table's language, white space folded; the date or the id of an event that has none. */
  title(index: number): string {
    return foldSpace(this.#text(index, 'title')) || this.span(index).text || this.id(index);
  }

  /** Summary in the table's language; '' when there is none. */
  summary(index: number): string {
    return this.#text(index, 'summary');
  }

  /** The date of an event, civil dates placed in the table's zone; of kind `unplaced` where there is none. */
  span(index: number): Span {
    return kept(this.#spans, index, () => {
      const { date, end, timezone } = this.raw(index);
      return resolveDate(date, end, timezone, this.#columns.axis).span ?? unplacedSpan(date);
    });
  }

  #text(index: number, field: 'title' | 'summary'): string {
    const raw = this.raw(index);
    const translated = this.#lang ? raw[`${field}_${this.#lang.split('-', 1)[0]}`] : undefined;
    return localText(typeof translated === 'string' && translated ? translated : raw[field], this.#lang);
  }
}
