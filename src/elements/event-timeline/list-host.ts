import type { ReactiveElement } from 'lit';
import { defineEventTimelineList } from '../event-timeline-list/event-timeline-list.js';
import type { TimelineContext } from '../shared/timeline-context.js';
import type { ShellParts } from './shell.js';

export { defineEventTimelineList } from '../event-timeline-list/event-timeline-list.js';

/** Loads what writes calendars. */
export const loadIcs = (): Promise<typeof import('../../formats/to-ics.js')> => import('../../formats/to-ics.js');

/** Shows the list view in its box, instead of the room kept for it; resolves once it is on the page. */
export const showList = async (
  { list: box, reserve }: Pick<ShellParts, 'list' | 'reserve'>,
  context: TimelineContext,
  sort: 'oldest' | 'newest',
): Promise<void> => {
  defineEventTimelineList();
  let list = box.querySelector('event-timeline-list');
  // What is said beside the heading says it already.
  const isEmpty = !context.state.table.length;
  if (!list && isEmpty) return;
  if (!list) {
    list = document.createElement('event-timeline-list');
    list.setAttribute('exportparts', 'list-item, list-title');
    const { host } = box.getRootNode() as ShadowRoot;
    list.addController({
      // In the frame of the first events, before which the list stands below; the rest is added at its end.
      hostUpdated() {
        if (reserve.hidden) return;
        reserve.hidden = true;
        // Now there are controls and no “Loading…” above it.
        (host as ReactiveElement).requestUpdate();
      },
    });
    box.append(list);
  }
  list.hidden = isEmpty;
  list.sort = sort;
  list.context = context;
  await list.updateComplete;
};
