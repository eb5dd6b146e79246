import { pause } from '../../base/pause.js';
import { spreadSteps } from '../../base/spread-steps.js';
import { asksNothing, type EventFilter, type FilterResult, filterEvents, filterSteps } from '../../model/filter.js';
import type { Action } from '../../state/action.js';
import type { Store } from '../../state/store.js';
import type { TimelineState } from '../../state/timeline-state.js';

/** Up to so many events are looked through at once; more of them in stretches with pauses. */
const FEW = 20_000;

/** The events that pass and have a place in time. */
const passing = ({ misses, count }: FilterResult, placed: number): Uint32Array => {
  const events = new Uint32Array(count);
  let at = 0;
  for (let event = 0; event < placed; event++) if (misses[event] === 0) events[at++] = event;
  return events.subarray(0, at);
};

/** Works out what a reader asks for and brings it to the state, also for later data; what is asked last counts. */
export class FilterKeeper {
  #run = 0;

  /** `isDense` says whether not every event has a headline, so that those that match must be laid out anew to have theirs. */
  constructor(
    readonly store: Store<TimelineState, Action>,
    readonly isDense: () => boolean,
  ) {
    store.subscribe(({ table, filter }, former) => {
      // After the change that this is part of; before anything is painted.
      if (table !== former.table && filter) queueMicrotask(() => void this.#again());
    });
  }

  /** Asks; true once it is in the state, false where something else was asked meanwhile. For few events at once. */
  ask(asked: EventFilter, hides: boolean): boolean | Promise<boolean> {
    const run = ++this.#run;
    const { table, filter } = this.store.state;
    if (asksNothing(asked)) {
      this.store.dispatch({ type: 'filter', filter: null });
      return true;
    }
    if (filter?.asked === asked && filter.table === table) return this.#take(asked, hides, filter.result);
    if (table.length <= FEW) return this.#take(asked, hides, filterEvents(table, asked));
    const ended = (): boolean => run !== this.#run || table !== this.store.state.table;
    return spreadSteps(filterSteps(table, asked), { pause, now: () => performance.now(), ended }).then(
      (result) => result !== undefined && !ended() && this.#take(asked, hides, result),
    );
  }

  #again(): boolean | Promise<boolean> {
    const { filter, table } = this.store.state;
    return filter !== null && filter.table !== table && this.ask(filter.asked, filter.hides);
  }

  #take(asked: EventFilter, hides: boolean, result: FilterResult): true {
    const { table } = this.store.state;
    const shown = hides || this.isDense() ? passing(result, table.placed) : null;
    this.store.dispatch({ type: 'filter', filter: { asked, hides, table, result, shown } });
    return true;
  }
}
