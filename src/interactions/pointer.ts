import { hitTest } from '../scene/hit-test.js';
import type { ChartHost, Connection } from './chart-host.js';

/** Clicks and hovering on what the canvas shows: a mark opens its event, a bin is looked into. */
export const connectPointer = (box: HTMLElement, host: ChartHost): Connection => {
  const found = (input: MouseEvent) => {
    const scene = host.scene();
    if (!scene || host.eventOf(input.target) >= 0) return null;
    const bounds = box.getBoundingClientRect();
    return hitTest(scene, input.clientX - bounds.left, input.clientY - bounds.top);
  };
  const clicked = (input: MouseEvent): void => {
    const hit = found(input);
    if (hit?.kind === 'event') host.select(hit.event);
    else if (hit?.kind === 'bin') {
      // Looking into a bin is zooming until what it holds has room; what is at one moment stays counted.
      const viewport = host.state()?.viewport;
      if (!viewport) return;
      const length = (hit.bin.to - hit.bin.from) * 24;
      const middle = (hit.bin.from + hit.bin.to) / 2;
      host.dispatch({ type: 'show', from: middle - length / 2, to: middle + length / 2 });
    }
  };
  const hovered = (input: MouseEvent): void => {
    box.classList.toggle('over-mark', found(input) !== null);
  };
  box.addEventListener('click', clicked);
  box.addEventListener('pointermove', hovered);
  return {
    disconnect() {
      box.removeEventListener('click', clicked);
      box.removeEventListener('pointermove', hovered);
    },
  };
};
