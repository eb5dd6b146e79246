import { TimelineEvent } from './timeline-events.js';

/** How far a large data set is. */
export interface TimelineProgress {
  /** `read`: events are read. `drawn`: a picture of what is there is shown, which goes on to be refined. */
  readonly phase: 'read' | 'drawn';
  /** How many events are read. */
  readonly loaded: number;
  /** How many there are; null where it is not known. */
  readonly total: number | null;
}

/** `timeline-progress`: part of a large data set is in, or on the page. */
export class TimelineProgressEvent extends TimelineEvent<TimelineProgress> {
  constructor(progress: TimelineProgress) {
    super('timeline-progress', progress);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'timeline-progress': TimelineProgressEvent;
  }
}
