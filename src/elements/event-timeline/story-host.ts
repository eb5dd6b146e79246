import { css } from 'lit';
import { defineEventTimelineStory } from '../event-timeline-story/event-timeline-story.js';
import { element } from '../shared/dom.js';
import { addSheet } from '../shared/sheets.js';
import type { TimelineContext } from '../shared/timeline-context.js';
import type { ReaderHost } from './reader-host.js';

export { defineEventTimelineStory } from '../event-timeline-story/event-timeline-story.js';

/** The chart is kept in sight above the story: low, with its most important headlines. */
const chartStyles = css`
  .base:has(> .story:not([hidden])) > .limit {
    height: min(var(--timeline-max-height, 900px), 400px);
  }
  .story {
    margin-top: 10px;
  }
  /* Titles of lanes stand on the line, and near headlines. */
  .base:has(> .story:not([hidden])) .lanes li {
    --_halo: 0 0 2px var(--_background);
    text-shadow: var(--_halo), var(--_halo), var(--_halo), var(--_halo);
  }
  .here {
    position: absolute;
    inset: 0 auto calc(100% - var(--_ground)) -1px;
    width: 2px;
    background: var(--_text);
    pointer-events: none;
  }
  .here::after {
    content: '';
    position: absolute;
    bottom: -5px;
    left: -4px;
    border: 5px solid transparent;
    border-top-color: var(--_text);
    border-bottom-width: 0;
  }
`;

/** A mark nearer to the edge of the chart than this share of its width is brought to its middle. */
const EDGE = 0.04;

/** Moves in time where an event is out of sight. */
const bringIntoSight = ({ view, store }: ReaderHost, context: TimelineContext, event: number): void => {
  const { viewport, table } = store.state;
  if (event >= table.placed || !view.chart) return;
  const x = viewport.toPx(view.chart.shape.starts[event] ?? 0);
  const edge = viewport.widthPx * EDGE;
  if (x < edge || x > viewport.widthPx - edge) context.dispatch({ type: 'pan', px: x - viewport.widthPx / 2 });
};

/** Draws a line through the chart at an event, as far as the axis; none where the event is out of sight. */
const pointAt = ({ view, store, parts }: ReaderHost, event: number): void => {
  let line = parts.chart.querySelector<HTMLElement>('.here');
  const { scene, chart } = view;
  const { viewport, table } = store.state;
  const start = event >= 0 && event < table.placed ? chart?.shape.starts[event] : undefined;
  const along = start === undefined ? Number.NaN : viewport.toPx(start);
  // Where there is a dot, its middle; a bar or a strip has its start.
  const dot = scene?.dots.find((each) => each.event === event);
  const x = dot?.xPx ?? (scene?.dir === 'rtl' ? viewport.widthPx - along : along);
  if (!line) {
    line = element('div', { class: 'here', 'aria-hidden': 'true' });
    parts.chart.prepend(line);
  }
  line.hidden = !scene || !(x >= 0 && x <= viewport.widthPx);
  line.style.translate = `${Math.round(x || 0)}px`;
  line.style.setProperty('--_ground', `${scene?.axisTopPx ?? 0}px`);
};

/** Shows the story below the chart, or takes it away where another view is shown; resolves once it is on the page. */
export const showStory = async (
  presenter: ReaderHost,
  context: TimelineContext,
  sort: 'oldest' | 'newest',
): Promise<void> => {
  const { base, parts, host, store, shownView } = presenter;
  let box = base.querySelector<HTMLElement>(':scope > .story');
  // That there are no events is said beside the heading.
  const isShown = shownView === 'story' && store.state.table.length > 0;
  if (box) box.hidden = !isShown;
  if (!isShown) {
    if (box) pointAt(presenter, -1);
    return;
  }
  let story = box?.querySelector('event-timeline-story');
  if (!box || !story) {
    defineEventTimelineStory();
    story = document.createElement('event-timeline-story');
    story.setAttribute('exportparts', 'story, rail, story-event, position');
    box = element('div', { class: 'beside story' }, story);
    addSheet(host.shadowRoot, chartStyles.styleSheet);
    parts.chart.after(box);
    // In a frame of its own: browsers report it as an error where this changes what is observed.
    new ResizeObserver(() => requestAnimationFrame(() => presenter.resized())).observe(box);
    // The chart is laid out lower before it is seen.
    presenter.resized();
  }
  const before = story.current;
  story.sort = sort;
  story.context = context;
  await story.updateComplete;
  const { current } = story;
  pointAt(presenter, current);
  if (current < 0 || presenter.shownView !== 'story') return;
  // What is told is marked in the chart, also where nobody has opened it.
  if (store.state.selected !== current && store.state.focused !== current) {
    presenter.away = false;
    store.dispatch({ type: 'focus', event: current });
  }
  if (before !== current) bringIntoSight(presenter, context, current);
};
