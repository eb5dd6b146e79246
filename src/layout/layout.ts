import { columnSource, type EventSource } from './event-source.js';
import { type LaneLayout, shareHeight, stackLanes } from './lane-geometry.js';
import { COMFORTABLE_LANE, COMPACT_LANE, COMPLETE_MAX_EVENTS, type Density, TILE_PX } from './metrics.js';
import { drafterOf, type LabelInput, type PlacedLabel } from './placed-label.js';
import { LanePyramid, mergeLabels, type PyramidContext, placeLabels, touches } from './pyramid.js';
import { Rows } from './rows.js';

export type { LaneLayout, PlacedLabel };

/** Everything a layout depends on. Times are folded milliseconds; columns are sorted by start. */
export interface LayoutInput extends LabelInput {
  /** Whether lanes have a title line; false for a single nameless lane. */
  readonly laneTitles: boolean;
  readonly maxHeightPx: number;
  /** The row an event had in the layout before this one, to be kept where possible. */
  rowHint?(event: number): number | undefined;
  /** Where events are asked for; the columns themselves when missing. */
  readonly source?: EventSource;
}

/**
 * Who has a label, on which row of which lane, at which scale. What it answers depends on the input and the question
 * alone, not on what was asked before; docs/label-engine.md says why.
 */
export class Layout {
  /** How many tiles all lanes together keep, at least. */
  static readonly #KEPT_TILES = 8192;

  readonly density: Density;
  /** Every event has its label, at level 0. */
  readonly complete: boolean;
  readonly lanes: readonly LaneLayout[];
  /** Sum of the lanes; above the height allowed only where one row a lane is too much for it. */
  readonly heightPx: number;
  /** Scale of level 0, px per folded ms. */
  readonly k0: number;
  readonly source: EventSource;
  readonly #context: PyramidContext;
  readonly #base: readonly PlacedLabel[];
  readonly #pyramids: readonly LanePyramid[];
  #last = { level: 0, first: 0, last: 0, labels: [] as readonly PlacedLabel[] };

