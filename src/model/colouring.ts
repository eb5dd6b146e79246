import type { Group } from './event-record.js';

/** What colours say where that is not the lane. */
export interface Colouring {
  /** The field they go by. */
  readonly field: string;
  /** What has a colour of its own, in the order of the colours; events without any are the last, whose id is empty. */
  readonly keys: readonly Group[];
  /** Index in `keys`, for each event. */
  readonly of: Uint16Array;
}
