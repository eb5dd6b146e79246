import type { ChartHost } from './chart-host.js';

const reduced = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** How long an animated zoom takes, ms. */
const ZOOM_MS = 220;
/** Share of its speed that a thrown chart keeps after a millisecond. */
const FRICTION = 0.9955;
/** Slower than this a thrown chart stands still, px per ms. */
const STANDSTILL = 0.02;

/** Movements that go on by themselves. One at a time: any new input ends the former. */
export class Motion {
  #frame = 0;
  /** What a zoom in motion has still to zoom by. */
  #left = 1;

  constructor(readonly host: ChartHost) {}

  /** Ends what is moving. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#left = 1;
  }

  /** Zooms about a place in steps, what is left of a zoom in motion included; at once where the reader wants no motion. */
  zoom(by: number, anchorPx: number): void {
    const factor = by * this.#left;
    this.stop();
    if (reduced()) {
      this.host.dispatch({ type: 'zoom', factor, anchorPx });
      return;
    }
    this.#left = factor;
    let start = 0;
    const step = (now: number): void => {
      start ||= now;
      const part = Math.min(1, (now - start + 16) / ZOOM_MS);
      const left = factor ** ((1 - part) ** 3);
      this.host.dispatch({ type: 'zoom', factor: this.#left / left, anchorPx });
      this.#left = left;
      this.#frame = part < 1 ? requestAnimationFrame(step) : 0;
    };
    this.#frame = requestAnimationFrame(step);
  }

  /** Lets the chart run on at a speed in px per ms, slower and slower, until it stands or meets an edge. */
  glide(speed: number): void {
    this.stop();
    if (reduced() || Math.abs(speed) < STANDSTILL) return;
    let last = 0;
    const step = (now: number): void => {
      const duration = last ? Math.min(64, now - last) : 16;
      last = now;
      const before = this.host.state()?.viewport;
      this.host.dispatch({ type: 'pan', px: speed * duration });
      speed *= FRICTION ** duration;
      const moved = this.host.state()?.viewport !== before;
      this.#frame = moved && Math.abs(speed) > STANDSTILL ? requestAnimationFrame(step) : 0;
    };
    this.#frame = requestAnimationFrame(step);
  }
}
