import type { LabelWeight } from './measure.js';

/** Two-line labels while every event has one, one-line labels beyond that. */
export type Density = 'comfortable' | 'compact';

/** Width of a dot by weight; its left edge stands at the event's start. Beside quiet one-line labels it is small. */
export const DOT_PX: Readonly<Record<Density, readonly number[]>> = { comfortable: [10, 10, 11], compact: [6, 8, 11] };
/** Between a mark and the text beside it: after a dot, and before any mark. */
export const MARK_TEXT_PX = 5;
/** The widest mark, and what is between it and its text. */
export const MARK_ROOM_PX = 16;
/** Width of a bar's strong start edge: what is drawn of even the shortest bar. */
export const BAR_EDGE_PX = 3;
/** From a bar's start to its text. */
export const BAR_INSET_PX = 8;
/** Free room kept after a bar's end. */
export const BAR_GAP_PX = 4;
/** Free room at the later end of every label's box, so that two neighbours in a row stand at least this far apart. */
export const LABEL_GAP_PX = 12;
/** What a status chip adds to the width of its word: 6 before it, and 4 of padding and 1 of border on both sides. */
export const CHIP_PX = 16;

/** Titles up to this width stay on one line in comfortable rows. */
export const SINGLE_LINE_PX = 140;
/** Lines of two-line labels are not made narrower than this. */
export const WRAP_MIN_PX = 96;
/** Widest two-line label, by weight. */
export const WRAP_MAX_PX: readonly number[] = [240, 240, 260];
/** Widest one-line label: with mark and gap its box stays within `REACH_PX`. */
export const LINE_MAX_PX = 420;
/** How far a box placed below level 0 may reach from its event's start, either way: half a tile less one pixel. */
export const REACH_PX = 511;
/** How many labels a picture has at most: each is two elements of a page. */
export const MOST_LABELS = 150;
/** How many lanes may have all their titles and headlines on a page, where those of more are only of use in sight. */
export const MOST_LANES = 64;
/** Of up to so many events it is found out how many rows they would need. */
export const COUNTED_EVENTS = 400;

/** Heights of what a lane is made of, top to bottom: title line, rows, density strip (incomplete layouts), and room below. */
export interface LaneHeights {
  readonly titlePx: number;
  readonly rowPx: number;
  readonly stripPx: number;
  readonly padPx: number;
}

/** Lanes of two-line rows. */
export const COMFORTABLE_LANE: LaneHeights = { titlePx: 18, rowPx: 40, stripPx: 0, padPx: 8 };
/** Lanes of one-line rows in which every event has its label. */
export const COMPACT_LANE: LaneHeights = { titlePx: 16, rowPx: 19, stripPx: 0, padPx: 4 };
/** Weight of an event's label: 2 for importance 5, 1 for 3 and 4, 0 for 1 and 2. */
export const labelWeight = (importance: number): LabelWeight => (importance > 4 ? 2 : importance > 2 ? 1 : 0);
