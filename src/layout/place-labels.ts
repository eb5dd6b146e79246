import { boxEnd, boxStart, type Drafter, type LabelDraft, type LabelInput, type PlacedLabel } from './placed-label.js';
import type { Rows } from './rows.js';

/** What labels are placed by; the same for all tiles of all lanes. */
export interface PlacingContext {
  readonly input: LabelInput;
  readonly drafter: Drafter;
  /** Scale of level 0, px per folded ms. */
  readonly k0: number;
  /** Rows for the labels of a level. */
  rows(limit: number, level: number): Rows;
  /**
   * The labels that an event may have at a scale, in the order in which they are tried; without it there is one. `placed`
   * are those that were placed before it.
   */
  drafts?(event: number, k: number, rows: Rows, level: number, placed: readonly PlacedLabel[]): Iterable<LabelDraft>;
}

/** Labels touching [from, to] at scale `k`. */
export const touches = (label: PlacedLabel, from: number, to: number, k: number): boolean =>
  boxStart(label, k) <= to && boxEnd(label, k) >= from;

/** All labels of the lists in order of start, each once. */
export function mergeLabels(lists: Iterable<readonly PlacedLabel[]>): PlacedLabel[] {
  const byEvent = new Map<number, PlacedLabel>();
  for (const list of lists) for (const label of list) byEvent.set(label.event, label);
  return [...byEvent.values()].sort((a, b) => a.event - b.event);
}

/** Offers the free room of `rows` to events in the given order, the lowest free row first; those that find none get no label. */
export function placeLabels(
  { drafter, k0, drafts = (event) => [drafter.draft(event)] }: PlacingContext,
  events: ArrayLike<number>,
  rows: Rows,
  level: number,
): PlacedLabel[] {
  const k = k0 * 2 ** level;
  const placed: PlacedLabel[] = [];
  rows.expect?.(events, k);
  for (let i = 0; i < events.length; i++) {
    const event = events[i]!;
    for (const draft of drafts(event, k, rows, level, placed)) {
      const from = boxStart(draft, k);
      const to = boxEnd(draft, k);
      const row = rows.find(from, to, event);
      if (row < 0) continue;
      rows.insert(row, from, to);
      placed.push({ ...draft, row, level });
      break;
    }
  }
  return placed;
}
