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

/** The numbers that an index looks things up in: by position, or of each 16 positions (see `Spans`). Workers hand them over. */
export interface LaneArrays {
  /** The events of the lane, in order of start. */
  readonly events: Uint32Array;
  /** Priorities. */
  readonly values: Float64Array;
  readonly latest: Float64Array;
  readonly longest: Float64Array;
  readonly unsettledBefore: Uint32Array;
}

function gather(columns: Omit<EventColumns, 'id'>, from: number, to: number, into: LaneArrays): void {
  const { starts, ends, priorities, doubt } = columns;
  const { events, values, latest, longest, unsettledBefore } = into;
  for (let i = from; i < to; i++) {
    const event = events[i]!;
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

/** Looks at the events of a lane (in order of start), `stride` at a time; yields how many it has looked at. */
export function* laneArraySteps(
  columns: Omit<EventColumns, 'id'>,
  events: Uint32Array,
  stride: number,
): Generator<number, LaneArrays> {
  const nodes = events.length ? ((events.length - 1) >> 4) + 1 : 0;
  const arrays: LaneArrays = {
    events,
    values: new Float64Array(events.length),
    latest: new Float64Array(nodes).fill(-Infinity),
    longest: new Float64Array(nodes).fill(-Infinity),
    unsettledBefore: new Uint32Array(events.length + 1),
  };
  for (let i = 0; i < events.length; i += stride) {
    const to = Math.min(events.length, i + stride);
    gather(columns, i, to, arrays);
    yield to - i;
  }
  return arrays;
}

/** The index of a lane. */
export function laneIndex(
  columns: EventColumns,
  { events, values, latest, longest, unsettledBefore }: LaneArrays,
): LaneIndex {
  const { starts, ends } = columns;
  const id = (event: number): string => columns.id(event);
  const levels = values.length > 16 ? [values, ...maxLevels(maxima(values))] : [values];
  return {
    top: priorityTree(events, columns.priorities, id, levels),
    longest: spanTree({ events, starts, ends, latest, longest, isSpan: (event) => isBar(columns, event), id }),
    unsettledBefore: unsettledBefore[events.length]! > 0 ? unsettledBefore : undefined,
  };
}
