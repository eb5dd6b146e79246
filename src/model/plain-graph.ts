import type { EventRecord } from './event-record.js';
import { relationList } from './field-parts.js';

/** Relations that lead from one state of affairs to another, or from a part to its whole: none may come back to its start. */
export const ONE_WAY = /^(?:moved-to|replaces|follows|part-of)$/;

/**
 * Whether nothing can be wrong with the relations of a list of events: all lead somewhere, and none goes on from where
 * another of its kind leads. `related` are the positions of events that state any. `relationGraph` finds what is wrong.
 */
export function isPlainGraph(
  related: readonly number[],
  recordAt: (position: number) => EventRecord,
  positionOf: (id: string) => number,
): boolean {
  const starts = new Set<string>();
  const ends: string[] = [];
  for (const position of related) {
    const stated: unknown = recordAt(position).relations;
    const relations = relationList(stated);
    if (Array.isArray(stated) && relations.length < stated.length) return false;
    for (const { type, to } of relations) {
      const target = positionOf(to);
      if (target < 0) return false;
      if (!ONE_WAY.test(type)) continue;
      starts.add(type + position);
      ends.push(type + target);
    }
  }
  return !ends.some((end) => starts.has(end));
}
