import type { ReactiveControllerHost } from 'lit';
import type { Timeline } from '../../model/event-record.js';
import type { TimelineContext } from './timeline-context.js';

/** An element that shows what a timeline shows, in another way. */
export interface CompanionHost extends ReactiveControllerHost, HTMLElement {
  /** What it shows; undefined while it has nothing. */
  context?: TimelineContext | undefined;
  /** Id of the timeline that it belongs to; '' for the one that it stands in. */
  readonly htmlFor: string;
  /** Data of its own, which it shows by itself; null for a timeline's. */
  readonly timeline: Timeline | null;
  /** With data of its own it opens the first event. */
  readonly opensFirst?: boolean;
}
