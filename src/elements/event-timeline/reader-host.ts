import type { ShellMessages } from '../../locale/shell.js';
import type { Scene } from '../../scene/scene.js';
import type { Action } from '../../state/action.js';
import type { Store } from '../../state/store.js';
import type { TimelineState, ViewName } from '../../state/timeline-state.js';
import type { ChartView } from './chart-view.js';
import type { DomainInput } from './domain-input.js';
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
  /** Where to start, with a new data set. */
  readonly start: {
    readonly domain: DomainInput;
    readonly focus: string | null;
    readonly selected: string | null;
  } | null;
}

/** What the `Reader` works on: the presenter, seen from what is loaded later. */
export interface ReaderHost {
  readonly host: HTMLElement;
  readonly parts: ShellParts;
  readonly store: Store<TimelineState, Action>;
  readonly view: ChartView;
  readonly given: Presentation | null;
  readonly shownView: 'chart' | 'list';
  readonly scene: Scene | null;
  readonly widthPx: number;
  /** What is in sight, epoch ms. */
  readonly domain: readonly [number, number];
  /** Focus is not on a headline, so that none is shown for it alone. */
  away: boolean;
  paint(): void;
  requestFrame(): void;
}
