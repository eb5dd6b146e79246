/** React components of the elements, registered at import. `react` (18 or newer) is the app's own. */
import { createComponent } from '@lit/react';
import type { ReactiveElement } from 'lit';
import * as React from 'react';
import {
  EventTimelineCard as CardElement,
  EventTimelineFilter as FilterElement,
  EventTimelineList as ListElement,
  EventTimelineOverview as OverviewElement,
  EventTimelineStory as StoryElement,
  EventTimeline as TimelineElement,
} from './index.js';
import type { ElementProps, TagProps, Tags, TimelineEventName } from './tags.js';

export type { ElementProps } from './tags.js';

/** Events of a timeline, by the props that listen to them. */
const EVENTS = {
  onTimelineLoad: 'timeline-load',
  onTimelineProgress: 'timeline-progress',
  onTimelineProblems: 'timeline-problems',
  onTimelineError: 'timeline-error',
  onTimelineSelect: 'timeline-select',
  onTimelineChange: 'timeline-change',
  onTimelineFilter: 'timeline-filter',
} as const;

type Events = typeof EVENTS;

/** Props that listen to a timeline’s events. */
export type TimelineEventProps = {
  readonly [Prop in keyof Events]?: (event: HTMLElementEventMap[Events[Prop]]) => void;
};

/** Props of a component: the element's properties and events, and what any HTML element takes. */
export type ComponentProps<Element extends ReactiveElement> = ElementProps<Element> &
  TimelineEventProps &
  Omit<React.HTMLAttributes<Element>, keyof ElementProps<Element> | keyof Events> & {
    /** Id of the timeline that a companion belongs to, where it is not inside it. */
    readonly for?: string;
    /**
     * HTML of `renderList`: what readers see before and without script. A server gives it; in the browser give '' to
     * keep what the server wrote. Instead of children.
     */
    readonly list?: string;
    readonly suppressHydrationWarning?: boolean;
  };

/** A React component of an element; its `ref` is the element. */
export type ElementComponent<Element extends ReactiveElement> = React.ForwardRefExoticComponent<
  React.PropsWithoutRef<ComponentProps<Element>> & React.RefAttributes<Element>
>;

type ElementClass<Element extends ReactiveElement> = typeof ReactiveElement & { new (): Element };

// On a server there is nothing to lay out, and React before 19 says so at each render.
const react: typeof React = typeof document === 'undefined' ? { ...React, useLayoutEffect: () => {} } : React;

/** What a server can write of an element's properties: those that are attributes too, and are text, number or true. */
function serverAttributes(elementClass: typeof ReactiveElement, props: Readonly<Record<string, unknown>>): object {
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    const declared = elementClass.elementProperties.get(name);
    const attribute = declared?.attribute === undefined ? name.toLowerCase() : declared.attribute;
    if (!declared) attributes[name === 'className' ? 'class' : name] = value;
    else if (typeof attribute === 'string' && /^(string|number)$/.test(typeof value)) attributes[attribute] = value;
    else if (typeof attribute === 'string' && value === true) attributes[attribute] = '';
  }
  return attributes;
}

/** Makes the component of an element: in a browser by `@lit/react`, on a server as a tag with attributes. */
function componentOf<Element extends ReactiveElement>(
  tagName: string,
  elementClass: ElementClass<Element>,
): ElementComponent<Element> {
  type Props = Readonly<Record<string, unknown>>;
  const InBrowser = createComponent({
    react,
    tagName,
    elementClass,
    events: EVENTS,
  }) as unknown as React.ComponentType<Props>;
  // Makes the class ready, and with it what is known of its properties.
  void elementClass.observedAttributes;
  const component = React.forwardRef((given: Props, ref) => {
    const { list, ...props } = given;
    const inner = typeof list === 'string' ? { dangerouslySetInnerHTML: { __html: list } } : {};
    if (typeof document !== 'undefined') return React.createElement(InBrowser, { ...props, ...inner, ref });
    const plain = Object.fromEntries(Object.entries(props).filter(([name]) => !Object.hasOwn(EVENTS, name)));
    return React.createElement(tagName, { ...serverAttributes(elementClass, plain), ...inner });
  });
  component.displayName = elementClass.name;
  return component as unknown as ElementComponent<Element>;
}

/** `<event-timeline>`. */
export const EventTimeline: ElementComponent<TimelineElement> = componentOf('event-timeline', TimelineElement);
/** `<event-timeline-list>`. */
export const EventTimelineList: ElementComponent<ListElement> = componentOf('event-timeline-list', ListElement);
/** `<event-timeline-overview>`. */
export const EventTimelineOverview: ElementComponent<OverviewElement> = componentOf(
  'event-timeline-overview',
  OverviewElement,
);
/** `<event-timeline-story>`. */
export const EventTimelineStory: ElementComponent<StoryElement> = componentOf('event-timeline-story', StoryElement);
/** `<event-timeline-card>`. */
export const EventTimelineCard: ElementComponent<CardElement> = componentOf('event-timeline-card', CardElement);
/** `<event-timeline-filter>`. */
export const EventTimelineFilter: ElementComponent<FilterElement> = componentOf('event-timeline-filter', FilterElement);

/** Attributes of a tag, as an app writes it in JSX without the components; React 19 listens to `ontimeline-select`. */
type ReactTag<Element extends ReactiveElement> = Omit<
  React.DetailedHTMLProps<React.HTMLAttributes<Element>, Element>,
  keyof TagProps<Element>
> &
  TagProps<Element> & { readonly [attribute: `${string}-${string}`]: unknown } & {
    readonly [Name in TimelineEventName as `on${Name}`]?: (event: GlobalEventHandlersEventMap[Name]) => void;
  };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactTags {}
  }
}

/** The tags as React's JSX takes them. */
export type ReactTags = { [Tag in keyof Tags]: ReactTag<Tags[Tag]> };
