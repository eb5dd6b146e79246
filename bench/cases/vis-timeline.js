// vis-timeline, its stand-alone build with default options; the wheel zooms, a drag pans.
import { DataSet, Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';

export async function mount(container, events) {
  const groups = [...new Set(events.map(({ group }) => group))].map((id) => ({ id, content: id }));
  const items = events.map(({ id, date, end, title, group }) => ({
    id,
    start: date,
    end,
    content: title,
    group,
    type: end ? 'range' : 'box',
  }));
  const timeline = new Timeline(container, new DataSet(items), new DataSet(groups), { height: '600px' });
  // The constructor draws before the window has been fitted; the next draw is the one that a reader gets to see.
  const fitted = new Promise((resolve) => timeline.once('changed', resolve));
  timeline.fit({ animation: false });
  await fitted;
}
