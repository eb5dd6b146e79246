import { MS_PER_DAY } from '../time/civil.js';
import type { Zone } from '../time/zone.js';
import { type AxisSource, type KeptContext, sourceOf } from './axis-source.js';
import { formsOf } from './axis-words.js';
import type { ContextUnit } from './ticks.js';
import type { Viewport } from './viewport.js';
import type { Warp } from './warp.js';

/** A line on the axis. Positions count from where time starts. */
export interface AxisTick {
  /** Identity while panning and zooming. */
  readonly instant: number;
  readonly folded: number;
  readonly px: number;
  /** '' where it would run into the next tick, a fold or the end. */
  readonly label: string;
  /** Where the label starts. */
  readonly labelPx: number;
  /** On the first moment of a context. */
  readonly major: boolean;
  /** Of the label, while it comes or goes; 1 otherwise. */
  readonly opacity?: number;
}

/** A label of the row under the ticks: the month and year of days, the date of hours. */
export interface AxisContext {
  /** First instant of the stretch that it names, its identity; the least number for the era before the year 1. */
  readonly instant: number;
  /** What is in sight of that stretch. */
  readonly fromPx: number;
  readonly toPx: number;
  /** Where the label starts; a little before 0 while the next one pushes it out. */
  readonly px: number;
  readonly label: string;
}

/** A break on the axis; ends may lie outside the view. */
export interface AxisFold {
  /** First instant that is folded, its identity. */
  readonly instant: number;
  readonly startPx: number;
  readonly endPx: number;
  /** Middle of what is in sight, on which the label is centred. */
  readonly labelPx: number;
  /** How long it is, in words; '' where there is no room. */
  readonly label: string;
}

/** What the axis shows, as plain data. */
export interface Axis {
  /** Which step of the ladder the ticks have; another one is a reason to cross-fade. */
  readonly step: number;
  readonly ticks: readonly AxisTick[];
  readonly contexts: readonly AxisContext[];
  /** The row of a second calendar, under the contexts; empty without one. */
  readonly second: readonly AxisContext[];
  readonly folds: readonly AxisFold[];
  /** The zone's name at the end of the contexts' row, and where it starts; null where there is none, or no room. */
  readonly zone: { readonly label: string; readonly px: number } | null;
}

/** What an axis goes by. */
export interface AxisOptions {
  readonly zone: Zone;
  /** A BCP 47 tag. */
  readonly locale: string;
  /** Width in px of a text in the axis' font, `strong` for a context's. Should keep what it has measured. */
  measure(text: string, strong?: boolean): number;
  /** What the axis of a view between two wall times is made of; by default the Gregorian years of four digits. */
  source?(from: number, to: number): AxisSource;
  /** Makes the row of a second calendar. */
  secondRow?(viewport: Viewport, warp: Warp): readonly AxisContext[];
  /** Whose clock it is, in words; none by default. */
  readonly zoneLabel?: string;
  /** Whether what is shown is dated to days or longer units: hours then say nothing, and are left to views of less than a day, which would be without any words of their day. */
  readonly isDaily?: boolean;
}

/** A tick's label stands behind its line. */
const LABEL_INSET_PX = 5;
/** Room between the labels of two ticks beyond a third of the label's width. */
const LABEL_GAP_PX = 4;
const CONTEXT_INSET_PX = 2;
const CONTEXT_GAP_PX = 6;
/** No label would fit into less, so most of the ladder need not be measured. */
const LEAST_PITCH_PX = 12;
/** A fold's label is drawn a little smaller than the text that is measured … */
const FOLD_TEXT = 0.92;
/** … and its long form may be so much longer than the fold where no tick's label is within the gap. */
const FOLD_OVERHANG = 1.25;
const FOLD_GAP_PX = 2;
/** A stretch of fewer steps than this, beside longer ones, shows its context alone. */
const FEWEST_STEPS = 4;
const MOST_TICKS = 480;
/** The zone is not named where its name would leave less than this share of the width to the contexts. */
const ZONE_SHARE = 2 / 3;

/** An unfolded stretch, as far as it is in sight, in folded coordinates; empty where it is not. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Length of all of it. */
  readonly length: number;
}

