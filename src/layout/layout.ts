import { columnSourceSteps, type EventSource } from './event-source.js';
import { heightOf, type LaneLayout, shareHeight, stackLanes } from './lane-geometry.js';
import {
  baseCandidates,
  COMFORTABLE_LANE,
  COMPACT_LANE,
  COMPLETE_MAX_EVENTS,
  type Density,
  type LaneHeights,
  TILE_PX,
} from './metrics.js';
import { type Drafter, drafterOf, type LabelInput, type PlacedLabel } from './placed-label.js';
import { LanePyramid, mergeLabels, type PlacingContext, placeLabels, touches } from './pyramid.js';
import { Rows } from './rows.js';
import { runSteps } from './run-steps.js';

export type { LaneLayout, PlacedLabel };

/** Everything a layout depends on. Times are folded milliseconds; columns are sorted by start. */
export interface LayoutInput extends LabelInput {
  /** Whether lanes have a title line; false for a single nameless lane. */
  readonly laneTitles: boolean;
  readonly maxHeightPx: number;
  /** Where events are asked for; the columns themselves when missing. */
  readonly source?: EventSource;
}

/** How many tiles all lanes together keep, and each lane at least. */
const KEPT_TILES = 8192;
const KEPT_LANE_TILES = 512;

/** What sets that are not large are tried with, the roomier first. */
const COMPLETE_LANES: readonly (readonly [Density, LaneHeights])[] = [
  ['comfortable', COMFORTABLE_LANE],
  ['compact', COMPACT_LANE],
];

interface Plan {
  readonly context: PlacingContext;
  readonly density: Density;
  /** Every event has its label. */
  readonly complete: boolean;
  /** How many events each lane holds. */
  readonly counts: readonly number[];
  readonly lanes: readonly LaneLayout[];
  /** Labels of level 0, by lane. */
  readonly bases: readonly (readonly PlacedLabel[])[];
}

/**
 * Who has a label, on which row of which lane, at which scale. What it answers depends on the input and the question
 * alone, not on what was asked before; docs/label-engine.md says why.
 */
export class Layout {
  readonly density: Density;
  /** Every event has its label, at level 0. */
  readonly complete: boolean;
  readonly lanes: readonly LaneLayout[];
  /** Sum of the lanes; above the height allowed only where one row a lane is too much for it. */
  readonly heightPx: number;
  /** Scale of level 0, px per folded ms. */
  readonly k0: number;
  /** Whom it asks for events. */
  readonly source: EventSource;
  readonly #drafter: Drafter;
  readonly #base: readonly PlacedLabel[];
  /** Labels of the lanes in which every event has one at level 0; the other lanes have pyramids. */
  readonly #settled: readonly PlacedLabel[];
  readonly #pyramids: readonly LanePyramid[];
  #last = { level: 0, first: 0, last: 0, labels: [] as readonly PlacedLabel[] };

  constructor({ context, density, complete, counts, lanes, bases }: Plan) {
    const keptTiles = Math.max(KEPT_LANE_TILES, Math.ceil(KEPT_TILES / lanes.length));
    this.density = density;
    this.complete = complete;
    this.lanes = lanes;
    this.heightPx = heightOf(lanes);
    this.k0 = context.k0;
    this.source = context.source;
    this.#drafter = context.drafter;
    this.#base = mergeLabels(bases);
    this.#settled = mergeLabels(bases.filter((labels, lane) => labels.length === counts[lane]));
    this.#pyramids = lanes
      .filter(({ lane, count }) => bases[lane]!.length < count)
      .map(({ lane, rowCount }) => new LanePyramid(context, lane, rowCount, bases[lane]!, keptTiles));
  }

  /** The level whose labels are shown at scale `k` (px per folded ms): level L from k₀·2^L on, never below 0. */
  levelOf(k: number): number {
    return Math.max(0, Math.floor(Math.log2(k / this.k0)));
  }

