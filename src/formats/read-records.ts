import type { Fault, Report } from '../model/fault.js';
import { LIMITS } from '../model/limits.js';
import { readCsv } from './csv.js';
import { finishReading } from './finish-reading.js';
import { type Format, type FormatReader, type ReadOptions, type ReadResult, timelineOf } from './format.js';

/** The readers; all but that of tables are loaded when they are asked for. */
const READERS: Readonly<Record<Format, () => FormatReader | Promise<FormatReader>>> = {
  csv: () => readCsv,
  json: async () => (await import('./json.js')).readJson,
  html: async () => (await import('./html-page.js')).readPage,
};

/** Whether a text is a table beyond doubt: it is called one, and does not begin as JSON or markup do. */
const isTable = (text: string, { name, contentType }: ReadOptions): boolean =>
  /text\/csv|\.csv$/i.test(`${contentType} ${name}`) && !/[{[<]/.test(text.trimStart()[0] ?? '');

/**
 * Reads what a picture needs: as `readEvents`, but the records of a table may still be as flat as its rows.
 * `splitRecords` gives them their shapes.
 */
export async function readRecords(input: string | object, options: ReadOptions = {}): Promise<ReadResult> {
  const faults: Fault[] = [];
  const report: Report = (fault) => faults.push(fault);
  let timeline = timelineOf([]);
  try {
    const isText = typeof input === 'string';
    const format: Format =
      options.format ??
      (isText && isTable(input, options) ? 'csv' : (await import('./detect-format.js')).detectFormat(input, options));
    if (isText && input.length > LIMITS.fileChars) report({ code: 'file-long', value: input.length });
    else if (Object.hasOwn(READERS, format)) timeline = await (await READERS[format]())(input, report);
    else report({ code: 'format-unknown', value: format, words: [Object.keys(READERS).join(', ')] });
    return await finishReading(timeline, faults, options);
  } catch (error) {
    // Only getters of a caller's own objects, or a lack of memory, lead here.
    report({ code: 'unreadable', value: error instanceof Error ? error.message : String(error) });
    return finishReading(timelineOf([]), faults, {});
  }
}
