import type { Span } from '../time/span.js';
import type { Zone } from '../time/zone.js';
import { type Built, buildColumns } from './build-columns.js';
import type { Colouring } from './colouring.js';
import type { EventRecord, Group, Relation, Timeline } from './event-record.js';
import { relationList } from './field-parts.js';
import { foldSpace, localText } from './local-text.js';
import { quickDate, unplacedSpan } from './quick-date.js';
import type { TableOptions } from './table-options.js';

/** What was built while reading, until the table is asked for. */
const prepared = new WeakMap<Timeline, { readonly key: string; readonly built: Built }>();

/** What the columns depend on besides the timeline. */
const keyOf = (timeline: Timeline, options: TableOptions): string =>
  JSON.stringify([options.timezone ?? timeline.timezone ?? 'UTC', options.groupBy ?? 'group']);

/** What was prepared for these options, which is then forgotten. */
export function preparedFor(timeline: Timeline, options: TableOptions): Built | undefined {
  const ready = prepared.get(timeline);
  prepared.delete(timeline);
  return ready?.key === keyOf(timeline, options) ? ready.built : undefined;
}

/** Spans and relations are kept for this many events, then forgotten. */
const KEPT = 4096;

/** Answers from a map by index, filling it where it has no answer yet. */
export function kept<Value>(map: Map<number, Value>, index: number, make: () => Value): Value {
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
 * those with faults: what has no usable date comes last.
 */
export class QuickTable {
  declare readonly length: number;
  /** Drawn hull in instants, always finite: an open start is the extent's start, an open end its end, an unknown end the end of the start's own unit. */
  declare readonly starts: Float64Array;
  declare readonly ends: Float64Array;
  /** 1–5. */
  declare readonly importances: Uint8Array;
  /** Index in STATUSES. */
  declare readonly statuses: Uint8Array;
  /** Index in `groups`. */
  declare readonly lanes: Uint16Array;
  declare readonly flags: Uint16Array;
  /** importance · 2³² + a 32-bit hash of the id: who gets a label first; no dependence on input order. */
  declare readonly priorities: Float64Array;
  /** Lanes in drawing order. Events without a group are in the last one, whose id is empty. */
  declare readonly groups: readonly Group[];
  /** First and last stated instants over all placed events; [0, 0] when there are none. */
  declare readonly extent: readonly [number, number];
  /** How many events from 0 have a place on the axis. */
  declare readonly placed: number;
  declare readonly timeline: Timeline;
  declare readonly options: TableOptions;
  /** What was read, for those that check it or hand it on. */
  readonly built: Built;
  /** What colours say, where it is not the lane. */
  declare readonly colouring?: Colouring;
  readonly #lang: string | undefined;
  readonly #relations = new Map<number, readonly Relation[]>();
  readonly #spans = new Map<number, Span>();
  #indexes: Uint32Array | undefined;

  /** A table of what was read already. */
  constructor(timeline: Timeline, options: TableOptions, built: Built) {
    Object.assign(this, built.columns, { timeline, options });
    this.built = built;
    this.#lang = options.lang ?? timeline.lang;
  }

  /**
   * Reads a timeline with the date forms that nearly all events have. Where that is not enough, `isWhole` is false and
   * `EventTable.from` has to read it.
   */
  static read(timeline: Timeline, options: TableOptions = {}): QuickTable {
    return new QuickTable(
      timeline,
      options,
      preparedFor(timeline, options) ?? buildColumns(timeline, options, { reader: quickDate }),
    );
  }

  /** Keeps what was read for the next table of the same timeline, which then costs nothing if zone and groups are the same. */
  prepare(): void {
    prepared.set(this.timeline, { key: keyOf(this.timeline, this.options), built: this.built });
  }

  /** Whether every date was read and nothing can be wrong with the data, or all that is known about dates was tried. */
  get isWhole(): boolean {
    return !this.built.isDoubtful || this.built.reader !== quickDate;
  }

  /** The zone of the axis. */
  get zone(): Zone {
    return this.built.axis;
  }

  /** The record at a position of `timeline.events`; an empty one where that is no object. */
  rawAt(position: number): EventRecord {
    return this.built.recordAt(position);
  }

  /** Id of the event at a position of `timeline.events`. */
  idAt(position: number): string {
    return this.built.ids.at(position);
  }

  /** Position in `timeline.events` of an id; −1 where there is none. */
  positionOf(id: string): number {
    return this.built.ids.positionOf(id);
  }

  /** Position of an event in `timeline.events`. */
  position(index: number): number {
    const { order } = this.built;
    return order ? order[index]! : index;
  }

  /** The record as it was handed over. */
  raw(index: number): EventRecord {
    return this.rawAt(this.position(index));
  }

  /** Unique; made from date and title where the record has none. */
  id(index: number): string {
    return this.idAt(this.position(index));
  }

  /** Index of an id; −1 where there is none. */
  indexOf(id: string): number {
    const { order } = this.built;
    const position = this.positionOf(id);
    if (position < 0 || !order) return position;
    if (!this.#indexes) {
      const indexes = new Uint32Array(order.length);
      for (let i = 0; i < order.length; i++) indexes[order[i]!] = i;
      this.#indexes = indexes;
    }
    return this.#indexes[position]!;
  }

  /** The relations that an event states, whatever way they are written; also those to ids that no event has. */
  relations(index: number): readonly Relation[] {
    return kept(this.#relations, index, () => relationList(this.raw(index).relations));
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
      return this.built.reader(date, end, timezone, this.built.axis).span ?? unplacedSpan(date);
    });
  }

  #text(index: number, field: 'title' | 'summary'): string {
    const raw = this.raw(index);
    const translated = this.#lang ? raw[`${field}_${this.#lang.split('-', 1)[0]}`] : undefined;
    return localText(typeof translated === 'string' && translated ? translated : raw[field], this.#lang);
  }
}
