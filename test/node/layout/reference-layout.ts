import { isBar } from '../../../src/layout/event-columns.js';
import type { Layout, LayoutInput } from '../../../src/layout/layout.js';
import { labelWeight } from '../../../src/layout/metrics.js';
import { drafterOf, type LabelDraft } from '../../../src/layout/placed-label.js';

/** Where the reference puts a label. */
export interface ReferenceLabel {
  readonly event: number;
  readonly row: number;
  readonly level: number;
  readonly before: boolean;
  readonly weight: number;
}

/**
 * The rules of docs/label-engine.md read out word by word, for one lane: every level is computed whole, over all tiles,
 * against all boxes; no tree, nothing kept, no neighbourhoods. Gives the labels of each level from 0 on.
 */
export function referenceLane(input: LayoutInput, layout: Layout, lane: number, levels: number): ReferenceLabel[][] {
  const drafter = drafterOf(input, 'compact', layout.k0);
  const { rowCount } = layout.lanes[lane]!;
  const allRows = layout.lanes.reduce((sum, each) => sum + each.rowCount, 0);
  // A view in which all tiles are full has about 150 labels, each lane its share.
  const mostInTile = Math.ceil((((rowCount / allRows) * 150) / (input.widthPx + 600)) * 1024);
  const placed: (Omit<ReferenceLabel, 'weight'> & { draft: LabelDraft })[] = [];
  const left = ({ start, reachBeforePx }: LabelDraft, k: number): number => start - reachBeforePx / k;
  const right = ({ start, end, reachAfterPx }: LabelDraft, k: number): number =>
    Math.max(start + reachAfterPx / k, end + 4 / k);
  /** Of the labels that start in [from, to), a third of one a row may be strong, and one strong or plain. */
  const weightOf = (event: number, from: number, to: number, rows: number): LabelDraft['weight'] => {
    const wanted = labelWeight(input.importances[event]!);
    const inside = placed.filter(({ draft }) => draft.start >= from && draft.start < to);
    const count = (least: number): number => inside.filter(({ draft }) => draft.weight >= least).length;
    if (wanted === 2 && count(2) < Math.ceil(rows * 0.34)) return 2;
    return wanted >= 1 && count(1) < Math.ceil(rows) ? 1 : 0;
  };
  const offer = (event: number, level: number, weight: LabelDraft['weight']): void => {
    const k = layout.k0 * 2 ** level;
    const usual = drafter.draft(event, undefined, weight);
    const other = drafter.draft(event, !usual.before, weight);
    const start = (other.start - input.domain[0]) * k;
    const end = (input.domain[1] - other.start) * k;
    const hasRoom = other.before ? start >= other.reachBeforePx : end >= other.reachAfterPx - 12;
    for (const draft of hasRoom ? [usual, other] : [usual]) {
      for (let row = 0; row < rowCount; row++) {
        const free = placed.every(
          (other) =>
            other.row !== row || right(draft, k) <= left(other.draft, k) || left(draft, k) >= right(other.draft, k),
        );
        if (!free) continue;
        placed.push({ event, row, level, before: draft.before, draft });
        return;
      }
    }
  };
  const best = (events: number[], count: number): number[] =>
    events
      .sort((a, b) => input.priorities[b]! - input.priorities[a]! || (input.id(a) < input.id(b) ? -1 : 1))
      .slice(0, count);
  const inLane = Array.from(input.events ?? Array(input.count).keys()).filter((event) => input.laneOf[event] === lane);
  const snapshot = (): ReferenceLabel[] =>
    placed
      .map(({ event, row, level, before, draft: { weight } }) => ({ event, row, level, before, weight }))
      .sort((a, b) => a.event - b.event);

  for (const event of best([...inLane], 12 * rowCount + 96))
    offer(event, 0, weightOf(event, -Infinity, Infinity, (rowCount * input.widthPx) / 1024));
  const result = [snapshot()];
  for (let level = 1; level < levels; level++) {
    const k = layout.k0 * 2 ** level;
    const tileMs = 1024 / k;
    const tiles = new Map<number, number[]>();
    for (const event of inLane) {
      const start = input.starts[event]!;
      let index = Math.floor(start / tileMs);
      if (start < index * tileMs) index--;
      if (start >= (index + 1) * tileMs) index++;
      tiles.set(index, [...(tiles.get(index) ?? []), event]);
    }
    const indices = [...tiles.keys()].sort((a, b) => a - b);
    for (const index of [...indices.filter((i) => i % 2 === 0), ...indices.filter((i) => i % 2 !== 0)]) {
      for (const event of best(tiles.get(index)!, 10 * rowCount + 20)) {
        const inTile = placed.filter(({ draft: { start } }) => start >= index * tileMs && start < (index + 1) * tileMs);
        if (inTile.length >= mostInTile) break;
        const tooLong = isBar(input, event) && (input.ends[event]! - input.starts[event]!) * k + 4 > 511;
        if (tooLong || placed.some((label) => label.event === event)) continue;
        offer(event, level, weightOf(event, index * tileMs, (index + 1) * tileMs, rowCount));
      }
    }
    result.push(snapshot());
  }
  return result;
}
