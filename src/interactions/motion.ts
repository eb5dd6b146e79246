import { easeCubicOut } from 'd3';
import type { Viewport } from '../scale/viewport.js';
import type { Action } from '../state/action.js';
import type { ChartHost } from './chart-host.js';

/** Whether the reader wants nothing to move by itself. */
export const isMotionReduced = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** How long an animated zoom takes, ms. */
const ZOOM_MS = 220;
/** Share of its speed that a thrown chart keeps after a millisecond. */
const FRICTION = 0.9955;
/** Slower than this a thrown chart stands still, px per ms. */
const STANDSTILL = 0.02;

/** Movements that go on by themselves. One at a time: any new input ends the former, and so does whatever else moves the chart. */
export class Motion {
  #frame = 0;
  /** A chart that was thrown runs on. */
  isGliding = false;
  /** What a zoom in motion has still to zoom by. */
  #left = 1;
  /** Where the chart is by the last step. */
  #here: Viewport | undefined;

  constructor(readonly host: ChartHost) {}

  /** Ends what is moving. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#left = 1;
    this.isGliding = false;
  }

  /**
   * Zooms about a place in steps, what is left of a zoom in motion included; at once where the reader wants no motion.
   * `ended` is called only where nothing else ends it.
   */
  zoom(by: number, anchorPx: number, ended = (): void => {}): void {
    const factor = by * this.#left;
    this.stop();
    if (isMotionReduced()) {
      this.host.dispatch({ type: 'zoom', factor, anchorPx });
      ended();
      return;
    }
    this.#left = factor;
    let start = 0;
    this.#run((now) => {
      start ||= now;
      const part = Math.min(1, (now - start + 16) / ZOOM_MS);
      const left = factor ** (1 - easeCubicOut(part));
      this.#do({ type: 'zoom', factor: this.#left / left, anchorPx });
      this.#left = left;
      if (part === 1) ended();
      return part < 1;
    });
  }

  /** Goes back to the whole. */
  fit(): void {
    this.stop();
    const viewport = this.host.state()?.viewport;
    if (!viewport || viewport.k <= viewport.minK) return;
    // About the place that is the same in both views, as a share of their widths.
    const before = viewport.from - viewport.extent[0];
    const after = viewport.extent[1] - viewport.to;
    const anchorPx = before + after > 0 ? (viewport.widthPx * before) / (before + after) : 0;
    this.zoom(viewport.minK / viewport.k, anchorPx, () => this.host.dispatch({ type: 'fit' }));
  }

  /** Lets the chart run on at a speed in px per ms, slower and slower, until it stands or meets an edge. */
  glide(speed: number): void {
    this.stop();
    if (isMotionReduced() || Math.abs(speed) < STANDSTILL) return;
    this.isGliding = true;
    let last = 0;
    this.#run((now) => {
      const duration = last ? Math.min(64, now - last) : 16;
      last = now;
      const before = this.#here;
      this.#do({ type: 'pan', px: speed * duration });
      speed *= FRICTION ** duration;
      this.isGliding = this.#here !== before && Math.abs(speed) > STANDSTILL;
      return this.isGliding;
    });
  }

  #do(action: Action): void {
    this.host.dispatch(action);
    this.#here = this.host.state()?.viewport;
  }

  /** Takes steps until one answers false, or the chart is elsewhere than where the last one left it. */
  #run(step: (now: number) => boolean): void {
    this.#here = this.host.state()?.viewport;
    const next = (now: number): void => {
      if (this.#here !== this.host.state()?.viewport) this.stop();
      else this.#frame = step(now) ? requestAnimationFrame(next) : 0;
    };
    this.#frame = requestAnimationFrame(next);
  }
}
