import { keepingRows } from '../layout/keep-rows.js';
import type { LayoutInput } from '../layout/layout.js';
import type { PlacedLabel } from '../layout/placed-label.js';
import type { QuickTable } from '../model/quick-table.js';
import type { Chart } from './chart.js';
import type { TimeShape } from './time-shape.js';

/** How much longer than a new domain a former one may be that is kept. */
const MOST_LONGER = 1.05;
/** What it keeps free at least on either side, as a share of the time between the first and the last event. */
const LEAST_FREE = 1 / 250;

/** The shape of time with the former chart's domain, where that has room for all events too, so that nothing moves. */
export const keptShape = (former: Chart, table: QuickTable, shape: TimeShape): TimeShape => {
  const [from, to] = former.shape.domain;
  const [newFrom, newTo] = shape.domain;
  const isFolded = former.shape.warp.folds.length + shape.warp.folds.length > 0;
  const first = shape.warp.toFolded(table.extent[0]);
  const last = shape.warp.toFolded(table.extent[1]);
  const free = (last - first) * LEAST_FREE;
  const isRoomy = from <= first - free && to >= last + free;
  return !isFolded && isRoomy && to - from <= MOST_LONGER * (newTo - newFrom)
    ? { ...shape, domain: [from, to] }
    : shape;
};

const laneOf = ({ table }: Pick<Chart, 'table'>, event: number): string => table.groups[table.lanes[event]!]?.id ?? '';

/** Where each label of a chart stands, by id. */
const placesOf = (chart: Chart): ReadonlyMap<string, PlacedLabel & { readonly group: string }> =>
  new Map(
    chart.layout
      .placedLabels()
      .map((label) => [chart.table.id(label.event), { ...label, group: laneOf(chart, label.event) }]),
  );

/**
 * Rows as they were. Apart from `keptRows`, so that what is kept of a chart does not hold on to the chart, and that to
 * the one before it.
 */
const rowsAt = (places: ReturnType<typeof placesOf>, table: QuickTable): LayoutInput['rows'] =>
  keepingRows((event) => {
    const place = places.get(table.id(event));
    return place?.group === laneOf({ table }, event) ? place : undefined;
  });

/** What the layout of a chart takes over from the former one: rows of labels by id, and how many rows lanes have. */
export const keptRows = (former: Chart, table: QuickTable): Pick<LayoutInput, 'rows' | 'laneRows'> => {
  const { layout } = former;
  const places = placesOf(former);
  const rowsOf = new Map(layout.lanes.map(({ lane, rowCount }) => [former.table.groups[lane]?.id, rowCount]));
  return {
    ...(places.size > 0 && { rows: rowsAt(places, table) }),
    ...(!layout.complete && { laneRows: table.groups.map(({ id }) => rowsOf.get(id) ?? -1) }),
  };
};
