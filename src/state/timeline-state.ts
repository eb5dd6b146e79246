import type { QuickTable } from '../model/quick-table.js';
import type { Viewport } from '../scale/viewport.js';
import type { Warp } from '../scale/warp.js';

/** How the events are shown; `auto` goes by the container's width. */
export type ViewName = 'auto' | 'chart' | 'list' | 'story';

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
}
