import type { Fault } from '../model/fault.js';
import { LARGE_TEXT } from '../model/limits.js';
import { readCsv } from './csv.js';
import { finishReading } from './finish-reading.js';
import type { ReadOptions, ReadResult } from './format.js';
import { isDamaged } from './is-damaged.js';

export type { Format, ReadOptions, ReadResult } from './format.js';

/** Whether data are a small table beyond doubt: a text that is called one, and does not begin as JSON or markup do. */
const isTable = (input: unknown, { format, name, contentType, dateOrder }: ReadOptions): input is string =>
  typeof input === 'string' &&
  !dateOrder &&
  (format ? format === 'csv' : /text\/csv|\.csv$/i.test(`${contentType} ${name}`) && !/^\s*[{[<]/.test(input)) &&
  input.length < LARGE_TEXT &&
  !isDamaged(input);

/**
 * Reads events from the text of a file, from its bytes (a `Uint8Array`, in any encoding), or from an object in memory.
 * Never rejects on bad data: what can be drawn is in the timeline, and `problems` says what is wrong, where, and what would be right.
 *
 * `const { timeline, problems } = await readEvents(new Uint8Array(await file.arrayBuffer()), { name: file.name })`
 */
export async function readEvents(input: string | object, options: ReadOptions = {}): Promise<ReadResult> {
  if (!isTable(input, options)) return (await import('./read-other.js')).readOther(input, options);
  const faults: Fault[] = [];
  const timeline = await readCsv(input, (fault) => faults.push(fault));
  return finishReading(timeline, faults, options);
}
