import type { EventRecord, Relation } from './event-record.js';
import { relationList } from './field-parts.js';
import { ONE_WAY } from './plain-graph.js';

/** What the relations of a list of events make. */
export interface RelationGraph {
  /** By type, for those of which none may go round in a circle: positions that each position leads to. */
  readonly oneWay: ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;
  /** Relations to ids that no event has. */
  readonly unknown: readonly { readonly position: number; readonly relation: Relation }[];
  /** Events with entries that are no relations. */
  readonly invalid: readonly number[];
}

/** Reads the relations of a list of events, those at the positions `related`. */
export function relationGraph(
  related: readonly number[],
  recordAt: (position: number) => EventRecord,
  positionOf: (id: string) => number,
): RelationGraph {
  const oneWay = new Map<string, Map<number, number[]>>();
  const unknown: { position: number; relation: Relation }[] = [];
  const invalid: number[] = [];
  for (const position of related) {
    const stated: unknown = recordAt(position).relations;
    const relations = relationList(stated);
    if (Array.isArray(stated) && relations.length < stated.length) invalid.push(position);
    for (const relation of relations) {
      const { type, to } = relation;
      const target = positionOf(to);
      if (target < 0) {
        unknown.push({ position, relation });
      } else if (ONE_WAY.test(type)) {
        const edges = oneWay.get(type) ?? new Map<number, number[]>();
        oneWay.set(type, edges);
        const targets = edges.get(position) ?? [];
        edges.set(position, targets);
        targets.push(target);
      }
    }
  }
  return { oneWay, unknown, invalid };
}
