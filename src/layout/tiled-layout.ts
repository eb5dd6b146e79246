import { runSteps } from '../base/steps.js';
import { type CrowdContext, crowdContext } from './crowd-drafts.js';
import { type EventSource, laneSteps, sourceOf } from './event-source.js';
import { heightOf, type LaneLayout } from './lane-geometry.js';
import { type Attempt, type Layout, type LayoutInput, layoutWhole, temporaryLabel } from './layout.js';
import { mergeLabels, placeLabels, touches } from './place-labels.js';
import type { PlacedLabel } from './placed-label.js';
import { LanePyramid } from './pyramid.js';
import { shareHeight, sumOf } from './share-height.js';
import { BASE_LABELS, baseCandidates, TILE_PX, tileLabels } from './tile-metrics.js';
import { WeightQuota } from './weight-quota.js';

/** How many tiles all lanes together keep, and each lane at least. */
const KEPT_TILES = 8192;
const KEPT_LANE_TILES = 512;

/** By how much fewer or more labels than there may be rows may have that are kept. */
const FULL_ENOUGH = 0.15;

/** How many rows some lanes have. */
const rowsOf = (lanes: readonly LaneLayout[]): number => sumOf(lanes.map(({ rowCount }) => rowCount));

/** How many labels of level 0 there are, as a share of those that there may be. */
const fullness = (bases: readonly (readonly PlacedLabel[])[]): number =>
  sumOf(bases.map(({ length }) => length)) / BASE_LABELS;

/** Lays out level 0, lane by lane. */
function* baseSteps(
  context: CrowdContext,
  source: EventSource,
  lanes: readonly LaneLayout[],
): Generator<void, PlacedLabel[][]> {
  const bases: PlacedLabel[][] = [];
  for (const { lane, rowCount } of lanes) {
    const asking = source.topIn(lane, -Infinity, Infinity, baseCandidates(rowCount));
    const quota = new WeightQuota(rowCount, [], context.input.widthPx);
    bases.push(placeLabels(context.crowd(quota), asking, context.rows(rowCount, 0), 0));
    yield;
  }
  return bases;
}

/** A layout in which not every event has its label at level 0: lanes share the height, and a pyramid of tiles has the rest. */
export class TiledLayout implements Layout {
  readonly density = 'compact';
  readonly complete = false;
  readonly lanes: readonly LaneLayout[];
  readonly heightPx: number;
  readonly k0: number;
  /** Whom it asks for events. */
  readonly source: EventSource;
  readonly #context: CrowdContext;
  readonly #base: readonly PlacedLabel[];
  /** Labels of the lanes in which every event has one at level 0; the other lanes have pyramids. */
  readonly #settled: readonly PlacedLabel[];
  readonly #pyramids: readonly LanePyramid[];
  #last = { asked: '', labels: [] as readonly PlacedLabel[] };

