import type { Viewport } from '../../scale/viewport.js';
import type { Chart } from '../../scene/chart.js';

/** How long a new headline stays at least at each of the two steps of its way in, ms. */
const STEP_MS = 50;

/**
 * Lets the headlines of a list that are new come in: faint, then less so, then as they are. While a reader moves on, the
 * steps are taken in frames that are painted anyhow; only once none come, in frames of their own.
 */
export class FadeIn {
  #faint: Element[] = [];
  #soon: Element[] = [];
  #stepped = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #new: HTMLCollectionOf<Element>;

  constructor(readonly list: HTMLElement) {
    this.#new = list.getElementsByClassName('new');
  }

  /** After each frame that was painted. */
  painted(): void {
    if (performance.now() - this.#stepped >= STEP_MS) this.#step();
    this.#goOn(2 * STEP_MS);
  }

  #step(): void {
    this.#stepped = performance.now();
    for (const item of this.#soon) item.className = '';
    for (const item of this.#faint) item.className = 'soon';
    this.#soon = this.#faint;
    this.#faint = [...this.#new];
  }

  #goOn(waitMs: number): void {
    clearTimeout(this.#timer);
    if (this.#new.length + this.#soon.length === 0) return;
    this.#timer = setTimeout(() => {
      this.#step();
      this.#goOn(STEP_MS);
    }, waitMs);
  }
}

/** Whether an event began in sight of a former viewport already: its headline fades in, where others come in over the edge. */
export const wasInSight = (chart: Chart | null, event: number, former: Viewport): boolean => {
  const px = former.toPx(chart?.shape.starts[event] ?? Number.NaN);
  return px >= 0 && px <= former.widthPx;
};
