import type { EventRecord } from './event-record.js';

/** Where a list of events came from, so that a problem can say where to look. */
export interface EventOrigin {
  /** Row of the file in which an event of the list stands, 1 being the first. */
  readonly rowAt?: (position: number) => number | undefined;
  /** Path of the list in its document; `events` when not said, empty when the list is the document. */
  readonly path?: string;
  /** Path of each event in its document, where it is none of one list. */
  readonly pathAt?: (position: number) => string | undefined;
  /** Whether its headings are of a language in which dates with dots have the day first. */
  readonly isDayFirst?: boolean;
}

const origins = new WeakMap<readonly EventRecord[], EventOrigin>();

/** Remembers where a list of events was read from, without adding anything to it. */
export function setEventOrigin(events: readonly EventRecord[], origin: EventOrigin): void {
  origins.set(events, origin);
}

/** Where a list of events was read from; an empty object when a caller made it. */
export const eventOriginOf = (events: readonly EventRecord[]): EventOrigin => origins.get(events) ?? {};
