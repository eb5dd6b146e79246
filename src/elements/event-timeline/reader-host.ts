import type { ReactiveControllerHost } from 'lit';
import type { TextMeasurer } from '../../layout/measure.js';
import type { ShellMessages } from '../../locale/shell.js';
import type { QuickTable } from '../../model/quick-table.js';
import type { ChartOptions } from '../../scene/chart.js';
import type { Scene } from '../../scene/scene.js';
import type { Action } from '../../state/action.js';
import type { Store } from '../../state/store.js';
import type { ShownView, TimelineState, ViewName } from '../../state/timeline-state.js';
import type { RenderCard } from '../shared/templates.js';
import type { TimelineContext } from '../shared/timeline-context.js';
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
  /** The page's own headline of an event, where it has any. */
  readonly label?: ChartOptions['label'];
}

/** What the `Reader` works on: the presenter, seen from what is loaded later. */
export interface ReaderHost {
  readonly host: HTMLElement & ReactiveControllerHost & { readonly renderCard?: RenderCard | null };
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
  part?: ((table: QuickTable) => Pick<ChartOptions, 'events' | 'countsOthers'>) | null | undefined;
  /** What lays out charts that are not usual, once it is loaded: from then on it takes no more than microtasks where events are few. */
  layOuts: typeof import('./lay-out.js') | undefined;
  /** Measures text of a language in a font family. */
  measurer: (family: string, lang: string) => TextMeasurer;
  /** Shows the stretch between two instants. */
  show(domain: readonly [number, number]): Promise<void>;
  relayout(): void;
  resized(): void;
  paint(): void;
  /** Paints in the next frame, with colours read anew. */
  repaint(): void;
  requestFrame(): void;
}

/** The `Reader`, seen from what it loads. */
export interface ReaderSide {
  readonly presenter: ReaderHost;
  /** What views are shown with; null before the first data. */
  readonly context: TimelineContext | null;
  /** Gives headlines their full names and the chart its last line. */
  nameEvents(): void;
}
