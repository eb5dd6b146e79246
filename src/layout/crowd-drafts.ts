import { keep } from '../base/keep.js';
import { isBar } from './event-columns.js';
import { contextOf, type LayoutInput } from './layout.js';
import {
  BAR_GAP_PX,
  CHARACTER_PX,
  LABEL_GAP_PX,
  LEAST_CUT_PX,
  labelWeight,
  MARK_TEXT_PX,
  REACH_PX,
} from './metrics.js';
import type { PlacingContext } from './place-labels.js';
import { type Drafter, KEPT_DRAFTS, type LabelInput, marksOf } from './placed-label.js';
import type { WeightQuota } from './weight-quota.js';

/** What labels are placed by where not every event has room. */
export interface CrowdContext extends PlacingContext {
  /** The same for a stretch of a lane, whose labels are as strong as the quota allows. */
  crowd(quota: WeightQuota): PlacingContext;
}

/** The same input, whose titles are kept for those who ask again at the next level. */
const keepTitles = <Input extends LabelInput>(input: Input): Input => {
  const titles = new Map<number, string>();
  return { ...input, title: (event) => keep(titles, event, () => input.title(event), KEPT_DRAFTS) };
};

/**
 * The labels that an event may have where not every one has room: with its text on the usual side of its mark, else on
 * the other, or the other way round where it stood so in a layout before. At the scale at which it appears the other
 * side stays within the time that is shown at level 0, and so it does at each larger one. None below level 0 for a bar
 * longer than half a tile, and for an event that surely finds no room, told from the number of its title's characters:
 * most of a crowd is turned away so, before any text is measured. As strong as the quota of its stretch allows.
 */
const crowdDrafts = (
  input: LabelInput,
  drafter: Drafter,
): ((quota: WeightQuota) => NonNullable<PlacingContext['drafts']>) => {
  const { starts, ends, importances, domain, measure } = input;
  const { characterPx = CHARACTER_PX } = measure;
  const markPx = marksOf(input, 'compact');
  return (quota) =>
    function* (event, k, rows, level, placed) {
      const start = starts[event]!;
      if (level > 0 && isBar(input, event) && (ends[event]! - start) * k + BAR_GAP_PX > REACH_PX) return;
      const isFree = (beforePx: number, afterPx: number): boolean =>
        rows.find(start - beforePx / k, start + afterPx / k) >= 0;
      const weight = quota.weightOf(labelWeight(importances[event]!), placed);
      const leastPx = markPx(event, weight) + LABEL_GAP_PX;
      if (!isFree(0, leastPx)) return;
      const textPx = Math.min(input.title(event).length * characterPx, LEAST_CUT_PX);
      if (!isFree(0, leastPx + textPx) && !isFree(MARK_TEXT_PX + textPx, leastPx)) return;

      const draft = drafter.draft(event, undefined, weight);
      const stays = (rows.wasBefore?.(event) ?? draft.before) === draft.before;
      if (stays) yield draft;
      const other = drafter.draft(event, !draft.before, weight);
      const roomPx = (other.before ? start - domain[0] : domain[1] - start) * k;
      if (roomPx >= (other.before ? other.reachBeforePx : other.reachAfterPx - LABEL_GAP_PX)) yield other;
      if (!stays) yield draft;
    };
};

/** What labels are placed by where not every event of the input has room. */
export const crowdContext = (input: LayoutInput): CrowdContext => {
  const titled = keepTitles(input);
  const context = contextOf(titled, 'compact');
  const draftsFor = crowdDrafts(titled, context.drafter);
  return { ...context, crowd: (quota) => ({ ...context, drafts: draftsFor(quota) }) };
};
