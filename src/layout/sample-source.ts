import type { EventSource } from './event-source.js';

const weighed = (counts: Uint32Array, weight: number): Uint32Array => counts.map((count) => Math.round(count * weight));

/** A source of which each event stands for several others: what it counts is about right, and none is worth a label. */
export const sampleSource = (source: EventSource, weight: number): EventSource => ({
  countIn: (lane, from, to) => Math.round(weight * source.countIn(lane, from, to)),
  topIn: () => [],
  countsBetween(lane, edges) {
    const { all, unsettled } = source.countsBetween(lane, edges);
    return { all: weighed(all, weight), unsettled: weighed(unsettled, weight) };
  },
  longestIn: () => [],
});
