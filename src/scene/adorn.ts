import type { Viewport } from '../scale/viewport.js';
import type { Scene } from './scene.js';

/** Adds marks to light bands: to those of events that were somewhere within their bounds, or on some dates in them. */
export type Adorn = (scene: Scene, viewport: Viewport) => Scene;
