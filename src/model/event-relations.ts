import type { Messages, RelationName } from '../locale/messages.js';
import type { QuickTable } from './quick-table.js';
import { relationsOf } from './relations.js';

/** Another event, as seen from one. */
export interface RelatedEvent {
  readonly event: number;
  /** What stands before its title, lower case: `moved to`. */
  readonly words: string;
  /** Says what became of an event, so it is shown wherever the event is: `later` or `earlier` plan; undefined for others. */
  readonly plan?: 'later' | 'earlier';
}

const PLANS: Readonly<Record<string, readonly ['later' | 'earlier', 'later' | 'earlier']>> = {
  'moved-to': ['later', 'earlier'],
  replaces: ['earlier', 'later'],
};

function related(type: string, way: 0 | 1, event: number, messages: Messages, label?: string): RelatedEvent {
  const known = Object.hasOwn(messages.relations, type) ? messages.relations[type as RelationName][way] : undefined;
  const words = (way === 0 && label) || (known ?? (way === 0 ? type.replaceAll('-', ' ') : messages.related));
  return Object.hasOwn(PLANS, type) ? { event, words, plan: PLANS[type]![way] } : { event, words };
}

/** The events that an event leads to or that lead to it, each with words; changes of plan first, none twice with the same words. */
export function relatedEvents(table: QuickTable, event: number, messages: Messages): readonly RelatedEvent[] {
  const relations = relationsOf(table);
  const found = [
    ...relations.from(event).map(({ type, to, label }) => related(type, 0, to, messages, label)),
    ...relations.to(event).map(({ type, from }) => related(type, 1, from, messages)),
  ].filter((one) => one.event !== event);
  const unlike = new Map(found.map((one) => [`${one.event} ${one.words}`, one]));
  return [...unlike.values()].sort((a, b) => Number(!a.plan) - Number(!b.plan) || a.event - b.event);
}
