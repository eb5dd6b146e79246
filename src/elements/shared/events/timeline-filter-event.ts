import type { EventFilter } from '../../../model/filter.js';
import type { QuickTable } from '../../../model/quick-table.js';
import type { FilterState } from '../../../state/timeline-state.js';
import { TimelineEvent } from './timeline-events.js';

/** What a reader asked to see, and what came of it. */
export class FilterDetail {
  /** Empty when nothing is asked any more. */
  readonly filter: EventFilter;
  /** What does not match is left out; otherwise it is dimmed. */
  readonly hides: boolean;
  /** How many events match, of how many. */
  readonly count: number;
  readonly total: number;
  readonly #table: QuickTable;
  readonly #misses: Uint8Array | undefined;

  constructor(table: QuickTable, filter: FilterState | null) {
    this.filter = filter?.asked ?? {};
    this.hides = filter?.hides ?? false;
    this.count = filter?.result.count ?? table.length;
    this.total = table.length;
    this.#table = table;
    this.#misses = filter?.result.misses;
  }

  /** Ids of those that match, in order of time; made when it is read, as there may be many. */
  get ids(): readonly string[] {
    const ids: string[] = [];
    for (let event = 0; event < this.total; event++) if (!this.#misses?.[event]) ids.push(this.#table.id(event));
    return ids;
  }
}

/** `timeline-filter`: a reader asked to see other events. */
export class TimelineFilterEvent extends TimelineEvent<FilterDetail> {
  constructor(table: QuickTable, filter: FilterState | null) {
    super('timeline-filter', new FilterDetail(table, filter));
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'timeline-filter': TimelineFilterEvent;
  }
}
