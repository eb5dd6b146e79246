/** The elements' classes, registered by nobody: for apps that choose their own tags. */

export type { Problem } from './base/problem.js';
export { EventTimeline } from './elements/event-timeline/event-timeline.component.js';
export { TimelineProgressEvent } from './elements/shared/events/progress-event.js';
export { TimelineChangeEvent, TimelineSelectEvent } from './elements/shared/events/reader-events.js';
export {
  TimelineErrorEvent,
  TimelineEvent,
  TimelineLoadEvent,
  TimelineProblemsEvent,
} from './elements/shared/events/timeline-events.js';
export type * from './model/event-record.js';
export type { Scene } from './scene/scene.js';
