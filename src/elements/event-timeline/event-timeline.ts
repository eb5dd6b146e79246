import { define } from '../shared/define.js';
import { EventTimeline } from './event-timeline.component.js';

/** Registers `<event-timeline>`. A call, not a side effect, so that a bundler cannot leave it out. */
export const defineEventTimeline = (): void => define('event-timeline', EventTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline': EventTimeline;
  }
}
