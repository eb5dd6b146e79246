import type { Fault, Report } from '../model/fault.js';
import { LARGE_TEXT, LIMITS, MANY_EVENTS } from '../model/limits.js';
import { detectFormat } from './detect-format.js';
import { finishReading } from './finish-reading.js';
import { type Format, type FormatReader, type ReadOptions, type ReadResult, timelineOf } from './format.js';
import { isDamaged } from './is-damaged.js';
import { orderDates } from './order-dates.js';
import { otherFile } from './other-file.js';

/** The readers, loaded when they are asked for. */
const READERS: Readonly<Record<Format, () => Promise<FormatReader>>> = {
  csv: async () => (await import('./csv.js')).readCsv,
  json: async () => (await import('./json-any.js')).readAnyJson,
  timelinejs: async () => (await import('./timelinejs.js')).readTimelineJs,
  'json-ld': async () => (await import('./json-ld.js')).readJsonLd,
  ics: async () => (await import('./ics.js')).readIcs,
  vis: async () => (await import('./vis.js')).readVis,
  geojson: async () => (await import('./geojson.js')).readGeoJson,
  wikidata: async () => (await import('./wikidata.js')).readWikidata,
  feed: async () => (await import('./feed.js')).readFeed,
  simile: async () => (await import('./simile.js')).readSimile,
  timemap: async () => (await import('./timemap.js')).readTimemap,
  markwhen: async () => (await import('./markwhen.js')).readMarkwhen,
  gviz: async () => (await import('./gviz.js')).readGviz,
  html: async () => (await import('./html-page.js')).readPage,
};

/** Every format that can be read, by its name. */
export const FORMATS = Object.keys(READERS) as readonly Format[];

/** Text without what a file has where it is damaged, which is reported. */
function soundText(text: string, options: ReadOptions, report: Report): string {
  // A page's scripts may have any characters.
  if (!isDamaged(text) || (options.format ?? detectFormat(text, options)) === 'html') return text;
  const other = otherFile(text);
  report(other ?? { code: 'encoding' });
  return text.replaceAll('\0', '');
}

/** The options of an element's `type`, which may say behind the format, or alone, how `03/02/2026` is meant: `csv dmy`. */
function withOrder(options: ReadOptions): ReadOptions {
  const [, format, dateOrder] = /^(?:(\S+)\s+)?(dmy|mdy|ymd)$/.exec(options.format ?? '') ?? [];
  return dateOrder ? ({ ...options, format, dateOrder } as ReadOptions) : options;
}

/** Reads data of any format, as `readEvents` does those of tables; never rejects. */
export async function readOther(data: string | object, stated: ReadOptions): Promise<ReadResult> {
  const options = withOrder(stated);
  const faults: Fault[] = [];
  const report: Report = (fault) => faults.push(fault);
  let timeline = timelineOf([]);
  try {
    const text =
      data instanceof Uint8Array
        ? (await import('./decode-bytes.js')).decodeBytes(data, options.contentType ?? '', report)
        : data;
    const input = typeof text === 'string' ? soundText(text, options, report) : text;
    if (faults.some(({ code }) => code === 'not-text')) return finishReading(timeline, faults, options);
    if (faults.length === 0 && typeof input === 'string' && input.length >= LARGE_TEXT) {
      const large = await (await import('./read-large.js')).readLargeText(input, options);
      if (large) return large;
    }
    const format = options.format ?? detectFormat(input, options);
    if (typeof input === 'string' && input.length > LIMITS.fileChars)
      report({ code: 'file-long', value: input.length });
    else if (Object.hasOwn(READERS, format)) timeline = await (await READERS[format]())(input, report);
    else report({ code: 'format-unknown', value: format, words: [FORMATS.join(', ')] });
    timeline = orderDates(timeline, options.dateOrder);
    if (timeline.events.length >= MANY_EVENTS) {
      return await (await import('./read-large.js')).finishLarge(timeline, faults, options);
    }
    return await finishReading(timeline, faults, options);
  } catch (error) {
    // Only getters of a caller's own objects, or a lack of memory, lead here.
    report({ code: 'unreadable', value: error instanceof Error ? error.message : String(error) });
    return finishReading(timelineOf([]), faults, {});
  }
}