/** The unfolded stretches of a view. */
export const stretchesOf = ({ from, to, extent }: Viewport, { folds }: Warp): Stretch[] =>
  [...folds, undefined].map((fold, i): Stretch => {
    const start = folds[i - 1]?.foldedEnd ?? extent[0];
    const end = fold?.foldedStart ?? extent[1];
    return { from: Math.max(start, from), to: Math.min(end, to), length: end - start };
  });

/** What the axis of a view is made of, the shortest step whose labels have room, and how wide these are. */
const chooseStep = (
  { k, widthPx, from, to }: Viewport,
  warp: Warp,
  { zone, locale, measure, source: sourceFor = () => sourceOf(zone, locale), isDaily }: AxisOptions,
): { source: AxisSource; step: number; labelWidthPx: number } => {
  const [first, last] = [from, to].map((folded) => zone.toWall(warp.toInstant(folded))) as [number, number];
  const source = sourceFor(first, last);
  const leastMs = isDaily && last - first > MS_PER_DAY ? MS_PER_DAY : 0;
  for (let step = source.firstStep(first, last); ; step++) {
    const { shortestMs } = source.steps[step]!;
    const pitchPx = shortestMs * k;
    const isLast = !source.steps[step + 1];
    if ((shortestMs < leastMs || pitchPx < Math.max(LEAST_PITCH_PX, widthPx / MOST_TICKS)) && !isLast) continue;
    const labelWidthPx = Math.max(...source.samples(source.steps[step]!, first, last).map((text) => measure(text)));
    if (pitchPx >= 1.3 * labelWidthPx + LABEL_GAP_PX || isLast) return { source, step, labelWidthPx };
  }
};

/** A context in sight; one that a fold interrupts is one. */
export interface Segment {
  readonly context: KeptContext;
  readonly fromPx: number;
  toPx: number;
}

/**
 * Words and places for contexts: from left to right, the longest form that has room; where none has, the context that is
 * seen less of goes without. The first sticks to the leading edge, until the next has pushed half of it out.
 */
export const labelContexts = (
  segments: Segment[],
  { from, extent }: Viewport,
  source: AxisSource,
  { measure }: Pick<AxisOptions, 'measure'>,
  endPx: number,
  forms = formsOf,
): AxisContext[] => {
  const contexts: AxisContext[] = [];
  let parent = Number.NaN;
  for (let i = 0; i < segments.length; ) {
    const { context, fromPx, toPx } = segments[i]!;
    const texts = forms(context.unit, context.parent === parent).map((form) => source.label(context, form));
    const next = segments[i + 1];
    const lastPx = next ? next.fromPx + CONTEXT_INSET_PX - CONTEXT_GAP_PX : endPx;
    let px = fromPx + CONTEXT_INSET_PX;
    // Only the longest form keeps out of the fold behind it; a shorter one may cross it rather than give way.
    let label = texts.find(
      (text, j) => px + measure(text, true) <= (j > 0 || texts.length < 2 ? lastPx : Math.min(toPx, lastPx)),
    );
    if (!label && next && next.toPx - next.fromPx < toPx - fromPx) {
      segments.splice(i + 1, 1);
      continue;
    }
    if (!label && i === 0) {
      const text = texts.at(-1)!;
      const labelPx = measure(text, true);
      // Pushed out only by panning: at the very start of the axis half a word would be there to stay.
      const leastPx = fromPx === 0 && from > extent[0] ? -labelPx / 2 : 0;
      if (next) px = Math.min(px, lastPx - labelPx);
      // Alone it is shown at any width, for a view without words would be no axis.
      if (!next || px >= leastPx) label = text;
    }
    if (label) {
      contexts.push({ instant: context.start, fromPx, toPx, px, label });
      parent = context.parent;
      i++;
    } else segments.splice(i, 1);
  }
  return contexts;
};