  constructor(input: LayoutInput) {
    const source = input.source ?? columnSource(input);
    this.source = source;
    this.k0 = input.widthPx / (input.domain[1] - input.domain[0] || 1);
    const contextOf = (density: Density): PyramidContext => ({
      source,
      drafter: drafterOf(input, density, this.k0),
      starts: input.starts,
      ends: input.ends,
      isBar: (event) => input.isBar(event),
      k0: this.k0,
      rowHint: input.rowHint && ((event) => input.rowHint!(event)),
    });
    const counts = Array.from({ length: input.lanes }, (_, lane) => source.countIn(lane, -Infinity, Infinity));
    const few = counts.reduce((sum, count) => sum + count, 0) <= COMPLETE_MAX_EVENTS;

    let needs = counts;
    for (const density of few ? (['comfortable', 'compact'] as const) : []) {
      const context = contextOf(density);
      const packed = counts.map((count, lane) => packAll(context, source.topIn(lane, -Infinity, Infinity, count)));
      needs = packed.map(({ rowCount }) => rowCount);
      const lanes = stackLanes(
        needs,
        counts,
        density === 'comfortable' ? COMFORTABLE_LANE : COMPACT_LANE,
        input.laneTitles,
      );
      const heightPx = heightOf(lanes);
      if (heightPx <= input.maxHeightPx) {
        this.density = density;
        this.complete = true;
        this.lanes = lanes;
        this.heightPx = heightPx;
        this.#context = context;
        this.#base = mergeLabels(packed.map(({ labels }) => labels));
        this.#pyramids = [];
        return;
      }
    }
    const context = contextOf('compact');
    const lanes = shareHeight(counts, needs, input.maxHeightPx, input.laneTitles);
    const bases = lanes.map(({ lane, rowCount }) =>
      placeLabels(context, source.topIn(lane, -Infinity, Infinity, 16 * rowCount + 128), new Rows(rowCount), 0),
    );
    const keptTiles = Math.max(512, Math.ceil(Layout.#KEPT_TILES / input.lanes));
    this.density = 'compact';
    this.complete = false;
    this.lanes = lanes;
    this.heightPx = heightOf(lanes);
    this.#context = context;
    this.#base = mergeLabels(bases);
    this.#pyramids = lanes.map(
      ({ lane, rowCount }) => new LanePyramid(context, lane, rowCount, bases[lane]!, keptTiles),
    );
  }

  /** The level whose labels are shown at scale `k` (px per folded ms): level L from k₀·2^L on, never below 0. */
  levelOf(k: number): number {
    const level = Math.max(0, Math.floor(Math.log2(k / this.k0)));
    return this.k0 * 2 ** (level + 1) <= k ? level + 1 : level > 0 && this.k0 * 2 ** level > k ? level - 1 : level;
  }

  /**
   * All labels shown at scale `k` whose boxes touch the stretch between two folded times, in order of start. The same
   * objects for the same labels as long as their tiles are kept. Costs what the stretch holds at that scale.
   */
  labelsIn(fromFolded: number, toFolded: number, k: number): PlacedLabel[] {
    const level = this.complete ? 0 : this.levelOf(k);
    const labels = level === 0 ? this.#base : this.#labelsOfTiles(level, fromFolded, toFolded);
    return labels.filter((label) => touches(label, fromFolded, toFolded, k));
  }

  /** How many events of a lane start in [from, to), labelled or not. */
  countIn(lane: number, fromFolded: number, toFolded: number): number {
    return this.source.countIn(lane, fromFolded, toFolded);
  }

  /** Every label placed so far: those of level 0, and those of the tiles kept. For the next layout's `rowHint`. */
  placedLabels(): PlacedLabel[] {
    return mergeLabels([this.#base, ...this.#pyramids.flatMap((pyramid) => [...pyramid.kept()])]);
  }

  /**
   * A temporary label for an event that has none: on its lane's lowest row, nearest to its mark; it may cover others.
   * `before` puts its text on the other side than that of the event's place at level 0.
   */
  placeOne(event: number, before?: boolean): PlacedLabel {
    const draft = this.#context.drafter.draft(event, false, before);
    return { ...draft, level: -1, row: Math.max(0, this.lanes[draft.lane]!.rowCount - 1) };
  }

  #labelsOfTiles(level: number, from: number, to: number): readonly PlacedLabel[] {
    const widthFolded = TILE_PX / (this.k0 * 2 ** level);
    const first = Math.floor(from / widthFolded);
    const last = Math.floor(to / widthFolded);
    const known = this.#last;
    if (known.level !== level || known.first !== first || known.last !== last) {
      const labels = mergeLabels(this.#pyramids.flatMap((pyramid) => [...pyramid.around(level, first, last)]));
      this.#last = { level, first, last, labels };
    }
    return this.#last.labels;
  }
}

/** Who has a label, on which row, at which scale: see `Layout`. Everything of level 0 is placed here, the rest when seen. */
export const buildLayout = (input: LayoutInput): Layout => new Layout(input);

const heightOf = (lanes: readonly LaneLayout[]): number => {
  const last = lanes.at(-1);
  return last ? last.topPx + last.heightPx : 0;
};

/** Places every event of a lane on as many rows as it takes; those with a row from before come first, to keep it. */
function packAll(context: PyramidContext, events: ArrayLike<number>): { labels: PlacedLabel[]; rowCount: number } {
  const hinted = (event: number): boolean => context.rowHint?.(event) !== undefined;
  const inOrder = Array.from(events);
  const rows = new Rows(Infinity);
  const labels = placeLabels(
    context,
    [...inOrder.filter(hinted), ...inOrder.filter((event) => !hinted(event))],
    rows,
    0,
  );
  // A hint may have left rows empty.
  const used = [...new Set(labels.map((label) => label.row))].sort((a, b) => a - b);
  const rowCount = used.length;
  if (rowCount === rows.length) return { labels, rowCount };
  return { labels: labels.map((label) => ({ ...label, row: used.indexOf(label.row) })), rowCount };
}
