import type { QuickTable } from '../model/quick-table.js';
import type { Viewport } from '../scale/viewport.js';
import type { Warp } from '../scale/warp.js';
import type { FilterState, ViewName } from './timeline-state.js';

/** All that can happen to a timeline. Pixels count from where time starts: the left, or the right in a right-to-left page. */
export type Action =
  /** New data or a new shape of time; selection and focus are kept by id. */
  | { readonly type: 'data'; readonly table: QuickTable; readonly warp: Warp; readonly viewport: Viewport }
  | { readonly type: 'resize'; readonly widthPx: number }
  /** `factor` > 1 zooms in; `anchorPx` stays where it is. */
  | { readonly type: 'zoom'; readonly factor: number; readonly anchorPx: number }
  /** Positive goes later. */
  | { readonly type: 'pan'; readonly px: number }
  | { readonly type: 'fit' }
  /** Shows the stretch between two folded coordinates. */
  | { readonly type: 'show'; readonly from: number; readonly to: number }
  | { readonly type: 'select'; readonly event: number }
  | { readonly type: 'focus'; readonly event: number }
  | { readonly type: 'view'; readonly view: ViewName }
  /** What was asked, already worked out: that takes time with many events. */
  | { readonly type: 'filter'; readonly filter: FilterState | null };
