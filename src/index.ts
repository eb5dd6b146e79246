/** All elements, registered at import. */
import './elements/event-timeline/event-timeline.js';

export * from './elements.js';
export { VERSION } from './base/version.js';
export * from './core.js';
