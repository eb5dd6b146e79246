import { property } from 'lit/decorators.js';
import type { EventFields, EventRecord, Timeline } from '../../model/event-record.js';
import { CompanionController } from './companion.js';
import type { CompanionHost } from './companion-host.js';
import { StyledElement } from './styled-element.js';
import type { TimelineContext } from './timeline-context.js';

/** An element that shows what a timeline shows in another way: the one it stands in, another one, or its own data. */
export abstract class CompanionElement extends StyledElement implements CompanionHost {
  /** What is shown; set by the timeline at each change, undefined while there is nothing. */
  @property({ attribute: false }) context?: TimelineContext | undefined;

  /** Id of the timeline, where this element does not stand in it; the attribute is `for`. */
  @property({ attribute: 'for' }) htmlFor = '';

  /** Data to show without a timeline; null for a timeline's. */
  @property({ attribute: false }) timeline: Timeline | null = null;

  /** @internal With data of its own it opens the first event. */
  readonly opensFirst: boolean = false;

  constructor() {
    super();
    new CompanionController(this);
  }

  /** Events to show without a timeline. */
  get events(): readonly EventRecord[] {
    return this.timeline?.events ?? [];
  }
  set events(events: readonly EventFields[]) {
    this.timeline = { ...this.timeline, events: events as readonly EventRecord[] };
  }
}
