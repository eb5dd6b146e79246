import type { CrowdContext } from './crowd-drafts.js';
import type { EventSource } from './event-source.js';
import { mergeLabels, placeLabels, touches } from './place-labels.js';
import { boxEnd, boxStart, type PlacedLabel } from './placed-label.js';
import { TILE_PX, tileCandidates } from './tile-metrics.js';
import { WeightQuota } from './weight-quota.js';

interface Tile {
  /** Labels placed at coarser levels whose boxes touch the tile or half of either neighbour. */
  inherited?: readonly PlacedLabel[];
  /** Labels of events that start in the tile, placed at its level. */
  own?: readonly PlacedLabel[];
}

/**
 * One lane's labels below level 0, tile by tile, made when asked for. A tile's content follows from the events alone, so
 * tiles can be dropped and made again; those not used for a while are.
 */
export class LanePyramid {
  readonly #context: CrowdContext;
  readonly #source: EventSource;
  readonly #rowCount: number;
  readonly #base: readonly PlacedLabel[];
  readonly #maxTiles: number;
  readonly #tileLabels: number;
  #young = new Map<number, Tile>();
  #old = new Map<number, Tile>();

  /**
   * `base`: the lane's labels of level 0. Between `maxTiles` and twice as many tiles are kept. In a tile that has
   * `tileLabels` no more appear.
   */
  constructor(
    context: CrowdContext,
    source: EventSource,
    readonly lane: number,
    rowCount: number,
    base: readonly PlacedLabel[],
    maxTiles: number,
    tileLabels: number,
  ) {
    this.#context = context;
    this.#source = source;
    this.#rowCount = rowCount;
    this.#base = base;
    this.#maxTiles = maxTiles;
    this.#tileLabels = tileLabels;
  }

  /** Lists that together hold every label of `level` (1 or more) touching [from, to); some more than once. */
  around(level: number, from: number, to: number): (readonly PlacedLabel[])[] {
    const widthFolded = TILE_PX / (this.#context.k0 * 2 ** level);
    const lists: (readonly PlacedLabel[])[] = [];
    const first = Math.floor(from / widthFolded);
    const last = Math.ceil(to / widthFolded) - 1;
    for (let index = first; index <= last; index++) lists.push(this.#inherited(level, index));
    // A tile's own labels reach half a tile beyond it.
    const [firstOwn, lastOwn] = [Math.floor(from / widthFolded - 0.5), Math.ceil(to / widthFolded - 0.5)];
    for (let index = firstOwn; index <= lastOwn; index++) lists.push(this.#own(level, index));
    return lists;
  }

  /** Lists of the labels placed in the tiles that are kept at this moment. */
  *kept(): Generator<readonly PlacedLabel[]> {
    for (const tiles of [this.#old, this.#young]) for (const { own } of tiles.values()) if (own) yield own;
  }

  #tile(level: number, index: number): Tile {
    const key = index * 128 + level;
    let tile = this.#young.get(key);
    if (tile) return tile;
    if (this.#young.size >= this.#maxTiles) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    tile = this.#old.get(key) ?? {};
    this.#young.set(key, tile);
    return tile;
  }

  #inherited(level: number, index: number): readonly PlacedLabel[] {
    const tile = this.#tile(level, index);
    if (!tile.inherited) {
      const k = this.#context.k0 * 2 ** level;
      const widthFolded = TILE_PX / k;
      const [from, to] = [(index - 0.5) * widthFolded, (index + 1.5) * widthFolded];
      const coarser = level === 1 ? [this.#base] : this.around(level - 1, from, to);
      tile.inherited = mergeLabels(coarser).filter((label) => touches(label, from, to, k));
    }
    return tile.inherited;
  }

  #own(level: number, index: number): readonly PlacedLabel[] {
    const tile = this.#tile(level, index);
    if (!tile.own) {
      const k = this.#context.k0 * 2 ** level;
      const widthFolded = TILE_PX / k;
      const [from, to] = [index * widthFolded, (index + 1) * widthFolded];
      tile.own = this.#source.countIn(this.lane, from, to) > 0 ? this.#place(level, index, from, to, k) : [];
    }
    return tile.own;
  }

  #place(level: number, index: number, from: number, to: number, k: number): PlacedLabel[] {
    const rows = this.#context.rows(this.#rowCount, level);
    const inherited = this.#inherited(level, index);
    // Even tiles come first; an odd one sees what both its neighbours placed.
    const seen = index % 2 === 0 ? [inherited] : [inherited, this.#own(level, index - 1), this.#own(level, index + 1)];
    const labelled = new Set<number>();
    for (const label of seen.flat()) {
      rows.insert(label.row, boxStart(label, k), boxEnd(label, k));
      labelled.add(label.event);
    }
    const candidates = Array.from(this.#source.topIn(this.lane, from, to, tileCandidates(this.#rowCount)));
    const present = inherited.filter(({ start }) => start >= from && start < to);
    return placeLabels(
      this.#context.crowd(new WeightQuota(this.#rowCount, present, TILE_PX, this.#tileLabels)),
      candidates.filter((event) => !labelled.has(event)),
      rows,
      level,
    );
  }
}
