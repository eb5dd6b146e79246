import type { Problem } from '../base/problem.js';
import type { EventRecord, Timeline } from '../model/event-record.js';
import type { TableOptions } from '../model/event-table.js';
import type { Report } from '../model/fault.js';
import type { DateOrder } from '../time/parse-date.js';

/** A kind of file that can be read. */
export type Format =
  | 'csv'
  | 'json'
  | 'timelinejs'
  | 'json-ld'
  | 'ics'
  | 'html'
  | 'vis'
  | 'geojson'
  | 'wikidata'
  | 'feed'
  | 'simile'
  | 'markwhen'
  | 'timemap'
  | 'gviz';

/** How data is read. */
export interface ReadOptions {
  /** Where it is not said, it is seen from the data, else from its content type and name. */
  readonly format?: Format;
  /** File name or URL. */
  readonly name?: string;
  /** Of the answer that brought the data: `text/csv; charset=utf-8`. */
  readonly contentType?: string;
  /** Zone (IANA) of dates, where the data does not name its own. */
  readonly timezone?: string;
  /** How `03/02/2026` is to be read; without it, such dates are problems. */
  readonly dateOrder?: DateOrder;
  /** Language of the data (BCP 47), where the data does not name its own. */
  readonly lang?: string;
  /** Hears how far the reading of many events is: so many are read, of so many. Not called for few. */
  readonly onProgress?: (count: number, total: number) => void;
  /** What the table will be built with afterwards: then it is built only once. */
  readonly table?: TableOptions;
}

/** What a reader answers. */
export interface ReadResult {
  readonly timeline: Timeline;
  readonly problems: readonly Problem[];
}

/** A timeline of events only, which every reader can answer. */
export const timelineOf = (events: readonly EventRecord[]): Timeline => ({ events });

/** Reads one format. What is wrong with the file is reported; dates and the like are looked at afterwards. */
export type FormatReader = (input: unknown, report: Report) => Timeline | Promise<Timeline>;
