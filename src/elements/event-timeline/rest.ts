import type { Viewport } from '../../scale/viewport.js';
import { AfterRest } from '../shared/after-rest.js';
import type { ReaderHost } from './reader-host.js';

/** A reader who does nothing for so long is resting, ms. */
const REST_MS = 120;

/** Tells a reader who moves about in the chart from one who rests. */
export class Rest {
  readonly #after = new AfterRest(REST_MS, () => this.#rest());
  #viewport: Viewport | undefined;

  constructor(
    readonly presenter: ReaderHost,
    readonly rested: () => void,
  ) {}

  /** After each frame of a chart that was painted. */
  painted(): void {
    const { parts, store } = this.presenter;
    const { viewport } = store.state;
    // Headlines that slide past a pointer that stands still are not hovered: each would take a frame of its own.
    const hasMoved = this.#viewport && viewport !== this.#viewport;
    if (hasMoved && parts.chart.matches(':hover')) parts.chart.classList.add('moving');
    this.#viewport = viewport;
    this.#after.ask();
  }

  /** Stops waiting. */
  end(): void {
    this.#after.end();
  }

  #rest(): void {
    const { view, store, parts } = this.presenter;
    parts.chart.classList.remove('moving');
    // Places the labels of the next zoom, so that no frame waits for them.
    const { from, to, k } = store.state.viewport;
    view.chart?.layout.labelsIn(from, to, 2 * k);
    this.rested();
  }
}
