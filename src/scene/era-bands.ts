import { erasOf, longestEras, type ResolvedEra } from '../model/eras.js';
import type { QuickTable } from '../model/quick-table.js';
import type { Viewport } from '../scale/viewport.js';
import type { ChartBase } from './chart.js';
import type { EraBand, Scene } from './scene.js';

/** Height of a row of names of eras, below the axis, px. */
export const ERA_ROW_PX = 18;
const MOST_ROWS = 3;
/** How far beyond the picture a band is drawn, px. */
const OVERHANG_PX = 40;

interface RowedEra extends ResolvedEra {
  readonly row: number;
  readonly isEven: boolean;
}

const known = new WeakMap<QuickTable, readonly RowedEra[]>();

/** The eras of a table, those that overlap on rows of their own. */
const rowedEras = (table: QuickTable): readonly RowedEra[] => {
  let eras = known.get(table);
  if (!eras) {
    const ends: number[] = [];
    eras = erasOf(table).map((era, index) => {
      const free = ends.findIndex((end) => end <= era.start);
      const row = Math.min(MOST_ROWS - 1, free < 0 ? ends.length : free);
      ends[row] = era.end;
      return { ...era, row, isEven: index % 2 === 0 };
    });
    known.set(table, eras);
  }
  return eras;
};

/** How many rows the names of a table's eras take. */
export const eraRows = (table: QuickTable): number =>
  rowedEras(table).reduce((rows, { row }) => Math.max(rows, row + 1), 0);

/** The longest eras in view, as bands; a name stands where its band begins to be seen. */
export const eraBands = ({ table, shape, options }: ChartBase, viewport: Viewport): EraBand[] => {
  const { widthPx } = viewport;
  const toPx = (instant: number): number => viewport.toPx(shape.warp.toFolded(instant));
  const inView = rowedEras(table).filter(({ start, end }) => toPx(end) > 0 && toPx(start) < widthPx);
  return longestEras(inView).map(({ title, start, end, row, isEven }) => {
    const [from, to] = [toPx(start), toPx(end)];
    const [left, right] = [Math.max(from, -OVERHANG_PX), Math.min(to, widthPx + OVERHANG_PX)];
    const [seen, gone] = [Math.max(from, 0), Math.min(to, widthPx)];
    const mirrored = options.dir === 'rtl';
    return {
      title,
      row,
      isEven,
      xPx: mirrored ? widthPx - right : left,
      widthPx: right - left,
      titlePx: mirrored ? widthPx - gone : seen,
      titleWidthPx: gone - seen,
    };
  });
};

/** A picture with its eras, and room for their names below the axis; the same one where there are none. */
export const withEras = (scene: Scene, chart: ChartBase, viewport: Viewport): Scene => {
  const rows = eraRows(chart.table);
  if (rows === 0) return scene;
  return { ...scene, heightPx: scene.heightPx + rows * ERA_ROW_PX, eras: eraBands(chart, viewport) };
};
