import type { ChartHost } from './chart-host.js';
import { isMotionReduced, type Motion } from './motion.js';

/** A place on the page, as mouse events and touches tell it. */
export interface Place {
  readonly clientX: number;
  readonly clientY: number;
}

/** A throw counts the last movements of this long, ms. */
const THROW_MS = 80;
/** What moves less is a click or a tap, px. */
export const CLICK_PX = 4;

/** How far something on the page is from where time starts in a chart, px. */
export const fromLead = (box: HTMLElement, host: ChartHost, clientX: number): number => {
  const { left, right } = box.getBoundingClientRect();
  return host.chart()?.options.dir === 'rtl' ? right - clientX : clientX - left;
};

/** A chart that is pulled beyond its edge gives way by less than this, px: the room beside it. */
const GIVE_PX = 24;
/** How it gives way to the first pixels. */
const SOFTNESS = 0.5;
/** How long it takes to go back, ms. */
const BACK_MS = 240;

/** What a hand holds of a chart: what lies under one or two places stays there while they move, as far as there is more to see. */
export class Grip {
  #held: readonly Place[] = [];
  #trail: { readonly at: number; readonly px: number }[] = [];
  /** How far it was pulled beyond an edge, px; later is positive. */
  #beyond = 0;
  /** How far it has moved since it was empty, px. */
  travelled = 0;

  constructor(
    readonly box: HTMLElement,
    readonly host: ChartHost,
    readonly motion: Motion,
  ) {}

  /** Takes hold at these places, or at others than before; ends what moves by itself, which then was no click. */
  hold(places: readonly Place[]): void {
    if (this.#held.length === 0) this.travelled = this.motion.isGliding ? Infinity : 0;
    this.motion.stop();
    this.#pull(0);
    this.#held = places;
    this.#trail = [];
  }

  /** Has the chart follow. `at` in ms, as input events tell it. */
  move(places: readonly Place[], at: number): void {
    const [a, b] = this.#held;
    const [c, d] = places;
    this.#held = places;
    if (!a || !c) return;
    const middle = (one: Place, other = one): number => (one.clientX + other.clientX) / 2;
    const apart = (one: Place, other: Place): number =>
      Math.max(1, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY));
    if (b && d) {
      const anchorPx = fromLead(this.box, this.host, middle(a, b));
      this.host.dispatch({ type: 'zoom', factor: apart(c, d) / apart(a, b), anchorPx });
    }
    const px = (middle(a, b) - middle(c, d)) * (this.host.chart()?.options.dir === 'rtl' ? -1 : 1);
    this.travelled += Math.abs(px);
    this.#trail.push({ at, px });
    if (px) this.#pan(px, !b);
    this.box.classList.toggle('dragging', true);
  }

  /** Pans; what is beyond an edge is only leant towards, and comes back first. */
  #pan(px: number, leans: boolean): void {
    const wanted = px + this.#beyond;
    const from = this.host.state()?.viewport.from ?? 0;
    this.host.dispatch({ type: 'pan', px: wanted });
    const viewport = this.host.state()?.viewport;
    const rest = viewport ? wanted - (viewport.from - from) * viewport.k : 0;
    this.#pull(leans && Math.abs(rest) >= 1 ? rest : 0);
  }

  #pull(beyond: number): void {
    if (beyond === this.#beyond) return;
    this.#beyond = beyond;
    const far = Math.abs(beyond);
    const px = GIVE_PX * (1 - 1 / (1 + (SOFTNESS * far) / GIVE_PX)) * Math.sign(beyond);
    this.box.style.translate = px ? `${this.host.chart()?.options.dir === 'rtl' ? px : -px}px` : '';
  }

  /** Lets go: a chart that was thrown goes on, one that was pulled beyond its edge goes back. */
  release(at: number): void {
    const isThrown = this.#held.length === 1 && !this.#beyond;
    const { translate } = this.box.style;
    this.#pull(0);
    if (translate && !isMotionReduced())
      this.box.animate(
        { translate: [translate, '0px'] },
        { duration: BACK_MS, easing: 'cubic-bezier(0.2, 0.8, 0.3, 1)' },
      );
    this.#held = [];
    this.box.classList.remove('dragging');
    const recent = this.#trail.filter((each) => at - each.at < THROW_MS);
    if (isThrown && recent.length > 1) this.motion.glide(recent.reduce((sum, { px }) => sum + px, 0) / THROW_MS);
  }
}
