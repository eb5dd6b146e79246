import { TimelineEvent } from './timeline-events.js';

/** `timeline-progress`: part of the data is in; `total` is null where it is not known. */
export class TimelineProgressEvent extends TimelineEvent<{ readonly loaded: number; readonly total: number | null }> {
  constructor(loaded: number, total: number | null) {
    super('timeline-progress', { loaded, total });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'timeline-progress': TimelineProgressEvent;
  }
}
