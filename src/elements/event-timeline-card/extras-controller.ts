import type { ReactiveControllerHost } from 'lit';
import type { EventRecord } from '../../model/event-record.js';
import type { TimelineContext } from '../shared/timeline-context.js';

type Extras = typeof import('./card-extras.js');

/** Quote, media and notes of an event, whose code comes with the first event that has any. */
export class ExtrasController {
  #extras: Extras | null = null;
  /** Resolves when it is there; null while nothing needs it. */
  coming: Promise<void> | null = null;

  constructor(readonly host: ReactiveControllerHost) {}

  /** What an event has besides headline and summary. */
  of(context: TimelineContext, record: EventRecord): unknown {
    const { quote, media, updated, corrections } = record;
    if (!(quote || media || updated || corrections)) return undefined;
    if (!this.#extras) this.#load();
    return this.#extras?.extrasOf(context, record);
  }

  #load(): void {
    this.coming ??= import('./card-extras.js').then((extras) => {
      this.#extras = extras;
      this.host.requestUpdate();
    });
  }
}