  /**
   * All labels shown at scale `k` whose boxes touch the stretch between two folded times, in order of start. The same
   * objects for the same labels as long as their tiles are kept. Costs what the stretch holds at that scale; beyond
   * 500,000 px, and where a pixel is less than four steps of a float64, a coarser level answers.
   */
  labelsIn(fromFolded: number, toFolded: number, k: number): PlacedLabel[] {
    const finest = Math.min(2 ** 19 / (toFolded - fromFolded), 2 ** 50 / Math.max(-fromFolded, toFolded));
    const level = this.complete ? 0 : this.levelOf(Math.min(k, finest));
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
    const draft = this.#drafter.draft(event, before);
    return { ...draft, level: -1, row: Math.max(0, this.lanes[draft.lane]!.rowCount - 1) };
  }

  /** All labels of a level that touch the stretch; some more, so that the same answer holds for the next question. */
  #labelsOfTiles(level: number, from: number, to: number): readonly PlacedLabel[] {
    const stepFolded = TILE_PX / 4 / (this.k0 * 2 ** level);
    const first = Math.floor(from / stepFolded);
    const last = Math.floor(to / stepFolded) + 1;
    const known = this.#last;
    if (known.level !== level || known.first !== first || known.last !== last) {
      const lists = this.#pyramids.flatMap((pyramid) => pyramid.around(level, first * stepFolded, last * stepFolded));
      const labels = mergeLabels([this.#settled, ...lists]);
      this.#last = { level, first, last, labels };
    }
    return this.#last.labels;
  }
}

/** Lays out level 0, lane by lane. */
function* planSteps(input: LayoutInput, source: EventSource): Generator<void, Plan> {
  const { laneTitles, maxHeightPx } = input;
  const k0 = input.widthPx / (input.domain[1] - input.domain[0] || 1);
  const contextOf = (density: Density): PlacingContext => {
    return { input, source, drafter: drafterOf(input, density, k0), k0 };
  };
  const counts = Array.from({ length: input.lanes }, (_, lane) => source.countIn(lane, -Infinity, Infinity));
  let needs = counts;
  if (counts.reduce((sum, count) => sum + count, 0) <= COMPLETE_MAX_EVENTS) {
    for (const [density, heights] of COMPLETE_LANES) {
      const context = contextOf(density);
      const packed = counts.map((count, lane) => packAll(context, source.topIn(lane, -Infinity, Infinity, count)));
      needs = packed.map(({ rowCount }) => rowCount);
      const lanes = stackLanes(needs, counts, heights, laneTitles);
      const bases = packed.map(({ labels }) => labels);
      if (heightOf(lanes) <= maxHeightPx) return { context, density, complete: true, counts, lanes, bases };
    }
  }
  const context = contextOf('compact');
  const lanes = shareHeight(counts, needs, maxHeightPx, laneTitles);
  const bases: PlacedLabel[][] = [];
  for (const { lane, rowCount } of lanes) {
    const asking = source.topIn(lane, -Infinity, Infinity, baseCandidates(rowCount));
    bases.push(placeLabels(context, asking, new Rows(rowCount), 0));
    yield;
  }
  return { context, density: 'compact', complete: false, counts, lanes, bases };
}

/** A layout in steps of some milliseconds, so that a page stays alive while a million events are looked at. */
export function* layoutSteps(input: LayoutInput): Generator<void, Layout> {
  const source = input.source ?? (yield* columnSourceSteps(input));
  return new Layout(yield* planSteps(input, source));
}

/** Who has a label, on which row, at which scale: see `Layout`. Everything of level 0 is placed here, the rest when seen. */
export const buildLayout = (input: LayoutInput): Layout => runSteps(layoutSteps(input));

/** Places every event of a lane on as many rows as it takes; those with a row from before come first, to keep it. */
function packAll(context: PlacingContext, events: ArrayLike<number>): { labels: PlacedLabel[]; rowCount: number } {
  const unhinted = (event: number): number => (context.input.rowHint?.(event) === undefined ? 1 : 0);
  const rows = new Rows(Infinity);
  const inOrder = Array.from(events).sort((a, b) => unhinted(a) - unhinted(b));
  const labels = placeLabels(context, inOrder, rows, 0);
  // A hint may have left rows empty.
  const used = [...new Set(labels.map((label) => label.row))].sort((a, b) => a - b);
  const rowCount = used.length;
  if (rowCount === rows.length) return { labels, rowCount };
  return { labels: labels.map((label) => ({ ...label, row: used.indexOf(label.row) })), rowCount };
}
