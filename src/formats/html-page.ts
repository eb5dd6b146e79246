import type { Timeline } from '../model/event-record.js';
import type { Report } from '../model/fault.js';
import { timelineOf } from './format.js';
import { type ListItemData, timelineOfList } from './html-list.js';

/** Reads the items of a list that an element found in its page; the text of a page is refused, as it is there by mistake. */
export function readPage(input: unknown, report: Report): Timeline {
  if (Array.isArray(input)) return timelineOfList(input as readonly ListItemData[], report);
  const title = /<title[^>]{0,100}>([^<]{0,200})/i.exec(String(input).slice(0, 65_536))?.[1]?.trim();
  report({ code: 'not-data', ...(title && { value: title }) });
  return timelineOf([]);
}
