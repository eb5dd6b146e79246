import { keep } from '../../base/keep.js';
import type { LabelLayer } from '../../painters/label-layer.js';

/** What assistive technology hears instead of a bare headline: headline, date, status. */
export type AccessibleName = (event: number) => string;

/**
 * Gives headlines their full names: after the first picture, which needs none; those that come while a reader moves once
 * the chart rests, as their dates in words would cost each frame some of its time; and one that gets focus at once.
 */
export class LabelNames {
  #name: AccessibleName = () => '';

  constructor(
    readonly labels: LabelLayer,
    list: HTMLElement,
  ) {
    list.addEventListener('focusin', ({ target }) => {
      const event = labels.eventOf(target);
      const button = labels.button(event);
      if (button) this.#give(button, event);
    });
  }

  /** Names all that are shown, and from now on those to come. */
  by(name: AccessibleName): void {
    // Kept, as who zooms in and out meets the same headlines again and again.
    const names = new Map<number, string>();
    this.#name = (event) => keep(names, event, () => name(event));
    this.labels.each((button, event) => this.#give(button, event));
  }

  /** Names those that have come since. */
  rested(): void {
    this.labels.each((button, event) => {
      if (!button.ariaLabel) this.#give(button, event);
    });
  }

  #give(button: HTMLButtonElement, event: number): void {
    const name = this.#name(event);
    if (name) button.ariaLabel = name;
  }
}
