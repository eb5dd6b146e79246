import type { Changes } from '../../model/compare-timelines.js';
import { hash32 } from '../../model/hash.js';
import type { QuickTable } from '../../model/quick-table.js';
import { type FreshHost, marksOf } from './fresh-marks.js';

/** Of more events nothing is kept: it would take too much of a page's storage. */
const MOST_EVENTS = 5000;
/** Who comes back sooner goes on with the same visit, ms. */
const VISIT_MS = 30 * 60_000;

/** The events that a reader has seen: by their ids, what each of them said, as a number. */
type Seen = Readonly<Record<string, string>>;

/** What a browser keeps of a timeline: when it was read last, what was there then, and on the visit before. */
interface Kept {
  readonly at: number;
  readonly seen: Seen;
  readonly before: Seen | null;
}

const isSeen = (value: unknown): value is Seen => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is kept under a name; null for nothing, for what is none of ours, and where the browser keeps nothing. */
const keptAs = (name: string): Kept | null => {
  try {
    const { at, seen, before } = JSON.parse(localStorage.getItem(name) ?? 'null') ?? {};
    return Number.isFinite(at) && isSeen(seen) ? { at, seen, before: isSeen(before) ? before : null } : null;
  } catch {
    return null;
  }
};

const keep = (name: string, kept: Kept): void => {
  try {
    localStorage.setItem(name, JSON.stringify(kept));
  } catch {
    // No storage, or no room in it: the reader is told of nothing next time.
  }
};

const seenIn = (table: QuickTable): Seen =>
  Object.fromEntries(
    Array.from({ length: table.length }, (_, event) => [
      table.id(event),
      hash32(JSON.stringify(table.raw(event))).toString(36),
    ]),
  );

const changesSince = (before: Seen, now: Seen): Changes => {
  const ids = Object.keys(now);
  return {
    added: ids.filter((id) => !Object.hasOwn(before, id)),
    updated: ids.filter((id) => Object.hasOwn(before, id) && before[id] !== now[id]),
  };
};

const told = new WeakMap<HTMLElement, QuickTable>();

/**
 * Marks what is new since a reader was here last, and remembers for the next time what is here now: in this browser only,
 * ids and checksums under the page's name for the timeline.
 */
export const tellSinceLastRead = (host: FreshHost, name: string, table: QuickTable, locale: string): void => {
  if (told.get(host) === table || table.length > MOST_EVENTS) return;
  const isFirst = !told.has(host);
  told.set(host, table);
  const key = `event-timeline:${name}`;
  const former = keptAs(key);
  const seen = seenIn(table);
  const at = Date.now();
  const isSameVisit = former !== null && at - former.at < VISIT_MS;
  const before = isSameVisit ? former.before : (former?.seen ?? null);
  keep(key, { at, seen, before });
  // What comes later on the same visit is told by what brings it.
  if (!before || !isFirst) return;
  const changes = changesSince(before, seen);
  if (changes.added.length + changes.updated.length > 0) void marksOf(host).show(changes, locale);
};
