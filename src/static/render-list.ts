import { htmlTag } from '../base/html.js';
import { clamp } from '../base/number.js';
import { escapeXml } from '../base/xml.js';
import type { Timeline } from '../model/event-record.js';
import { eventItem } from './event-item.js';
import { type StaticContext, type StaticOptions, staticContext } from './static-options.js';

/** How a list is written. */
export interface ListOptions extends StaticOptions {
  /** Which end of time comes first; default `oldest`. Events without a date come last. */
  readonly sort?: 'oldest' | 'newest';
  /** Level of the headlines, 2 to 6; default 3. */
  readonly headingLevel?: number;
  /**
   * Stands before each event's id in the page, so that no id in the data can be taken for one of the page's own;
   * default `event-`.
   */
  readonly idPrefix?: string;
}

/** The list of a context, for pages that hold more than it. */
export function listOf(context: StaticContext, options: ListOptions): string {
  const { table, messages, dir, lang } = context;
  if (table.length === 0) return htmlTag('p', {}, escapeXml(messages.noEvents));
  const item = {
    headingLevel: clamp(Math.round(options.headingLevel ?? 3) || 3, 2, 6),
    idPrefix: options.idPrefix ?? 'event-',
  };
  const { placed, length } = table;
  const items = Array.from({ length }, (_, position) => {
    const event = options.sort === 'newest' && position < placed ? placed - 1 - position : position;
    return eventItem(context, event, item);
  });
  return htmlTag('ol', { lang, dir }, ...items.map((each) => `\n${each}`), '\n');
}

/**
 * All events as an HTML list in order of time: dates, doubt and status in words, with summaries, relations and sources.
 * It needs neither script nor style, stands in any page, and is what `<event-timeline>` reads when it is put inside.
 * Every text of the data is escaped; only `https:`, `http:`, `mailto:` and relative addresses are linked to.
 */
export const renderList = (timeline: Timeline, options: ListOptions = {}): string =>
  listOf(staticContext(timeline, options), options);
