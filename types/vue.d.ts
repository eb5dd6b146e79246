// Types of the tags in Vue's templates: import type {} from 'event-timeline/vue'.
import type { TagProps, Tags, TimelineEventName } from '../dist/types/tags.js';

type Camel<Text extends string> = Text extends `${infer Start}-${infer End}` ? `${Start}${Camel<Capitalize<End>>}` : Text;

/** Listeners as Vue calls them: `@timeline-select` is `onTimelineSelect`. */
type Listeners = {
  readonly [Name in TimelineEventName as `on${Capitalize<Camel<Name>>}`]?: (event: GlobalEventHandlersEventMap[Name]) => void;
};

type Component<Tag extends keyof Tags> = new () => { $props: TagProps<Tags[Tag]> & Listeners };

declare module 'vue' {
  interface GlobalComponents {
    'event-timeline': Component<'event-timeline'>;
    'event-timeline-card': Component<'event-timeline-card'>;
    'event-timeline-filter': Component<'event-timeline-filter'>;
    'event-timeline-list': Component<'event-timeline-list'>;
    'event-timeline-overview': Component<'event-timeline-overview'>;
    'event-timeline-story': Component<'event-timeline-story'>;
  }
}
