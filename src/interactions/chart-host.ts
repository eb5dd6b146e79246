import type { Chart } from '../scene/chart.js';
import type { BinMark, Scene } from '../scene/scene.js';
import type { Action } from '../state/action.js';
import type { TimelineState } from '../state/timeline-state.js';

/** What the reader's hands work on. Interactions know no element: they read this and send actions. */
export interface ChartHost {
  state(): TimelineState | null;
  chart(): Chart | null;
  scene(): Scene | null;
  dispatch(action: Action): void;
  /** Opens an event, or closes with −1. */
  select(event: number): void;
  /** Gives the keyboard's place to an event and brings it into sight. */
  focus(event: number): void;
  /** Opens the list of what a bin holds. */
  openBin(bin: BinMark): void;
  /** The pointer is over a bin, or over none. */
  hoverBin(bin: BinMark | null): void;
  /** The event of a label; −1 where the target is none. */
  eventOf(target: EventTarget | null): number;
}

/** Something that listens until it is told to stop. */
export interface Connection {
  disconnect(): void;
}
