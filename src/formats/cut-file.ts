import type { Pace } from '../base/pace.js';
import type { EventRecord, Timeline } from '../model/event-record.js';
import type { Report } from '../model/fault.js';
import { LIMITS } from '../model/limits.js';
import { splitFields } from '../model/split-fields.js';
import { kindOf } from './csv.js';
import { csvRows, type NextRow, separatorOf } from './csv-rows.js';
import { cutRows } from './cut-csv.js';
import { cutList, eventText } from './cut-json.js';
import type { RecordCut } from './cut-records.js';
import { type CutText, markLength } from './cut-text.js';
import { detectFormat } from './detect-format.js';
import type { ReadOptions } from './format.js';
import { readJson } from './json.js';
import { PLAIN_DATE } from './plain-date.js';

/** A file cut into the texts of its records. */
export interface CutFile {
  readonly cut: RecordCut;
  /** What the file says besides its events, of which it has none here. */
  readonly timeline: Timeline;
  /** Path of the list in its document; a table has none. */
  readonly path?: string;
}

/** So much of a file tells what kind it is; headings do not reach beyond it. */
const HEAD = 65_536;

/** So many rows tell how a table writes its dates. */
const DATED_ROWS = 100;

/** Whether dates of a table's first rows have to be read before they are any. */
async function hasTypedDates(rows: NextRow, fields: readonly string[]): Promise<boolean> {
  const columns = ['date', 'end'].map((field) => fields.indexOf(field)).filter((column) => column >= 0);
  const odd: string[] = [];
  for (let i = 0, row = rows(); row && i < DATED_ROWS; i++, row = rows()) {
    for (const column of columns) {
      const text = row.cells[column];
      if (text && !PLAIN_DATE.test(text)) odd.push(text);
    }
  }
  if (odd.length === 0) return false;
  const { isDate, serialDate, typedDate } = await import('./typed-date.js');
  return odd.some((text) => !isDate(text) && (serialDate(text) ?? typedDate(text, 'dmy')) !== undefined);
}

async function cutTable(text: CutText, pace: Pace, report: Report): Promise<CutFile | undefined> {
  const mark = markLength(text);
  const head = text.slice(mark, HEAD);
  const separator = separatorOf(head);
  const rows = csvRows(head, separator);
  // The same rows in units of the text.
  const places = csvRows(text.raw(mark, HEAD), separator);
  let from = mark;
  let firstRow = 1;
  const next: NextRow = () => {
    const row = rows();
    const place = places();
    if (row && place) {
      from = mark + place.end;
      firstRow = row.row + 1;
    }
    return row;
  };
  const { fields, eventOf, next: others, wrap } = await kindOf(next(), next, report);
  // Rows of other formats are events only together.
  if (others || wrap || eventOf !== splitFields || from >= Math.min(HEAD, text.length)) return undefined;
  if (await hasTypedDates(rows, fields)) return undefined;
  const { starts, blanks } = await pace.run(cutRows(text, from, separator));
  return { cut: { format: 'csv', starts, blanks, separator, fields, firstRow }, timeline: { events: [] } };
}

async function cutDocument(
  text: CutText,
  pace: Pace,
  options: ReadOptions,
  report: Report,
): Promise<CutFile | undefined> {
  const found = await pace.run(cutList(text));
  if (!found) return undefined;
  const { starts, head, tail } = found;
  if (starts.length < 2) return undefined;
  // Other formats have lists of events too: what they are is told by the first.
  const short = head + eventText(text, starts[0]!, starts[1]!) + tail;
  if (!options.format && detectFormat(short, options) !== 'json') return undefined;
  const timeline = await readJson(short, report);
  const [event] = timeline.events as readonly (EventRecord | undefined)[];
  if (!event || !('date' in event)) return undefined;
  return {
    cut: { format: 'json', starts },
    timeline: { ...timeline, events: [] },
    path: head === '[' ? '' : 'events',
  };
}

/**
 * Finds the records of a large file without reading them. Undefined for what has to be read as a whole: other formats,
 * and what is broken.
 */
export async function cutFile(
  text: CutText,
  options: ReadOptions,
  pace: Pace,
  report: Report,
): Promise<CutFile | undefined> {
  if (options.dateOrder || text.length > LIMITS.fileChars) return undefined;
  const format = options.format ?? detectFormat(text.slice(0, HEAD), options);
  if (format === 'csv') return cutTable(text, pace, report);
  return format === 'json' ? cutDocument(text, pace, options, report) : undefined;
}
