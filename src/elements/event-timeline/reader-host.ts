import type { ShellMessages } from '../../locale/shell.js';
import type { QuickTable } from '../../model/quick-table.js';
import type { ChartOptions } from '../../scene/chart.js';
import type { Scene } from '../../scene/scene.js';
import type { Action } from '../../state/action.js';
import type { Store } from '../../state/store.js';
import type { ShownView, TimelineState, ViewName } from '../../state/timeline-state.js';
import type { ChartView } from './chart-view.js';
import type { ShellParts } from './shell.js';

/** What the element tells its presenter at each update. */
export interface Presentation {
  readonly view: ViewName;
  readonly sort: 'oldest' | 'newest';
  readonly folds: 'auto' | 'none';
  readonly zoneName: string;
  /** Words go by each event's own clock. */
  readonly isOwnClock: boolean;
  /** One or two calendars (Unicode names, a space between). */
  readonly calendar: string;
  readonly locale: string;
  readonly messages: ShellMessages;
  readonly theme: 'auto' | 'light' | 'dark';
}

/** What the `Reader` works on: the presenter, seen from what is loaded later. */
export interface ReaderHost {
  readonly host: HTMLElement;
  readonly base: HTMLElement;
  readonly parts: ShellParts;
  readonly store: Store<TimelineState, Action>;
  readonly view: ChartView;
  readonly given: Presentation | null;
  readonly shownView: ShownView;
  readonly scene: Scene | null;
  readonly widthPx: number;
  /** What is in sight, epoch ms. */
  readonly domain: readonly [number, number];
  /** Focus is not on a headline, so that none is shown for it alone. */
  away: boolean;
  /** What a filter leaves of a table; null while there is none. */
  part: ((table: QuickTable) => Pick<ChartOptions, 'events' | 'countsOthers'>) | null;
  relayout(): void;
  resized(): void;
  paint(): void;
  /** Paints in the next frame, with colours read anew. */
  repaint(): void;
  requestFrame(): void;
}
