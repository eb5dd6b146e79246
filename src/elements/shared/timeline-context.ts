import type { Messages } from '../../locale/messages.js';
import type { EventFilter } from '../../model/filter.js';
import type { Action } from '../../state/action.js';
import type { TimelineState } from '../../state/timeline-state.js';
import type { RenderCard } from './templates.js';

/** What a timeline shares with the views inside it: one snapshot, the reader's language, and the way to change things. */
export interface TimelineContext {
  readonly state: TimelineState;
  readonly messages: Messages;
  /** BCP 47 tag for Intl. */
  readonly locale: string;
  /** IANA zone in which dates are worded; `event` for each event's own. */
  readonly timezone: string;
  /** One or two calendars (Unicode names, a space between) in which they are; default the Gregorian. */
  readonly calendar?: string;
  readonly dir: 'ltr' | 'rtl';
  /** The page's own way to show an event. */
  readonly renderCard?: RenderCard | null;
  dispatch(action: Action): void;
  /** Opens an event as a reader does (`timeline-select` is sent first and may be cancelled); −1 closes. */
  select(event: number): void;
  /** Address that brings a reader to an event; '' where the page keeps none. */
  linkTo(event: number): string;
  /** Asks to see some events, as a reader does (`timeline-filter` is sent); what does not match is left out or dimmed. */
  filter(asked: EventFilter, hides: boolean): void;
}

/** Is told of each context as it comes. */
export type Follower = (context: TimelineContext) => void;
