import type { EventColumns } from './event-columns.js';
import type { PlacedLabel } from './placed-label.js';

/**
 * The strongest `count` of some labels, in the order in which they stand: those that appear at coarser levels, of these
 * the more important, equal ones by id. While a reader zooms in, one that is among them stays so: what leaves the view
 * makes room, and all that comes is weaker.
 */
export const strongest = (
  labels: readonly PlacedLabel[],
  count: number,
  { priorities, id }: Pick<EventColumns, 'priorities' | 'id'>,
): readonly PlacedLabel[] => {
  if (labels.length <= count) return labels;
  const byStrength = (a: PlacedLabel, b: PlacedLabel): number =>
    a.level - b.level || priorities[b.event]! - priorities[a.event]! || (id(a.event) < id(b.event) ? -1 : 1);
  const kept = new Set([...labels].sort(byStrength).slice(0, count));
  return labels.filter((label) => kept.has(label));
};
