import type { Status } from '../model/event-record.js';

/** How a dot is drawn: its filling, its outline, and a stroke through it. */
export interface MarkShape {
  readonly fill: 'full' | 'half' | 'none';
  readonly outline: 'solid' | 'dashed' | 'none';
  readonly struck: boolean;
}

const shape = (fill: MarkShape['fill'], outline: MarkShape['outline'], struck = false): MarkShape => ({
  fill,
  outline,
  struck,
});

/** The shape that stands for each status; colour is never the only sign. */
export const MARK_SHAPES: Readonly<Record<Status, MarkShape>> = {
  confirmed: shape('full', 'none'),
  ongoing: shape('full', 'none'),
  reported: shape('none', 'solid'),
  planned: shape('none', 'dashed'),
  moved: shape('none', 'dashed'),
  postponed: shape('none', 'dashed'),
  cancelled: shape('none', 'solid', true),
  disputed: shape('half', 'solid'),
};
