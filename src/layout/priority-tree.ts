import { FAN_OUT, maxLevels, shiftOf } from './max-levels.js';

/** The `rank`-th largest value (1: the largest), by Hoare's selection; reorders `values`. */
function kthLargest(values: Float64Array, rank: number): number {
  const wanted = values.length - rank;
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i <= j) {
        const value = values[i]!;
        values[i++] = values[j]!;
        values[j--] = value;
      }
    }
    if (wanted <= j) high = j;
    else if (wanted >= i) low = i;
    else break;
  }
  return values[wanted]!;
}

/**
 * A max-tree over events in their given order: gives the most important of any run of them, equal priorities in order of
 * id. Building is linear. An answer costs about `count` × 16 steps a level however long the run is, and as many more as
 * there are priorities equal to the last one taken. `levels` are the priorities and their maxima, where they are at hand.
 *
 * The returned function takes positions in `events`, the last one exclusive, and gives events, the most important first.
 */
export function priorityTree(
  events: Uint32Array,
  priorities: Float64Array,
  id: (event: number) => string,
  levels: readonly Float64Array[] = maxLevels(Float64Array.from(events, (event) => priorities[event]!)),
): (first: number, last: number, count: number) => number[] {
  /** Those of the nodes of a level that can hold the `rank` largest priorities. */
  const largest = (nodes: number[], level: number, rank: number): number[] => {
    if (nodes.length <= rank) return nodes;
    const maxima = levels[level]!;
    const values = new Float64Array(nodes.length);
    for (let i = 0; i < nodes.length; i++) values[i] = maxima[nodes[i]!]!;
    const least = kthLargest(values, rank);
    return nodes.filter((node) => maxima[node]! >= least);
  };

  return (first, last, count) => {
    if (last <= first || count <= 0) return [];
    let level = levels.length - 1;
    let nodes: number[] = [];
    for (let node = first >> shiftOf(level); node <= (last - 1) >> shiftOf(level); node++) nodes.push(node);
    while (level > 0) {
      // A node at either end of the run may owe its maximum to an event outside, hence two more than asked for.
      const kept = largest(nodes, level--, count + 2);
      const shift = shiftOf(level);
      nodes = [];
      for (const node of kept) {
        const begin = Math.max(node * FAN_OUT, first >> shift);
        const end = Math.min(node * FAN_OUT + FAN_OUT - 1, (last - 1) >> shift);
        for (let child = begin; child <= end; child++) nodes.push(child);
      }
    }
    return largest(nodes, 0, count)
      .map((position) => events[position]!)
      .sort((a, b) => priorities[b]! - priorities[a]! || (id(a) < id(b) ? -1 : 1))
      .slice(0, count);
  };
}
