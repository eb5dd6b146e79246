import type { EventRecord } from '../../../model/event-record.js';
import type { ViewName } from '../../../state/timeline-state.js';
import { TimelineEvent } from './timeline-events.js';

/** `timeline-select`: a reader opens an event, or closes it (id null). Cancel it to keep the card from opening. */
export class TimelineSelectEvent<Extra extends object = object> extends TimelineEvent<{
  readonly id: string | null;
  readonly event: (EventRecord & Extra) | null;
}> {
  constructor(id: string | null, event: (EventRecord & Extra) | null) {
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
    'timeline-select': TimelineSelectEvent;
    'timeline-change': TimelineChangeEvent;
  }
}
