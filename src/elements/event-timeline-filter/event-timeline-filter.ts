import { define } from '../shared/define.js';
import { EventTimelineFilter } from './event-timeline-filter.component.js';

/** Registers `<event-timeline-filter>`. A call, not a side effect, so that a bundler cannot leave it out. */
export const defineEventTimelineFilter = (): void => define('event-timeline-filter', EventTimelineFilter);

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline-filter': EventTimelineFilter;
  }
}