/** The contexts of a stretch, added to those before it. */
export const addSegments = (
  segments: Segment[],
  { from, to }: Stretch,
  unit: ContextUnit,
  source: AxisSource,
  viewport: Viewport,
  warp: Warp,
): void => {
  const [start, end] = [warp.toInstant(from), warp.toInstant(to)];
  for (let instant = start; instant < end; ) {
    const context = source.context(unit, instant);
    // Greater than the instant too, or float64, far from now, might not get on.
    const inside = context.end > instant && context.end < end;
    const toPx = viewport.toPx(inside ? warp.toFolded(context.end) : to);
    const last = segments.at(-1);
    if (last?.context.start === context.start) last.toPx = toPx;
    else {
      const fromPx = viewport.toPx(instant === start ? from : warp.toFolded(instant));
      segments.push({ context, fromPx, toPx });
    }
    instant = inside ? context.end : end;
  }
};

/**
 * The axis of a view in two rows: ticks of one step for all unfolded stretches, the shortest whose labels have room; and
 * under them the contexts that complete these labels. Never blank: without a boundary in sight the context
 * still is. Formatted labels are kept by zone and language, so a frame only places them.
 */
export const axisOf = (viewport: Viewport, warp: Warp, options: AxisOptions): Axis => {
  const { from: viewFrom, to: viewTo, widthPx } = viewport;
  const { measure, secondRow, zoneLabel = '' } = options;
  const { source, step, labelWidthPx } = chooseStep(viewport, warp, options);
  const { shortestMs, context: unit } = source.steps[step]!;
  const stretches = stretchesOf(viewport, warp);
  const longest = Math.max(...stretches.map(({ length }) => length));
  const segments: Segment[] = [];
  const ticks: AxisTick[] = [];
  for (const stretch of stretches) {
    const { from, to, length } = stretch;
    if (!(to > from)) continue;
    addSegments(segments, stretch, unit, source, viewport, warp);
    if (length < FEWEST_STEPS * shortestMs && length < longest / 2) continue;
    let nextPx = viewport.toPx(to);
    const kept = source.ticks(step, warp.toInstant(from), warp.toInstant(to), MOST_TICKS).reverse();
    const placed = kept.map(({ instant, label, major }): AxisTick => {
      const folded = warp.toFolded(instant);
      const px = viewport.toPx(folded);
      const labelPx = px + LABEL_INSET_PX;
      const fits = labelPx + labelWidthPx <= nextPx + 1;
      nextPx = px + 3;
      return { instant, folded, px, label: fits ? label : '', labelPx, major };
    });
    ticks.push(...placed.reverse());
  }
  const labelled = ticks.filter(({ label }) => label);
  const folds = warp.folds.filter(({ foldedStart, foldedEnd }) => foldedEnd > viewFrom && foldedStart < viewTo);
  const zonePx = widthPx - measure(zoneLabel);
  const zone = zoneLabel && zonePx > ZONE_SHARE * widthPx ? { label: zoneLabel, px: zonePx } : null;
  return {
    step,
    ticks,
    contexts: labelContexts(segments, viewport, source, options, zone ? zonePx - CONTEXT_GAP_PX : widthPx),
    second: secondRow?.(viewport, warp) ?? [],
    zone,
    folds: folds.map(({ start, end, foldedStart, foldedEnd }): AxisFold => {
      const startPx = viewport.toPx(foldedStart);
      const endPx = viewport.toPx(foldedEnd);
      const seenFromPx = Math.max(startPx, 0);
      const seenToPx = Math.min(endPx, widthPx);
      const labelPx = (seenFromPx + seenToPx) / 2;
      const freePx = labelled.map((tick) => Math.max(tick.labelPx - labelPx, labelPx - tick.labelPx - labelWidthPx));
      const mostPx = 2 * Math.min(...freePx.map((px) => px - FOLD_GAP_PX), labelPx, widthPx - labelPx);
      const fitting = (form: 'long' | 'short', overhang: number): string => {
        const text = source.fold(end - start, form);
        return measure(text) * FOLD_TEXT <= Math.min((seenToPx - seenFromPx) * overhang, mostPx) ? text : '';
      };
      const label = fitting('long', FOLD_OVERHANG) || fitting('short', 1);
      return { instant: start, startPx, endPx, labelPx, label };
    }),
  };
};
