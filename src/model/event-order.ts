import { bisectLeft } from 'd3';
import type { QuickTable } from './quick-table.js';

/** The events that a list or a story has, in its order. */
export interface EventOrder {
  readonly length: number;
  /** How many of them have a place in time; the others come last. */
  readonly placed: number;
  eventAt(position: number): number;
  /** −1 for an event that is left out. */
  positionOf(event: number): number;
  /** Position of an event, or of the first one after it in time that is not left out; the last where there is none. */
  nearest(event: number): number;
}

/** Puts a table's events in order, those left out for which `misses` is not 0. Linear with `misses`, else at once. */
export function orderEvents(table: QuickTable, sort: 'oldest' | 'newest', misses?: Uint8Array): EventOrder {
  const events = misses && Uint32Array.from(misses.keys()).filter((event) => misses[event] === 0);
  const length = events?.length ?? table.length;
  const placed = events ? bisectLeft(events, table.placed) : table.placed;
  // Turning a list round twice leaves it as it is.
  const turned = (position: number): number =>
    sort === 'newest' && position < placed ? placed - 1 - position : position;
  const indexOf = (event: number): number => (events ? bisectLeft(events, event) : event);
  return {
    length,
    placed,
    eventAt: (position) => (events ? events[turned(position)]! : turned(position)),
    positionOf(event) {
      const index = indexOf(event);
      return events && events[index] !== event ? -1 : turned(index);
    },
    nearest: (event) => turned(Math.min(indexOf(event), length - 1)),
  };
}
