import type { Problem } from '../../../base/problem.js';
import type { EventRecord, Timeline } from '../../../model/event-record.js';
import type { ViewName } from '../../../state/timeline-state.js';

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

/** `timeline-progress`: part of the data is in; `total` is null where it is not known. */
export class TimelineProgressEvent extends TimelineEvent<{ readonly loaded: number; readonly total: number | null }> {
  constructor(loaded: number, total: number | null) {
    super('timeline-progress', { loaded, total });
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

/** `timeline-select`: a reader opens an event, or closes it (id null). Cancel it to keep the card from opening. */
export class TimelineSelectEvent extends TimelineEvent<{
  readonly id: string | null;
  readonly event: EventRecord | null;
}> {
  constructor(id: string | null, event: EventRecord | null) {
    super('timeline-select', { id, event }, true);
  }
}

/** `timeline-change`: a reader moved in time or changed the view; `domain` in epoch ms. */
export class TimelineChangeEvent extends TimelineEvent<{
  readonly domain: readonly [number, number];
  readonly view: ViewName;
}> {
  constructor(domain: readonly [number, number], view: ViewName) {
    super('timeline-change', { domain, view });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'timeline-load': TimelineLoadEvent;
    'timeline-progress': TimelineProgressEvent;
    'timeline-problems': TimelineProblemsEvent;
    'timeline-error': TimelineErrorEvent;
    'timeline-select': TimelineSelectEvent;
    'timeline-change': TimelineChangeEvent;
  }
}
