// EventDrops: dots on one line per group, drawn by D3 version 4; no titles, no ranges.
import * as d3 from 'd3-v4';
import eventDrops from 'event-drops';
import 'event-drops/dist/style.css';

export async function mount(container, events) {
  const groups = new Map();
  let first = Infinity;
  let last = -Infinity;
  for (const { date, title, group } of events) {
    const drop = { date: new Date(date), title };
    first = Math.min(first, drop.date);
    last = Math.max(last, drop.date);
    if (!groups.has(group)) groups.set(group, []);
    groups.get(group).push(drop);
  }
  const chart = eventDrops({
    d3,
    range: { start: new Date(first), end: new Date(last) },
    drop: { date: (d) => d.date },
  });
  const rows = [...groups].map(([name, data]) => ({ name, data }));
  d3.select(container).data([rows]).call(chart);
}
