import type { Problem } from '../../../base/problem.js';
import type { Timeline } from '../../../model/event-record.js';

/** What all events of a timeline share: they bubble and cross shadow roots, and their `detail` is typed. */
export class TimelineEvent<Detail> extends Event {
  constructor(
    type: string,
    readonly detail: Detail,
    cancelable = false,
  ) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}

/** `timeline-load`: data has been read and drawn. */
export class TimelineLoadEvent extends TimelineEvent<{ readonly timeline: Timeline; readonly count: number }> {
  constructor(timeline: Timeline) {
    super('timeline-load', { timeline, count: timeline.events.length });
  }
}

/** `timeline-problems`: what was wrong with the data, for its author. Sent once a data set when there is any. */
export class TimelineProblemsEvent extends TimelineEvent<{ readonly problems: readonly Problem[] }> {
  constructor(problems: readonly Problem[]) {
    super('timeline-problems', { problems });
  }
}

/** `timeline-error`: the data could not be had at all. */
export class TimelineErrorEvent extends TimelineEvent<{ readonly problem: Problem }> {
  constructor(problem: Problem) {
    super('timeline-error', { problem });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'timeline-load': TimelineLoadEvent;
    'timeline-problems': TimelineProblemsEvent;
    'timeline-error': TimelineErrorEvent;
  }
}
