import { keepingRows } from '../layout/keep-rows.js';
import type { LayoutInput } from '../layout/layout.js';
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

/** What the layout of a chart takes over from the former one: rows of labels by id, and how many rows lanes have. */
export const keptRows = (former: Chart, table: QuickTable): Pick<LayoutInput, 'rows' | 'laneRows'> => {
  const { layout } = former;
  const laneOf = (chart: Pick<Chart, 'table'>, event: number): string =>
    chart.table.groups[chart.table.lanes[event]!]?.id ?? '';
  const places = new Map(
    layout
      .placedLabels()
      .map((label) => [former.table.id(label.event), { ...label, group: laneOf(former, label.event) }]),
  );
  const rowsOf = new Map(layout.lanes.map(({ lane, rowCount }) => [former.table.groups[lane]?.id, rowCount]));
  return {
    ...(places.size > 0 && {
      rows: keepingRows((event) => {
        const place = places.get(table.id(event));
        return place?.group === laneOf({ table }, event) ? place : undefined;
      }),
    }),
    ...(!layout.complete && { laneRows: table.groups.map(({ id }) => rowsOf.get(id) ?? -1) }),
  };
};
