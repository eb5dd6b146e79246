import { define } from '../shared/define.js';
import { EventTimelineOverview } from './event-timeline-overview.component.js';

/** Registers `<event-timeline-overview>`. A call, not a side effect, so that a bundler cannot leave it out. */
export const defineEventTimelineOverview = (): void => define('event-timeline-overview', EventTimelineOverview);

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline-overview': EventTimelineOverview;
  }
}