  private constructor(
    context: CrowdContext,
    source: EventSource,
    lanes: readonly LaneLayout[],
    bases: readonly (readonly PlacedLabel[])[],
  ) {
    const keptTiles = Math.max(KEPT_LANE_TILES, Math.ceil(KEPT_TILES / lanes.length));
    this.lanes = lanes;
    this.heightPx = heightOf(lanes);
    this.k0 = context.k0;
    this.source = source;
    this.#context = context;
    this.#base = mergeLabels(bases);
    this.#settled = mergeLabels(bases.filter((labels, lane) => labels.length === lanes[lane]!.count));
    this.#pyramids = bases.flatMap((labels, lane) => {
      const { count, rowCount } = lanes[lane]!;
      if (labels.length === count) return [];
      const most = tileLabels(rowCount, rowsOf(lanes), context.input.widthPx);
      return new LanePyramid(context, source, lane, rowCount, labels, keptTiles, most);
    });
  }

  /**
   * Lays out level 0, in as many rows as have `BASE_LABELS` then. `needs`: how many rows each lane would need for all of its
   * events; empty where that is not known.
   */
  static *steps(input: LayoutInput, source: EventSource, needs: readonly number[]): Generator<void, TiledLayout> {
    const context = crowdContext(input);
    const counts = Array.from({ length: input.lanes }, (_, lane) => source.countIn(lane, -Infinity, Infinity));
    const share = (mostRows?: number): LaneLayout[] =>
      shareHeight(counts, needs.length ? needs : counts, input, mostRows);
    const full = share();
    // Fewer rows than there is height for stay as many as they were, while they are about as full.
    const former = input.laneRows?.every((rows) => rows >= 0) ? sumOf(input.laneRows) : Infinity;
    if (former < rowsOf(full)) {
      const lanes = share(former);
      const bases = yield* baseSteps(context, source, lanes);
      if (Math.abs(fullness(bases) - 1) <= FULL_ENOUGH) return new TiledLayout(context, source, lanes, bases);
    }
    for (let lanes = full; ; ) {
      const bases = yield* baseSteps(context, source, lanes);
      const fewer = share(Math.floor(rowsOf(lanes) / fullness(bases)));
      if (rowsOf(fewer) >= rowsOf(lanes)) return new TiledLayout(context, source, lanes, bases);
      lanes = fewer;
    }
  }

  /** The level whose labels are shown at scale `k` (px per folded ms): level L from k₀·2^L on, never below 0. */
  levelOf(k: number): number {
    return Math.max(0, Math.floor(Math.log2(k / this.k0)));
  }

  /**
   * As `Layout` says; of the lanes from `firstLane` to before `endLane` only, where these are given. Beyond 500,000 px, and
   * where a pixel is less than four steps of a float64, a coarser level answers.
   */
  labelsIn(fromFolded: number, toFolded: number, k: number, firstLane = 0, endLane = Infinity): PlacedLabel[] {
    const finest = Math.min(2 ** 19 / (toFolded - fromFolded), 2 ** 50 / Math.max(-fromFolded, toFolded));
    const level = this.levelOf(Math.min(k, finest));
    const labels = level === 0 ? this.#base : this.#labelsOfTiles(level, fromFolded, toFolded, firstLane, endLane);
    return labels.filter(
      (label) => label.lane >= firstLane && label.lane < endLane && touches(label, fromFolded, toFolded, k),
    );
  }

  /** How many events of a lane start in [from, to), labelled or not. */
  countIn(lane: number, fromFolded: number, toFolded: number): number {
    return this.source.countIn(lane, fromFolded, toFolded);
  }

  placedLabels(): PlacedLabel[] {
    return mergeLabels([this.#base, ...this.#pyramids.flatMap((pyramid) => [...pyramid.kept()])]);
  }

  placeOne(event: number, before?: boolean): PlacedLabel {
    return temporaryLabel(this.#context, this.lanes, event, before);
  }

  /** All labels of a level that touch the stretch in some lanes; some more, so that the same answer holds for the next question. */
  #labelsOfTiles(level: number, from: number, to: number, firstLane: number, endLane: number): readonly PlacedLabel[] {
    const stepFolded = TILE_PX / 4 / (this.k0 * 2 ** level);
    const first = Math.floor(from / stepFolded);
    const last = Math.floor(to / stepFolded) + 1;
    const asked = [level, first, last, firstLane, endLane].join();
    if (this.#last.asked !== asked) {
      const pyramids = this.#pyramids.filter(({ lane }) => lane >= firstLane && lane < endLane);
      const lists = pyramids.flatMap((pyramid) => pyramid.around(level, first * stepFolded, last * stepFolded));
      this.#last = { asked, labels: mergeLabels([this.#settled, ...lists]) };
    }
    return this.#last.labels;
  }
}

/** Kept rows may take so many times the height of new ones, and a row more, before all events go to new ones. */
const MOST_GROWTH = 1.25;

/** A layout with labels for all events, in the rows that they had; in new ones where those would show it better. */
const attemptWhole = (input: LayoutInput): Attempt => {
  const attempt = layoutWhole(input);
  if (!input.rows) return attempt;
  const fresh = layoutWhole({ ...input, rows: undefined });
  if (!('layout' in fresh)) return fresh;
  if (!('layout' in attempt) || attempt.layout.density !== fresh.layout.density) return fresh;
  const [kept, free] = [attempt.layout, fresh.layout];
  return kept.heightPx > MOST_GROWTH * free.heightPx + (kept.lanes[0]?.rowHeightPx ?? 0) ? fresh : attempt;
};

/** A layout in steps of some milliseconds, so that a page stays alive while a million events are looked at. */
export function* layoutSteps(input: LayoutInput, source?: EventSource): Generator<void, Layout> {
  const attempt = attemptWhole(input);
  if ('layout' in attempt) return attempt.layout;
  return yield* TiledLayout.steps(input, source ?? sourceOf(input, yield* laneSteps(input)), attempt.needs);
}

/** Who has a label, on which row, at which scale: see `Layout`. Everything of level 0 is placed here, the rest when seen. */
export const buildLayout = (input: LayoutInput, source?: EventSource): Layout => runSteps(layoutSteps(input, source));
