import type { EventRecord, Relation } from './event-record.js';
import { relationList } from './split-fields.js';

/** Relations that lead from one state of affairs to another, or from a part to its whole: none may come back to its start. */
const ONE_WAY = /^(?:moved-to|replaces|follows|part-of)$/;

/** What the relations of a list of events make. */
export interface RelationGraph {
  /** By type, for those of which none may go round in a circle: positions that each position leads to. */
  readonly oneWay: ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;
  /** Relations to ids that no event has. */
  readonly unknown: readonly { readonly position: number; readonly relation: Relation }[];
  /** Events with entries that are no relations. */
  readonly invalid: readonly number[];
}

/** Reads the relations of a list of events. */
export function relationGraph(
  length: number,
  recordAt: (position: number) => EventRecord,
  positionOf: (id: string) => number,
): RelationGraph {
  const oneWay = new Map<string, Map<number, number[]>>();
  const unknown: { position: number; relation: Relation }[] = [];
  const invalid: number[] = [];
  for (let position = 0; position < length; position++) {
    const stated: unknown = recordAt(position).relations;
    if (!stated) continue;
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

/** Whether nothing can be wrong with relations: all lead somewhere, and none goes on from where another of its kind leads. */
export const isPlainGraph = ({ oneWay, unknown, invalid }: RelationGraph): boolean =>
  unknown.length + invalid.length === 0 &&
  ![...oneWay.values()].some((edges) => [...edges.values()].some((targets) => targets.some((to) => edges.has(to))));
