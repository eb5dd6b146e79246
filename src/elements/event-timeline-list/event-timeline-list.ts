import { define } from '../shared/define.js';
import { EventTimelineList } from './event-timeline-list.component.js';

/** Registers `<event-timeline-list>`. A call, not a side effect, so that a bundler cannot leave it out. */
export const defineEventTimelineList = (): void => define('event-timeline-list', EventTimelineList);

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline-list': EventTimelineList;
  }
}
