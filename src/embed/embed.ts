/** For a plain page: `<script type="module" src="…/embed.js">`. Registers the elements; views and hands load from beside it when used. */
import { defineEventTimeline } from '../elements/event-timeline/event-timeline.js';

defineEventTimeline();
