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

/** In a height that the page has set and that is less, an overview would leave the chart too little, px. */
const LEAST_HELD_PX = 420;

/** Has the page set the height, so that an overview makes the chart lower? */
const isHeld = ({ host, base }: ReaderHost): boolean => Math.abs(host.clientHeight - base.offsetHeight) > 1.5;

/**
 * Shows the whole time line below the chart, with a window on what is in sight: from now on, whenever not all of it is; in
 * a height that the page has set always, so that the chart changes its own only once. Not where the page has an
 * overview, or hardly any height.
 */
export const showOverview = (
  presenter: ReaderHost,
  lend: (follower: Follower, signal: AbortSignal, tag: string) => void,
): void => {
  const held = isHeld(presenter);
  if (isPlaced(presenter) || (held && presenter.host.clientHeight < LEAST_HELD_PX)) return;
  defineEventTimelineOverview();
  const overview = document.createElement('event-timeline-overview');
  overview.whenZoomed = !held;
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
