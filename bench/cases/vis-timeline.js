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
  // The first draw is before the window has been fitted to the events; the range change tells of the fitted one.
  await new Promise((resolve) => {
    timeline.on('rangechanged', () => timeline.once('changed', resolve));
    timeline.fit({ animation: false });
  });
}
