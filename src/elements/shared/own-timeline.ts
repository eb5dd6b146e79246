import { messagesFor } from '../../locale/messages.js';
import { EventTable } from '../../model/event-table.js';
import { recordOf } from '../../model/records.js';
import { Viewport } from '../../scale/viewport.js';
import { shapeTime } from '../../scene/time-shape.js';
import { reduce } from '../../state/reduce.js';
import { createStore } from '../../state/store.js';
import { LOCAL_ZONE, UTC, zoneOf } from '../../time/zone.js';
import type { CompanionHost } from './companion-host.js';
import { TimelineChangeEvent, TimelineSelectEvent } from './events/reader-events.js';
import { TimelineProblemsEvent } from './events/timeline-events.js';
import { TimelineFilterEvent } from './events/timeline-filter-event.js';
import { FilterKeeper } from './filter-keeper.js';
import { localeFor } from './locale-for.js';

/** A companion by itself has no chart whose pixels would count; its window in time is of this width. */
const WIDTH_PX = 1000;

/** The zone in which a companion's data are read. */
const zoneFor = (host: HTMLElement, own?: string): string => {
  for (const name of [host.getAttribute('timezone'), own]) if (name && zoneOf(name)) return name;
  return LOCAL_ZONE;
};

/** Shows a companion its own data: with a state of its own, and events that it sends itself, until the signal ends it. */
export const showOwn = async (host: CompanionHost, signal: AbortSignal): Promise<void> => {
  const { timeline } = host;
  if (!timeline || signal.aborted) return;
  const locale = localeFor(host, timeline.lang);
  const timezone = zoneFor(host, timeline.timezone);
  const messages = await messagesFor(locale);
  if (signal.aborted) return;
  const { table, problems } = EventTable.from(timeline, { timezone, lang: locale });
  const { warp, domain } = shapeTime(table, zoneOf(timezone) ?? UTC, 'auto');
  const former = host.context?.state;
  const opened = former && former.selected >= 0 ? table.indexOf(former.table.id(former.selected)) : -1;
  const store = createStore(
    {
      table,
      warp,
      viewport: Viewport.fitting(domain, WIDTH_PX, warp),
      view: 'auto',
      selected: opened >= 0 || !host.opensFirst ? opened : table.length > 0 ? 0 : -1,
      focused: -1,
      filter: null,
    },
    reduce,
  );
  const keeper = new FilterKeeper(store, () => false);
  const show = (): void => {
    if (signal.aborted) return;
    host.context = {
      state: store.state,
      messages,
      locale,
      timezone,
      dir: getComputedStyle(host).direction === 'rtl' ? 'rtl' : 'ltr',
      dispatch(action) {
        const { viewport, view } = store.state;
        store.dispatch(action);
        const { state } = store;
        if (state.viewport === viewport && state.view === view) return;
        const ends = [warp.toInstant(state.viewport.from), warp.toInstant(state.viewport.to)] as const;
        host.dispatchEvent(new TimelineChangeEvent(ends, state.view));
      },
      select(event) {
        if (event === store.state.selected) return;
        const [id, record] = event < 0 ? [null, null] : [table.id(event), recordOf(table, event)];
        if (host.dispatchEvent(new TimelineSelectEvent(id, record))) store.dispatch({ type: 'select', event });
      },
      linkTo: () => '',
      async filter(asked, hides) {
        const before = store.state.filter;
        if (!(await keeper.ask(asked, hides)) || store.state.filter === before) return;
        host.dispatchEvent(new TimelineFilterEvent(table, store.state.filter));
      },
    };
  };
  store.subscribe(show);
  show();
  if (problems.length) host.dispatchEvent(new TimelineProblemsEvent(problems));
};
