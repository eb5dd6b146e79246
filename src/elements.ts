/** The elements' classes, registered by nobody: for apps that choose their own tags. */

export type { Problem } from './base/problem.js';
export { EventTimeline } from './elements/event-timeline/event-timeline.component.js';
export {
  TimelineChangeEvent,
  TimelineErrorEvent,
  TimelineEvent,
  TimelineLoadEvent,
  TimelineProblemsEvent,
  TimelineProgressEvent,
  TimelineSelectEvent,
} from './elements/shared/events/timeline-events.js';
export type * from './model/event-record.js';
export type { Scene } from './scene/scene.js';
