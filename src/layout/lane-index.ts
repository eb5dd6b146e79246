import type { EventColumns } from './event-source.js';
import { maxima, maxLevels } from './max-levels.js';
import { priorityTree } from './priority-tree.js';
import { spanTree } from './span-tree.js';

/** What is known of the events of one lane. Positions count within the lane, in order of start. */
export interface LaneIndex {
  /** The most important events from position `first` to before `last`. */
  readonly top: ReturnType<typeof priorityTree>;
  /** The longest bars that overlap a stretch. */
  readonly longest: ReturnType<typeof spanTree>;
  /** How many unsettled events come before each position; missing where there are none. */
  readonly unsettledBefore: Uint32Array | undefined;
}

/** Looks at the events of a lane (`own`, in order of start), `stride` at a time; yields how many it has looked at. */
export function* laneIndexSteps(columns: EventColumns, own: Uint32Array, stride: number): Generator<number, LaneIndex> {
  const { starts, ends, priorities } = columns;
  const nodes = own.length ? ((own.length - 1) >> 4) + 1 : 0;
  const values = new Float64Array(own.length);
  const latest = new Float64Array(nodes).fill(-Infinity);
  const longest = new Float64Array(nodes).fill(-Infinity);
  const before = new Uint32Array(own.length + 1);
  let unsettled = 0;
  const look = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const event = own[i]!;
      values[i] = priorities[event]!;
      if (columns.isUnsettled?.(event)) unsettled++;
      before[i + 1] = unsettled;
      if (!columns.isBar(event)) continue;
      const end = ends[event]!;
      const length = end - starts[event]!;
      const node = i >> 4;
      if (end > latest[node]!) latest[node] = end;
      if (length > longest[node]!) longest[node] = length;
    }
  };
  for (let i = 0; i < own.length; i += stride) {
    const to = Math.min(own.length, i + stride);
    look(i, to);
    yield to - i;
  }
  const levels = own.length > 16 ? [values, ...maxLevels(maxima(values))] : [values];
  return {
    top: priorityTree(own, priorities, (event) => columns.id(event), levels),
    longest: spanTree({
      events: own,
      starts,
      ends,
      latest,
      longest,
      isSpan: (event) => columns.isBar(event),
      id: (event) => columns.id(event),
    }),
    unsettledBefore: unsettled > 0 ? before : undefined,
  };
}
