import type { ReadOptions, ReadResult } from './format.js';
import { readRecords } from './read-records.js';
import { splitRecords } from './split-records.js';

export type { Format, ReadOptions, ReadResult } from './format.js';

/**
 * Reads events from the text of a file, or from an object in memory. Never rejects on bad data: what can be drawn is in
 * the timeline, and `problems` says what is wrong, where, and what would be right.
 *
 * `const { timeline, problems } = await readEvents(await file.text(), { name: file.name })`
 */
export async function readEvents(input: string | object, options: ReadOptions = {}): Promise<ReadResult> {
  const result = await readRecords(input, options);
  splitRecords(result.timeline.events);
  return result;
}
