import type { ChartHost, Connection } from './chart-host.js';
import { fromLead } from './grip.js';
import type { Motion } from './motion.js';

/** A notch of a wheel zooms by 2 to this power: about 1.23. */
const NOTCH = 0.3;
/** What a wheel event of a mouse scrolls at least; smaller ones come from trackpads, px. */
const NOTCH_PX = 40;
const PINCH_PER_PX = 0.01;

/** What Safari sends while two fingers pinch a trackpad; on a phone beside touches. */
interface GestureEvent extends UIEvent {
  readonly scale: number;
  readonly clientX: number;
}

const wheelPx = (input: WheelEvent, delta: number): number =>
  delta *
  (input.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : input.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 400 : 1);

const wheelPower = (input: WheelEvent): number => {
  const px = wheelPx(input, input.deltaY);
  return Math.abs(px) >= NOTCH_PX ? -Math.sign(px) * NOTCH : -px * PINCH_PER_PX;
};

/**
 * A wheel with Ctrl or ⌘ and the pinch of a trackpad zoom about the pointer, a wheel sideways moves, a double click
 * doubles. A plain wheel stays the page's; so does one sideways where everything is in sight already.
 */
export const connectWheel = (box: HTMLElement, host: ChartHost, motion: Motion): Connection => {
  const zoom = (factor: number, clientX: number): void => {
    motion.stop();
    if (factor !== 1) host.dispatch({ type: 'zoom', factor, anchorPx: fromLead(box, host, clientX) });
  };
  const wheeled = (input: WheelEvent): void => {
    const viewport = host.state()?.viewport;
    if (input.ctrlKey || input.metaKey) zoom(2 ** wheelPower(input), input.clientX);
    else if (Math.abs(input.deltaX) > Math.abs(input.deltaY) && viewport && viewport.k > viewport.minK) {
      motion.stop();
      const isRtl = host.chart()?.options.dir === 'rtl';
      host.dispatch({ type: 'pan', px: wheelPx(input, input.deltaX) * (isRtl ? -1 : 1) });
    } else return;
    input.preventDefault();
  };

  let scale = 1;
  let touched = false;
  const gestured = (input: Event): void => {
    const gesture = input as GestureEvent;
    // Else Safari zooms the page.
    input.preventDefault();
    if (input.type === 'gesturestart') scale = 1;
    // On a phone the touches have told of it.
    if (!touched) zoom(gesture.scale / scale, gesture.clientX);
    scale = gesture.scale;
  };
  const touching = ({ touches }: TouchEvent): void => {
    touched = touches.length > 0;
  };

  const doubled = (input: MouseEvent): void => {
    if (host.eventOf(input.target) >= 0) return;
    input.preventDefault();
    motion.zoom(input.shiftKey ? 0.5 : 2, fromLead(box, host, input.clientX));
  };
  const listeners: readonly (readonly [string, (input: never) => void])[] = [
    ['wheel', wheeled],
    ['gesturestart', gestured],
    ['gesturechange', gestured],
    ['dblclick', doubled],
    ['touchstart', touching],
    ['touchend', touching],
    ['touchcancel', touching],
  ];
  for (const [type, listener] of listeners)
    box.addEventListener(type, listener as EventListener, { passive: type.startsWith('touch') });
  return {
    disconnect() {
      for (const [type, listener] of listeners) box.removeEventListener(type, listener as EventListener);
    },
  };
};
