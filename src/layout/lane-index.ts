import { type EventColumns, isBar } from './event-columns.js';
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

/** What is gathered of a lane event by event: by position, and of each 16 positions (see `Spans`). */
interface Gathered {
  readonly values: Float64Array;
  readonly latest: Float64Array;
  readonly longest: Float64Array;
  readonly unsettledBefore: Uint32Array;
}

function gather(columns: EventColumns, own: Uint32Array, from: number, to: number, into: Gathered): void {
  const { starts, ends, priorities, doubt } = columns;
  const { values, latest, longest, unsettledBefore } = into;
  for (let i = from; i < to; i++) {
    const event = own[i]!;
    values[i] = priorities[event]!;
    unsettledBefore[i + 1] = unsettledBefore[i]! + (doubt ? doubt.unsettled[doubt.statuses[event]!]! : 0);
    if (!isBar(columns, event)) continue;
    const end = ends[event]!;
    const length = end - starts[event]!;
    const node = i >> 4;
    if (end > latest[node]!) latest[node] = end;
    if (length > longest[node]!) longest[node] = length;
  }
}

/** Looks at the events of a lane (`own`, in order of start), `stride` at a time; yields how many it has looked at. */
export function* laneIndexSteps(columns: EventColumns, own: Uint32Array, stride: number): Generator<number, LaneIndex> {
  const nodes = own.length ? ((own.length - 1) >> 4) + 1 : 0;
  const gathered: Gathered = {
    values: new Float64Array(own.length),
    latest: new Float64Array(nodes).fill(-Infinity),
    longest: new Float64Array(nodes).fill(-Infinity),
    unsettledBefore: new Uint32Array(own.length + 1),
  };
  for (let i = 0; i < own.length; i += stride) {
    const to = Math.min(own.length, i + stride);
    gather(columns, own, i, to, gathered);
    yield to - i;
  }
  const { values, latest, longest, unsettledBefore } = gathered;
  const { starts, ends } = columns;
  const levels = own.length > 16 ? [values, ...maxLevels(maxima(values))] : [values];
  return {
    top: priorityTree(own, columns.priorities, (event) => columns.id(event), levels),
    longest: spanTree({
      events: own,
      starts,
      ends,
      latest,
      longest,
      isSpan: (event) => isBar(columns, event),
      id: (event) => columns.id(event),
    }),
    unsettledBefore: unsettledBefore[own.length]! > 0 ? unsettledBefore : undefined,
  };
}
