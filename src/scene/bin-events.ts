import { firstWhere } from '../layout/first-where.js';
import type { Viewport } from '../scale/viewport.js';
import type { Chart } from './chart.js';
import type { BinMark, Scene } from './scene.js';

/** The events that a bin counts, in order of time; where a filter is on and any of them match, only those. */
export const binEvents = (chart: Chart, viewport: Viewport, scene: Scene, bin: BinMark): number[] => {
  const { table, shape, dense, options } = chart;
  const { starts } = shape;
  const labelled = new Set([...(dense?.labels(viewport) ?? []), ...scene.labels].map(({ event }) => event));
  const held: number[] = [];
  for (let i = firstWhere(0, starts.length, (each) => starts[each]! >= bin.from); i < starts.length; i++) {
    if (starts[i]! >= bin.to) break;
    if (table.lanes[i] === bin.lane && !labelled.has(i)) held.push(i);
  }
  const { events } = options;
  if (!events) return held;
  const matching = held.filter((event) => events[firstWhere(0, events.length, (i) => events[i]! >= event)] === event);
  return matching.length > 0 ? matching : held;
};
