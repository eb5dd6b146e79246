/** From so many events on, work is done in a worker or in slices, so that a page stays alive. */
export const MANY_EVENTS = 20_000;

/** A shorter text holds fewer: each takes a year, a letter, what separates them and a line end. */
export const LARGE_TEXT = 7 * MANY_EVENTS;

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
