import { isMotionReduced } from '../../interactions/motion.js';
import type { Axis, AxisTick } from '../../scale/axis.js';
import type { Viewport } from '../../scale/viewport.js';
import type { Scene } from '../../scene/scene.js';

/** How long labels of one step of the axis take to give way to those of another, ms. */
const FADE_MS = 180;
/** While nothing else moves; what moves paints frames of its own, and each is a whole picture, ms. */
const NEXT_MS = 50;

const labelsOf = (ticks: readonly AxisTick[]): ReadonlyMap<number, string> =>
  new Map(ticks.map(({ instant, label }) => [instant, label]));

/**
 * Cross-fades the labels of the axis when zooming changes its step: those that both steps have stay, the others come and
 * go, each moving with time. At once where a reader wants no motion.
 */
export class AxisFade {
  #former: Axis | null = null;
  #leaving: readonly AxisTick[] = [];
  #startedMs = 0;
  #next: ReturnType<typeof setTimeout> | undefined;

  /** `again` asks for another frame, for as long as labels fade. */
  constructor(readonly again: () => void) {}

  /** The picture as it is to be painted at a time (ms of `performance.now()`). */
  at(scene: Scene, viewport: Viewport, nowMs: number): Scene {
    clearTimeout(this.#next);
    const { axis } = scene;
    const former = this.#former;
    this.#former = axis;
    if (former && former.step !== axis.step && !isMotionReduced()) {
      this.#leaving = former.ticks.filter(({ label }) => label);
      this.#startedMs = nowMs;
    }
    const opacity = Math.min(1, (nowMs - this.#startedMs) / FADE_MS);
    if (this.#leaving.length === 0 || opacity === 1) {
      this.#leaving = [];
      return scene;
    }
    this.#next = setTimeout(this.again, NEXT_MS);
    // Labels that two axes share stay as they are.
    const [before, now] = [labelsOf(this.#leaving), labelsOf(axis.ticks)];
    const entering = axis.ticks.map((tick) => (before.get(tick.instant) === tick.label ? tick : { ...tick, opacity }));
    const leaving = this.#leaving
      .filter(({ instant, label }) => now.get(instant) !== label)
      .map((tick): AxisTick => {
        const px = viewport.toPx(tick.folded);
        return { ...tick, px, labelPx: px + tick.labelPx - tick.px, opacity: 1 - opacity };
      })
      .filter(({ px }) => px > 0 && px < viewport.widthPx);
    return { ...scene, axis: { ...axis, ticks: [...entering, ...leaving] } };
  }
}
