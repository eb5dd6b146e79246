/** A stretch of a story that has one stop on its rail: positions, the end exclusive. */
export interface RailStop {
  readonly first: number;
  readonly end: number;
}

/** Least width of a stop, which is a target for a finger, px. */
export const STOP_PX = 24;

/** The stops of a rail so wide: one an event where there is room, else as many as fit, each for as many events as the next. */
export function railStops(length: number, widthPx: number): readonly RailStop[] {
  const count = Math.min(length, Math.max(1, Math.floor(widthPx / STOP_PX)));
  return Array.from({ length: count }, (_, index) => ({
    first: Math.floor((index * length) / count),
    end: Math.floor(((index + 1) * length) / count),
  }));
}
