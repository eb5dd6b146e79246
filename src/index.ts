/** All elements, registered at import. */
import { defineEventTimeline } from './elements/event-timeline/event-timeline.js';
import { defineEventTimelineCard } from './elements/event-timeline-card/event-timeline-card.js';
import { defineEventTimelineFilter } from './elements/event-timeline-filter/event-timeline-filter.js';
import { defineEventTimelineList } from './elements/event-timeline-list/event-timeline-list.js';
import { defineEventTimelineOverview } from './elements/event-timeline-overview/event-timeline-overview.js';
import { defineEventTimelineStory } from './elements/event-timeline-story/event-timeline-story.js';

defineEventTimeline();
defineEventTimelineCard();
defineEventTimelineFilter();
defineEventTimelineList();
defineEventTimelineOverview();
defineEventTimelineStory();

export { VERSION } from './base/version.js';
export * from './core.js';
// So that an app's document.querySelector('event-timeline') has its type.
export type {} from './elements/event-timeline/event-timeline.js';
export type {} from './elements/event-timeline-card/event-timeline-card.js';
export type {} from './elements/event-timeline-filter/event-timeline-filter.js';
export type {} from './elements/event-timeline-list/event-timeline-list.js';
export type {} from './elements/event-timeline-overview/event-timeline-overview.js';
export type {} from './elements/event-timeline-story/event-timeline-story.js';
export * from './elements.js';
