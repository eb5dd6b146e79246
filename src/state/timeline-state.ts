import type { EventFilter, FilterResult } from '../model/filter.js';
import type { QuickTable } from '../model/quick-table.js';
import type { Viewport } from '../scale/viewport.js';
import type { Warp } from '../scale/warp.js';

/** How the events are shown; `auto` goes by the container's width. */
export type ViewName = 'auto' | ShownView;

/** How they are shown in the end. */
export type ShownView = 'chart' | 'list' | 'story';

/** What a reader has asked to see, and what that leaves. */
export interface FilterState {
  readonly asked: EventFilter;
  /** What does not match is left out; otherwise it is only dimmed. */
  readonly hides: boolean;
  /** The table that it was worked out for: of a later one nothing is known yet, and all is shown. */
  readonly table: QuickTable;
  readonly result: FilterResult;
  /** The events that the chart lays out, ascending; null for all. */
  readonly shown: Uint32Array | null;
}

/** Everything that a reader can change and everything drawn depends on; immutable. */
export interface TimelineState {
  readonly table: QuickTable;
  readonly warp: Warp;
  /** What of the time line is in sight. */
  readonly viewport: Viewport;
  readonly view: ViewName;
  /** Index in `table` of the event that is open; −1 for none. */
  readonly selected: number;
  /** Index of the event that holds the keyboard's place in the chart; −1 before the first visit. */
  readonly focused: number;
  /** null while nothing is asked. */
  readonly filter: FilterState | null;
}
