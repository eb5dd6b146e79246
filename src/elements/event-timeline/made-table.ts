import type { Problem } from '../../base/problem.js';
import type { QuickTable } from '../../model/quick-table.js';

/** A table, and what is wrong with its data. */
export interface MadeTable {
  readonly table: QuickTable;
  readonly problems: readonly Problem[];
}
