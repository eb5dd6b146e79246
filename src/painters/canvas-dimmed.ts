import type { Scene } from '../scene/scene.js';
import { paintCanvas, type RarePainter } from './canvas.js';
import { DIMMED_OPACITY, type Theme } from './theme.js';

/** The marks of a scene that are dimmed, or those that are not. */
const marksOf = (scene: Scene, wanted: boolean): Pick<Scene, 'bars' | 'dots' | 'arrows' | 'tips'> => {
  const isOwn = ({ dimmed = false }: { readonly dimmed?: boolean }): boolean => dimmed === wanted;
  const { bars, dots, arrows, tips } = scene;
  return {
    bars: bars.filter(isOwn),
    dots: dots.filter(isOwn),
    arrows: arrows.filter(isOwn),
    tips: tips.filter(isOwn),
  };
};

/** Draws as `paintCanvas` does, dimmed marks faintly behind the others. Keeps a canvas of the same size for that. */
export class DimmedPainter {
  readonly #behind = document.createElement('canvas');

  /** As `paintCanvas`. */
  paint(
    context: CanvasRenderingContext2D,
    scene: Scene,
    theme: Theme,
    scale: number,
    bleedPx: number,
    paintRare: RarePainter | undefined,
  ): void {
    paintCanvas(context, { ...scene, ...marksOf(scene, false) }, theme, scale, bleedPx, paintRare);
    const behind = this.#behind.getContext('2d');
    if (!behind) return;
    const { width, height } = context.canvas;
    if (this.#behind.width !== width) this.#behind.width = width;
    if (this.#behind.height !== height) this.#behind.height = height;
    // Only marks: what belongs to the whole picture is painted with those that are not dimmed.
    const axis = { ...scene.axis, ticks: [], contexts: [], second: [], folds: [], zone: null };
    const bare = { axis, lanes: [], bins: [], threads: [], breaksPx: [], nowPx: null };
    paintCanvas(behind, { ...scene, ...bare, ...marksOf(scene, true) }, theme, scale, bleedPx);
    context.save();
    context.resetTransform();
    context.globalAlpha = DIMMED_OPACITY;
    context.globalCompositeOperation = 'destination-over';
    context.drawImage(this.#behind, 0, 0);
    context.restore();
  }
}
