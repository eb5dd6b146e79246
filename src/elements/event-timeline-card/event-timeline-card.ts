import { define } from '../shared/define.js';
import { EventTimelineCard } from './event-timeline-card.component.js';

/** Registers `<event-timeline-card>`. A call, not a side effect, so that a bundler cannot leave it out. */
export const defineEventTimelineCard = (): void => define('event-timeline-card', EventTimelineCard);

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline-card': EventTimelineCard;
  }
}
