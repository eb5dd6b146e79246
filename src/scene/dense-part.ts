import type { PlacedLabel } from '../layout/placed-label.js';
import type { Viewport } from '../scale/viewport.js';
import type { BinMark, ThreadMark } from './scene.js';

/** What a chart adds to its picture where not every event has a label. It is loaded only then. */
export interface DensePart {
  /** The same of the lanes from `first` to before `end` only: those in sight, where there are many. */
  within(first: number, end: number): DensePart;
  /** All labels of the stretch in which bins are counted, which is a little more than the view. */
  labels(viewport: Viewport): readonly PlacedLabel[];
  /** Labels for long spans of lanes in which none of the `shown` is. */
  longSpans(viewport: Viewport, shown: readonly PlacedLabel[]): readonly PlacedLabel[];
  /** Strips and threads for what is not among the labelled events. */
  marks(
    viewport: Viewport,
    labelled: ReadonlySet<number>,
    drawn: ReadonlyMap<number, unknown>,
  ): { readonly bins: BinMark[]; readonly threads: ThreadMark[] };
}
