import { keep } from '../base/keep.js';
import { type EventColumns, isBar } from './event-columns.js';
import { type FittedText, fitText } from './fit-text.js';
import type { LabelWeight, TextMeasurer } from './measure.js';
import {
  BAR_EDGE_PX,
  BAR_GAP_PX,
  BAR_INSET_PX,
  CHIP_PX,
  type Density,
  DOT_PX,
  LABEL_GAP_PX,
  LINE_MAX_PX,
  labelWeight,
  MARK_ROOM_PX,
  MARK_TEXT_PX,
  WRAP_MAX_PX,
} from './metrics.js';

/** A label and its mark, on their row. Nothing in it depends on the scale at which it is shown. */
export interface PlacedLabel {
  /** Index of the event. */
  readonly event: number;
  readonly lane: number;
  /** Row in the lane, 0 on top. */
  readonly row: number;
  /** Level at which it appears; −1 for a temporary label. */
  readonly level: number;
  /** True when the text stands before its mark. */
  readonly before: boolean;
  /** Folded ms at which the mark starts and ends; a dot ends where it starts. */
  readonly start: number;
  readonly end: number;
  /** How far the box reaches from the start's x, either way, in CSS px (a bar may reach further, to its end). */
  readonly reachBeforePx: number;
  readonly reachAfterPx: number;
  readonly weight: LabelWeight;
  /** What the label says: the title, or its beginning with “…”. */
  readonly text: string;
  /** The same in one or two lines. */
  readonly lines: readonly string[];
  /** Width of the widest line, with the status chip on the last; whole px. */
  readonly textWidthPx: number;
  readonly truncated: boolean;
}

/** A label that has no place yet. */
export type LabelDraft = Omit<PlacedLabel, 'row' | 'level'>;

type Box = Pick<PlacedLabel, 'start' | 'end' | 'reachBeforePx' | 'reachAfterPx'>;

/** Where a label's box starts, in folded ms, at a scale in px per folded ms. */
export const boxStart = (box: Box, k: number): number => box.start - box.reachBeforePx / k;

/**
 * Where a label's box ends, free room included. Like `boxStart`, it only moves towards the event's own span as the scale
 * grows, in rounded arithmetic too: that is what keeps boxes apart while zooming in.
 */
export const boxEnd = (box: Box, k: number): number =>
  Math.max(box.start + box.reachAfterPx / k, box.end + BAR_GAP_PX / k);

/** What a drafter reads of the events, besides their columns. */
export interface LabelInput extends EventColumns {
  /** 1–5. */
  readonly importances: Uint8Array;
  /** The event's headline, white space folded. */
  title(event: number): string;
  /** A status word shown as a chip after the title; '' for none. */
  word(event: number): string;
  readonly measure: TextMeasurer;
  /** Folded ms shown at level 0. */
  readonly domain: readonly [number, number];
  readonly widthPx: number;
}

/** Writes labels that have no place yet. */
export interface Drafter {
  /** The label of an event; `before` overrules its side, `weight` that of its importance. */
  draft(event: number, before?: boolean, weight?: LabelWeight): LabelDraft;
}

/** Answers how wide the mark of an event is at a weight: of a bar, what is drawn of even the shortest. */
export const marksOf =
  (input: EventColumns, density: Density) =>
  (event: number, weight: LabelWeight): number =>
    isBar(input, event) ? BAR_EDGE_PX : DOT_PX[density][weight]!;

/** How many fitted titles are kept of events that ask for a label at level after level. */
export const KEPT_DRAFTS = 16_384;

/** How wide a line may be, at most `mostPx`, whose mark stands at `x` of a plot at level 0. */
export const lineRoomPx = (mostPx: number, x: number, plotPx: number): number =>
  Math.min(mostPx, Math.trunc(Math.max(x, plotPx - x) - MARK_ROOM_PX));

/** A drafter for rows of that density, level 0 having the scale `k0`. */
export function drafterOf(input: LabelInput, density: Density, k0: number): Drafter {
  const { starts, ends, importances, measure, widthPx: plotPx } = input;
  const kept = new Map<number, FittedText>();
  const markPx = marksOf(input, density);
  const two = density === 'comfortable';

  return {
    draft(event, side, weight = labelWeight(importances[event]!)) {
      const start = starts[event]!;
      // The side is that of level 0 at every level, and so known from the event alone; so is the room beside a mark.
      const x = (start - input.domain[0]) * k0;
      const word = input.word(event);
      const { text, lines, widthPx, truncated } = keep(
        kept,
        3 * event + weight,
        () =>
          fitText(
            input.title(event),
            word ? measure.axis(word) + CHIP_PX : 0,
            lineRoomPx(two ? WRAP_MAX_PX[weight]! : LINE_MAX_PX, x, plotPx),
            two ? 2 : 1,
            (part) => measure.label(part, weight),
          ),
        KEPT_DRAFTS,
      );
      const beforePx = MARK_TEXT_PX + widthPx;
      const bar = isBar(input, event);
      const afterPx = (bar ? BAR_INSET_PX : markPx(event, weight) + MARK_TEXT_PX) + widthPx;
      const before = side ?? (x <= plotPx && x + afterPx > plotPx && x >= beforePx);
      return {
        event,
        lane: input.laneOf[event]!,
        before,
        start,
        end: bar ? ends[event]! : start,
        reachBeforePx: before ? beforePx : 0,
        reachAfterPx: (before ? markPx(event, weight) : afterPx) + LABEL_GAP_PX,
        weight,
        text,
        lines,
        textWidthPx: widthPx,
        truncated,
      };
    },
  };
}
