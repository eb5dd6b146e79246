import type { ReadOptions, ReadResult } from '../formats/format.js';
import type { Timeline } from '../model/event-record.js';
import type { Sample } from '../model/sample-table.js';
import type { TableParts } from './table-parts.js';

/** What is asked of the worker: to read a file. It takes the bytes, and gives them back with what it has found. */
export interface ReadRequest {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly options: ReadOptions;
}

/** What the worker says. */
export type WorkerMessage =
  /** Its code is there; the version is that of the library, which must be the page's own. */
  | { readonly kind: 'ready'; readonly version: string }
  /** So many events are read, of so many. */
  | { readonly kind: 'read'; readonly count: number; readonly total: number }
  /** What the picture will be like. */
  | { readonly kind: 'sample'; readonly timeline: Timeline; readonly sample: Sample }
  | { readonly kind: 'done'; readonly parts: TableParts }
  /** The file cannot be cut into records, and has few, or is broken. */
  | { readonly kind: 'whole'; readonly result: ReadResult }
  | { readonly kind: 'failed'; readonly message: string };

/** The page's end of the line. */
export interface Port {
  postMessage(message: WorkerMessage, transfer?: readonly ArrayBufferLike[]): void;
}
