import { setEventOrigin } from '../model/event-origin.js';
import type { Timeline } from '../model/event-record.js';
import type { Fault, Report } from '../model/fault.js';
import { splitFields } from '../model/split-fields.js';
import { isOwnField } from './csv.js';
import { finishReading } from './finish-reading.js';
import { type ReadOptions, type ReadResult, timelineOf } from './format.js';
import { orderDates } from './order-dates.js';

/**
 * What a page says in an item of a list:
 * `<li id data-status data-group><time datetime="2026-02-03">3 Feb</time> <strong>Title</strong> <p>Summary</p></li>`.
 */
export interface ListItemData {
  readonly id?: string;
  /** Of the first `<time>`: its attribute, else its text. */
  readonly datetime?: string;
  /** Of a second `<time>`. */
  readonly end?: string;
  readonly title: string;
  readonly summary?: string;
  /** Of the first link, which is taken for the source. */
  readonly href?: string;
  readonly linkText?: string;
  /** The item's `data-` attributes, named as in `dataset`: any field of an event. */
  readonly data?: Readonly<Record<string, string | undefined>>;
}

/** The fields that data attributes fill. Only those that are none of the event format's own need to be looked up. */
async function fieldsOfData(names: readonly string[], report: Report): Promise<readonly string[]> {
  const own = names.map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  return own.every(isOwnField) ? own : (await import('./field-names.js')).fieldsOfColumns(names, report);
}

/** Events from the items of a list. */
export async function timelineOfList(items: readonly ListItemData[], report: Report): Promise<Timeline> {
  const names = [...new Set(items.flatMap(({ data }) => Object.keys(data ?? {})))];
  const fields = await fieldsOfData(names, report);
  const events = items.map(({ id, datetime, end, title, summary, href, linkText, data = {} }) => {
    const source = linkText && linkText !== title ? linkText : undefined;
    const record: Record<string, unknown> = { id, date: datetime, end, title, summary };
    // An item that names its source, or says by an empty name that it has none, has links for other reasons.
    if (data.source === undefined) Object.assign(record, { source, source_url: href });
    for (const [i, name] of names.entries()) if (fields[i] && data[name]) record[fields[i]] = data[name];
    return splitFields(record);
  });
  setEventOrigin(events, { path: 'li' });
  return timelineOf(events);
}

/** Reads a list that a page holds, and says what is wrong with it; the `path` of a problem is `li[0].date`. */
export async function readListItems(items: readonly ListItemData[], options: ReadOptions = {}): Promise<ReadResult> {
  const faults: Fault[] = [];
  const timeline = await timelineOfList(items, (fault) => faults.push(fault));
  return finishReading(orderDates(timeline, options.dateOrder), faults, options);
}
