import { zoneWords } from '../time/zone-words.js';
import type { Chart } from './chart.js';

/** A chart whose axis names its clock, where any event has a time of day; the same chart where there is nothing to name. */
export const nameZone = (chart: Chart): Chart => {
  const { isTimed, zoneLabel, options, table } = chart;
  if (!isTimed || zoneLabel) return chart;
  return { ...chart, zoneLabel: zoneWords(options.zone, table.extent[1], options.locale) };
};
