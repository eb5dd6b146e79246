import type { EventIds } from './event-ids.js';
import type { EventRecord } from './event-record.js';
import { faultOf, type ProblemList } from './problem-list.js';
import { relationList } from './split-fields.js';

/** Relations that lead from an earlier to a later state of affairs, or from a part to its whole: none may come back to its start. */
const ONE_WAY = ['moved-to', 'replaces', 'follows', 'part-of'];

/** A cycle found: the positions on it, the first one repeated at the end. */
type Cycle = readonly number[];

/** The cycles that a depth-first search meets, at most one for each event. Without recursion, for long chains. */
function findCycles(edges: ReadonlyMap<number, readonly number[]>): readonly Cycle[] {
  const cycles: Cycle[] = [];
  const done = new Set<number>();
  for (const root of edges.keys()) {
    if (done.has(root)) continue;
    const path: number[] = [root];
    const next: number[] = [0];
    const onPath = new Map<number, number>([[root, 0]]);
    while (path.length > 0) {
      const top = path.length - 1;
      const position = path[top]!;
      const target = edges.get(position)?.[next[top]!++];
      if (target === undefined) {
        done.add(position);
        onPath.delete(position);
        path.pop();
        next.pop();
      } else if (onPath.has(target)) {
        // A long cycle is shown by its ends.
        cycles.push([...path.slice(onPath.get(target)), target]);
      } else if (!done.has(target)) {
        onPath.set(target, path.length);
        path.push(target);
        next.push(0);
      }
    }
  }
  return cycles;
}

/** Reports relations to events that do not exist, and those that go round in a circle. `linked` are the events that have any. */
export function checkRelations(
  recordAt: (position: number) => EventRecord,
  ids: EventIds,
  linked: readonly number[],
  problems: ProblemList,
): void {
  const graphs = new Map(ONE_WAY.map((type) => [type, new Map<number, number[]>()]));
  for (const position of linked) {
    const stated: unknown = recordAt(position).relations;
    const relations = relationList(stated);
    if (Array.isArray(stated) && relations.length < stated.length) {
      const message = 'A relation names no event; write {"type": "follows", "to": "the other’s id"}.';
      problems.add({ code: 'relation-invalid', message }, { index: position, field: 'relations' });
    }
    for (const { type, to } of relations) {
      const target = ids.positionOf(to);
      if (target < 0) {
        const says = 'is not the id of any event, so this relation is left out';
        problems.add(faultOf('relation-unknown', to, says), { index: position, field: 'relations' });
        continue;
      }
      const edges = graphs.get(type);
      const targets = edges?.get(position);
      if (targets) targets.push(target);
      else edges?.set(position, [target]);
    }
  }
  for (const [type, edges] of graphs) {
    for (const cycle of findCycles(edges)) {
      const names = cycle.map((position) => ids.at(position));
      const shown = names.length > 8 ? [...names.slice(0, 4), '…', ...names.slice(-3)] : names;
      const says = `goes round in a circle (${shown.join(' → ')}); take one of these relations out`;
      problems.add(faultOf('relation-cycle', type, says), { index: cycle[0]!, field: 'relations' });
    }
  }
}
