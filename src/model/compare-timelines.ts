import type { Steps } from '../base/steps.js';
import { isRecord, NO_RECORD } from './build-columns.js';
import type { EventRecord, Timeline } from './event-record.js';
import { ownOrMadeId } from './make-id.js';

/** Ids of the events that a newer data set has and the former one had not, or had otherwise. */
export interface Changes {
  readonly added: readonly string[];
  readonly updated: readonly string[];
}

/** So many events are looked at between two turns. */
const STEP = 500;

/** Each event as a text, by its id; the second of a name is called `-2`, as in a table. */
function* textsById(events: readonly EventRecord[]): Steps<ReadonlyMap<string, string>, number> {
  const texts = new Map<string, string>();
  const counts = new Map<string, number>();
  for (let i = 0; i < events.length; i++) {
    const event: unknown = events[i];
    const name = ownOrMadeId(isRecord(event) ? event : NO_RECORD);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    texts.set(count > 1 ? `${name}-${count}` : name, JSON.stringify(event) ?? '');
    if (i % STEP === STEP - 1) yield i;
  }
  return texts;
}

const restOf = ({ events, ...rest }: Timeline): string => JSON.stringify(rest);

/** What is new in a newer state of the same data, in steps; null where nothing but the order of events is different. */
export function* compareTimelines(former: Timeline, newer: Timeline): Steps<Changes | null, number> {
  const known = yield* textsById(former.events);
  const texts = yield* textsById(newer.events);
  const added: string[] = [];
  const updated: string[] = [];
  for (const [id, text] of texts) {
    const before = known.get(id);
    if (before === undefined) added.push(id);
    else if (before !== text) updated.push(id);
  }
  const isSame = added.length + updated.length === 0 && known.size === texts.size && restOf(former) === restOf(newer);
  return isSame ? null : { added, updated };
}
