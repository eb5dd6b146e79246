import type { Chart } from './chart.js';

/** A chart with titles and headlines in the lanes of `sight` only; in all of them without it. */
export const withLanes = (chart: Chart, sight?: Chart['sight']): Chart => ({
  ...chart,
  sight,
  dense: chart.dense?.within(...(sight ?? [0, Infinity])) ?? null,
});
