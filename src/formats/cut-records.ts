import { isRecord, NO_RECORD } from '../model/build-columns.js';
import { setEventOrigin } from '../model/event-origin.js';
import type { EventRecord } from '../model/event-record.js';
import type { Report } from '../model/fault.js';
import { kept } from '../model/quick-table.js';
import { splitFields } from '../model/split-fields.js';
import { rowRecord } from './csv.js';
import { csvRows, type Separator } from './csv-rows.js';
import { eventText } from './cut-json.js';
import type { CutText } from './cut-text.js';

/** Where the records of a file are, and how each is read. Plain data, so that a worker can hand it over. */
export type RecordCut =
  | {
      readonly format: 'csv';
      readonly starts: Uint32Array<ArrayBuffer>;
      readonly blanks: readonly number[];
      readonly separator: Separator;
      /** The field that each column fills. */
      readonly fields: readonly string[];
      /** Row of the first record. */
      readonly firstRow: number;
    }
  | { readonly format: 'json'; readonly starts: Uint32Array<ArrayBuffer> };

/**
 * The records of a large file, read from its text when they are asked for: a million of them in memory take several
 * times as much room as the text.
 */
export class CutRecords {
  readonly length: number;
  readonly #flat = new Map<number, unknown>();
  readonly #whole = new Map<number, EventRecord>();

  constructor(
    readonly text: CutText,
    readonly cut: RecordCut,
  ) {
    this.length = cut.starts.length - 1;
  }

  /**
   * Reads a record, as flat as its row is; what is wrong with the row is reported.
   * @throws SyntaxError where it is no JSON.
   */
  read(position: number, report: Report): EventRecord {
    const value = this.#value(position, report);
    return isRecord(value) ? value : NO_RECORD;
  }

  /** The same; those asked for last are kept. */
  readonly at = (position: number): EventRecord => {
    const value = this.#kept(position);
    return isRecord(value) ? value : NO_RECORD;
  };

  /** What stands in the list of events at a position: a record in its full shape, or whatever it is. */
  whole(position: number): EventRecord {
    const value = this.#kept(position) as EventRecord;
    return this.cut.format === 'json' ? value : kept(this.#whole, position, () => splitFields(value));
  }

  #kept(position: number): unknown {
    return kept(this.#flat, position, () => this.#value(position, () => {}));
  }

  #value(position: number, report: Report): unknown {
    const { text, cut } = this;
    const from = cut.starts[position]!;
    const to = cut.starts[position + 1]!;
    if (cut.format === 'json') return JSON.parse(eventText(text, from, to));
    const part = text.window(from, to);
    const row = csvRows(part.text, cut.separator, part.at)();
    return row && rowRecord({ ...row, row: this.rowOf(position) }, cut.fields, report);
  }

  /** Row of a table in which a record is, empty ones counted. */
  rowOf(position: number): number {
    if (this.cut.format === 'json') return position;
    const { blanks, firstRow } = this.cut;
    let [low, high] = [0, blanks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (blanks[middle]! <= position) low = middle + 1;
      else high = middle;
    }
    return firstRow + position + low;
  }
}

const known = new WeakMap<readonly EventRecord[], CutRecords>();

/** What a list was cut from; undefined for lists of objects in memory. */
export const cutRecordsOf = (events: readonly EventRecord[]): CutRecords | undefined => known.get(events);

/** Position that the name of a property is; −1 for none. */
const positionOf = (name: string | symbol): number =>
  typeof name === 'string' && /^(0|[1-9]\d{0,9})$/.test(name) ? Number(name) : -1;

/**
 * The records as a list that cannot be changed, each made when it is asked for. `structuredClone` does not take it.
 * `path` is that of the list in its document; a table has none.
 */
export const cutEvents = (records: CutRecords, path: string | undefined): readonly EventRecord[] => {
  const has = (position: number): boolean => position >= 0 && position < records.length;
  const events = new Proxy<EventRecord[]>([], {
    get(target, name, receiver) {
      const position = positionOf(name);
      if (has(position)) return records.whole(position);
      return name === 'length' ? records.length : Reflect.get(target, name, receiver);
    },
    has: (target, name) => has(positionOf(name)) || Reflect.has(target, name),
    ownKeys: () => [...Array.from({ length: records.length }, (_, i) => String(i)), 'length'],
    getOwnPropertyDescriptor(target, name) {
      const position = positionOf(name);
      if (name === 'length') return { ...Reflect.getOwnPropertyDescriptor(target, name), value: records.length };
      if (!has(position)) return Reflect.getOwnPropertyDescriptor(target, name);
      return { value: records.whole(position), writable: false, enumerable: true, configurable: true };
    },
    set: () => false,
    defineProperty: () => false,
    deleteProperty: () => false,
  });
  known.set(events, records);
  setEventOrigin(events, path === undefined ? { rowAt: (position) => records.rowOf(position) } : { path });
  return events;
};
