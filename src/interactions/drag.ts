import type { ChartHost, Connection } from './chart-host.js';
import { CLICK_PX, Grip } from './grip.js';
import type { Motion } from './motion.js';

/** Drag by a mouse: the chart follows it, also beyond its box, and can be thrown. */
export const connectDrag = (box: HTMLElement, host: ChartHost, motion: Motion): Connection => {
  const grip = new Grip(box, host, motion);
  let dragging: AbortController | null = null;

  const moved = (input: MouseEvent): void => {
    // The button was let go where the page does not see it.
    if (input.buttons & 1) grip.move([input], input.timeStamp);
    else released(input);
  };
  const released = (input: MouseEvent): void => {
    dragging?.abort();
    dragging = null;
    grip.release(input.timeStamp);
  };
  const pressed = (input: MouseEvent): void => {
    // With Ctrl it is the right button of a Mac.
    if (input.button !== 0 || input.ctrlKey) return;
    grip.hold([input]);
    dragging?.abort();
    dragging = new AbortController();
    addEventListener('mousemove', moved, { signal: dragging.signal });
    addEventListener('mouseup', released, { signal: dragging.signal });
  };
  // A drag that ends over a label is not a click on it.
  const clicked = (input: MouseEvent): void => {
    if (grip.travelled <= CLICK_PX) return;
    grip.travelled = 0;
    input.stopPropagation();
    input.preventDefault();
  };
  // What a browser drags by itself, a selection or a link, would end ours.
  const dragged = (input: DragEvent): void => input.preventDefault();
  box.addEventListener('mousedown', pressed);
  box.addEventListener('click', clicked, { capture: true });
  box.addEventListener('dragstart', dragged);
  return {
    disconnect() {
      grip.release(Infinity);
      dragging?.abort();
      box.removeEventListener('mousedown', pressed);
      box.removeEventListener('click', clicked, { capture: true });
      box.removeEventListener('dragstart', dragged);
    },
  };
};
