// Types of the tags in Svelte's components: import type {} from 'event-timeline/svelte'.
import type { HTMLAttributes } from 'svelte/elements';
import type { TagProps, Tags, TimelineEventName } from '../dist/types/tags.js';

/** Listeners, of Svelte 5 (`ontimeline-select`) and 4 (`on:timeline-select`). */
type Listeners = {
  readonly [Name in TimelineEventName as `on${Name}` | `on:${Name}`]?: (event: GlobalEventHandlersEventMap[Name]) => void;
};

type Attributes<Tag extends keyof Tags> = Omit<HTMLAttributes<Tags[Tag]>, keyof TagProps<Tags[Tag]>> &
  TagProps<Tags[Tag]> &
  Listeners;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'event-timeline': Attributes<'event-timeline'>;
    'event-timeline-card': Attributes<'event-timeline-card'>;
    'event-timeline-filter': Attributes<'event-timeline-filter'>;
    'event-timeline-list': Attributes<'event-timeline-list'>;
    'event-timeline-overview': Attributes<'event-timeline-overview'>;
    'event-timeline-story': Attributes<'event-timeline-story'>;
  }
}
