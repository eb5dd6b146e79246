import { EventTimeline } from './event-timeline.component.js';
import { define } from '../shared/define.js';

define('event-timeline', EventTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline': EventTimeline;
  }
}
