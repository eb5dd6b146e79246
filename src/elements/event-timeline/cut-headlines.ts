import type { SceneLabel } from '../../scene/scene.js';
import type { ReaderHost } from './reader-host.js';

/** How far the frame of a temporary headline reaches beyond its box, px: as `reader.styles.ts` draws it, and one for the eye. */
const FRAME_PX = 6;

const isCut = (label: SceneLabel, by: SceneLabel): boolean =>
  label !== by &&
  label.xPx < by.xPx + by.widthPx + FRAME_PX &&
  by.xPx < label.xPx + label.widthPx + FRAME_PX &&
  label.yPx < by.yPx + by.lines.length * by.lineHeightPx + FRAME_PX &&
  by.yPx < label.yPx + label.lines.length * label.lineHeightPx + FRAME_PX;

/**
 * Takes out of sight the headlines of which the frame of a temporary one would leave a part: half a line of text reads as a
 * fault. Their marks stay, and they keep their place for keys and assistive technology.
 */
export class CutHeadlines {
  #cut: readonly HTMLElement[] = [];

  constructor(readonly presenter: ReaderHost) {}

  /** After each frame that was painted. */
  painted(): void {
    const { scene, view } = this.presenter;
    const labels = scene?.labels ?? [];
    const temporary = labels.find((label) => label.temporary);
    for (const { style } of this.#cut) style.opacity = style.pointerEvents = '';
    const cut = temporary ? labels.filter((label) => isCut(label, temporary)) : [];
    this.#cut = cut.flatMap(({ event }) => view.labels.button(event) ?? []);
    for (const { style } of this.#cut) {
      style.opacity = '0';
      style.pointerEvents = 'none';
    }
  }
}
