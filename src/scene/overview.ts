import { colourOf } from '../model/colour-of.js';
import { FLAG } from '../model/flag.js';
import type { QuickTable } from '../model/quick-table.js';
import type { Warp } from '../scale/warp.js';

/** How many colours lanes have; further ones begin again at the first. */
const COLOURS = 8;
/** Width of a column with the gap after it, px. */
const COLUMN_PX = 4;
const GAP_PX = 1;
/** A single event is no higher than this, px, and no column lower than the other. */
const ONE_PX = 7;
const LEAST_PX = 2;
/** High columns are flattened to this power of their counts. */
const FLATTENED = 0.6;
/** Spans shorter than this are told by their columns, px; of the others so many are drawn, on so many lines. */
const LEAST_SPAN_PX = 14;
const MOST_SPANS = 80;
const LINES = 3;

/** What an overview is made for. */
export interface OverviewOptions {
  readonly table: QuickTable;
  readonly warp: Warp;
  /** Folded instants at its ends. */
  readonly extent: readonly [number, number];
  readonly widthPx: number;
  /** Height of the highest column, px. */
  readonly heightPx: number;
  /** Events that do not match, by index: anything but 0. */
  readonly misses?: Uint8Array | undefined;
  /** Those are left out; otherwise they are dimmed. */
  readonly hides?: boolean;
}

/** A part of a column: the events of lanes of one colour. Positions count from where time starts. */
export interface OverviewBlock {
  readonly colour: number;
  readonly xPx: number;
  readonly widthPx: number;
  /** From the ground up. */
  readonly yPx: number;
  readonly heightPx: number;
  readonly dimmed: boolean;
}

/** A long span, on one of the lines below the columns. */
export interface OverviewSpan {
  readonly colour: number;
  readonly xPx: number;
  readonly widthPx: number;
  readonly line: number;
  readonly dimmed: boolean;
}

/** The whole of a table at a glance: where its events start, and its long spans. */
export interface Overview {
  readonly blocks: readonly OverviewBlock[];
  readonly spans: readonly OverviewSpan[];
}

/** Counts starts by column and colour: first those that match, then the others. Linear in the number of events. */
const countStarts = (
  { table, warp, extent, widthPx, misses, hides = false }: OverviewOptions,
  columns: number,
): Uint32Array => {
  const { placed, starts } = table;
  const counts = new Uint32Array(columns * COLOURS * 2);
  const scale = widthPx / (extent[1] - extent[0]) / COLUMN_PX;
  for (let event = 0; event < placed; event++) {
    const miss = misses?.[event] ? 1 : 0;
    if (miss && hides) continue;
    const column = Math.floor((warp.toFolded(starts[event]!) - extent[0]) * scale);
    const at = Math.min(columns - 1, Math.max(0, column));
    counts[(at * 2 + miss) * COLOURS + (colourOf(table, event) % COLOURS)]!++;
  }
  return counts;
};

const blocksOf = (counts: Uint32Array, columns: number, heightPx: number): OverviewBlock[] => {
  const totals = new Uint32Array(columns);
  for (let i = 0; i < counts.length; i++) totals[Math.floor(i / COLOURS / 2)]! += counts[i]!;
  const most = totals.reduce((a, b) => Math.max(a, b), 0);
  const power = most * ONE_PX > heightPx ? FLATTENED : 1;
  const fullPx = Math.min(heightPx, most * ONE_PX);
  const blocks: OverviewBlock[] = [];
  totals.forEach((total, column) => {
    if (total === 0) return;
    const columnPx = Math.max(LEAST_PX, fullPx * (total / most) ** power);
    let yPx = 0;
    for (let i = 0; i < 2 * COLOURS; i++) {
      const blockPx = (columnPx * counts[column * 2 * COLOURS + i]!) / total;
      if (blockPx === 0) continue;
      const place = { xPx: column * COLUMN_PX, widthPx: COLUMN_PX - GAP_PX, yPx, heightPx: blockPx };
      blocks.push({ colour: i % COLOURS, dimmed: i >= COLOURS, ...place });
      yPx += blockPx;
    }
  });
  return blocks;
};

const spansOf = (options: OverviewOptions): OverviewSpan[] => {
  const { table, warp, extent, widthPx, misses, hides = false } = options;
  const { placed, starts, ends, flags } = table;
  const k = widthPx / (extent[1] - extent[0]);
  const found: { readonly event: number; readonly xPx: number; readonly endPx: number }[] = [];
  for (let event = 0; event < placed; event++) {
    if (!(flags[event]! & FLAG.bar) || (hides && misses?.[event])) continue;
    const xPx = Math.max(0, (warp.toFolded(starts[event]!) - extent[0]) * k);
    const endPx = Math.min(widthPx, (warp.toFolded(ends[event]!) - extent[0]) * k);
    if (endPx - xPx >= LEAST_SPAN_PX) found.push({ event, xPx, endPx });
  }
  found.sort((a, b) => b.endPx - b.xPx - (a.endPx - a.xPx) || a.event - b.event).splice(MOST_SPANS);
  const taken: (readonly [number, number])[][] = Array.from({ length: LINES }, () => []);
  return found.flatMap(({ event, xPx, endPx }): OverviewSpan[] => {
    const line = taken.findIndex((spots) => spots.every(([a, b]) => endPx + 2 <= a || xPx >= b + 2));
    if (line < 0) return [];
    taken[line]!.push([xPx, endPx]);
    const colour = colourOf(table, event) % COLOURS;
    return [{ colour, xPx, widthPx: endPx - xPx, line, dimmed: Boolean(misses?.[event]) }];
  });
};

/** What an overview shows; linear in the number of events. */
export const overviewOf = (options: OverviewOptions): Overview => {
  const columns = Math.max(1, Math.ceil(options.widthPx / COLUMN_PX));
  return { blocks: blocksOf(countStarts(options, columns), columns, options.heightPx), spans: spansOf(options) };
};
