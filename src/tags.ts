/** Types of the elements as tags, for frameworks that check templates. No code. */
import type { ReactiveElement } from 'lit';
import type {
  EventTimeline,
  EventTimelineCard,
  EventTimelineFilter,
  EventTimelineList,
  EventTimelineOverview,
  EventTimelineStory,
} from './elements.js';

/** The elements by their tags. */
export interface Tags {
  'event-timeline': EventTimeline;
  'event-timeline-card': EventTimelineCard;
  'event-timeline-filter': EventTimelineFilter;
  'event-timeline-list': EventTimelineList;
  'event-timeline-overview': EventTimelineOverview;
  'event-timeline-story': EventTimelineStory;
}

/** Names of the DOM events that a timeline sends. */
export type TimelineEventName = Extract<keyof GlobalEventHandlersEventMap, `timeline-${string}`>;

/** What a program may set on an element: neither its methods, nor what it only tells. */
export type ElementProps<Element extends ReactiveElement> = {
  [Name in Exclude<
    keyof Element,
    keyof ReactiveElement | 'ready' | 'problems' | 'scene' | 'current' | 'opensFirst'
  > as Element[Name] extends (...args: never[]) => unknown ? never : Name]?: Element[Name];
};

/** What a tag takes: properties in camel case, attributes in kebab case, and the id of its timeline. */
export type TagProps<Element extends ReactiveElement> = ElementProps<Element> & {
  readonly for?: string;
  readonly 'group-by'?: string;
  readonly 'color-by'?: string;
  readonly 'hash-key'?: string;
  readonly focus?: string;
  readonly remember?: string;
};
