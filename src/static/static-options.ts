import { linkOf } from '../formats/link-text.js';
import { allMessagesFor } from '../locale/all-messages.js';
import { directionOf } from '../locale/direction.js';
import type { Messages } from '../locale/messages.js';
import type { Timeline } from '../model/event-record.js';
import { EventTable } from '../model/event-table.js';
import { learnAllDates } from '../time/learn-all-dates.js';
import { learnDates } from '../time/learn-dates.js';
import { zoneOf } from '../time/zone.js';

/** In which words a timeline is written without a page. */
export interface StaticOptions {
  /** BCP 47 tag; the timeline's own when missing, else English. */
  readonly lang?: string;
  /** Zone (IANA) of the words; `event`: each event's own. The timeline's own when missing, else UTC. */
  readonly timezone?: string;
  /** The interface's words; those of the language when missing. */
  readonly messages?: Messages;
  /** Address of the page, for relative links in the data. */
  readonly base?: string;
}

/** A picture that stands for the page where it is shared. */
export interface SharedPicture {
  /** Absolute. */
  readonly url: string;
  /** What it shows, in words; made from the events when missing. */
  readonly alt?: string;
  readonly width?: number;
  readonly height?: number;
}

/** What the writers of pages share: the events in order of time, and how they are told of. */
export interface StaticContext {
  readonly table: EventTable;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Zone in which dates are worded. */
  readonly timezone: string;
  readonly messages: Messages;
  /** The address to link to for one in the data; undefined where it may not be followed. */
  linkOf(href: string | undefined): string | undefined;
}

const canonical = (tag: string): string => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
};

/** Reads a timeline for a page in the language and zone that were asked for. */
export function staticContext(timeline: Timeline, options: StaticOptions): StaticContext {
  const lang = canonical(options.lang ?? timeline.lang ?? 'en');
  const zone = [timeline.timezone, options.timezone].find((name) => name && zoneOf(name)) ?? 'UTC';
  const messages = options.messages ?? allMessagesFor(lang);
  learnDates(messages);
  learnAllDates();
  const { table } = EventTable.from(timeline, { timezone: zone, lang });
  const { timezone = zone, base } = options;
  const isKnown = timezone === 'event' || zoneOf(timezone) !== undefined;
  return {
    table,
    lang,
    dir: timeline.dir ?? directionOf(lang),
    timezone: isKnown ? timezone : zone,
    messages,
    linkOf: (href) => linkOf(href, base),
  };
}
