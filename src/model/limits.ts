/** What is read at most; anything beyond is reported, so that no input can freeze a page. */
export const LIMITS = {
  /** Events in a timeline. */
  rows: 2_000_000,
  /** Characters in a file (512 MB where each is one byte). */
  fileChars: 536_870_912,
  /** Characters in a field; the rest is cut off. */
  fieldChars: 10_000,
  /** Problems listed one by one; the others are counted. */
  problems: 1000,
  /** Lanes; the events of further groups share the nameless lane. */
  lanes: 65_535,
} as const;
