/** Weight of a label: 2 for importance 5, 1 for 3 and 4, 0 for 1 and 2; quieter than that in a crowd (`WeightQuota`). */
export type LabelWeight = 0 | 1 | 2;

/** Gives the width of text without the page. Lengths in CSS px. */
export interface TextMeasurer {
  /** Width of a one-line text set as a label of that weight. */
  label(text: string, weight: LabelWeight): number;
  /** Width of a text of the axis (or of a status word); `strong` for its bold second row. */
  axis(text: string, strong?: boolean): number;
  /**
   * What each character of a label adds to its length at least; told from some titles where it is missing. 0 for an axis that
   * runs down the page, along which a label is as long as it is high.
   */
  readonly characterPx?: number;
}
