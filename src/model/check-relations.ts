import type { Report } from './fault.js';
import { LIMITS } from './limits.js';
import type { QuickTable } from './quick-table.js';
import { relationGraph } from './relation-graph.js';

/** A circle, by its first and last positions; −1 stands for those between. */
type Cycle = readonly number[];

/**
 * The circles that a depth-first search meets, the first position repeated at the end; no more than are ever listed.
 * Without recursion, for long chains.
 */
function findCycles(edges: ReadonlyMap<number, readonly number[]>): readonly Cycle[] {
  const cycles: Cycle[] = [];
  const done = new Set<number>();
  for (const root of edges.keys()) {
    if (done.has(root)) continue;
    const path: number[] = [root];
    const next: number[] = [0];
    const onPath = new Map<number, number>([[root, 0]]);
    while (path.length > 0 && cycles.length < LIMITS.problems) {
      const top = path.length - 1;
      const from = path[top]!;
      const to = edges.get(from)?.[next[top]!++];
      if (to === undefined) {
        done.add(from);
        onPath.delete(from);
        path.pop();
        next.pop();
      } else if (onPath.has(to)) {
        const first = onPath.get(to)!;
        const isLong = path.length - first > 7;
        cycles.push(isLong ? [...path.slice(first, first + 4), -1, ...path.slice(-2), to] : [...path.slice(first), to]);
      } else if (!done.has(to)) {
        onPath.set(to, path.length);
        path.push(to);
        next.push(0);
      }
    }
  }
  return cycles;
}

/** Reports relations to events that do not exist, and those that go round in a circle. */
export function checkRelations(table: QuickTable, report: Report): void {
  const graph = relationGraph(
    table.built.related,
    (position) => table.rawAt(position),
    (id) => table.positionOf(id),
  );
  for (const index of graph.invalid) report({ code: 'relation-invalid', index, field: 'relations' });
  for (const { position, relation } of graph.unknown) {
    report({ code: 'relation-unknown', index: position, field: 'relations', value: relation.to });
  }
  for (const [type, edges] of graph.oneWay) {
    for (const cycle of findCycles(edges)) {
      const names = cycle.map((position) => (position < 0 ? '…' : table.idAt(position))).join(' → ');
      report({ code: 'relation-cycle', index: cycle[0]!, field: 'relations', value: type, words: [names] });
    }
  }
}
