/** Bits of `EventTable.flags`. */
export const FLAG = {
  approximateStart: 1,
  approximateEnd: 2,
  uncertain: 4,
  openStart: 8,
  openEnd: 16,
  unknownStart: 32,
  unknownEnd: 64,
  zoned: 128,
  /** Drawn as a bar (an interval, or a date coarser than a day), not as a dot. */
  bar: 256,
  /** Has no place on the axis (`XXXX-12-25`, or no date at all): in the list only. Such events come last in the table. */
  unplaced: 512,
  /** The event's end was stated (an interval's), so time must not be folded over it. */
  statedEnd: 1024,
  /** A time of day was stated, on a clock that the date itself does not name. Those that name it are `zoned`. */
  timed: 2048,
  /** It was somewhere within its bounds (`201X`), or on some dates in them (sets): a light band with marks. */
  within: 4096,
} as const;
