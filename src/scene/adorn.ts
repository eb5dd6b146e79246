import type { Viewport } from '../scale/viewport.js';
import type { Scene } from './scene.js';

/** What few charts add to their pictures: marks on light bands, colours that do not say lane. */
export type Adorn = (scene: Scene, viewport: Viewport) => Scene;
