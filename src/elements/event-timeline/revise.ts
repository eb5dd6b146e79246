import type { Theme } from '../../painters/theme.js';
import type { Scene } from '../../scene/scene.js';
import type { ChartView } from './chart-view.js';

/** Gives one more the last word on what was painted, after those who had it before. */
export const addReviser = (view: ChartView, revise: (scene: Scene, theme: Theme) => Scene): void => {
  const former = view.revise;
  view.revise = (scene, theme) => revise(former?.(scene, theme) ?? scene, theme);
};
