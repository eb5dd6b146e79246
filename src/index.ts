/** All elements, registered at import. */
import { defineEventTimeline } from './elements/event-timeline/event-timeline.js';

defineEventTimeline();

export { VERSION } from './base/version.js';
export * from './core.js';
export * from './elements.js';
