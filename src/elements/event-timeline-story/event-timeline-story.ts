import { define } from '../shared/define.js';
import { EventTimelineStory } from './event-timeline-story.component.js';

/** Registers `<event-timeline-story>`. A call, not a side effect, so that a bundler cannot leave it out. */
export const defineEventTimelineStory = (): void => define('event-timeline-story', EventTimelineStory);

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline-story': EventTimelineStory;
  }
}
