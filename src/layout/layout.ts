import type { EventColumns } from './event-columns.js';
import { heightOf, type LaneLayout, stackLanes } from './lane-geometry.js';
import {
  COMFORTABLE_LANE,
  COMPACT_LANE,
  COUNTED_EVENTS,
  type Density,
  type LaneHeights,
  MOST_LABELS,
} from './metrics.js';
import { mergeLabels, type PlacingContext, placeLabels, touches } from './place-labels.js';
import { type Drafter, drafterOf, type LabelInput, type PlacedLabel } from './placed-label.js';
import { Rows } from './rows.js';

export type { LaneLayout, PlacedLabel };

/** Everything a layout depends on. Times are folded milliseconds; columns are sorted by start. */
export interface LayoutInput extends LabelInput, EventColumns {
  /** Whether lanes have a title line; false for a single nameless lane. */
  readonly laneTitles: boolean;
  readonly maxHeightPx: number;
  /** Rows are at least so high, px, for what is touched; default 0: as high as their text needs. */
  readonly leastRowPx?: number | undefined;
  /** Makes rows of another kind, which keep what was there before. */
  readonly rows?: MakeRows | undefined;
  /** How many rows each lane had before; it keeps as many where no other needs them more. */
  readonly laneRows?: readonly number[] | undefined;
}

/** Makes the rows of a lane, or of a tile of it. `level`: that of the labels that they are for. */
export type MakeRows = (limit: number, level: number, drafter: Drafter) => Rows;

/**
 * Who has a label, on which row of which lane, at which scale. What it answers depends on the input and the question
 * alone, not on what was asked before; docs/label-engine.md says why.
 */
export interface Layout {
  readonly density: Density;
  /** Every event has its label, at level 0. */
  readonly complete: boolean;
  readonly lanes: readonly LaneLayout[];
  /** Sum of the lanes; above the height allowed only where one row a lane is too much for it. */
  readonly heightPx: number;
  /** Scale of level 0, px per folded ms. */
  readonly k0: number;
  /**
   * All labels shown at scale `k` whose boxes touch the stretch between two folded times, in order of start. The same
   * objects for the same labels as long as they are kept. Costs what the stretch holds at that scale.
   */
  labelsIn(fromFolded: number, toFolded: number, k: number): PlacedLabel[];
  /** Every label placed so far, for the next layout's rows: see `keepingRows`. */
  placedLabels(): PlacedLabel[];
  /**
   * A temporary label for an event that has none: on its lane's lowest row, nearest to its mark; it may cover others.
   * `before` puts its text on the other side than that of the event's place at level 0.
   */
  placeOne(event: number, before?: boolean): PlacedLabel;
}

/** What labels are placed by, at the density of their rows. */
export const contextOf = (input: LayoutInput, density: Density): PlacingContext => {
  const k0 = input.widthPx / (input.domain[1] - input.domain[0] || 1);
  const drafter = drafterOf(input, density, k0);
  const rows = (limit: number, level: number): Rows => input.rows?.(limit, level, drafter) ?? new Rows(limit);
  return { input, drafter, k0, rows };
};

/** A temporary label, as `Layout.placeOne` says. */
export const temporaryLabel = (
  { drafter }: PlacingContext,
  lanes: readonly LaneLayout[],
  event: number,
  before?: boolean,
): PlacedLabel => {
  const draft = drafter.draft(event, before);
  return { ...draft, level: -1, row: Math.max(0, lanes[draft.lane]!.rowCount - 1) };
};

/** Events of each lane, the most important first, ties in order of id. */
const lanesByPriority = ({ lanes, count, events, laneOf, priorities, id }: LayoutInput): number[][] => {
  const perLane: number[][] = Array.from({ length: lanes }, () => []);
  for (let i = 0; i < (events ? events.length : count); i++) {
    const event = events ? events[i]! : i;
    perLane[laneOf[event]!]!.push(event);
  }
  const first = (a: number, b: number): number => priorities[b]! - priorities[a]! || (id(a) < id(b) ? -1 : 1);
  return perLane.map((own) => own.sort(first));
};

/** Places every event of a lane on as many rows as it takes. */
const packAll = (context: PlacingContext, events: readonly number[]): { labels: PlacedLabel[]; rowCount: number } => {
  const rows = context.rows(Infinity, 0);
  const labels = placeLabels(context, events, rows, 0);
  // Rows that are kept from before may be left empty.
  const used = [...new Set(labels.map((label) => label.row))].sort((a, b) => a - b);
  const rowCount = used.length;
  if (rowCount === rows.length) return { labels, rowCount };
  return { labels: labels.map((label) => ({ ...label, row: used.indexOf(label.row) })), rowCount };
};

/** What came of trying to give every event its label: a layout, or how many rows each lane would have needed. */
export type Attempt = { readonly layout: Layout } | { readonly needs: readonly number[] };

/**
 * Gives every event its label at level 0, on as many rows as that takes: of two lines, else of one. No layout where the
 * lanes would be higher than allowed or labels too many, or where events are so many that it is not tried (`needs` is
 * empty then).
 */
export const layoutWhole = (input: LayoutInput): Attempt => {
  const total = input.events ? input.events.length : input.count;
  if (total > COUNTED_EVENTS) return { needs: [] };
  const perLane = lanesByPriority(input);
  const counts = perLane.map(({ length }) => length);
  let needs = counts;
  const attempt = (density: Density, heights: LaneHeights): Layout | undefined => {
    const context = contextOf(input, density);
    const packed = perLane.map((events) => packAll(context, events));
    needs = packed.map(({ rowCount }) => rowCount);
    const lanes = stackLanes(needs, counts, heights, input.laneTitles);
    const heightPx = heightOf(lanes);
    if (heightPx > input.maxHeightPx || total > MOST_LABELS) return undefined;
    const base = mergeLabels(packed.map(({ labels }) => labels));
    return {
      density,
      complete: true,
      lanes,
      heightPx,
      k0: context.k0,
      labelsIn: (from, to, k) => base.filter((label) => touches(label, from, to, k)),
      placedLabels: () => base,
      placeOne: (event, before) => temporaryLabel(context, lanes, event, before),
    };
  };
  const layout =
    attempt('comfortable', COMFORTABLE_LANE) ??
    attempt('compact', { ...COMPACT_LANE, rowPx: input.leastRowPx || COMPACT_LANE.rowPx });
  return layout ? { layout } : { needs };
};
