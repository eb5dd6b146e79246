import { defineEventTimelineOverview } from '../event-timeline-overview/event-timeline-overview.js';
import type { Follower } from '../shared/timeline-context.js';
import { boxBeside } from './beside.js';
import type { ReaderHost } from './reader-host.js';

export { defineEventTimelineOverview } from '../event-timeline-overview/event-timeline-overview.js';

/** Has the page an overview of its own for a timeline? */
const isPlaced = ({ host }: ReaderHost): boolean => {
  const root = host.getRootNode() as Document | ShadowRoot;
  const named = host.id && root.querySelector(`event-timeline-overview[for="${CSS.escape(host.id)}"]`);
  return Boolean(named || host.querySelector('event-timeline-overview'));
};

/** Has the page set the height, so that an overview would make the chart lower under the reader's hands? */
const isHeld = ({ host, base }: ReaderHost): boolean => Math.abs(host.clientHeight - base.offsetHeight) > 1.5;

/**
 * Shows the whole time line below the chart, with a window on what is in sight: from now on, whenever not all of it is.
 * Not where the page has an overview, or a height of its own for the timeline.
 */
export const showOverview = (
  presenter: ReaderHost,
  lend: (follower: Follower, signal: AbortSignal, tag: string) => void,
): void => {
  if (isPlaced(presenter) || isHeld(presenter)) return;
  defineEventTimelineOverview();
  const overview = document.createElement('event-timeline-overview');
  overview.whenZoomed = true;
  overview.setAttribute('exportparts', 'overview, window, handle, now');
  lend(
    (context) => {
      overview.context = context;
      overview.hidden = presenter.shownView === 'list';
    },
    new AbortController().signal,
    'overview',
  );
  boxBeside(presenter, 'below').prepend(overview);
};
