import { FLAG } from '../model/flag.js';
import type { Span, SpanMember } from '../time/span.js';
import { UNIT_MS } from '../time/unit-ms.js';
import type { Adorn } from './adorn.js';
import { type ChartBase, flagsIn } from './chart.js';
import type { MarkShape } from './mark-shape.js';
import type { BarMark, DotMark, ThreadMark } from './scene.js';

const RADIUS_PX = 3.5;
/** A line within a band, px. */
const LINE_PX = 1.5;
/** A stretch of dates that is no longer than this is one mark, px. */
const LEAST_PX = 4 * RADIUS_PX;
/** Marks so far out of sight are not drawn, px. */
const MARGIN_PX = 40;
/** Opacity of a light band, as a share of a bar's. */
const LIGHTNESS = 0.45;
/** One of several dates, of which the others are not true. */
const HOLLOW: MarkShape = { fill: 'none', outline: 'solid', struck: false };

/** Where the dates of a set are; those of a stretch at its first and its last unit, with a line between. */
const memberStretches = (
  members: readonly SpanMember[],
  px: (instant: number) => number,
): (readonly [fromPx: number, toPx: number])[] =>
  members.map(({ start, end, granularity }) => {
    const half = UNIT_MS[granularity] / 2;
    const from = px((start ?? end! - 2 * half) + half);
    const to = px((end ?? start! + 2 * half) - half);
    return to - from > LEAST_PX ? [from, to] : [(from + to) / 2, (from + to) / 2];
  });

/** The one place that stands for a whole: what was named as likeliest, else its middle. */
const middleOf = ({ start, end, estimate }: Span): number => estimate ?? ((start ?? end!) + (end ?? start!)) / 2;

/**
 * A set has a mark for each of its dates on the lower edge of its band: hollow where only one of them is true, filled and
 * joined by a line where all are. Other bands have a line from end to end, and one mark on it. Null where no event of a
 * table needs any.
 */
export const doubtMarksOf = ({ table, shape, options }: ChartBase): Adorn | null => {
  if (!(flagsIn(table) & FLAG.within)) return null;
  const isWithin = (event: number): boolean => (table.flags[event]! & FLAG.within) !== 0;
  return (scene, viewport) => {
    const dots: DotMark[] = [];
    const threads: ThreadMark[] = [];
    const px = (instant: number): number => viewport.toPx(shape.warp.toFolded(instant));
    const at = (x: number): number => (options.dir === 'rtl' ? viewport.widthPx - x : x);
    /** The bar without ends, for none is known; as long as its bounds are apart, but for an open end. */
    const lightOf = (bar: BarMark, { start, end }: Span): BarMark => {
      const light = { ...bar, fadeStartPx: 0, fadeEndPx: 0, edge: false, lightness: LIGHTNESS };
      if (start === null || end === null) return light;
      const left = Math.max(px(start), -MARGIN_PX);
      const widthPx = Math.max(4, Math.min(px(end), viewport.widthPx + MARGIN_PX) - left);
      return { ...light, xPx: options.dir === 'rtl' ? at(left + widthPx) : left, widthPx };
    };
    for (const bar of scene.bars) {
      const { event, lane, status, yPx, heightPx } = bar;
      if (!isWithin(event)) continue;
      const span = table.span(event);
      const isOne = span.kind === 'one-of';
      // Below the headline where rows have room between them.
      const bottomPx = yPx + heightPx + (scene.compact ? -1 : 1.5);
      const mark = (x: number): void => {
        if (x < -MARGIN_PX || x > viewport.widthPx + MARGIN_PX) return;
        const dot = {
          event,
          lane,
          status,
          xPx: at(x),
          yPx: bottomPx,
          radiusPx: RADIUS_PX,
          haloPx: 0,
        };
        dots.push(isOne ? { ...dot, shape: HOLLOW } : dot);
      };
      const join = (from: number, to: number): void => {
        const left = Math.max(from, -MARGIN_PX);
        const widthPx = Math.min(to, viewport.widthPx + MARGIN_PX) - left;
        if (widthPx <= 0) return;
        const xPx = options.dir === 'rtl' ? at(left + widthPx) : left;
        threads.push({ event, lane, xPx, yPx: bottomPx - LINE_PX / 2, widthPx, heightPx: LINE_PX });
      };
      if (span.members) {
        const stretches = memberStretches(span.members, px);
        for (const [from, to] of stretches) {
          mark(from);
          if (to > from) mark(to);
          if (isOne) join(from, to);
        }
        if (!isOne) join(Math.min(...stretches.map(([from]) => from)), Math.max(...stretches.map(([, to]) => to)));
      } else {
        join(px(span.start!), px(span.end!));
        mark(px(middleOf(span)));
      }
    }
    // Threads stand in order of lane.
    const all = [...scene.threads, ...threads].sort((a, b) => a.lane - b.lane);
    const bars = scene.bars.map((bar) => (isWithin(bar.event) ? lightOf(bar, table.span(bar.event)) : bar));
    return { ...scene, bars, dots: [...scene.dots, ...dots], threads: all };
  };
};
