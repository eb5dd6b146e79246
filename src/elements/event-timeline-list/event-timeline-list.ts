import { EventTimelineList } from './event-timeline-list.component.js';

export { EventTimelineList } from './event-timeline-list.component.js';

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline-list': EventTimelineList;
  }
}

if (!customElements.get('event-timeline-list')) customElements.define('event-timeline-list', EventTimelineList);
