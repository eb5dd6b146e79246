import type { LabelWeight } from '../layout/measure.js';
import type { Status } from '../model/event-record.js';
import type { Axis } from '../scale/axis.js';
import type { MarkShape } from './mark-shape.js';

/**
 * The picture as plain data: every coordinate is there, in CSS px from the chart's top left, already mirrored for
 * right-to-left. Painters draw it and decide nothing.
 */
export interface Scene {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly dir: 'ltr' | 'rtl';
  /** True where rows hold one line each. */
  readonly compact: boolean;
  readonly lanes: readonly SceneLane[];
  /** Positions along time count from the leading edge here; `axisTopPx` is the line's height. */
  readonly axis: Axis;
  readonly axisTopPx: number;
  /** Where the axis line is broken by a fold, from left to right. */
  readonly breaksPx: readonly number[];
  readonly bars: readonly BarMark[];
  readonly dots: readonly DotMark[];
  readonly bins: readonly BinMark[];
  readonly threads: readonly ThreadMark[];
  readonly labels: readonly SceneLabel[];
  readonly arrows: readonly Arrow[];
  /** At the open ends of bars: what goes on, or had begun before. */
  readonly tips: readonly Arrow[];
  /** Where now is, when it is in view. */
  readonly nowPx: number | null;
  /** CSS colours that the data give, by number; those of the theme where there is none. */
  readonly colours?: readonly (string | undefined)[];
  /** Stretches of time that have names, behind all else. */
  readonly eras?: readonly EraBand[];
}

/** An era in view: a band over all lanes, and its name below the axis. */
export interface EraBand {
  readonly title: string;
  /** Row of its name; eras that overlap have rows of their own. */
  readonly row: number;
  readonly isEven: boolean;
  readonly xPx: number;
  readonly widthPx: number;
  /** What of its width is in sight, for the name. */
  readonly titlePx: number;
  readonly titleWidthPx: number;
}

/** A lane's heading and room. */
export interface SceneLane extends Coloured {
  readonly title: string;
  readonly count: number;
  readonly topPx: number;
  readonly heightPx: number;
  /** Top of the line for its title. */
  readonly titlePx: number;
  /** Line on which the density strip stands. */
  readonly baselinePx: number;
  /** Where the lane is ruled off: on its baseline, or between it and the next lane; null for no line. */
  readonly rulePx: number | null;
}

/** What is painted in one of the theme's colours. */
export interface Coloured {
  readonly lane: number;
  /** Which colour, counted from 0, where it is not that of the lane; −1 for that of text. */
  readonly colour?: number;
}

interface EventMark extends Coloured {
  readonly event: number;
  readonly status: Status;
  /** Does not match what a reader has asked for. */
  readonly dimmed?: boolean;
}

/** A moment, or a day. */
export interface DotMark extends EventMark {
  readonly xPx: number;
  readonly yPx: number;
  readonly radiusPx: number;
  /** Width of a soft ring around it, for an approximate date; 0 without. */
  readonly haloPx: number;
  /** Another shape than that of its status, for a date among several. */
  readonly shape?: MarkShape;
}

/** A span. Fades are lengths at the start and the end of time, whichever side that is. */
export interface BarMark extends EventMark {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly fadeStartPx: number;
  readonly fadeEndPx: number;
  /** A strong edge: the start is known and in view. */
  readonly edge: boolean;
  /** Lighter than others by this factor: it was somewhere within, and marks say more. */
  readonly lightness?: number;
}

/** A bin of the density strip: how many events without a label start here. */
export interface BinMark {
  readonly lane: number;
  readonly xPx: number;
  readonly widthPx: number;
  readonly yPx: number;
  readonly heightPx: number;
  /** The lower part of the height, for those that are settled; above it, those that may not be, or not be so. */
  readonly settledPx: number;
  /** The upper part, for those that do not match what a reader has asked for. */
  readonly dimmedPx: number;
  readonly count: number;
  /** How many of them match what a reader has asked for; all of them where nothing is asked for. */
  readonly matching: number;
  /** How many of those that match are reports, plans, disputed, moved, postponed or cancelled. */
  readonly unsettled: number;
  /** The stretch it counts, folded ms. */
  readonly from: number;
  readonly to: number;
}

/** A long span without a label: a thin line over its length, below the strip. */
export interface ThreadMark {
  readonly event: number;
  readonly lane: number;
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A headline. The box is the text's; `align` says to which side of it the mark stands. */
export interface SceneLabel {
  readonly event: number;
  readonly id: string;
  readonly lane: number;
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly lineHeightPx: number;
  readonly lines: readonly string[];
  readonly align: 'left' | 'right';
  readonly weight: LabelWeight;
  readonly status: Status;
  /** Word shown in a chip behind the title; '' for none. */
  readonly word: string;
  /** A label only shown because its event has focus; it may cover others. */
  readonly temporary: boolean;
  /** Does not match what a reader has asked for. */
  readonly dimmed?: boolean;
}

/** A relation drawn from mark to mark, as cubic curves one after another; or a short one at the open end of a bar. */
export interface Arrow extends Coloured {
  readonly from: number;
  readonly to: number;
  /** One of its ends is. */
  readonly dimmed?: boolean;
  /** x, y of the start, then of both control points and the end of each curve. */
  readonly curve: readonly number[];
}
