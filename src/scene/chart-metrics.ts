import type { LabelWeight } from '../layout/measure.js';

/** Height of the axis: two rows of text under a line, px. */
export const AXIS_HEIGHT_PX = 48;

/** Height that the row of a second calendar adds to it, px. */
export const SECOND_ROW_PX = 20;

/** Line height of a label by weight, px. */
export const LINE_HEIGHT_PX: Readonly<Record<LabelWeight, number>> = { 0: 16, 1: 16, 2: 17 };

/** Font size of a label by weight, px. */
export const FONT_SIZE_PX: Readonly<Record<LabelWeight, number>> = { 0: 12.8, 1: 12.8, 2: 14 };

/** Font weight of a label by weight. */
export const FONT_WEIGHT: Readonly<Record<LabelWeight, number>> = { 0: 400, 1: 700, 2: 700 };

/** Font size of the axis and of status words, px. */
export const AXIS_FONT_SIZE_PX = 12;

/** Width of the ring around an approximate instant, px. */
export const HALO_PX = 4;

/** Length over which a bar with an open end fades, at most, px. */
export const OPEN_FADE_PX = 96;

/** Length of the fade of an end that is not known, px. */
export const UNKNOWN_FADE_PX = 24;

/** Half the width of a break in the axis line, px. */
export const BREAK_PX = 4;

/** Height of a thread, px. */
export const THREAD_PX = 1.5;

/** From one line of threads to the next, px. */
export const THREAD_STEP_PX = 2.5;

/** How far the title of a lane that has no line for it stands above its strip, so that low bins pass under it. */
export const TITLE_RISE_PX = 3;

/** How far a temporary headline stands above its row, its lane’s lowest: its frame is not to cut the title on the strip below. */
export const TEMPORARY_RISE_PX = 4;
