import { relationList } from './field-parts.js';
import type { QuickTable } from './quick-table.js';

/** A relation between two events of a table, by index. */
export interface TableRelation {
  readonly from: number;
  readonly to: number;
  readonly type: string;
  readonly label?: string;
}

/** All relations of a table, those to unknown ids left out. */
export interface Relations {
  /** Sorted by `from`, then as written. */
  readonly list: readonly TableRelation[];
  /** Those that an event states. */
  from(index: number): readonly TableRelation[];
  /** Those that others state about an event. */
  to(index: number): readonly TableRelation[];
}

const NONE: readonly TableRelation[] = [];
const known = new WeakMap<QuickTable, Relations>();

function group(list: readonly TableRelation[], end: 'from' | 'to'): Map<number, TableRelation[]> {
  const groups = new Map<number, TableRelation[]>();
  for (const relation of list) {
    const found = groups.get(relation[end]);
    if (found) found.push(relation);
    else groups.set(relation[end], [relation]);
  }
  return groups;
}

/** The relations of a table, read at the first call and kept with it. They may form circles. */
export function relationsOf(table: QuickTable): Relations {
  let relations = known.get(table);
  if (!relations) {
    const list: TableRelation[] = [];
    const related = table.built.related.map((position) => table.indexOf(table.idAt(position)));
    for (const from of related.sort((a, b) => a - b)) {
      for (const { type, to: id, label } of relationList(table.raw(from).relations)) {
        const to = table.indexOf(id);
        if (to >= 0) list.push({ from, to, type, ...(typeof label === 'string' && { label }) });
      }
    }
    const outgoing = group(list, 'from');
    const incoming = group(list, 'to');
    relations = { list, from: (index) => outgoing.get(index) ?? NONE, to: (index) => incoming.get(index) ?? NONE };
    known.set(table, relations);
  }
  return relations;
}
