import { keep } from '../base/keep.js';
import { isBar } from './event-columns.js';
import { contextOf, type LayoutInput } from './layout.js';
import { BAR_GAP_PX, LABEL_GAP_PX, LINE_MAX_PX, labelWeight, MARK_TEXT_PX, REACH_PX } from './metrics.js';
import type { PlacingContext } from './place-labels.js';
import { type Drafter, KEPT_DRAFTS, type LabelInput, lineRoomPx, marksOf } from './placed-label.js';
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

/** How many titles tell how long those of a data set are. */
const SAMPLES = 6;
/** A title is not tried where its characters would have less than this share of what each takes in the narrowest of these … */
const CHARACTER_SHARE = 0.85;
/** … or, as it may be cut, this share of the room beside its mark. */
const CUT_SHARE = 0.7;

/** What each character of a title adds to its length at least, px, as far as some titles tell. */
const leastCharacterPx = ({ count, title, measure }: LabelInput): number => {
  const samples = Array.from({ length: Math.min(SAMPLES, count) }, (_, i) =>
    title(Math.floor(((i + 0.5) * count) / SAMPLES)),
  );
  const widths = samples.filter(Boolean).map((text) => measure.label(text, 0) / text.length);
  return widths.length > 0 ? CHARACTER_SHARE * Math.min(...widths) : 0;
};

/**
 * The labels that an event may have where not every one has room: with its text on the usual side of its mark, else on
 * the other, or the other way round where it stood so in a layout before. At the scale at which it appears the other
 * side stays within the time that is shown at level 0, and so it does at each larger one. None below level 0 for a bar
 * longer than half a tile, and for an event that finds no room for its title, as long as that is by the number of its
 * characters: most of a crowd is turned away so, before any text is measured. As strong as the quota of its stretch allows.
 */
const crowdDrafts = (
  input: LabelInput,
  drafter: Drafter,
  k0: number,
): ((quota: WeightQuota) => NonNullable<PlacingContext['drafts']>) => {
  const { starts, ends, importances, domain, measure, widthPx } = input;
  const { characterPx = leastCharacterPx(input) } = measure;
  const markPx = marksOf(input, 'compact');
  return (quota) =>
    function* (event, k, rows, level, placed) {
      if (placed.length >= quota.room) return;
      const start = starts[event]!;
      if (level > 0 && isBar(input, event) && (ends[event]! - start) * k + BAR_GAP_PX > REACH_PX) return;
      const isFree = (beforePx: number, afterPx: number): boolean =>
        rows.find(start - beforePx / k, start + afterPx / k) >= 0;
      const weight = quota.weightOf(labelWeight(importances[event]!), placed);
      const leastPx = markPx(event, weight) + LABEL_GAP_PX;
      if (!isFree(0, leastPx)) return;
      const x = (start - domain[0]) * k0;
      const textPx = Math.min(input.title(event).length * characterPx, CUT_SHARE * lineRoomPx(LINE_MAX_PX, x, widthPx));
      const [beforePx, afterPx] = [MARK_TEXT_PX + textPx, leastPx + textPx];
      // Within what is shown at level 0; after a mark also beyond that, where there is no room on either side.
      const mayBeAfter =
        (domain[1] - start) * k >= afterPx - LABEL_GAP_PX || x > widthPx || x < MARK_TEXT_PX + LINE_MAX_PX;
      const mayBeBefore = (start - domain[0]) * k >= beforePx;
      if (!(mayBeAfter && isFree(0, afterPx)) && !(mayBeBefore && isFree(beforePx, leastPx))) return;

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
  const draftsFor = crowdDrafts(titled, context.drafter, context.k0);
  return { ...context, crowd: (quota) => ({ ...context, drafts: draftsFor(quota) }) };
};
