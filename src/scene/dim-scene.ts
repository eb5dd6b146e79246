import type { Arrow, Scene } from './scene.js';

/** A picture in which what does not match is dimmed; `misses` is not 0 for these events. The same one where all match. */
export const dimScene = (scene: Scene, misses: Uint8Array | undefined): Scene => {
  const isDimmed = (event: number): boolean => Boolean(misses?.[event]);
  if (!scene.labels.some(({ event }) => isDimmed(event))) return scene;
  const mark = <Mark extends { readonly event: number }>(marks: readonly Mark[]): Mark[] =>
    marks.map((each) => (isDimmed(each.event) ? { ...each, dimmed: true } : each));
  const link = (arrows: readonly Arrow[]): Arrow[] =>
    arrows.map((arrow) => (isDimmed(arrow.from) || isDimmed(arrow.to) ? { ...arrow, dimmed: true } : arrow));
  return {
    ...scene,
    labels: mark(scene.labels),
    bars: mark(scene.bars),
    dots: mark(scene.dots),
    arrows: link(scene.arrows),
    tips: link(scene.tips),
  };
};
