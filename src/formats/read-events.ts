import type { Timeline } from '../model/event-record.js';
import { LIMITS } from '../model/limits.js';
import { faultOf, ProblemList } from '../model/problem-list.js';
import { readCsv } from './csv.js';
import { detectFormat } from './detect-format.js';
import { finishReading } from './finish-reading.js';
import { type Format, type FormatReader, type ReadOptions, type ReadResult, timelineOf } from './format.js';
import { type ListItemData, readListItems } from './html-list.js';
import { readJson } from './json.js';

export type { Format, ReadOptions, ReadResult } from './format.js';

function refusePage(input: unknown, problems: ProblemList): Timeline {
  const title = /<title[^>]{0,100}>([^<]{0,200})/i.exec(String(input).slice(0, 65_536))?.[1]?.trim();
  const named = title ? `, called “${title.slice(0, 80)}”` : '';
  const message = `This is a web page${named}, not data; check that the address is that of the file itself.`;
  problems.add({ code: 'not-data', message });
  return timelineOf([]);
}

const READERS: Readonly<Record<Format, FormatReader>> = { csv: readCsv, json: readJson, html: refusePage };

/**
 * Reads events from the text of a file, or from an object in memory. Never rejects on bad data: what can be drawn is in
 * the timeline, and `problems` says what is wrong, where, and what would be right.
 *
 * `const { timeline, problems } = await readEvents(await file.text(), { name: file.name })`
 */
export async function readEvents(input: string | object, options: ReadOptions = {}): Promise<ReadResult> {
  const problems = new ProblemList();
  let timeline = timelineOf([]);
  try {
    const isText = typeof input === 'string';
    const format = options.format ?? (isText ? detectFormat(input, options) : 'json');
    if (format === 'html' && Array.isArray(input)) return readListItems(input as readonly ListItemData[], options);
    if (isText && input.length > LIMITS.fileChars) {
      const says = `characters are more than can be read; the limit is ${LIMITS.fileChars}`;
      problems.add(faultOf('file-long', input.length, says));
    } else if (!Object.hasOwn(READERS, format)) {
      const says = `is not a format that can be read; these are ${Object.keys(READERS).join(', ')}`;
      problems.add(faultOf('format-unknown', format, says));
    } else {
      timeline = await READERS[format](input, problems);
    }
    return finishReading(timeline, problems, options);
  } catch (error) {
    // Only getters of a caller's own objects, or a lack of memory, lead here.
    const message = `The data could not be read: ${error instanceof Error ? error.message : String(error)}.`;
    problems.add({ code: 'unreadable', message });
    return { timeline: timelineOf([]), problems: problems.toArray() };
  }
}
