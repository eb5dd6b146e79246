/** The elements' classes, registered by nobody: for apps that choose their own tags. */

export type { Problem } from './base/problem.js';
export { EventTimeline } from './elements/event-timeline/event-timeline.component.js';
export { EventTimelineCard } from './elements/event-timeline-card/event-timeline-card.component.js';
export { EventTimelineFilter } from './elements/event-timeline-filter/event-timeline-filter.component.js';
export { EventTimelineList } from './elements/event-timeline-list/event-timeline-list.component.js';
export { EventTimelineOverview } from './elements/event-timeline-overview/event-timeline-overview.component.js';
export { EventTimelineStory } from './elements/event-timeline-story/event-timeline-story.component.js';
export { TimelineProgressEvent } from './elements/shared/events/progress-event.js';
export { TimelineChangeEvent, TimelineSelectEvent } from './elements/shared/events/reader-events.js';
export {
  TimelineErrorEvent,
  TimelineEvent,
  TimelineLoadEvent,
  TimelineProblemsEvent,
} from './elements/shared/events/timeline-events.js';
export { TimelineFilterEvent } from './elements/shared/events/timeline-filter-event.js';
export type { CardParts, RenderCard, RenderLabel } from './elements/shared/templates.js';
export type * from './model/event-record.js';
export type { EventFilter } from './model/filter.js';
export type { Scene } from './scene/scene.js';
