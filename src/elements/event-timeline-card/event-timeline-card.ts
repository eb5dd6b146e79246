import { EventTimelineCard } from './event-timeline-card.component.js';

export { EventTimelineCard } from './event-timeline-card.component.js';

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline-card': EventTimelineCard;
  }
}

if (!customElements.get('event-timeline-card')) customElements.define('event-timeline-card', EventTimelineCard);
